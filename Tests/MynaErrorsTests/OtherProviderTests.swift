import Myna
import MynaCatalogue
import MynaErrors
import MynaModel
import Testing

/// A provider that Myna does not know: a table and a catalogue are all it takes.
@Suite("Answers of another provider")
struct OtherProviderTests {
  private let envelope: ProviderEnvelope = {
    var envelope = ProviderEnvelope(provider: "shop")
    envelope.reasons = [[".error.decline_code"], [".error.code"]]
    envelope.classes = [".error.type"]
    envelope.statements = [.init(".status", ["ok": .succeeded, "pending": .open])]
    envelope.arguments = [.init("amount", from: ".error.amount", currency: .beside("currency"))]
    envelope.operations = [.init(.refund, ".object", value: "refund*")]
    envelope.openCode = "wait"
    return envelope
  }()

  private func localizer() throws -> Localizer {
    func entry(_ code: String, _ outcome: Advice.Outcome) throws -> ErrorCatalogue.Entry {
      ErrorCatalogue.Entry(
        code: try #require(ErrorCode(provider: "shop", code: code)),
        advice: Advice(
          retry: .never, resolver: .buyer, nextStep: .none, httpStatus: 402,
          httpStatusPassthrough: 402, severity: .info, outcome: outcome),
        disclosure: .specific, areas: ["a"], operations: [.pay], customerKey: code,
        developerKey: code, parameters: [.init("amount", .money, for: [.customer, .developer])],
        meaning: "m")
    }
    let settings = LocalizationSettings(
      sourceLocale: .english, locales: [.init(.english)],
      audiences: [.init(.customer, fields: ["title", "body"])], genericKey: "generic",
      unknownCodeKey: "", ambiguousCodeKey: "",
      parameters: [
        .init(
          "operation", .enumeration(.listed(["pay", "refund"])), for: [.customer, .developer])
      ])
    let catalogue = ErrorCatalogue(
      provider: "shop", entries: [try entry("no_money", .failed), try entry("wait", .open)])
    return try Localizer(
      LocalizerContents(settings: settings, catalogues: [catalogue], tables: []))
  }

  private func decode(_ text: String) throws -> ProviderAnswer {
    envelope.decode(Array(text.utf8), locales: ["en"], localizer: try localizer())
  }

  @Test("its codes, arguments and calls are found by its table")
  func failure() throws {
    let answer = try decode(
      #"{"object":"refund.v1","error":{"type":"card_error","code":"declined","decline_code":"no_money","amount":"5","currency":"EUR"}}"#
    )
    #expect(answer.codes.map(\.text) == ["no_money", "declined", "card_error"])
    #expect(answer.error?.catalogueCode?.description == "shop:no_money")
    #expect(answer.error?.outcome == .failed)
    #expect(
      answer.error?.arguments == ["amount": .money("5", "EUR"), "operation": .string("refund")])
  }

  @Test("its words for success and for an open result are its own")
  func outcomes() throws {
    #expect(try decode(#"{"status":"ok"}"#).result == .success)
    #expect(try decode(#"{"status":"pending"}"#).isOpen)
    #expect(
      try decode(#"{"status":"pending"}"#).error?.rendered(for: .customer).code?.code == "wait")
  }

  @Test("its spellings are not Alipay's")
  func spelling() throws {
    let answer = try decode(#"{"error":{"code":"ACQ.NO_MONEY"}}"#)
    #expect(answer.error?.catalogueCode == nil)
    #expect(answer.problems == ["answer.code-unknown"])
  }

  @Test("without another character set, what is no UTF-8 is refused")
  func charset() throws {
    let bytes =
      Array(#"{"error":{"code":"no_money","text":""#.utf8) + [0xCE, 0xF3] + Array("\"}}".utf8)
    let answer = envelope.decode(bytes, locales: ["en"], localizer: try localizer())
    #expect(answer.problems == ["encoding.utf8", "answer.no-code"])
    #expect(answer.isOpen)
  }
}
