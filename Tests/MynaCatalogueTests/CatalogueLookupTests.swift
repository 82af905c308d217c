import MynaCatalogue
import Testing

struct CatalogueLookupTests {
  @Test(
    "a variant of a spelling leads to its code",
    arguments: [
      ("BUYER_NOT_EXIST", "BUYER_NOT_EXIST"),
      ("  SYSTEM_ERROR\n", "SYSTEM_ERROR"),
      ("\u{A0}SYSTEM_ERROR\u{A0}", "SYSTEM_ERROR"),
      ("\u{3000}\u{FEFF}\u{200B}SYSTEM_ERROR\u{200B}", "SYSTEM_ERROR"),
      ("ＳＹＳＴＥＭ＿ＥＲＲＯＲ", "SYSTEM_ERROR"),
      ("ＡＣＱ．ＳＹＳＴＥＭ＿ＥＲＲＯＲ", "SYSTEM_ERROR"),
      ("system_error", "SYSTEM_ERROR"),
      ("acq.trade_not_exist", "TRADE_NOT_EXIST"),
      ("SYSTEM_ERROR.", "SYSTEM_ERROR"),
      ("SYSTEM_ERROR。", "SYSTEM_ERROR"),
      ("alipay:SYSTEM_ERROR", "SYSTEM_ERROR"),
      ("alipay:ACQ.SYSTEM_ERROR", "SYSTEM_ERROR"),
    ])
  func variants(text: String, code: String) { #expect(Alipay.code(text) == code) }

  @Test(
    "a prefix is stripped once",
    arguments: [
      ("ACQ.HAS_NO_PRIVILEGE", "HAS_NO_PRIVILEGE"),
      ("aop.ACQ.HAS_NO_PRIVILEGE", "HAS_NO_PRIVILEGE"),
      ("aop.HAS_NO_PRIVILEGE", "HAS_NO_PRIVILEGE"),
      ("AQC.SYSTEM_ERROR", "SYSTEM_ERROR"),
      ("AQC.HAS_NO_PRIVILEGE", "HAS_NO_PRIVILEGE"),
      ("aop.AQC.HAS_NO_PRIVILEGE", "HAS_NO_PRIVILEGE"),
      ("ACQ.UNKNOWN_ERROR", "UNKNOW_ERROR"),
      ("ACQ.ACQ.HAS_NO_PRIVILEGE", nil),
      ("aop.aop.HAS_NO_PRIVILEGE", nil),
      ("ACQ.aop.HAS_NO_PRIVILEGE", nil),
      // With a listed form behind the first prefix as well.
      ("ACQ.ACQ.SYSTEM_ERROR", nil),
      ("AQC.ACQ.SYSTEM_ERROR", nil),
      ("ACQ.", nil),
      ("isv.HAS_NO_PRIVILEGE", nil),
      ("aop.invalid-parameter", nil),
      ("isp.invalid-parameter", nil),
      ("AOP.INVALID-AUTH-TOKEN", nil),
    ] as [(String, String?)])
  func prefixes(text: String, code: String?) { #expect(Alipay.code(text) == code) }

  @Test(
    "a listed spelling leads to its code",
    arguments: [
      ("HASH_NO_PRIVILEGE", "HAS_NO_PRIVILEGE"),
      ("FREPEATED_REFUNDMENT_REQUEST", "REPEATED_REFUNDMENT_REQUEST"),
      ("UNKNOWN_ERROR", "UNKNOW_ERROR"), ("UNKNOWN", "UNKNOW"), ("UNKNOW", "UNKNOW"),
      ("isp.unknow-error", "UNKNOW_ERROR"), ("ISP.UNKNOW-ERROR", "UNKNOW_ERROR"),
      ("isv.invalid-signature", "ILLEGAL_SIGN"), ("TRADE_HAS_CLOSED", "TRADE_HAS_CLOSE"),
      ("ALI38173", "ALIN38173"), ("ali38173", "ALIN38173"), ("ALI10023", "ALIN10023"),
      ("ALI99999", nil), ("ALIN99999", nil),
    ] as [(String, String?)])
  func spellings(text: String, code: String?) { #expect(Alipay.code(text) == code) }

  @Test(
    "blanks and hyphens are mended if exactly one code fits",
    arguments: [
      ("BUYER-BALANCE-NOT-ENOUGH", "BUYER_BALANCE_NOT_ENOUGH"),
      ("buyer balance not enough", "BUYER_BALANCE_NOT_ENOUGH"),
      ("REPEATED_REFUND MENT_REQUEST", "REPEATED_REFUNDMENT_REQUEST"),
      ("REPEATED_REFUND MENT_REQUEST_TO _ONE_TRADE", "REPEATED_REFUNDMENT_REQUEST"),
      ("SYSTEM_EXCEPTIO N", "SYSTEM_ERROR"),
      ("SYSTEM_ERR\u{A0}OR", "SYSTEM_ERROR"),
      ("ACQ. SYSTEM_ERROR", "SYSTEM_ERROR"),
      ("ACQ.HAS NO PRIVILEGE", "HAS_NO_PRIVILEGE"),
      ("SYSTEMERROR", nil),
      ("SYSTEM__ERROR", nil),
      ("SYSTEM--ERROR", nil),
      ("SYSTEM_ERR-OR", nil),
    ] as [(String, String?)])
  func separators(text: String, code: String?) { #expect(Alipay.code(text) == code) }

  @Test("only what is written in ASCII is mended")
  func mendsASCII() throws {
    let entry = try #require(Alipay.catalogue.entries.first)
    let catalogue = ErrorCatalogue(
      provider: "test",
      entries: try ["A_B", "付_款"].map {
        var copy = entry
        copy.code = try #require(ErrorCode(provider: "test", code: $0))
        return copy
      }, rules: [ErrorCatalogue.Rule("-", .mendLowLine, .same)])
    let lookup = CatalogueLookup([catalogue])
    #expect(lookup.resolve("A-B").entry?.code.code == "A_B")
    #expect(lookup.resolve("A-B\0").entry == nil)
    #expect(lookup.resolve("付_款").entry?.code.code == "付_款")
    #expect(lookup.resolve("付-款").entry == nil)
  }

  @Test("two codes that fit a mended spelling are ambiguous")
  func twoFit() throws {
    let entry = try #require(Alipay.catalogue.entries.first)
    let catalogue = ErrorCatalogue(
      provider: "test",
      entries: try ["A_BC", "AB_C"].map {
        var copy = entry
        copy.code = try #require(ErrorCode(provider: "test", code: $0))
        return copy
      }, rules: [ErrorCatalogue.Rule("-", .mendLowLine, .same)])
    let answer = CatalogueLookup([catalogue]).resolve("A B C").answer
    guard case .ambiguous(nil, let candidates) = answer else {
      Issue.record("\(answer.name)")
      return
    }
    #expect(candidates.map(\.code.code) == ["A_BC", "AB_C"])
  }

  @Test(
    "a code in a longer text is found",
    arguments: [
      ("付款失败，请稍后再试（ALIN38173）", "ALIN38173"),
      ("付款失败(ALIN38173)。", "ALIN38173"),
      ("系统有点儿忙，一会儿再试试（ALI38173）", "ALIN38173"),
      ("支付失败，获取顾客账户信息失败[SOUNDWAVE_PARSER_FAIL]", "SOUNDWAVE_PARSER_FAIL"),
      ("Payment failed [SOUNDWAVE_PARSER_FAIL]", "SOUNDWAVE_PARSER_FAIL"),
      ("错误码：ILLEGAL_SIGN", "ILLEGAL_SIGN"), ("错误码:ILLEGAL_SIGN", "ILLEGAL_SIGN"),
      ("错误代码 ILLEGAL_SIGN", "ILLEGAL_SIGN"),
      ("抱歉，错误码：illegal_sign，请联系商家", "ILLEGAL_SIGN"),
      ("付款失败（2024）", nil), ("付款失败（ALIN99999）", nil), ("失败[]", nil), ("[", nil), (")", nil),
      ("错误码：", nil), ("错误码", nil),
    ] as [(String, String?)])
  func embedded(text: String, code: String?) { #expect(Alipay.code(text) == code) }

  @Test("the code taken out of a text is a step of the path")
  func extractedStep() {
    let path = Alipay.lookup.resolve("失败[SOUNDWAVE_PARSER_FAIL]").path
    #expect(path == [.extracted("SOUNDWAVE_PARSER_FAIL")])
  }

  @Test(
    "the path tells how a code was found",
    arguments: [
      ("SYSTEM_ERROR", [.exact]), ("system_error", [.normalized]),
      ("ACQ.HAS_NO_PRIVILEGE", [.prefixStripped("ACQ.")]),
      (
        "aop.ACQ.HAS_NO_PRIVILEGE", [.normalized, .prefixStripped("AOP."), .prefixStripped("ACQ.")]
      ),
      ("ALI10023", [.prefixReplaced("ALI", by: "ALIN")]),
      ("SYSTEM ERROR", [.separatorsMended("SYSTEM_ERROR")]),
    ] as [(String, [CodeResolution.Step])])
  func paths(text: String, path: [CodeResolution.Step]) {
    #expect(Alipay.lookup.resolve(text).path == path)
  }
}
