import Mustache
import Myna
import MynaModel
import MynaTestSupport
import Testing

@testable import MynaMustache

@Suite("A message in the data of a Mustache template")
struct MessageValueTests {
  private func render(_ template: String, _ locale: String = "en") throws -> String {
    let failure = try TestPage.sample(locale).messages.message(
      "HELLO", for: .customer, with: ["name": .string("<Bo>")])
    return try MustacheTemplate(string: template).render(["failure": failure])
  }

  @Test(
    "prints its members as they are, with two braces and with three",
    arguments: [
      ("failure.title", "Hello &lt;Bo&gt;"),
      ("failure.body", "&lt;Bo&gt; &amp; <strong>more</strong>"),
      ("failure.html.title", "Hello &lt;Bo&gt;"), ("failure.attribute.title", "Hello &lt;Bo&gt;"),
      ("failure.url.title", "Hello%20%3CBo%3E"), ("failure.lang", "en"), ("failure.dir", "ltr"),
      ("failure.next_step", "top-up"), ("failure.next_step_label", "Top up &amp; go"),
      ("failure.outcome", "failed"), ("failure.severity", "warning"),
    ])
  func members(name: String, expected: String) throws {
    #expect(try render("{{\(name)}}").hasPrefix(expected))
    #expect(try render("{{{\(name)}}}").hasPrefix(expected))
    #expect(try render("{{&\(name)}}").hasPrefix(expected))
    #expect(try render("{{% CONTENT_TYPE: TEXT}}{{\(name)}}").hasPrefix(expected))
  }

  @Test("is a section in which its members have no prefix")
  func section() throws {
    #expect(
      try render("{{#failure}}{{title}} {{lang}} {{#attribute}}{{title}}{{/attribute}}{{/failure}}")
        == "Hello &lt;Bo&gt; en Hello &lt;Bo&gt;")
    #expect(try render("{{^failure}}none{{/failure}}{{^other}}other{{/other}}") == "other")
  }

  @Test("prints itself with three braces, and twice escaped with two")
  func whole() throws {
    #expect(try render("{{{failure}}}").hasPrefix("&lt;Bo&gt; &amp; <strong>"))
    #expect(try render("{{failure}}").hasPrefix("&amp;lt;Bo&amp;gt; &amp;amp; &lt;strong&gt;"))
  }

  @Test("is text as it is where HTML is not wanted")
  func text() throws {
    #expect(try render("{{{failure.text.title}}}") == "Hello <Bo>")
    #expect(try render("{{% CONTENT_TYPE: TEXT}}{{failure.text.title}}") == "Hello <Bo>")
    #expect(try render("{{failure.text.title}}") == "Hello &lt;Bo&gt;")
  }

  @Test(
    "is in the reader's language",
    arguments: [
      ("en", "Daily limit exceeded: CN¥50,000.00"), ("zh-CN", "超出单日限额: （¥50,000.00）"),
    ])
  func languages(locale: String, expected: String) throws {
    let failure = TestPage(locale: locale).messages.message(
      "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", for: .customer,
      with: ["limit": .money("50000", "CNY")])
    let text = try MustacheTemplate(string: "{{f.title}}: {{f.body}}").render(["f": failure])
    let pieces = expected.split(separator: ": ")
    #expect(text.hasPrefix("\(pieces[0]): ") && text.contains(pieces[1]))
  }

  @Test("stands in a page like any value")
  func inPage() throws {
    let messages = try TestPage.sample().messages
    let page = messages.page(
      for: .customer, ["orders": [["failure": messages.message("BILL", for: .customer)]]])
    #expect(
      try MustacheTemplate(string: "{{#orders}}{{failure.title}}{{/orders}}").render(page) == "Bill"
    )
  }

  @Test("a line break in a message is no line of the template")
  func indentation() throws {
    let library = try MustacheLibrary(templates: [
      "row": MustacheTemplate(string: "{{f.title}}"),
      "top": MustacheTemplate(string: "  {{> row}}\n"),
    ])
    let failure = try TestPage.sample().messages.message("BILL", for: .customer)
    #expect(library.render(["f": failure], withTemplate: "top") == "  Bill")
  }
}
