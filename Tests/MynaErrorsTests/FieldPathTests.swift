import Testing

@testable import MynaErrors

@Suite("Field paths")
struct FieldPathTests {
  @Test(
    "the last names decide",
    arguments: [
      ("sub_code", "a.sub_code", true), ("sub_code", "sub_code", true),
      ("a.sub_code", "b.sub_code", false), ("a.sub_code", "x.a.sub_code", true),
      ("*_response.code", "alipay_trade_pay_response.code", true),
      ("*_response.code", "_response.code", true), ("*_response.code", "response.code", false),
      ("a*z", "az", true), ("a*z", "a", false), ("ab*bc", "abc", false),
      (".code", "code", true), (".code", "a.code", false), (".a.code", "a.code", true),
      ("code", "", false), ("", "code", false), ("", "", false), ("*", "code", true),
      ("\u{212A}", "K", false),
    ])
  func matches(pattern: String, path: String, expected: Bool) {
    #expect(FieldPath(pattern).matches(path.split(separator: ".").map(String.init)) == expected)
  }
}
