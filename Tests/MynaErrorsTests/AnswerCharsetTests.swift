import Myna
import MynaErrors
import MynaModel
import Testing

@Suite("Character sets of answers")
struct AnswerCharsetTests {
  private let alipay = ProviderEnvelope.alipay

  /// `签名错误`, in GBK.
  private static let chinese: [UInt8] = [0xC7, 0xA9, 0xC3, 0xFB, 0xB4, 0xED, 0xCE, 0xF3]
  /// `购汇金额或币种错误`, in GBK.
  private static let code: [UInt8] = [
    0xB9, 0xBA, 0xBB, 0xE3, 0xBD, 0xF0, 0xB6, 0xEE, 0xBB, 0xF2, 0xB1, 0xD2, 0xD6, 0xD6, 0xB4, 0xED,
    0xCE, 0xF3,
  ]

  private func gatewayBytes(_ declaration: String, _ error: [UInt8]) -> [UInt8] {
    Array(declaration.utf8)
      + Array("<alipay><is_success>F</is_success><memo>".utf8) + Self.chinese
      + Array("</memo><error>".utf8) + error + Array("</error></alipay>".utf8)
  }

  @Test("GBK is read if the document says so", arguments: ["GBK", "gb2312", "GB18030"])
  func declaredGBK(name: String) {
    let answer = alipay.decode(
      gatewayBytes("<?xml version='1.0' encoding='\(name)'?>", Self.code), locales: ["en"])
    #expect(answer.codes.map(\.text) == ["购汇金额或币种错误"])
    #expect(answer.error?.catalogueCode?.code == "购汇金额或币种错误")
    #expect(answer.problems == [])
  }

  @Test("GBK is read if the transport says so")
  func transportGBK() {
    let json =
      Array(#"{"error_response":{"code":"40004","sub_code":""#.utf8) + Self.code
      + Array(#""}}"#.utf8)
    let answer = alipay.decode(json, charset: "GBK", locales: ["en"])
    #expect(answer.error?.catalogueCode?.code == "购汇金额或币种错误")
    #expect(answer.problems == [])
  }

  @Test("GBK that says nothing is read with a warning")
  func silentGBK() {
    for start in ["", "<?xml version=\"1.0\" encoding=\"utf-8\"?>"] {
      let answer = alipay.decode(gatewayBytes(start, Array("ILLEGAL_SIGN".utf8)), locales: ["en"])
      #expect(answer.error?.catalogueCode?.code == "ILLEGAL_SIGN")
      #expect(answer.problems == ["encoding.utf8"])
    }
  }

  @Test(
    "another character set is named",
    arguments: ["ISO-8859-1", "UTF-16", "EBCDIC-CP-US", "x\u{1B}[2J"])
  func otherCharset(name: String) throws {
    let answer = alipay.decode(Array("PAYMENT_FAIL".utf8), charset: name, locales: ["en"])
    let diagnostic = try #require(answer.diagnostics.first)
    #expect(diagnostic.id == "answer.charset")
    #expect(!diagnostic.message.utf8.contains { $0 < 0x20 })
  }

  @Test("a byte order mark is no part of the answer")
  func byteOrderMark() {
    for text in AnswerSamples.all.map(\.text) {
      let marked = alipay.decode([0xEF, 0xBB, 0xBF] + Array(text.utf8), locales: ["en"])
      #expect(marked == alipay.decode(text))
    }
  }
}
