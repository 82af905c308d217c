import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime
import Testing

@Suite("Localizer: text alone")
struct LocalizerTextTests {
  /// Compares the text of every field with that of the whole rendering.
  private func compare(
    _ code: String, for audience: Audience, in locales: [String], with arguments: Arguments = [:],
    provider: String? = nil, localizer: Localizer = .embedded
  ) {
    let rendered = localizer.render(
      code, provider: provider, for: audience, in: locales, with: arguments)
    var buffer = TextBuffer()
    for field in ["title", "body", "cause", "remedy", "nothing"] {
      let expected = rendered[field] ?? ""
      let text = localizer.text(
        of: code, field: field, provider: provider, for: audience, in: locales, with: arguments)
      buffer.removeAll()
      let locale = localizer.write(
        code, field: field, provider: provider, for: audience, in: locales, with: arguments,
        to: &buffer)
      if !text.utf8.elementsEqual(expected.utf8) || buffer.text != text
        || locale != rendered.locale
      {
        Issue.record("\(code) \(audience) \(locales) \(field): '\(text)', expected '\(expected)'")
      }
    }
  }

  @Test("every code, with all its arguments, some and none, in every locale and for everybody")
  func all() throws {
    let cashier = try #require(Audience("cashier"))
    for entry in shippedEntries {
      let everything = Array(entry.allArguments)
      for locales in [["en"], ["zh-CN", "en"], ["pl"], ["zh-TW", "en"], []] {
        for audience in [Audience.customer, .developer, cashier] {
          compare(entry.code.code, for: audience, in: locales)
          compare(entry.code.code, for: audience, in: locales, with: Arguments(everything))
          for index in everything.indices {
            compare(
              entry.code.code, for: audience, in: locales, with: Arguments([everything[index]]))
          }
        }
      }
    }
  }

  @Test(
    "spellings of a code",
    arguments: [
      "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", "buyer_payment_amount_day_limit_error",
      " BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR ", "ACQ.BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR",
      "aop.ACQ.buyer_payment_amount_day_limit_error", "alipay:BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR",
      "BUYER PAYMENT AMOUNT DAY LIMIT ERROR", "ＢＵＹＥＲ_NOT_EXIST", "NO_SUCH_CODE", "", " ",
      "ACQ.BUYER_NOT_EXIST", "系统有点儿忙，一会儿再试试。", "ALI38173", "\0", "TRADE\u{212A}",
      "BUYER_NOT_EXIST\n", "x:BUYER_NOT_EXIST", String(repeating: "A", count: 300),
    ])
  func spellings(code: String) {
    for audience in [Audience.customer, .developer] {
      compare(code, for: audience, in: ["zh-CN"], with: ["limit": .money("50000", "CNY")])
      compare(code, for: audience, in: ["en"], provider: "alipay")
      compare(code, for: audience, in: ["en"], provider: "other")
    }
  }

  @Test(
    "arguments that are not what their parameter asks for",
    arguments: [
      ["limit": .string("50000CNY")], ["limit": .string("x")], ["limit": .integer(5)],
      ["limit": .money("1", "XQZ")], ["limit": .money("0.005", "CNY")],
      ["limit": .money("1234.5", "JPY")], ["limit": .money("12345678901234567890.5", "CNY")],
      ["limit": .money("-1", "CNY")], ["limit": .money("x", "CNY")], ["other": .integer(1)],
      ["methods": .terms(["cash"])], ["methods": .terms([])], ["methods": .terms(["nothing"])],
      ["methods": .string("cash,credit-card")], ["operation": .string("pay")],
      ["operation": .string("fly")], ["methods": .integer(1)],
    ] as [Arguments])
  func oddArguments(arguments: Arguments) {
    for locale in ["en", "zh-CN"] {
      for audience in [Audience.customer, .developer] {
        compare(
          "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", for: audience, in: [locale], with: arguments)
        compare("REFUND_AMT_NOT_EQUAL_TOTAL", for: audience, in: [locale], with: arguments)
      }
    }
  }

  @Test(
    "every code is written the short way where nothing is supplied", arguments: ["en", "zh-CN"])
  func direct(locale: String) {
    // The two Chinese codes have several spellings, which the catalogue's rules read.
    let codes = shippedEntries.map(\.code.code).filter { $0.utf8.allSatisfy { $0 < 0x80 } }
    #expect(codes.count == 84)
    for code in codes {
      for (audience, fields) in [
        (Audience.customer, ["title", "body"]), (.developer, ["cause", "remedy"]),
      ] {
        for field in fields {
          let isDirect = Localizer.embedded.isWrittenDirectly(
            code, field: field, for: audience, in: [locale])
          if !isDirect { Issue.record("\(code) \(field)") }
        }
      }
    }
  }

  @Test("a limit is written the short way")
  func directLimit() {
    #expect(
      Localizer.embedded.isWrittenDirectly(
        "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", field: "body", for: .customer, in: ["zh-CN"],
        with: ["limit": .money("50000", "CNY")]))
  }

  @Test("the same argument twice")
  func repeated() {
    let arguments = Arguments([("limit", .money("1", "CNY")), ("limit", .money("2", "CNY"))])
    compare(
      "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", for: .customer, in: ["en"], with: arguments)
  }

  @Test("many lists of locales, more than are remembered")
  func manyLocales() {
    for index in 0..<3000 {
      let tags = index % 2 == 0 ? ["x\(index)", "zh-CN"] : ["en", "de-\(100 + index % 800)"]
      let text = Localizer.embedded.text(
        of: "PAYMENT_FAIL", field: "title", for: .customer, in: tags)
      let expected = Localizer.embedded.render("PAYMENT_FAIL", for: .customer, in: tags).title
      if text != expected { Issue.record("\(tags): '\(text)', expected '\(expected)'") }
    }
  }

  @Test("several threads get the same texts (hostile case 54)")
  func threads() async {
    let arguments: Arguments = ["limit": .money("50000", "CNY")]
    func text(_ locale: String) -> String {
      Localizer.embedded.text(
        of: "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", field: "body", for: .customer, in: [locale],
        with: arguments)
    }
    let expected = ["en", "zh-CN"].map(text)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<2000).allSatisfy { _ in ["en", "zh-CN"].map(text) == expected } }
      }
      for await isSame in group { #expect(isSame) }
    }
  }
}
