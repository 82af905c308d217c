import ArgumentParser
import MynaAuthoring
import MynaCommandLine
import MynaModel
import MynaProject

/// `myna import`: brings translations back into a Locales folder.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Brings translations of a file into a Locales folder.",
    discussion: """
      Only entries that changed are written; comments and order stay. If a translation is wrong,
      lacks a placeholder or belongs to no entry, that is reported and nothing is written.
      """)

  @Argument(help: "The file, as 'myna export' writes it and a translation system changed it.")
  var file: String

  @Argument(help: "The Locales folder.")
  var folder: String

  @Option(help: "The format, if the name of the file does not tell it.")
  var format: ExchangeFormatName?

  @Option(help: "The locale of the translations, if the file does not say it.")
  var locale: String?

  @Flag(help: "Write nothing; say what would change.")
  var dryRun = false

  func validate() throws {
    if let locale, LocaleIdentifier(locale) == nil {
      throw ValidationError("--locale is a BCP 47 tag, such as zh-Hans.")
    }
  }

  func run() throws {
    var options = TranslationImport.Options()
    options.locale = locale.flatMap { LocaleIdentifier($0) }
    let bytes = try FileSystem.read(file, limit: options.limits.exchangeBytes)
    guard let format = format?.format ?? ExchangeFormat(path: file, bytes: bytes) else {
      throw UsageFailure("The name of \(file) does not tell its format: give --format.")
    }
    let result = TranslationImport.plan(
      SourceText(name: file, bytes: bytes), as: format, into: folder, options: options)
    for finding in result.findings { Terminal.report(finding.diagnostic, in: finding.source) }
    guard !result.isRefused else {
      let count = result.findings.count { $0.diagnostic.severity == .error }
      throw CommandFailure("\(file): \(count) errors, nothing was written")
    }
    if !dryRun { try result.write() }
    for change in result.changes {
      Output.standard.write("\(change.file)/\(change.key): \(change.kind.rawValue)\n")
    }
    let verb = dryRun ? "would change" : "changed"
    Output.standard.write("\(result.changes.count) entries \(verb)\n")
  }
}
