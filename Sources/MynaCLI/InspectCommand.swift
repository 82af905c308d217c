import ArgumentParser
import Myna
import MynaCommandLine
import MynaModel
import MynaSyntax

/// `myna inspect`: what is in a bundle, and whether it is whole.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Shows what is in a bundle, and checks it.",
    discussion: """
      The same contents have the same content hash. Messages are programs, but for those that only
      the functions can resolve, step by step. --verify compares the checksums and decodes
      everything; a bundle that is damaged gives status 1.
      """)

  @Argument(help: "The bundle.")
  var bundle: String

  @Flag(help: "Compare the checksums and decode everything.")
  var verify = false

  @Flag(help: "List the messages that are resolved step by step.")
  var steps = false

  @Option(help: "Output: text or json.")
  var format = RenderOutput.Format.text

  func run() throws {
    let inspection = try BundleInspection(bundleAt: bundle)
    if verify { try inspection.verify() }
    if format == .json {
      Output.standard.write(JSONWriter.write(json(inspection)) + "\n")
    } else {
      write(inspection)
    }
  }

  // MARK: Text

  private func write(_ inspection: BundleInspection) {
    let settings = inspection.settings
    let locales = settings.locales.map { locale in
      ([locale.identifier] + locale.fallbacks).map(\.description).joined(separator: " → ")
    }
    let audiences = settings.audiences.map {
      "\($0.audience) (\($0.fields.joined(separator: ", ")))"
    }
    let codes = inspection.codes.map { "\($0.count) of \($0.provider)" }.joined(separator: ", ")
    write(
      heading: "Bundle",
      [
        ["format", "\(inspection.formatVersion)"],
        ["ICU", "\(inspection.icuVersion), CLDR \(inspection.cldrVersion)"],
        ["content hash", inspection.contentHash + (verify ? ", verified" : ", not compared")],
        ["locales", locales.joined(separator: ", ")],
        ["audiences", audiences.joined(separator: ", ")],
        ["codes", "\(codes); \(inspection.directCodes) found at once"],
      ])
    write(
      heading: "Parts, in bytes",
      inspection.parts.map { [$0.name, "\($0.bytes)"] }
        + [["together", "\(inspection.byteCount)"]])
    write(
      heading: "Messages",
      inspection.messages.map {
        [
          "\($0.locale) \($0.audience ?? "terms")",
          "\($0.keys) keys, \($0.forms) forms, \($0.steps.count) resolved step by step",
        ]
      })
    write(
      heading: "Formatters",
      inspection.formatters.enumerated().map { ["\($0.offset)", $0.element] })
    guard steps else { return }
    write(
      heading: "Resolved step by step",
      inspection.messages.flatMap { messages in
        messages.steps.map { ["\(messages.locale) \(messages.audience ?? "terms")", $0] }
      })
  }

  private func write(heading: String, _ rows: [[String]]) {
    Output.standard.write(Terminal.bold(heading) + "\n")
    let width = rows.map { DisplayWidth.cells($0[0]) }.max() ?? 0
    for row in rows {
      let line = DisplayWidth.padded(TerminalText.safe(row[0]), to: width)
      Output.standard.write("  \(line)  \(TerminalText.safe(row[1]))\n")
    }
  }

  // MARK: JSON

  private func json(_ inspection: BundleInspection) -> JSONValue {
    let settings = inspection.settings
    let messages = inspection.messages.map { messages -> JSONValue in
      var members: [JSONValue.Member] = [
        .init("locale", .string(messages.locale.description)),
        .init("audience", messages.audience.map { .string($0) } ?? .null),
        .init("keys", .integer(messages.keys)), .init("forms", .integer(messages.forms)),
        .init("programs", .integer(messages.forms - messages.steps.count)),
        .init("stepByStep", .integer(messages.steps.count)),
      ]
      if steps { members.append(.init("steps", .array(messages.steps.map { .string($0) }))) }
      return .object(members)
    }
    return [
      "format": .integer(Int(inspection.formatVersion)), "icu": .string(inspection.icuVersion),
      "cldr": .string(inspection.cldrVersion), "contentHash": .string(inspection.contentHash),
      "verified": .boolean(verify), "bytes": .integer(inspection.byteCount),
      "parts": .object(inspection.parts.map { .init($0.name, .integer($0.bytes)) }),
      "sourceLocale": .string(settings.sourceLocale.description),
      "locales": .array(settings.locales.map { .string($0.identifier.description) }),
      "audiences": .array(settings.audiences.map { .string($0.audience.name) }),
      "codes": .object(inspection.codes.map { .init($0.provider, .integer($0.count)) }),
      "directCodes": .integer(inspection.directCodes), "messages": .array(messages),
      "formatters": .array(inspection.formatters.map { .string($0) }),
    ]
  }
}
