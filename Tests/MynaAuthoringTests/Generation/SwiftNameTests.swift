import MynaModel
import Testing

@testable import MynaAuthoring

@Suite("Names of Swift")
struct SwiftNameTests {
  @Test(
    "a code becomes a name that reads like Swift",
    arguments: [
      ("BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", "buyerPaymentAmountDayLimitError"),
      ("ALIN10023", "alin10023"),
      ("card_declined", "cardDeclined"),
      ("isv.invalid-signature", "isvInvalidSignature"),
      ("InvalidParameter", "invalidParameter"),
      ("URLTooLong", "urlTooLong"),
      ("iPhoneOnly", "iPhoneOnly"),
      ("HTTP/402 Payment Required", "http402PaymentRequired"),
      ("ERROR_1_23", "error1_23"),
      ("10003", "code10003"),
      ("购汇金额或币种错误", "购汇金额或币种错误"),
      ("系统有点儿忙,一会儿再试试,或者可以在电脑上付款", "系统有点儿忙_一会儿再试试_或者可以在电脑上付款"),
      ("支付ERROR", "支付error"), ("支付 ERROR", "支付Error"),
      ("ОШИБКА_ОПЛАТЫ", "ОШИБКА_ОПЛАТЫ"),
      ("नियम", "नियम"),
      // What a reader would not see does not become part of a name.
      ("A\u{200B}B", "aB"), ("\u{202E}CODE", "code"), ("A\u{FE0F}", "a"), ("\u{3164}X", "x"),
      ("e\u{301}te", "e\u{301}te"), ("\u{301}te", "te"),
      ("none", "noneCode"), ("SELF", "selfCode"), ("PROVIDER", "providerCode"),
    ])
  func code(spelling: String, name: String) {
    #expect(SwiftName.make(spelling, as: .code) == name)
  }

  @Test("what has no letter at all gets a name of its own")
  func punctuation() {
    #expect(SwiftName.make("...", as: .code) == "code_0ac31c19")
    #expect(SwiftName.make("…", as: .code) != SwiftName.make("...", as: .code))
  }

  @Test(
    "types begin with a capital and take no name that the source uses",
    arguments: [
      ("alipay", "Alipay"), ("stripe-terminal", "StripeTerminal"), ("sign_type", "SignType"),
      ("swift", "SwiftValue"), ("money", "MoneyValue"), ("string", "StringValue"),
      ("3ds", "Type3ds"),
    ])
  func type(spelling: String, name: String) {
    #expect(SwiftName.make(spelling, as: .type) == name)
  }

  @Test("keywords are declared between backticks")
  func keywords() {
    #expect(SwiftName.declared(SwiftName.make("DEFAULT", as: .code)) == "`default`")
    #expect(SwiftName.declared("tradeClosed") == "tradeClosed")
  }

  @Test("spellings that would share a name all get digits, whatever their order")
  func collisions() {
    let spellings = ["CARD-DECLINED", "card_declined", "OTHER"]
    let table = SwiftNameTable(spellings, as: .code, in: "catalogue")
    let reversed = SwiftNameTable(spellings.reversed(), as: .code, in: "catalogue")
    #expect(table["CARD-DECLINED"] == "cardDeclined_6ef598f0")
    #expect(table["card_declined"] == "cardDeclined_046d3352")
    #expect(table["OTHER"] == "other")
    for spelling in spellings { #expect(table[spelling] == reversed[spelling]) }
    #expect(table.clashes.isEmpty)
  }

  @Test("a name that only looks as if it had such digits is refused")
  func clash() throws {
    // A code whose digits begin with one, so that another code can be spelled like its name.
    let number = try #require(
      (1...99).first { SwiftName.distinct("", for: "E\($0)").dropFirst().first?.isNumber == true })
    let name = SwiftName.distinct("e\(number)", for: "E\(number)")
    let table = SwiftNameTable(
      ["E\(number)", "e\(number)", name.replacing("_", with: "-")], as: .code, in: "catalogue")
    #expect(table.clashes.map(\.id) == ["generate.name-clash"])
  }
}
