import ArgumentParser
import Myna
import MynaAuthoring
import MynaCommandLine
import MynaModel
import MynaProject

/// `myna preview`: shows every wording with sample arguments.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows every wording of every message, in all locales side by side.",
    discussion: """
      Arguments are the examples of @param, and whatever leads to each variant. With --html the same
      is written as one page that needs no network, with search, filters and checkout cards.

      EXAMPLES
        myna preview Locales limit.daily
        myna preview Locales UNKNOW --audience developer --locale en
        myna preview Locales --pseudo all --html preview.html
      """)

  @Argument(help: "The Locales folder.")
  var folder: String

  @Argument(help: "A key, the beginning of one up to a dot, or a code; everything without it.")
  var selection: String?

  @Option(name: .shortAndLong, help: "Only these audiences, separated by commas.")
  var audience: String?

  @Option(name: .shortAndLong, help: "Only these locales, separated by commas.")
  var locale: String?

  @Option(help: "Write an HTML page to this file instead.")
  var html: String?

  @Option(help: "Width of the text in cells; that of the terminal, or 100.")
  var width: Int?

  @OptionGroup var pseudo: PseudoOption

  func validate() throws {
    _ = try options()
    if let width, !(20...1_000).contains(width) {
      throw ValidationError("--width is a number from 20 to 1000.")
    }
  }

  private func options() throws -> MessagePreview.Options {
    var options = MessagePreview.Options()
    options.selection = selection
    options.pseudoLocales = try pseudo.locales()
    options.audiences = try NameList.audiences(audience)
    options.locales = try NameList.locales(locale)
    return options
  }

  func run() throws {
    let (contents, files) = try LocalizerSource.loadWithFiles(folder)
    let preview = try MessagePreview(files, contents, options: try options())
    guard let html else {
      let text = PreviewText(preview, width: width ?? Terminal.width ?? 100)
      for message in preview.messages { Output.standard.write(text.lines(of: message)) }
      return
    }
    let page = Array(PreviewPage(preview).html.utf8)
    try FileSystem.write(page, to: html)
    Output.standard.write("\(html): \(page.count) bytes\n")
  }
}
