import Mustache
import Myna
import MynaModel
import MynaTestSupport
import Testing

@testable import MynaMustache

@Suite("A hostile argument in a Mustache template")
struct HostileTextTests {
  private static let templates = [
    """
    <p title="{{failure.attribute.body}}"><a href="/help?about={{failure.url.body}}#x">\
    {{failure.body}}</a></p>
    """,
    """
    <p title="{{{failure.attribute.body}}}"><a href="/help?about={{&failure.url.body}}#x">\
    {{{failure}}}</a></p>
    """,
    """
    <p title="{{#message.attribute}}HELLO{{/message.attribute}}">\
    <a href="/help?about={{#message.url.body}}{{code}}{{/message.url.body}}#x">\
    {{#message}}{{code}}{{/message}}</a></p>
    """,
    """
    {{#rows}}<p title="{{#message.attribute}}{{code}}{{/message.attribute}}">\
    <a href="/help?about={{#message.url}}{{code}}{{/message.url}}#x">\
    {{#message.body}}{{code}}{{/message.body}}</a></p>{{/rows}}
    """,
  ]

  @Test(
    "is text in an element, in an attribute and in a URL",
    arguments: ["en", "zh-Hans", "ar"], templates)
  func inert(locale: String, template: String) throws {
    let localizer = try TemplateSample.localizer()
    let messages = Messages(localizer, in: [locale])
    let parsed = try MustacheTemplate(string: template)
    for text in TemplateSample.hostileTexts {
      let row: [String: Any] = ["code": "HELLO", "arguments": ["name": text]]
      let values = row.merging([
        "rows": [row], "x": "SECRET", "page": "SECRET",
        "failure": messages.message("HELLO", for: .customer, with: ["name": .string(text)]),
      ]) { $1 }
      let html = parsed.render(messages.page(for: .customer, values))
      #expect(HostilePage.problems(html, localizer, locale, text) == [])
    }
  }

  @Test("is not parsed again, as the text that a lambda returns is")
  func lambda() throws {
    let messages = try TestPage.sample().messages
    let values: [String: Any] = ["secret": "SECRET", "arguments": ["name": "{{secret}}"]]
    let page = messages.page(for: .customer, values)
    let ours = try MustacheTemplate(string: "{{#message.title}}HELLO{{/message.title}}").render(
      page)
    #expect(ours == "Hello &#123;&#123;secret}}")
    let plain = try MustacheTemplate(string: "{{#message.text.title}}HELLO{{/message.text.title}}")
      .render(page)
    #expect(plain == "Hello {{secret}}")
    // What would happen: so this test can fail.
    let text = messages.message("HELLO", for: .customer, with: ["name": .string("{{secret}}")])
      .message.rendered.title
    let lambda: [String: Any] = ["secret": "SECRET", "message": MustacheLambda { _ in text }]
    let theirs = try MustacheTemplate(string: "{{#message}}HELLO{{/message}}").render(lambda)
    #expect(theirs == "Hello SECRET")
  }

  @Test("is text as a code, and as an unknown code for developers")
  func codes() throws {
    let messages = Messages(try TemplateSample.localizer(), in: ["en"])
    for text in TemplateSample.hostileTexts {
      let values = ["code": text, "secret": "SECRET"]
      let customer = try MustacheTemplate(string: "{{#message}}{{code}}{{/message}}")
        .render(messages.page(for: .customer, values))
      #expect(customer == "It did not work.")
      let developer = try MustacheTemplate(
        string: "<p>{{#message.cause}}{{code}}{{/message.cause}}</p>"
      ).render(messages.page(for: .developer, values))
      let tags = try StrictMarkupReader.html(developer).tags
      #expect(tags.allSatisfy { ["p", "bdi"].contains($0.name) })
      #expect(!developer.contains("{"))
    }
  }

  @Test("of a brace that a mark follows has no brace")
  func braces() {
    let printed = PrintedText.text("{\u{301}{x}} {", .html)
    #expect(Array(printed.utf8) == Array("&#123;\u{301}&#123;x}} &#123;".utf8))
    #expect(PrintedText.text("{{x}}", .text) == "{{x}}")
  }
}
