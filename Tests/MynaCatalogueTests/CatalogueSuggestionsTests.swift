import MynaCatalogue
import Testing

struct CatalogueSuggestionsTests {
  @Test(
    "a slip suggests the code that was meant",
    arguments: [
      ("BUYER_NOT_EXISTS", "BUYER_NOT_EXIST"), ("SYSTM_ERROR", "SYSTEM_ERROR"),
      ("SYSTEM_ERORR", "SYSTEM_ERROR"), ("ACQ.SYSTEM_EROR", "SYSTEM_ERROR"),
      ("illegal_sgin", "ILLEGAL_SIGN"), ("UNKNWON", "UNKNOW"), ("ALIN38174", "ALIN38173"),
    ])
  func slips(text: String, code: String) {
    #expect(CatalogueSuggestions.closest(to: text, in: Alipay.catalogue).first == code)
  }

  @Test(
    "nothing is suggested for what is far from every code",
    arguments: ["", "A", "XX", "HELLO_WORLD", String(repeating: "A", count: 10_000)])
  func far(text: String) {
    #expect(CatalogueSuggestions.closest(to: text, in: Alipay.catalogue).isEmpty)
  }

  @Test("at most three codes are suggested, each once")
  func few() {
    let found = CatalogueSuggestions.closest(to: "ALIN10000", in: Alipay.catalogue)
    #expect(found.count <= 3)
    #expect(Set(found).count == found.count)
  }

  @Test("a run of combining marks is not compared")
  func marks() {
    let text = "SYSTEM_ERROR" + String(repeating: "\u{301}", count: 31)
    #expect(CatalogueSuggestions.closest(to: text, in: Alipay.catalogue).isEmpty)
  }
}
