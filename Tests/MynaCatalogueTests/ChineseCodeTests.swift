import MynaCatalogue
import Testing

struct ChineseCodeTests {
  @Test(
    "every form of the long Chinese code leads to it",
    arguments: [
      Alipay.busy, Alipay.busy + "。", Alipay.busy + " ",
      "系统有点儿忙，一会儿再试试，或者可以在电脑上付款",
      "系统有点儿忙，一会儿再试试，或者可以在电脑上付款。",
      "系统有点儿忙, 一会儿再试试, 或者可以在电脑上付款",
      "系统有点儿忙，\u{3000}一会儿再试试，\u{A0}或者可以在电脑上付款",
      "系統有點兒忙，一會兒再試試，或者可以在電腦上付款",
    ])
  func busy(text: String) { #expect(Alipay.code(text) == Alipay.busy) }

  @Test("the label of the long Chinese code leads to it", arguments: ["……", "...", "⋯⋯", "…"])
  func label(dots: String) {
    let result = Alipay.lookup.resolve("系统有点儿忙" + dots)
    #expect(result.entry?.code.code == Alipay.busy)
    #expect(result.alias?.equivalence == .label)
  }

  @Test(
    "the opening phrase alone is ambiguous",
    arguments: ["系统有点儿忙", "系统有点儿忙。", "系统有点儿忙，一会儿再试试。", "系统有点儿忙，一会儿再试试"])
  func opening(text: String) {
    let result = Alipay.lookup.resolve(text)
    #expect(result.answer.name == "ambiguous")
    #expect(result.candidates.map(\.code.code) == [Alipay.busy])
  }

  @Test(
    "every form of the short Chinese code leads to it",
    arguments: [
      "购汇金额或币种错误", "购汇金额或币种错误。", "购汇金额或币种错误 ", "购汇金额或币种错误\u{A0}", "購匯金額或幣種錯誤",
      "购汇 金额或币种错误",
    ])
  func exchange(text: String) { #expect(Alipay.code(text) == Alipay.exchange) }

  @Test("the English twin of the short Chinese code stays a code of its own")
  func twin() {
    let result = Alipay.lookup.resolve("EXCHANGE_AMOUNT_OR_CURRENCY_ERROR")
    #expect(result.entry?.code.code == "EXCHANGE_AMOUNT_OR_CURRENCY_ERROR")
    #expect(result.notes.map(\.equivalence) == [.related])
  }
}
