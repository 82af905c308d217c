import ArgumentParser
import MynaAuthoring
import MynaCommandLine
import MynaModel
import MynaProject

/// `myna fmt`: gives message resources their canonical layout.
struct FmtCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Gives message resources their canonical layout.",
    discussion: """
      No message, comment or property changes. A file with a mistake is left as it is, and the mistake
      is shown; the other files are formatted.
      """)

  @Argument(help: ArgumentHelp("Files, or folders with .mf2 files.", valueName: "path"))
  var paths: [String]

  @Flag(help: "Write nothing; list the files that would change, and fail if there are any.")
  var check = false

  func run() throws {
    var failures = 0
    var changed = 0
    let paths = try ResourceFiles.paths(in: paths)
    for path in paths {
      do {
        if try format(path) { changed += 1 }
      } catch let error as DiagnosticError {
        failures += 1
        for diagnostic in error.diagnostics { Terminal.report(diagnostic, in: nil) }
      } catch is CommandFailure {
        failures += 1
      }
    }
    if failures > 0 { throw CommandFailure("\(failures) of \(paths.count) files not formatted") }
    if check, changed > 0 {
      throw CommandFailure(
        "\(changed) of \(paths.count) files not in canonical layout [fmt.layout]")
    }
  }

  /// Formats a file, or only looks at it; returns whether its layout is another one.
  private func format(_ path: String) throws -> Bool {
    let limits = Limits.hard
    let source = SourceText(
      name: path, bytes: try FileSystem.read(path, limit: limits.fileBytes))
    let result = ResourceFormatter.format(source, limits: limits)
    guard let bytes = result.bytes else {
      for diagnostic in result.diagnostics { Terminal.report(diagnostic, in: source) }
      throw CommandFailure(path)
    }
    guard bytes != source.bytes else { return false }
    if !check { try FileSystem.write(bytes, to: path) }
    Output.standard.write("\(TerminalText.safe(path))\n")
    return true
  }
}
