import Myna
import MynaModel
import MynaStencil
import MynaTestSupport
import Testing

@Suite("A hostile argument in a Stencil template")
struct HostileTextTests {
  /// The same text where it is written in three ways.
  private static let template = """
    {% message "HELLO" for "customer" with name=it as shown %}\
    <p title="{{ shown.attribute.body }}"><a href="/help?about={{ shown.url.body }}#x">\
    {{ shown.body }}</a></p>
    """

  @Test(
    "is text in an element, in an attribute and in a URL",
    arguments: ["en", "zh-Hans", "ar"])
  func inert(locale: String) throws {
    let page = try TestPage.sample(locale)
    for text in TemplateSample.hostileTexts {
      let html = try page.render(
        Self.template, ["it": text, "x": "SECRET"], isolated: true)
      #expect(HostilePage.problems(html, page.localizer, locale, text) == [])
    }
  }

  @Test("is text by the filters and by the tag alone")
  func ways() throws {
    let page = try TestPage.sample()
    let template = """
      <p title="{{ "HELLO"|message_attribute:"customer","body",they }}">\
      <a href="/help?about={{ "HELLO"|message_url:"customer","body",they }}#x">\
      {% message "HELLO" for "customer" with name=it %}</a></p>
      """
    for text in TemplateSample.hostileTexts {
      let html = try page.render(
        template, ["it": text, "they": ["name": text], "x": "SECRET"], isolated: true)
      #expect(HostilePage.problems(html, page.localizer, "en", text) == [])
    }
  }

  @Test("is text as a code, an audience's unknown code and a field of developers")
  func codes() throws {
    let page = try TestPage.sample()
    for text in TemplateSample.hostileTexts {
      #expect(
        try page.render(#"{{ it|message:"customer" }}"#, ["it": text]) == "It did not work.")
      let html = try page.render(
        #"<p>{{ it|message:"developer","cause" }}</p>"#, ["it": text], isolated: true)
      #expect(try StrictMarkupReader.html(html).tags.allSatisfy { ["p", "bdi"].contains($0.name) })
    }
  }

  @Test("is told in an error, not run")
  func errors() throws {
    let page = try TestPage.sample()
    let problem = try #require(
      try page.problem("{{ \"HELLO\"|message:it }}", ["it": "{% include \"x\" %}"]))
    #expect(problem.reason.hasPrefix("unknown audience '{% include \"x\" %}'"))
  }
}
