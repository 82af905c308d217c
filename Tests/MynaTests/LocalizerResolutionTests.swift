import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime
import Testing

@Suite("Localizer: codes and locales")
struct LocalizerResolutionTests {
  private static let generic = [
    "en": "We couldn't complete your request. Contact the merchant.",
    "zh-Hans": "暂时无法完成此操作，请联系商家。",
  ]

  @Test("the first codes, decoded one by one, are those of the whole catalogue")
  func decodedAlone() throws {
    let bytes = try BundleFile.write(
      LocalizerContents(
        settings: Localizer.embedded.settings, catalogues: Localizer.embedded.catalogues,
        tables: []))
    let aliases = Localizer.embedded.catalogues.flatMap(\.aliases).map(\.spelling)
    let codes =
      shippedCodes + aliases + shippedCodes.map { $0.lowercased() } + ["", "X", " UNKNOW"]
    for (index, code) in codes.enumerated() {
      for provider in [nil, "alipay", "other"] {
        // A localizer of its own now and then: it has decoded nothing yet.
        guard index % 5 == 0 || shippedCodes.contains(code) else { continue }
        let fresh = try Localizer(bundle: bytes)
        #expect(
          fresh.resolve(code, provider: provider)
            == Localizer.embedded.resolve(code, provider: provider))
      }
    }
  }

  @Test(
    "an unknown code gives the generic message, in the reader's language (hostile case 52)",
    arguments: [
      "NO_SUCH_CODE", "", " ", "\n", "A\nB", "BUYER_NOT_EXIST\nX", "\0", "../../etc/passwd", "{$x}",
      String(repeating: "A", count: 10_240), "e" + String(repeating: "\u{301}", count: 200), "😀",
    ])
  func unknown(code: String) {
    for locale in shippedLocales {
      let rendered = render(code, in: [locale])
      #expect(rendered.body == Self.generic[locale])
      #expect(rendered.key == "generic")
      #expect(rendered.code == nil)
      #expect(rendered.advice == nil)
      #expect(rendered.problems == ["code.unknown"])
    }
  }

  @Test("a developer is told the unknown code, made harmless (hostile case 52)")
  func unknownForDeveloper() {
    let rendered = render("NO\nSUCH\u{202E}", for: .developer)
    #expect(rendered.key == "unknown-code")
    #expect(rendered.cause.contains("NO\\u{A}SUCH\\u{202E}"))
  }

  @Test("a code of ten kilobytes is echoed in part (hostile case 52)")
  func longCode() {
    let rendered = render(String(repeating: "A", count: 10_240), for: .developer)
    #expect(rendered.requestedCode.utf8.count < 200)
    #expect(rendered.cause.utf8.count < 400)
  }

  @Test(
    "a spelling with another or several meanings is never mapped",
    arguments: [
      ("ACQ.BUYER_NOT_EXIST", "code.conflict"), ("ACQ.BEYOND_PAY_RESTRICTION", "code.conflict"),
      ("aop.ACQ.BEYOND_PAY_RESTRICTION", "code.conflict"),
      ("ACQ.REFUND_CHARGE_ERROR", "code.conflict"), ("CLIENT_VERSION_NOT_MATCH", "code.conflict"),
      ("系统有点儿忙", "code.ambiguous"), ("系统有点儿忙，一会儿再试试。", "code.ambiguous"),
      ("EXCHANGE_AMOUNT_OR_CURRENCY_ERROR_X", "code.unknown"), ("10003", "code.related"),
      ("40004", "code.carrier"),
    ])
  func notMapped(code: String, id: String) {
    let rendered = render(code)
    #expect(rendered.problems == [id])
    #expect(rendered.code == nil)
    #expect(rendered.body == Self.generic["en"])
  }

  @Test("a spelling whose meaning is narrower is mapped, and the developer is told")
  func narrower() {
    let rendered = render("ACQ.AGREEMENT_NOT_EXIST", for: .developer)
    #expect(rendered.code?.code == "AGREEMENT_NOT_EXIST")
    #expect(rendered.diagnostics.map(\.id) == ["code.alias"])
  }

  @Test(
    "the developer of an ambiguous spelling is told so",
    arguments: ["ACQ.BUYER_NOT_EXIST", "系统有点儿忙", "10003"])
  func ambiguousForDeveloper(code: String) {
    let rendered = render(code, for: .developer)
    #expect(rendered.key == "ambiguous-code")
    #expect(rendered.cause.contains(code))
    #expect(!rendered.resolution.candidates.isEmpty)
  }

  @Test(
    "a listed spelling renders like its code",
    arguments: [
      ("aop.ACQ.BUYER_BALANCE_NOT_ENOUGH", "BUYER_BALANCE_NOT_ENOUGH"),
      ("buyer_balance_not_enough", "BUYER_BALANCE_NOT_ENOUGH"),
      ("ＡＣＱ．ＳＹＳＴＥＭ＿ＥＲＲＯＲ", "SYSTEM_ERROR"), ("\u{A0}PAYMENT_FAIL\u{200B}", "PAYMENT_FAIL"),
      ("ALI38173", "ALIN38173"), ("UNKNOWN", "UNKNOW"),
      ("购汇金额或币种错误", "购汇金额或币种错误"),
      ("系统有点儿忙，一会儿再试试，或者可以在电脑上付款。", "系统有点儿忙,一会儿再试试,或者可以在电脑上付款"),
    ])
  func spellings(spelling: String, code: String) {
    #expect(render(spelling).code?.code == code)
    #expect(render(spelling).fields == render(code).fields)
  }

  @Test(
    "the reader gets the best locale there is, never another script",
    arguments: [
      (["en"], "en"), (["en-GB"], "en"), (["zh"], "zh-Hans"), (["zh-CN"], "zh-Hans"),
      (["zh-SG"], "zh-Hans"), (["zh-Hans-HK"], "zh-Hans"), (["ZH_hans_cn"], "zh-Hans"),
      (["zh-TW"], "en"), (["zh-HK"], "en"), (["zh-MO"], "en"), (["zh-Hant"], "en"),
      (["zh-Hant-CN"], "en"), (["fr"], "en"), ([], "en"), (["fr", "zh-CN", "en"], "zh-Hans"),
      (["zh-TW", "zh-CN"], "zh-Hans"), (["xx", "zz-ZZ"], "en"), (["zh-CN-u-nu-hanidec"], "zh-Hans"),
    ])
  func negotiation(locales: [String], expected: String) {
    let rendered = render("PAYMENT_FAIL", in: locales)
    #expect(rendered.locale.description == expected)
    #expect(rendered.diagnostics.isEmpty)
  }

  @Test(
    "a hostile locale is reported, and another one answers",
    arguments: [
      "", "../../etc", "en\0", "en\r\nX: y", "zh_CN.UTF-8", "en@x=y",
      String(repeating: "a", count: 10_240), String(repeating: "\u{301}", count: 100_000),
    ])
  func hostileLocale(tag: String) {
    let time = ContinuousClock().measure {
      let rendered = render("PAYMENT_FAIL", in: [tag, "zh-CN"])
      #expect(rendered.locale.description == "zh-Hans")
      #expect(rendered.problems == ["locale.syntax"])
      #expect(rendered.diagnostics.allSatisfy { $0.message.utf8.count < 1_000 })
    }
    #expect(time < .seconds(2))
  }

  @Test("more than sixteen locales are reported")
  func manyLocales() {
    let rendered = render("PAYMENT_FAIL", in: Array(repeating: "fr", count: 10_000) + ["zh"])
    #expect(rendered.locale.description == "en")
    #expect(rendered.problems == ["locale.too-many"])
  }

  @Test("an audience that the project does not have gets the generic customer message")
  func unknownAudience() throws {
    let cashier = try #require(Audience("cashier"))
    let rendered = render("PAYMENT_FAIL", for: cashier, in: ["zh-CN"])
    #expect(rendered.problems == ["message.fallback"])
    #expect(rendered.body == render("NO_SUCH_CODE", for: .customer, in: ["zh-CN"]).body)
  }

  @Test("the fallback chain ends with the source locale")
  func chain() {
    let chain = Localizer.embedded.fallbackChain(for: ["zh-CN"])
    #expect(chain.map(\.description) == ["zh-Hans", "en"])
  }

  @Test("a code may name its provider")
  func provider() {
    #expect(render("alipay:PAYMENT_FAIL").code?.code == "PAYMENT_FAIL")
    let rendered = Localizer.embedded.render(
      "PAYMENT_FAIL", provider: "nobody", for: .customer, in: ["en"])
    #expect(rendered.code == nil)
  }

  @Test("names of combining marks cost nothing")
  func bombNames() {
    let bomb = String(repeating: "\u{301}", count: 100_000)
    let time = ContinuousClock().measure {
      let rendered = Localizer.embedded.render(
        "PAYMENT_FAIL", provider: "alipay" + bomb, for: .customer, in: ["en"],
        with: ["methods" + bomb: .integer(1)])
      #expect(rendered.problems == ["code.unknown", "argument.too-large"])
    }
    #expect(time < .seconds(1))
  }
}
