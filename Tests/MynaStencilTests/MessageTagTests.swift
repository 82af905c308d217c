import Foundation
import Myna
import MynaModel
import Stencil
import Testing

@testable import MynaStencil

@Suite("The tag in a Stencil template")
struct MessageTagTests {
  @Test(
    "gives the message of a code with named arguments",
    arguments: [
      (
        "en",
        "This payment would take you over your daily limit of CN¥50,000.00. Change to another payment method, such as cash."
      ),
      ("zh-CN", "本次付款将超出您的单日限额（¥50,000.00）。请更换付款方式，例如现金。"),
    ])
  func message(locale: String, expected: String) throws {
    let page = TestPage(locale: locale)
    let text = try page.render(
      #"{% message code for "customer" with limit=order.limit methods=order.methods %}"#,
      [
        "code": "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR",
        "order": ["limit": "50000 CNY", "methods": ["cash"]],
      ])
    #expect(text == expected)
  }

  @Test(
    "takes a field and a place, in any order",
    arguments: [
      (#"field "title""#, "Hello &lt;&amp;"),
      (#"field "body""#, "&lt;&amp; &amp; <strong>more</strong>"),
      (#"place "text""#, "<& & more"), (#"field "title" place "url""#, "Hello%20%3C%26"),
      ("place attribute field which", "Hello &lt;&amp;"),
      ("place html", "&lt;&amp; &amp; <strong>"),
    ])
  func clauses(clauses: String, expected: String) throws {
    let page = try TestPage.sample()
    let before = try page.render(
      "{% message \"HELLO\" for \"customer\" \(clauses) with name=it %}",
      ["it": "<&", "which": "title"])
    let after = try page.render(
      "{% message \"HELLO\" for \"customer\" with name=it \(clauses) %}",
      ["it": "<&", "which": "title"])
    #expect(before.hasPrefix(expected) && before == after)
  }

  @Test("makes a variable of fields, language, direction and next step")
  func variable() throws {
    let template = """
      {% message "HELLO" for "customer" with name="<Bo>" as failure %}\
      <p lang="{{ failure.lang }}" dir="{{ failure.dir }}" title="{{ failure.attribute.title }}">\
      {{ failure.body }}</p>{{ failure.text.title }}|{{ failure.url.title }}|\
      {{ failure.next_step }}|{{ failure.next_step_label }}|{{ failure.retry }}|\
      {{ failure.outcome }}|{{ failure.severity }}|{{ failure.nothing }}|{{ failure }}
      """
    #expect(
      try TestPage.sample().render(template) == """
        <p lang="en" dir="ltr" title="Hello &lt;Bo&gt;">&lt;Bo&gt; &amp; <strong>more</strong> \
        &#39;of&#39; &quot;it&quot; &lt;</p>Hello <Bo>|Hello%20%3CBo%3E|top-up|Top up &amp; go|\
        after-change|failed|warning||&lt;Bo&gt; &amp; <strong>more</strong> &#39;of&#39; \
        &quot;it&quot; &lt;
        """)
  }

  @Test("the variable is the field that the tag names")
  func variableOfField() throws {
    #expect(
      try TestPage.sample("zh-Hans").render(
        #"{% message "HELLO" for "customer" field "title" as it %}{{ it }}|{{ it.body }}"#)
        == "您好|没有人 &amp; 更多")
  }

  @Test("a page says its language, a message the one that answered")
  func language() throws {
    let template = """
      {{ messages.lang }} {{ messages.dir }}{% message code for "customer" as it %}, \
      {{ it.lang }} {{ it.dir }}
      """
    let arabic = try TestPage.sample("ar")
    #expect(try arabic.render(template, ["code": "HELLO"]) == "ar rtl, ar rtl")
    // Arabic has no text for it.
    #expect(try arabic.render(template, ["code": "BILL"]) == "ar rtl, en ltr")
    #expect(
      try TestPage.sample("zh-CN").render(template, ["code": "HELLO"])
        == "zh-Hans ltr, zh-Hans ltr")
  }

  @Test("a header chooses the language once for all messages of a page")
  func header() throws {
    let messages = Messages(.embedded, acceptLanguage: "fr;q=0.9,zh-CN;q=0.8,en;q=0.7")
    let text = try Environment(extensions: [MessageExtension()]).renderTemplate(
      string: #"{{ messages.lang }} {{ "PAYMENT_FAIL"|message:"customer","title" }}"#,
      context: messages.context())
    #expect(text == "zh-Hans 付款未完成")
  }

  // MARK: Arguments

  private static var values: [String: Any] {
    [
      "money": ArgumentValue.money("5", "EUR"), "amount": Money("5", "EUR") as Any,
      "three": 3, "small": Int8(3), "half": 3.0, "exact": DecimalNumber(3), "decimal": Decimal(3),
      "number": NSNumber(value: 3), "text": "3", "day": DateTime(parsing: "2026-07-02") as Any,
      "date": Date(timeIntervalSince1970: 1_782_950_400), "list": ["cash", "card"],
      "terms": [Term.card], "one": "cash", "some": Optional(Optional("x-1")) as Any,
      "none": Optional<String>.none as Any, "null": NSNull(), "flag": true, "object": ["a": "b"],
      "nested": [["cash"]], "mixed": ["cash", "nonsense"] as [Any],
    ]
  }

  private enum Term: String { case card }

  @Test(
    "takes arguments of every type; what is not there or no value gives a plainer form",
    arguments: [
      ("amount=money", "€5.00"), ("amount=amount", "€5.00"), ("amount=\"5 EUR\"", "€5.00"),
      ("amount=three", "A bill"), ("amount=\"5\"", "A bill"), ("amount=\"5 EURO\"", "A bill"),
      ("parts=three", "3 parts"), ("parts=small", "3 parts"), ("parts=half", "3 parts"),
      ("parts=exact", "3 parts"), ("parts=decimal", "3 parts"), ("parts=number", "3 parts"),
      ("parts=text", "3 parts"), ("parts=3", "3 parts"), ("parts=3.5", "A bill"),
      ("parts=flag", "A bill"), ("due=day", "Jul 2, 2026"), ("due=date", "Jul 2, 2026"),
      ("due=\"2026-07-02\"", "Jul 2, 2026"), ("due=text", "A bill"),
      ("methods=list", "cash or a &lt;card&gt;"), ("methods=one", "cash"),
      ("methods=terms", "a &lt;card&gt;"),
      ("methods=mixed", "cash"), ("methods=nested", "A bill"), ("methods=flag", "A bill"),
      ("order=some", "x-1"), ("order=none", "A bill"), ("order=null", "A bill"),
      ("order=three", "3"), ("order=missing", "A bill"), ("order=missing.deeper", "A bill"),
      ("order=object", "A bill"), ("order=object.a", "b"), ("secret=text", "A bill"),
      ("unknown=text", "A bill"), ("order=missing|default:\"none\"", "none"),
      (
        "amount=money due=day parts=three methods=list order=some",
        "€5.00 by Jul 2, 2026, 3 parts, cash or a &lt;card&gt;, x-1."
      ),
    ])
  func arguments(with: String, expected: String) throws {
    let text = try TestPage.sample().render(
      "{% message \"BILL\" for \"customer\" with \(with) %}", Self.values)
    #expect(text == expected)
  }
}
