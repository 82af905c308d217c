import MynaCatalogue
import Testing

struct EquivalenceTests {
  /// What an equivalence demands, for an alias that is not spelled like a code.
  private static let demands: [ErrorCatalogue.Alias.Equivalence: String] = [
    .same: "known", .narrower: "known", .broader: "known", .label: "known", .related: "hint",
    .conflict: "conflict", .different: "conflict", .ambiguous: "ambiguous", .carrier: "carrier",
  ]

  @Test("the catalogue holds 86 codes, and 188 aliases and 23 rules from 208 rows")
  func counts() {
    // One row names four trade states, which are four aliases.
    #expect(Alipay.catalogue.entries.count == 86)
    #expect(Alipay.catalogue.aliases.count == 188)
    #expect(Alipay.catalogue.rules.count == 23)
  }

  @Test("every code leads to itself", arguments: Alipay.catalogue.entries)
  func code(entry: ErrorCatalogue.Entry) {
    let result = Alipay.lookup.resolve(entry.code.code)
    #expect(result.entry == entry)
    #expect(result.path == [.exact])
  }

  @Test("every alias does what its equivalence demands", arguments: Alipay.catalogue.aliases)
  func alias(alias: ErrorCatalogue.Alias) throws {
    let result = Alipay.lookup.resolve(alias.spelling)
    if Alipay.catalogue.entries.contains(where: { $0.code.code == alias.spelling }) {
      #expect(result.entry?.code.code == alias.spelling)
      #expect(result.notes.contains(alias))
      return
    }
    #expect(result.answer.name == Self.demands[alias.equivalence])
    // Only blanks at its end distinguish one alias from its code.
    if result.path == [.exact] { return }
    #expect(result.alias == alias)
    switch result.answer {
    case .known(let entry, _): #expect(entry.code.code == alias.code)
    case .carrier: #expect(result.candidates.isEmpty)
    default: #expect(result.candidates.map(\.code.code) == (alias.code.map { [$0] } ?? []))
    }
  }

  @Test(
    "the same spelling with another meaning is never mapped silently",
    arguments: [
      ("ACQ.BEYOND_PAY_RESTRICTION", "BEYOND_PAY_RESTRICTION"),
      ("acq.beyond_pay_restriction", "BEYOND_PAY_RESTRICTION"),
      ("aop.ACQ.BEYOND_PAY_RESTRICTION", "BEYOND_PAY_RESTRICTION"),
      ("ACQ.BUYER_NOT_EXIST", "BUYER_NOT_EXIST"),
      ("aop.ACQ.BUYER_NOT_EXIST", "BUYER_NOT_EXIST"),
      ("AQC.BUYER_NOT_EXIST", "BUYER_NOT_EXIST"),
      ("ACQ.BUYER NOT EXIST", "BUYER_NOT_EXIST"),
      ("aop.ACQ.BUYER NOT EXIST", "BUYER_NOT_EXIST"),
      ("AQC.BUYER NOT EXIST", "BUYER_NOT_EXIST"),
      ("失败[ACQ.BUYER_NOT_EXIST]", "BUYER_NOT_EXIST"),
      ("ACQ.REFUND_CHARGE_ERROR", "REFUND_CHARGE_ERROR"),
      ("CLIENT_VERSION_NOT_MATCH", "NOT_SUPPORT_PAYMENT_INST"),
    ])
  func conflicts(text: String, candidate: String) {
    let result = Alipay.lookup.resolve(text)
    #expect(result.answer.name == "conflict")
    #expect(result.entry == nil)
    #expect(result.candidates.map(\.code.code) == [candidate])
  }

  @Test(
    "the plain spelling is the code of this list",
    arguments: ["BEYOND_PAY_RESTRICTION", "BUYER_NOT_EXIST", "REFUND_CHARGE_ERROR", "ALIN10129"])
  func plain(text: String) { #expect(Alipay.code(text) == text) }

  @Test("SYSTEM_ERROR maps, and the conflict with AMS is told")
  func systemError() {
    let result = Alipay.lookup.resolve("SYSTEM_ERROR")
    #expect(result.entry?.code.code == "SYSTEM_ERROR")
    #expect(result.notes.map(\.equivalence) == [.conflict])
  }

  @Test(
    "a trade state is no code",
    arguments: [
      "TRADE_CLOSED", "TRADE_FINISHED", "TRADE_SUCCESS", "WAIT_BUYER_PAY", "trade_closed",
    ])
  func states(text: String) {
    let result = Alipay.lookup.resolve(text)
    #expect(result.answer.name == "conflict")
    #expect(result.candidates.isEmpty)
  }

  @Test(
    "a narrower or broader alias maps and says so",
    arguments: [
      ("EXPIRED_CODE", .narrower), ("USER_AMOUNT_EXCEED_LIMIT", .broader),
      ("ACQ.NOT_CERTIFIED_USER", .narrower), ("ACQ.REQUEST_AMOUNT_EXCEED", .broader),
    ] as [(String, ErrorCatalogue.Alias.Equivalence)])
  func narrower(text: String, equivalence: ErrorCatalogue.Alias.Equivalence) {
    let result = Alipay.lookup.resolve(text)
    #expect(result.entry != nil)
    #expect(result.alias?.equivalence == equivalence)
    #expect(result.original == text)
  }

  @Test(
    "an outer code is a carrier, or a hint", arguments: [("40004", "carrier"), ("10003", "hint")])
  func outer(text: String, answer: String) {
    #expect(Alipay.lookup.resolve(text).answer.name == answer)
  }
}
