import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime
import Synchronization
import Testing

@Suite("The messages of a request")
struct MessagesTests {
  @Test(
    "are in the language that a header asks for",
    arguments: [
      ("zh-CN,en;q=0.8", "zh-Hans"), ("fr, zh;q=0.1", "zh-Hans"), ("en-AU", "en"), ("xx", "en"),
      ("", "en"), ("*;q=0,\u{0}", "en"),
    ])
  func header(header: String, expected: String) {
    let messages = Messages(.embedded, acceptLanguage: header)
    #expect(messages.locale.description == expected)
    #expect(messages.direction == .leftToRight)
    let shown = messages.render("PAYMENT_FAIL", for: .customer)
    #expect(shown.locale.description == expected)
    let direct = Localizer.embedded.render(
      "PAYMENT_FAIL", for: .customer, acceptLanguage: header)
    #expect(shown.fields == direct.fields && shown.chain == direct.chain)
  }

  @Test("are of one provider, if one is named")
  func provider() {
    var messages = Messages(.embedded, in: ["en"], provider: "nobody")
    #expect(messages.render("PAYMENT_FAIL", for: .customer).code == nil)
    messages.provider = "alipay"
    #expect(messages.render("PAYMENT_FAIL", for: .customer).code?.code == "PAYMENT_FAIL")
  }

  @Test("are rendered with the options")
  func options() {
    var messages = Messages(.embedded, in: ["zh-Hans"], options: plainOptions)
    let arguments: Arguments = ["limit": .money("50000", "CNY")]
    let code = "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR"
    #expect(messages.render(code, for: .customer, with: arguments).body.contains("（¥50,000.00）"))
    messages.options.bidi = .standard
    #expect(!messages.render(code, for: .developer, with: arguments).cause.isEmpty)
  }

  @Test("label each next step in the reader's language")
  func labels() {
    let english = Messages(.embedded, in: ["en"])
    let chinese = Messages(.embedded, in: ["zh-CN"])
    #expect(english.label(of: .switchMethod) == "Change payment method")
    #expect(chinese.label(of: .switchMethod) == "更换付款方式")
    #expect(chinese.label(of: .switchMethod, in: .english) == "Change payment method")
    #expect(LocaleIdentifier("pl").map { english.label(of: .none, in: $0) } == "No action needed")
    for step in Advice.NextStep.allCases {
      #expect(!english.label(of: step).isEmpty && !chinese.label(of: step).isEmpty)
      #expect(english.label(of: step) != chinese.label(of: step))
    }
  }

  @Test("tell what was rendered")
  func observer() {
    let seen = Mutex<[String]>([])
    let messages = Messages(.embedded, in: ["en"]) { shown in
      seen.withLock { $0.append("\(shown.requestedCode) \(shown.audience)") }
    }
    _ = messages.render("PAYMENT_FAIL", for: .customer)
    _ = messages.render("NO_SUCH_CODE", for: .developer)
    #expect(seen.withLock(\.self) == ["PAYMENT_FAIL customer", "NO_SUCH_CODE developer"])
  }
}
