import Myna
import MynaModel
import Stencil
import Testing

@testable import MynaStencil

@Suite("A filter in a Stencil template")
struct MessageFilterTests {
  @Test(
    "gives the message of a code in the reader's language",
    arguments: [
      (
        "en",
        "We couldn&#39;t complete this payment. Use a different payment method, such as cash or a credit card."
      ),
      ("zh-CN", "暂时无法完成付款，请更换付款方式，例如现金或信用卡。"),
    ])
  func message(locale: String, expected: String) throws {
    let page = TestPage(locale: locale)
    #expect(
      try page.render(#"{{ code|message:"customer" }}"#, ["code": "PAYMENT_FAIL"]) == expected)
  }

  @Test("gives a field")
  func field() throws {
    let page = TestPage(locale: "zh-Hans")
    let values = ["code": "ACQ.PAYMENT_FAIL"]
    #expect(try page.render(#"{{ code|message:"customer","title" }}"#, values) == "付款未完成")
    #expect(try page.render(#"{{ "PAYMENT_FAIL"|message:"customer","title" }}"#) == "付款未完成")
  }

  @Test("takes arguments from a dictionary or as they are")
  func arguments() throws {
    let page = try TestPage.sample()
    let template = #"{{ "BILL"|message:"customer","body",it }}"#
    #expect(try page.render(template, ["it": ["parts": 3]]) == "3 parts")
    let typed: Arguments = ["amount": .money("5", "EUR")]
    #expect(try page.render(template, ["it": typed]) == "€5.00")
    #expect(try page.render(template) == "A bill")
  }

  @Test(
    "escapes for the place that its name says",
    arguments: [
      ("message", "&lt;Bo&gt;&amp;‘ &amp; <strong>more</strong> &#39;of&#39; &quot;it&quot; &lt;"),
      ("message_attribute", "&lt;Bo&gt;&amp;‘ &amp; more &#39;of&#39; &quot;it&quot; &lt;"),
      ("message_text", "<Bo>&‘ & more 'of' \"it\" <"),
      ("message_url", "%3CBo%3E%26%E2%80%98%20%26%20more%20%27of%27%20%22it%22%20%3C"),
    ])
  func places(filter: String, expected: String) throws {
    let page = try TestPage.sample()
    let values: [String: Any] = ["it": ["name": "<Bo>&‘"]]
    #expect(
      try page.render("{{ \"HELLO\"|\(filter):\"customer\",\"body\",it }}", values) == expected)
  }

  @Test("isolates inserted words by elements, in attributes by controls")
  func isolation() throws {
    let page = try TestPage.sample("ar")
    let values: [String: Any] = ["it": ["name": "Bo"]]
    #expect(
      try page.render(#"{{ "HELLO"|message:"customer","title",it }}"#, values, isolated: true)
        == "مرحبا <bdi dir=\"ltr\">Bo</bdi>")
    #expect(
      try page.render(
        #"{{ "HELLO"|message_attribute:"customer","title",it }}"#, values, isolated: true)
        == "مرحبا \u{2066}Bo\u{2069}")
  }

  @Test("tells developers, if the template says so, with parameters marked as code")
  func developer() throws {
    let page = try TestPage.sample()
    #expect(
      try page.render(#"{{ "HELLO"|message:"developer" }}"#) == "Set <code>name</code>.")
    #expect(
      try page.render(#"{{ "HELLO"|message:who,"cause" }}"#, ["who": "developer"]) == "A cause")
    #expect(
      try page.render(#"{{ "HELLO"|message:who,"cause" }}"#, ["who": Audience.developer])
        == "A cause")
  }

  @Test(
    "gives the message for everything unknown if there is no code that is known",
    arguments: ["nothing", "empty", "unknown", "list", "page.code"])
  func noCode(variable: String) throws {
    let page = try TestPage.sample()
    let values: [String: Any] = ["empty": "", "unknown": "<b>{{x}}", "list": ["HELLO"]]
    #expect(
      try page.render("{{ \(variable)|message:\"customer\" }}", values) == "It did not work.")
  }

  @Test("takes a code that is a number")
  func number() throws {
    let text = try TestPage.sample().render(
      #"{{ 40004|message:"developer","cause" }}"#)
    #expect(text == "Unknown 40004")
  }

  @Test("works on blocks, in loops, conditions and included templates")
  func nested() throws {
    let page = try TestPage.sample()
    let loader = DictionaryLoader(templates: ["row": #"{{ code|message:"customer","title" }};"#])
    let environment = Environment(loader: loader, extensions: [MessageExtension()])
    let text = try environment.renderTemplate(
      string: """
        {% for code in codes %}{% include "row" %}{% endfor %}\
        {% filter message:"customer" %}HELLO{% endfilter %}
        """, context: page.messages.context(["codes": ["HELLO", "BILL"]]))
    #expect(text == "Hello;Bill;Nobody &amp; more")
  }

  @Test("tells what was rendered, with its diagnostics")
  func observer() throws {
    let seen = Seen()
    var messages = try TestPage.sample().messages
    messages.whenRendered = { seen.add($0) }
    let environment = Environment(extensions: [MessageExtension()])
    _ = try environment.renderTemplate(
      string: #"{% message "BILL" for "customer" with prats=3 %}{{ "NO"|message:"customer" }}"#,
      context: messages.context())
    #expect(seen.ids == ["BILL argument.unknown", "NO code.unknown"])
  }
}
