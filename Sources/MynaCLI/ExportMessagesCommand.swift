import ArgumentParser
import MynaAuthoring
import MynaCommandLine
import MynaModel
import MynaProject

/// `myna export FORMAT`: writes messages for translation systems.
struct ExportMessagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "messages",
    abstract: "Writes the messages of a Locales folder in the format of a translation system.",
    discussion: """
      The word 'messages' may be left out: myna export po Locales --locale zh-Hans -o zh-Hans.po
      What is exported comes back with 'myna import'. json, formatjs, i18next, arb, android, xcstrings
      and csv are also what apps ship: they hold only customers' texts, unless --audience says more.
      A message that the format cannot say is reported and left out.
      """)

  @Argument(help: "The format.")
  var format: ExchangeFormatName

  @Argument(help: "The Locales folder.")
  var folder: String

  @Option(help: "The locale of the translations.")
  var locale: String

  @Option(
    help: "Only what these audiences read, separated by commas, and the terms; customer for apps.")
  var audience: String?

  @Option(name: .shortAndLong, help: "The file to write; standard output if it is left out.")
  var output: String?

  @Flag(help: "Begin csv with a byte order mark, by which spreadsheets know UTF-8.")
  var bom = false

  func validate() throws {
    guard LocaleIdentifier(locale) != nil else {
      throw ValidationError("--locale is a BCP 47 tag, such as zh-Hans.")
    }
    _ = try audiences()
  }

  private func audiences() throws -> Set<Audience>? {
    try NameList.audiences(audience) ?? (format.format.isForApps ? [.customer] : nil)
  }

  func run() throws {
    let project = try LocalizerSource.folder(folder)
    guard let locale = LocaleIdentifier(locale),
      project.project.locales.contains(where: { $0.identifier == locale })
    else { throw CommandFailure("\(folder): '\(locale)' is no locale of the project") }
    let set = TranslationSet(
      of: project, in: locale, selection: TranslationSelection(audiences: try audiences()))
    var options = ExchangeFormat.ExportOptions()
    options.byteOrderMark = bom
    let export = try format.format.export(set, options: options)
    for finding in export.leftOut { Terminal.report(finding.diagnostic, in: finding.source) }
    guard let output else { return Output.standard.write(export.bytes) }
    try FileSystem.write(export.bytes, to: output)
    Output.standard.write("\(output): \(export.count) messages\n")
  }
}
