import ArgumentParser
import MynaAuthoring
import MynaCommandLine
import MynaModel
import MynaProject

/// `myna review`: says that entries were translated or reviewed.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Marks translations as translated or reviewed, from the source as it is now.",
    discussion: """
      @state gets the state and @source the fingerprint of the source; @old-source goes. A key may be
      the begin of keys: limit.daily stands for all its fields and forms.

      EXAMPLE
        myna review Locales limit.daily --state reviewed --locale zh-Hans --file customer
      """)

  @Argument(help: "The Locales folder.")
  var folder: String

  @Argument(help: ArgumentHelp("Keys of entries.", valueName: "key"))
  var keys: [String] = []

  @Flag(help: "All entries.")
  var all = false

  @Option(help: "draft, translated or reviewed.")
  var state: State

  @Option(help: "Only these translations, separated by commas.")
  var locale: String?

  @Option(help: "Only files of these names, such as customer, separated by commas.")
  var file: String?

  enum State: String, ExpressibleByArgument, CaseIterable { case draft, translated, reviewed }

  func validate() throws {
    if keys.isEmpty != all { throw ValidationError("Give keys, or --all, and not both.") }
  }

  func run() throws {
    var selection = ReviewStamp.Selection()
    selection.keys = keys
    selection.locales = try NameList.locales(locale)
    selection.files = file.map { Set($0.split(separator: ",").map(String.init)) }
    let project = try ProjectSource.load(folder)
    let wanted = Project.ReviewState(rawValue: state.rawValue) ?? .draft
    let stamp = try ReviewStamp(wanted, on: selection, in: project)
    for change in stamp.changes {
      try change.write()
      Output.standard.write("\(TerminalText.safe(change.path))\n")
    }
    Output.standard.write("\(stamp.count) entries are \(state.rawValue)\n")
  }
}
