import MynaCatalogue
import Testing

@Suite("Codes inside sentences")
struct InnerCodeTests {
  @Test(
    "a code is taken out of its wrapping, known or not",
    arguments: [
      ("支付失败，获取顾客账户信息失败[SOUNDWAVE_PARSER_FAIL]", "SOUNDWAVE_PARSER_FAIL"),
      ("failed [NEVER_SEEN_BEFORE]", "NEVER_SEEN_BEFORE"),
      ("failed [soundwave_parser_fail]", "SOUNDWAVE_PARSER_FAIL"),
      ("系统有点儿忙（ALIN38173）", "ALIN38173"), ("错误码：ALIN10070", "ALIN10070"),
    ])
  func found(text: String, code: String) {
    #expect(Alipay.lookup.innerCode(of: text, provider: "alipay") == code)
  }

  @Test(
    "a sentence without a wrapped code has none",
    arguments: ["", "Business Failed", "PAYMENT_FAIL", "[]", "[a b]", "(2025)", "[CODE] and more"])
  func none(text: String) {
    #expect(Alipay.lookup.innerCode(of: text, provider: "alipay") == nil)
  }

  @Test("a code holds letters, digits, low lines, full stops and hyphens")
  func everyByte() throws {
    let lookup = CatalogueLookup([
      ErrorCatalogue(
        provider: "test", entries: [], rules: [ErrorCatalogue.Rule("-", .codeInBrackets, .same)])
    ])
    for byte in UInt8(0)..<0x80 {
      let sign = Unicode.Scalar(byte)
      let isLetterOrDigit =
        ("0"..."9").contains(sign) || ("A"..."Z").contains(sign) || ("a"..."z").contains(sign)
      let code = "AB\(sign)C"
      let found = lookup.innerCode(of: "failed [\(code)]", provider: "test")
      let expected = isLetterOrDigit || "_.-".unicodeScalars.contains(sign) ? code : nil
      if found != expected { Issue.record("'\(code)' gave \(found ?? "nothing")") }
    }
  }

  @Test("of a long sentence the end is looked at, wherever that cuts a letter")
  func long() {
    for count in 1_000..<1_004 {
      let text = String(repeating: "中", count: count) + "x[PAYMENT_FAIL]"
      #expect(Alipay.lookup.innerCode(of: text, provider: "alipay") == "PAYMENT_FAIL")
    }
  }

  @Test("a provider without a catalogue has no rules, and a run of marks is not normalized")
  func refused() {
    #expect(Alipay.lookup.innerCode(of: "[PAYMENT_FAIL]", provider: "other") == nil)
    let marks = String(repeating: "\u{301}", count: 31)
    #expect(Alipay.lookup.innerCode(of: marks + "[PAYMENT_FAIL]", provider: "alipay") == nil)
  }
}
