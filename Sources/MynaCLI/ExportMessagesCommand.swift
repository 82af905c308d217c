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
      What is exported comes back with 'myna import'.
      """)

  @Argument(help: "The format.")
  var format: ExchangeFormatName

  @Argument(help: "The Locales folder.")
  var folder: String

  @Option(help: "The locale of the translations.")
  var locale: String

  @Option(help: "Only what these audiences read, separated by commas, and the terms.")
  var audience: String?

  @Option(name: .shortAndLong, help: "The file to write; standard output if it is left out.")
  var output: String?

  func validate() throws {
    guard LocaleIdentifier(locale) != nil else {
      throw ValidationError("--locale is a BCP 47 tag, such as zh-Hans.")
    }
    if try audiences()?.isEmpty == true { throw ValidationError("--audience names nobody.") }
  }

  private func audiences() throws -> Set<Audience>? {
    guard let audience else { return nil }
    return Set(
      try audience.split(separator: ",").map { name in
        guard let audience = Audience(String(name)) else {
          throw ValidationError("--audience lists words of lower-case letters, such as customer.")
        }
        return audience
      })
  }

  func run() throws {
    let project = try LocalizerSource.folder(folder)
    guard let locale = LocaleIdentifier(locale),
      project.project.locales.contains(where: { $0.identifier == locale })
    else { throw CommandFailure("\(folder): '\(locale)' is no locale of the project") }
    let set = TranslationSet(
      of: project, in: locale, selection: TranslationSelection(audiences: try audiences()))
    let bytes = try format.format.write(set)
    guard let output else { return Output.standard.write(bytes) }
    try FileSystem.write(bytes, to: output)
    Output.standard.write("\(output): \(set.count) messages\n")
  }
}
