import Foundation
import Mustache
import Myna
import MynaModel
import MynaTestSupport
import Testing

@testable import MynaMustache

@Suite("A section in a Mustache template")
struct MessageSectionTests {
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
      try page.render("{{#message}}{{code}}{{/message}}", ["code": "PAYMENT_FAIL"]) == expected)
    #expect(try page.render("{{#message}} PAYMENT_FAIL\n{{/message}}") == expected)
  }

  @Test(
    "gives a field, for the place that its path says",
    arguments: [
      ("message.title", "Hello &lt;&amp;"),
      ("message.body", "&lt;&amp; &amp; <strong>more</strong> &#39;"),
      ("message.attribute", "&lt;&amp; &amp; more &#39;"),
      ("message.attribute.title", "Hello &lt;&amp;"),
      ("message.url.title", "Hello%20%3C%26"), ("message.text.title", "Hello <&"),
      ("message.text", "<& & more"), ("message.lang", "en"), ("message.dir", "ltr"),
      ("message.next_step", "top-up"), ("message.next_step_label", "Top up &amp; go"),
      ("message.retry", "after-change"), ("message.titel", ""), ("message.title.more", ""),
    ])
  func paths(path: String, expected: String) throws {
    let text = try TestPage.sample().render(
      "{{#\(path)}}{{code}}{{/\(path)}}", ["code": "HELLO", "arguments": ["name": "<&"]])
    #expect(expected.isEmpty ? text.isEmpty : text.hasPrefix(expected))
  }

  @Test("is for the reader that the page is for")
  func reader() throws {
    let page = try TestPage.sample()
    #expect(
      try page.render("{{#message}}HELLO{{/message}}", for: .developer)
        == "Set <code>name</code>.")
    #expect(try page.render("{{#message.title}}HELLO{{/message.title}}", for: .developer).isEmpty)
  }

  @Test("takes the arguments that stand beside the code")
  func arguments() throws {
    let page = try TestPage.sample()
    let template = "{{#bills}}{{#message}}{{code}}{{/message}};{{/bills}}"
    let bills: [[String: Any]] = [
      ["code": "BILL", "arguments": ["parts": 3, "none": Optional<Int>.none as Any]],
      ["code": "BILL", "arguments": ["amount": "5 EUR"]],
      ["code": "BILL", "arguments": Arguments([("amount", .money("6", "EUR"))])],
      ["code": "BILL", "arguments": ["due": Date(timeIntervalSince1970: 1_782_950_400)]],
      ["code": "BILL", "arguments": "amount"], ["code": "BILL"],
    ]
    #expect(
      try page.render(template, ["bills": bills])
        == "3 parts;€5.00;€6.00;Jul 2, 2026;A bill;A bill;")
  }

  /// Data that is no dictionary.
  private struct Order {
    var code = "HELLO"
    var inner = Inner()
    var missing: String?

    final class Inner: Sendable { let code = "BILL" }
  }

  @Test(
    "finds its code where it stands: in loops, objects and texts, and around them",
    arguments: [
      ("{{#codes}}{{#message.title}}{{.}}{{/message.title}};{{/codes}}", "Bill;Hello;"),
      (
        "{{#sorted(codes)}}{{#message.title}}{{.}}{{/message.title}};{{/sorted(codes)}}",
        "Bill;Hello;"
      ),
      (
        "{{#reversed(codes)}}{{#message.title}}{{.}}{{/message.title}};{{/reversed(codes)}}",
        "Hello;Bill;"
      ),
      ("{{#rows}}{{#message.title}}{{code}}{{/message.title}};{{/rows}}", "Hello;Not done;Bill;"),
      ("{{#order}}{{#message.title}}{{code}}{{/message.title}}{{/order}}", "Hello"),
      ("{{#order.inner}}{{#message.title}}{{code}}{{/message.title}}{{/order.inner}}", "Bill"),
      ("{{#message.title}}{{order.inner.code}}{{/message.title}}", "Bill"),
      ("{{#order}}{{#message.title}}{{around}}{{/message.title}}{{/order}}", "Bill"),
      ("{{#message.title}}{{#order}}{{code}}{{/order}}{{/message.title}}", "Hello"),
      ("{{#order}}{{#message.title}}{{missing}}{{/message.title}}{{/order}}", "Not done"),
      ("{{#message.title}}{{uppercased(low)}}{{/message.title}}", "Hello"),
      ("{{count(codes)}} {{#first(codes)}}{{.}}{{/first(codes)}} {{order.code}}", "2 BILL HELLO"),
      ("{{^none}}none{{/none}}{{#yes}}yes{{/yes}}{{^no}}no{{/no}}{{three}}", "noneyesno3"),
      ("{{#enumerated(map)}}{{key}}={{value.code}}{{/enumerated(map)}}", "a=HELLO"),
      ("{{{html}}}{{html}}", "<b>&lt;b&gt;"), ("{{renderable}}{{#lambda}}x{{/lambda}}", "&amp;(x)"),
      ("{{#message}}{{/message}}", ""), ("{{#message}} {{/message}}", "It did not work."),
    ])
  func places(template: String, expected: String) throws {
    let values: [String: Any] = [
      "codes": ["BILL", "HELLO"], "order": Order(), "around": "BILL", "low": "hello",
      "rows": [["code": "HELLO"], ["code": "<b>"], ["code": "BILL"]], "none": [Int](), "yes": true,
      "no": false, "three": 3, "map": ["a": ["code": "HELLO"]], "html": "<b>",
      "renderable": Ampersand(), "lambda": MustacheLambda { "(\($0))" },
    ]
    #expect(try TestPage.sample().render(template, values) == expected)
  }

  private struct Ampersand: MustacheCustomRenderable {
    var renderText: String { "&" }
    var isNull: Bool { false }
  }

  @Test("data without a code, or with a field named message, never shows a code")
  func dataNamedMessage() throws {
    let page = try TestPage.sample()
    #expect(
      try page.render(
        "{{#error}}{{#message}}{{code}}{{/message}}{{/error}}",
        ["error": ["code": "INTERNAL_77", "message": "cause"]]) == "It did not work.")
  }

  @Test("works in partials and inherited templates")
  func partials() throws {
    var library = MustacheLibrary()
    try library.register("{{#message.title}}{{code}}{{/message.title}};", named: "row")
    try library.register("<h1>{{$title}}{{/title}}</h1>", named: "page")
    try library.register(
      "{{<page}}{{$title}}{{#message.title}}BILL{{/message.title}}{{/title}}{{/page}}",
      named: "bill")
    try library.register("{{#rows}}{{> row}}{{/rows}}{{> bill}}", named: "top")
    let rows = [["code": "HELLO"], ["code": "BILL"]]
    let page = try TestPage.sample().messages.page(for: .customer, ["rows": rows])
    #expect(library.render(page, withTemplate: "top") == "Hello;Bill;<h1>Bill</h1>")
  }

  @Test("a page says its language, a message the one that answered")
  func language() throws {
    let template = """
      {{messages.lang}} {{messages.dir}}, \
      {{#message.lang}}{{code}}{{/message.lang}} {{#message.dir}}{{code}}{{/message.dir}}
      """
    let arabic = try TestPage.sample("ar")
    #expect(try arabic.render(template, ["code": "HELLO"]) == "ar rtl, ar rtl")
    // Arabic has no text for it.
    #expect(try arabic.render(template, ["code": "BILL"]) == "ar rtl, en ltr")
  }
}
