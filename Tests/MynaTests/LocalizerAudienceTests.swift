import Myna
import MynaCatalogue
import MynaModel
import MynaSyntax
import Testing

/// Who sees which argument in a text that is asked for alone.
@Suite("Localizer: arguments of text alone")
struct LocalizerAudienceTests {
  /// A project whose two messages would use every argument, if only it reached them.
  private static func localizer() throws -> Localizer {
    let names = ["trace", "help", "ip", "shop"]
    var table = MessageTable(locale: .english)
    for (audience, key, field) in [
      (Audience.customer, "k", "body"), (.customer, "generic", "body"), (.developer, "C", "cause"),
    ] {
      for source in names.map({ "\($0) {$\($0)}" }) + ["plain"] {
        let message = try #require(MessageParser.parse(source).message)
        let isPlain = key == "generic" && source != "plain"
        if !isPlain {
          table.add(
            MessageForm(name: source, message: message), key: key, field: field, for: audience)
        }
      }
    }
    let settings = LocalizationSettings(
      sourceLocale: .english, locales: [.init(.english)],
      audiences: [
        .init(.customer, fields: ["body"]), .init(.developer, fields: ["cause"]),
      ], genericKey: "generic", unknownCodeKey: "unknown", ambiguousCodeKey: "ambiguous",
      parameters: [
        .init("trace", .text, for: [.developer]), .init("help", .text, for: [.customer]),
      ])
    let entry = ErrorCatalogue.Entry(
      code: try #require(ErrorCode(provider: "shop", code: "C")),
      advice: Advice(
        retry: .never, resolver: .buyer, nextStep: .none, httpStatus: 402,
        httpStatusPassthrough: 402, severity: .info, outcome: .failed),
      disclosure: .specific, areas: ["a"], operations: [.pay], customerKey: "k", developerKey: "C",
      parameters: [.init("ip", .text, for: [.developer]), .init("shop", .text, for: [.customer])],
      meaning: "m")
    return try Localizer(
      LocalizerContents(
        settings: settings,
        catalogues: [ErrorCatalogue(provider: "shop", entries: [entry])], tables: [table]))
  }

  /// The arguments, who may see them, and the text without isolates.
  private static let cases: [(names: [String], customer: String, developer: String)] = [
    ([], "plain", "plain"),
    // Of the project.
    (["trace"], "plain", "trace X"), (["help"], "help X", "plain"),
    (["trace", "help"], "help X", "trace X"), (["help", "trace"], "help X", "trace X"),
    // Of the code.
    (["ip"], "plain", "ip X"), (["shop"], "shop X", "plain"),
    (["ip", "shop"], "shop X", "ip X"), (["shop", "ip"], "shop X", "ip X"),
    // Of both, and of none.
    (["trace", "shop"], "shop X", "trace X"), (["ip", "help"], "help X", "ip X"),
    (["other"], "plain", "plain"), (["other", "ip", "shop"], "shop X", "ip X"),
  ]

  private static let readers: [(Audience, field: String)] = [
    (.customer, "body"), (.developer, "cause"),
  ]

  @Test("an argument reaches those who may see it and nobody else", arguments: cases)
  func visibility(names: [String], customer: String, developer: String) throws {
    let localizer = try Self.localizer()
    let arguments = Arguments(names.map { ($0, .string("X")) })
    for (audience, field) in Self.readers {
      let text = localizer.text(
        of: "C", field: field, for: audience, in: ["en"], with: arguments)
      let words = String(
        String.UnicodeScalarView(
          text.unicodeScalars.filter { $0.properties.isBidiControl == false }))
      #expect(words == (audience == .customer ? customer : developer))
      let rendered = localizer.render("C", for: audience, in: ["en"], with: arguments)
      #expect(text == rendered[field])
    }
  }

  @Test("the code's own arguments are written the short way, the project's the long way")
  func ways() throws {
    let localizer = try Self.localizer()
    for (names, _, _) in Self.cases {
      let isShared = names.contains("trace") || names.contains("help")
      for (audience, field) in Self.readers {
        let isDirect = localizer.isWrittenDirectly(
          "C", field: field, for: audience, in: ["en"],
          with: Arguments(names.map { ($0, .string("X")) }))
        #expect(isDirect == !isShared, "\(names)")
      }
    }
  }
}
