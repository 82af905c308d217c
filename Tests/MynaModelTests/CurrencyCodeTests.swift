import MynaModel
import Testing

@Suite("Currency codes")
struct CurrencyCodeTests {
  @Test(
    "three capital letters are one, as text and packed", arguments: ["AAA", "ZZZ", "AUD", "CNY"])
  func good(text: String) throws {
    let code = try #require(CurrencyCode(text))
    #expect(code.rawValue == text)
    #expect(CurrencyCode(packed: code.packed) == code)
  }

  @Test(
    "anything else is none, as text and packed",
    arguments: ["@AA", "A@A", "AA@", "[AA", "A[A", "AA[", "aud", "AA", "AAAA", "\0AA", "", "ＡＡＡ"])
  func refused(text: String) {
    #expect(CurrencyCode(text) == nil)
    let packed = text.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    #expect(CurrencyCode(packed: packed) == nil)
  }
}
