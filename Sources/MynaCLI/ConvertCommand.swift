import ArgumentParser
import MynaCommandLine
import MynaModel
import MynaProject
import MynaRequests
import MynaSyntax

/// `myna convert`: rewrites messages in the other syntax.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Converts messages between MessageFormat 1, MessageFormat 2 and interchange JSON.",
    discussion: """
      From MessageFormat 1, nested plurals and selects become variants of whole sentences; the
      result shows the same text for the same arguments. To MessageFormat 1, what cannot be said
      there is an error with a name. `json` is the interchange data model of MessageFormat 2.

      With --batch, reads {"id"?, "source"} a line and writes {"id", "source", "renamed",
      "diagnostics"}; with --file, converts the entries of a message resource and prints it.
      """)

  @Argument(help: "The message.")
  var message: String?

  @Option(help: "Form of the message: mf1, mf2 or json.")
  var from = MessageSyntax.mf1

  @Option(help: "Form to write: mf2, mf1 or json.")
  var to = MessageSyntax.mf2

  @Option(help: "A message resource whose entries are converted.")
  var file: String?

  @Option(name: .shortAndLong, help: "Where the converted resource is written; else it is printed.")
  var output: String?

  @Flag(help: "Read requests from standard input, one JSON object a line.")
  var batch = false

  @OptionGroup var batches: BatchOptions

  func validate() throws {
    if [message != nil, file != nil, batch].count(where: { $0 }) != 1 {
      throw ValidationError("Give a message, --file or --batch.")
    }
    if from == to { throw ValidationError("--from and --to are the same syntax.") }
    if file != nil, from == .json || to == .json {
      throw ValidationError("A message resource holds MessageFormat 2 or 1, not JSON.")
    }
    if output != nil, file == nil { throw ValidationError("--output goes with --file.") }
  }

  func run() throws {
    if batch {
      let conversion = conversion
      let bad = try Batch.run(limits: Limits(), threads: batches.threads) {
        (request) throws(RequestProblem) in try conversion.answer(request)
      }
      try batches.finish(bad: bad)
    } else if let file {
      try convert(file: file)
    } else {
      try convertOne(message ?? "")
    }
  }

  private var conversion: MessageConversion { MessageConversion(from: from, to: to) }

  private func convertOne(_ text: String) throws {
    let (converted, result) = conversion.convert(text)
    let source = SourceText(name: "message", text: text)
    for diagnostic in result.diagnostics { Terminal.report(diagnostic, in: source) }
    guard let converted else { throw CommandFailure("") }
    Output.standard.write(converted + "\n")
  }

  // MARK: Files

  /// Converts every entry that is written in the other syntax; nothing is written on an error.
  private func convert(file: String) throws {
    let limits = Limits()
    let source = SourceText(
      name: file, bytes: try FileSystem.read(file, limit: limits.fileBytes))
    var (resource, problems) = ResourceParser.parse(source, limits: limits)
    for entry in resource.entries where isSyntax(entry, in: resource) {
      let (converted, result) = conversion.convert(entry.value)
      problems += result.diagnostics.map { $0.moved(into: entry) }
      guard let converted else { continue }
      try resource.setValue(converted, for: entry.fullID)
      if entry.property("syntax") != nil {
        try resource.setProperty(
          name: "syntax", value: to == .mf1 ? "mf1" : nil, forEntry: entry.fullID)
      } else if to == .mf1 {
        try resource.setProperty(name: "syntax", value: "mf1", forEntry: entry.fullID)
      }
    }
    for diagnostic in problems { Terminal.report(diagnostic, in: source) }
    if problems.contains(where: { $0.severity == .error }) {
      throw CommandFailure("\(file): nothing was converted")
    }
    let bytes = resource.print()
    if let output {
      try FileSystem.write(bytes, to: output)
    } else {
      Output.standard.write(bytes)
    }
  }

  /// Whether an entry is written in the syntax to convert from: `@syntax` of the entry, or of the
  /// file, or MessageFormat 2.
  private func isSyntax(_ entry: MessageResource.Entry, in resource: MessageResource) -> Bool {
    let name = entry.property("syntax")?.value ?? resource.property("syntax")?.value ?? "mf2"
    return name == from.rawValue
  }
}
