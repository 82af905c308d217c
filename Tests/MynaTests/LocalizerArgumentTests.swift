import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime
import Testing

@Suite("Localizer: arguments and forms")
struct LocalizerArgumentTests {
  private static let daily = "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR"
  private static let limitCodes = [
    daily, "BUYER_PAYMENT_AMOUNT_MONTH_LIMIT_ERROR", "BEYOND_PAY_RESTRICTION",
    "PRODUCT_AMOUNT_LIMIT_ERROR", "RESTRICTED_MERCHANT_INDUSTRY", "TOTAL_FEE_EXCEED",
  ]

  @Test("a limit code says to change to cash or a credit card", arguments: limitCodes)
  func defaultMethods(code: String) {
    #expect(render(code).body.hasSuffix("payment method, such as cash or a credit card."))
    #expect(render(code, in: ["zh-CN"]).body.hasSuffix("更换付款方式，例如现金或信用卡。"))
  }

  @Test("one method alone is named alone", arguments: limitCodes)
  func oneMethod(code: String) {
    let arguments: Arguments = ["methods": .terms(["cash"])]
    #expect(render(code, with: arguments).body.hasSuffix("payment method, such as cash."))
    #expect(render(code, in: ["zh-CN"], with: arguments).body.hasSuffix("更换付款方式，例如现金。"))
  }

  @Test("a shop without cash never offers it", arguments: limitCodes)
  func withoutCash(code: String) {
    let arguments: Arguments = ["methods": .terms(["credit-card", "paypal"])]
    let body = render(code, with: arguments).body
    #expect(body.hasSuffix("such as a credit card or PayPal."))
    #expect(!body.contains("cash"))
  }

  @Test("a method that nobody knows is left out and reported")
  func unknownMethod() {
    let rendered = render(Self.daily, with: ["methods": .terms(["cowrie-shells", "cash"])])
    #expect(rendered.body.hasSuffix("such as cash."))
    #expect(rendered.problems == ["term.unknown"])
  }

  @Test(
    "without any known method the plain form serves",
    arguments: [
      ArgumentValue.terms([]), .terms(["cowrie-shells"]), .list([.integer(1)]), .list([.list([])]),
    ])
  func noMethod(methods: ArgumentValue) {
    let rendered = render(Self.daily, with: ["methods": methods])
    #expect(rendered.form.isEmpty)
    #expect(rendered.body.hasSuffix("Change to another payment method."))
  }

  @Test("a method of combining marks costs nothing")
  func bombMethod() {
    let bomb = String(repeating: "\u{301}", count: 30_000)
    let time = ContinuousClock().measure {
      for _ in 0..<10 {
        #expect(render(Self.daily, with: ["methods": .terms([bomb])]).problems == ["term.unknown"])
      }
    }
    #expect(time < .seconds(1))
  }

  @Test("the limit is shown where it is known", arguments: limitCodes)
  func amount(code: String) {
    for locale in shippedLocales {
      let rendered = render(code, in: [locale], with: ["limit": .money("50000", "CNY")])
      #expect(rendered.body.contains("50,000.00"))
      #expect(rendered.form == "with-limit")
    }
  }

  @Test(
    "an amount may come as text, as a command line supplies it",
    arguments: ["50000CNY", "CNY 50000", "50000 CNY"])
  func amountAsText(text: String) {
    #expect(render(Self.daily, with: ["limit": .string(text)]).body.contains("50,000.00"))
  }

  @Test("the most specific form whose arguments are known is chosen")
  func forms() {
    let both: Arguments = ["limit": .money("5", "CNY"), "resets_on": .date("2025-07-02")]
    #expect(render(Self.daily, with: both).form == "with-limit-and-reset")
    #expect(render(Self.daily, with: ["resets_on": .date("2025-07-02")]).form == "with-reset")
    #expect(render(Self.daily).form == "with-methods")
  }

  @Test(
    "an argument that is not understood is reported, and a plainer form serves (hostile cases 35, 36, 39, 41)",
    arguments: [
      (ArgumentValue.money("1e999999999", "CNY"), "number.syntax"),
      (.money(String(repeating: "9", count: 41), "CNY"), "number.range"),
      (.money("5", "USDX"), "currency.unknown"), (.money("5", "ZZZ"), "currency.unknown"),
      (.string("50000"), "currency.unknown"), (.string("abc"), "number.syntax"),
      (.integer(50_000), "argument.type"), (.boolean(true), "argument.type"),
      (.list([]), "argument.type"), (.date("2025-07-01"), "argument.type"),
    ])
  func badAmount(value: ArgumentValue, id: String) {
    let rendered = render(Self.daily, with: ["limit": value])
    #expect(rendered.problems == [id])
    #expect(rendered.form == "with-methods")
  }

  @Test(
    "what does not fit is told what would",
    arguments: [
      (Self.daily, "limit", "an amount and a currency"),
      (Self.daily, "resets_on", "an ISO 8601 date"),
      ("REFUNDMENT_VALID_DATE_EXCEED", "window_days", "a whole number"),
      ("ALIN42282", "out_trade_no", "text"),
    ])
  func expected(code: String, name: String, expected: String) {
    let rendered = render(code, for: .developer, with: Arguments([(name, .boolean(true))]))
    #expect(
      rendered.diagnostics.map(\.message) == [
        "argument '\(name)' does not fit, expected \(expected)"
      ])
  }

  @Test("more digits than the currency has are rounded with a warning (hostile case 39)")
  func minorUnits() {
    let rendered = render(Self.daily, with: ["limit": .money("1.5", "JPY")])
    #expect(rendered.problems == ["currency.minor-units"])
    #expect(rendered.form == "with-limit")
  }

  @Test("an argument that no code has is reported and does nothing")
  func unknownArgument() {
    let rendered = render(Self.daily, with: ["colour": .string("red")])
    #expect(rendered.problems == ["argument.unknown"])
    #expect(rendered.fields == render(Self.daily).fields)
  }

  @Test("sixty-five arguments are too many (hostile case 43)")
  func tooMany() {
    let arguments = Arguments((0..<65).map { ("a\($0)", .integer($0)) })
    #expect(render(Self.daily, with: arguments).problems.contains("argument.too-large"))
  }

  @Test("a name that is too long costs its own argument only")
  func longName() {
    let arguments = Arguments([
      (String(repeating: "a", count: 65), .integer(1)), ("limit", .money("5", "CNY")),
    ])
    let rendered = render(Self.daily, with: arguments)
    #expect(rendered.problems == ["argument.too-large"])
    #expect(rendered.form == "with-limit")
  }

  @Test("arguments that are too large together are refused (hostile case 43)")
  func tooLarge() {
    let text = String(repeating: "x", count: 8_000)
    let arguments = Arguments((0..<10).map { ("a\($0)", .string(text)) })
    #expect(render(Self.daily, with: arguments).problems.contains("argument.too-large"))
  }

  @Test(
    "text of an argument is read up to its limit, and not beyond",
    arguments: [("50000 CNY", "with-limit"), ("500000 CNY", "with-methods")])
  func textLimit(text: String, form: String) throws {
    var limits = Limits()
    limits.argumentBytes = 9
    let localizer = try Localizer(
      bundle: try BundleFile.write(LocalizerContents(.embedded)), limits: limits)
    let rendered = localizer.render(
      Self.daily, for: .customer, in: ["en"], with: ["limit": .string(text)])
    #expect(rendered.form == form)
  }

  @Test(
    "hostile text of an identifier is shown as text, on one line (hostile case 48)",
    arguments: [
      ("a\r\nFAKE", "a\\u{D}\\u{A}FAKE"), ("\u{202E}x", "\\u{202E}x"), ("{$limit}", "{$limit}"),
      ("\u{1B}[2J", "\\u{1B}[2J"),
      ("soft\u{AD}hyphen\u{3164}", "soft\\u{AD}hyphen\\u{3164}"),
    ])
  func hostileIdentifier(text: String, shown: String) {
    let rendered = render("NO_SUCH_CODE\(text)", for: .developer)
    #expect(rendered.cause.contains(shown))
  }

  @Test(
    "joiners and variation selectors, which spelling needs, are kept in text; what hides is shown",
    arguments: [
      ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("👩\u{200D}💻\u{FE0F}", "👩\u{200D}💻\u{FE0F}"),
      ("soft\u{AD}hyphen", "soft\\u{AD}hyphen"), ("to\u{202E}ward", "to\\u{202E}ward"),
      ("a\u{200E}b", "a\\u{200E}b"), ("a\u{200B}b", "a\\u{200B}b"),
    ])
  func joiners(text: String, shown: String) {
    let rendered = render(
      "ALIN42282", for: .developer,
      with: ["out_trade_no": .string("1"), "parameter": .string(text)])
    #expect(rendered.fields.contains { $0.text.utf8.contains(shown.utf8) })
  }

  @Test("the operation chooses the sentence")
  func operation() {
    let refund = render("SYSTEM_ERROR", with: ["operation": .string("refund")])
    #expect(refund.body.contains("refund"))
    #expect(refund.form == "by-operation")
    #expect(
      render("SYSTEM_ERROR", with: ["operation": .string("dance")]).problems == ["argument.type"])
  }

  @Test("count chooses the plural")
  func plural() {
    let code = "REFUNDMENT_VALID_DATE_EXCEED"
    #expect(render(code, with: ["window_days": .integer(1)]).body.contains("1 day after"))
    #expect(render(code, with: ["window_days": .integer(90)]).body.contains("90 days after"))
    #expect(render(code, in: ["zh"], with: ["window_days": .integer(90)]).body.contains("90 天"))
  }
}
