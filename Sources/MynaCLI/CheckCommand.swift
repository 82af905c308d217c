import ArgumentParser
import MynaAuthoring
import MynaCommandLine
import MynaModel
import MynaProject

/// `myna check`: finds mistakes in locale files, catalogues and glossary.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds mistakes in a Locales folder, and mends some.",
    discussion: """
      'myna explain ID' shows the page of a check. Levels are set in myna.yaml:
        checks: {check.double-blank: error, check.measure-word: off}
      One finding is passed over with a line above its entry:
        @ignore check.double-blank the two columns of the form
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, github }

  @Argument(help: "The Locales folder.")
  var folder = "Locales"

  @Option(help: "Output: text, json, sarif, or github for annotations.")
  var format = Format.text

  @Option(help: "Only these checks, separated by commas; loading problems are always shown.")
  var only: String?

  @Flag(help: "Mend what can be mended without changing what a text says.")
  var fix = false

  @Flag(help: "Fail on warnings, too.")
  var strict = false

  @Flag(help: "Find what has not come as far as 'release' of myna.yaml asks, too.")
  var release = false

  @Flag(help: "List the checks.")
  var list = false

  @Flag(help: "Print the manual, as an article.")
  var manual = false

  func run() throws {
    if list { return writeList() }
    if manual { return Output.standard.write(CheckManualPage.article(Checks.all)) }
    let checker = Checker(try checks())
    var result = check(checker)
    if fix { result = try mend(result, checker) }
    write(result)
    if result.count(.error) > 0 || strict && result.count(.warning) > 0 {
      // The findings have said it.
      throw CommandFailure("")
    }
  }

  private func checks() throws -> [any Check] {
    guard let only else { return Checks.all }
    return try only.split(separator: ",").map { id in
      guard let check = Checks.named(String(id)) else {
        throw UsageFailure("'\(id)' is no check; 'myna check --list' names them.")
      }
      return check
    }
  }

  private func check(_ checker: Checker) -> Checker.Result {
    let progress = Progress("checking")
    defer { progress.finish() }
    let loaded = ProjectLoader.load(folder: folder)
    var result = checker.check(loaded) { progress.update($0, of: $1) }
    if release, let folder = loaded.folder {
      result.add(ReleasePolicy.findings(folder), of: folder)
    }
    return result
  }

  /// Mends round by round, as a fix may make room for another; each file is written whole.
  private func mend(_ result: Checker.Result, _ checker: Checker) throws -> Checker.Result {
    var result = result
    for _ in 0..<4 {
      let files = CheckFixer().fixes(for: result.findings)
      guard !files.isEmpty else { break }
      for file in files {
        try FileSystem.write(file.bytes, to: file.path)
        let count = file.count == 1 ? "1 fix" : "\(file.count) fixes"
        Output.error.write("\(TerminalText.safe(file.path)): \(count)\n")
      }
      result = check(checker)
    }
    return result
  }

  // MARK: Output

  private func write(_ result: Checker.Result) {
    switch format {
    case .json: Output.standard.write(CheckReportJSON.write(result))
    case .sarif:
      Output.standard.write(
        CheckReportSARIF.write(result, checks: Checks.all, version: Version.number))
    case .github: Output.standard.write(CheckReportGitHub.write(result))
    case .text: writeText(result)
    }
  }

  private func writeText(_ result: Checker.Result) {
    let renderer = DiagnosticRenderer(usesColor: Terminal.usesColor)
    for finding in result.findings {
      Output.standard.write(renderer.render(finding.diagnostic, in: finding.source))
    }
    let counts = [
      (result.count(.error), "error"), (result.count(.warning), "warning"),
      (result.count(.note), "note"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    let judged = "\(result.messages) messages in \(result.files) files"
    let mendable = result.findings.count { !$0.diagnostic.fixIts.isEmpty }
    var line = counts.isEmpty ? Terminal.green("\(judged): nothing found") : "\(judged): "
    line += counts.joined(separator: ", ")
    if mendable > 0, !fix { line += "; --fix mends \(mendable)" }
    Output.standard.write(line + "\n")
  }

  private func writeList() {
    let manuals = Checks.all.map(\.manual)
    let width = manuals.map(\.id.count).max() ?? 0
    for manual in manuals {
      let id = DisplayWidth.padded(manual.id, to: width)
      let level = DisplayWidth.padded(manual.level.rawValue, to: 7)
      Output.standard.write(
        "\(Terminal.bold(id))  \(level)  \(manual.summary)\(manual.isFixable ? " (--fix)" : "")\n")
    }
  }
}
