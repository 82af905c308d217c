import MynaModel
import MynaRuntime
import MynaTestSupport
import Testing

@Suite("Markup by the allow-list")
struct AllowedMarkupTests {
  private let output = HTMLOutput(markup: HostileParts.markup)

  @Test(
    "is well-formed whatever the message does (hostile case 20)",
    arguments: [
      ("{#strong}a", "<strong>a</strong>", ["markup.unbalanced"]),
      ("a{/strong}b", "ab", ["markup.unbalanced"]),
      (
        "{#strong}a{#em}b{/strong}c{/em}d", "<strong>a<em>b</em></strong>cd",
        ["markup.unbalanced", "markup.unbalanced"]
      ),
      ("{#strong}a{#strong}b{/strong}c{/strong}", "<strong>a<strong>b</strong>c</strong>", []),
      ("{#strong/}a", "a", []), ("{#br}a{/br}b{#br/}c", "<br>ab<br>c", []),
      (
        "{#help}a{#help}b{/help}c{/help}",
        "<a href=\"https://help.example/?a&#61;1&amp;b&#61;2\">abc</a>", ["markup.nested-link"]
      ),
      (
        "{#unknown}a{#strong}b{/unknown}", "a<strong>b</strong>",
        ["markup.not-allowed", "markup.unbalanced"]
      ),
    ])
  func wellFormed(message: String, html: String, problems: [String]) throws {
    let parts = try render(message).parts
    #expect(output.text(of: parts) == html)
    #expect(output.problems(of: parts) == problems)
  }

  @Test("does not reach out of an isolate")
  func isolate() {
    let parts: [RenderedPart] = [
      .isolation("\u{2068}"), .open("strong"), .string("a"), .isolation("\u{2069}"), .text("b"),
    ]
    #expect(output.text(of: parts) == "<bdi><strong>a</strong></bdi>b")
  }

  @Test("is nested 16 deep at most")
  func depth() throws {
    let parts =
      [RenderedPart](repeating: .open("em"), count: 40) + [.text("a")]
      + [RenderedPart](repeating: .close("em"), count: 40)
    let html = output.text(of: parts)
    #expect(try StrictMarkupReader.html(html).tags.count == 16)
    #expect(output.problems(of: parts).count { $0 == "markup.too-deep" } == 24)
  }

  @Test(
    "links to a URL of the message only if its host is allowed (hostile case 46)",
    arguments: [
      ("https://help.example/a", "<a href=\"https://help.example/a\">x</a>"),
      ("HTTPS://HELP.EXAMPLE", "<a href=\"https://help.example\">x</a>"),
      ("mailto:a@help.example", "<a href=\"mailto:a@help.example\">x</a>"),
      ("tel:+865712688", "<a href=\"tel:+865712688\">x</a>"),
      ("https://evil.example", "x"), ("https://help.example.evil.example", "x"),
      ("https://help.example@evil.example", "x"), ("mailto:a@evil.example", "x"),
      ("javascript:alert(1)", "x"), ("", "x"),
    ])
  func hosts(url: String, html: String) throws {
    let rendered = try render("{#link href=$url}x{/link}", "en", ["url": .string(url)])
    #expect(output.text(of: rendered.parts) == html)
    #expect(output.problems(of: rendered.parts) == (html == "x" ? ["markup.bad-url"] : []))
  }

  @Test("links anywhere where the caller says so")
  func anyHost() {
    let output = HTMLOutput(markup: ["link": .link(option: "href", hosts: .any)])
    let parts: [RenderedPart] = [.open("link", ["href": "https://a.example"]), .close("link")]
    #expect(output.text(of: parts) == "<a href=\"https://a.example\"></a>")
  }

  @Test("without its URL is text", arguments: ["link", "bad"])
  func missing(name: String) {
    let parts: [RenderedPart] = [.open(name), .text("x"), .close(name)]
    #expect(output.text(of: parts) == "x")
    #expect(output.problems(of: parts) == ["markup.bad-url"])
  }

  @Test("never makes an attribute of an option")
  func options() {
    let parts: [RenderedPart] = [
      .open("strong", ["onclick": "alert(1)", "style": "x", "class": "y"]), .text("a"),
      .close("strong"),
    ]
    #expect(output.text(of: parts) == "<strong>a</strong>")
  }

  @Test(
    "makes a telephone number of the text",
    arguments: [
      ("+86 571 2688-8888", "tel:+8657126888888"), ("(0571) 26.88", "tel:05712688"),
      ("٠١٢٣", "tel:0123"), ("９５１８８", "tel:95188"),
    ])
  func phone(text: String, url: String) {
    let parts: [RenderedPart] = [.open("phone"), .string(text), .close("phone")]
    #expect(output.text(of: parts) == "<a href=\"\(url)\">\(text)</a>")
  }

  @Test(
    "makes no telephone number of other text", arguments: ["*#06#", "call us", "1", "", "12;ext=3"])
  func noPhone(text: String) {
    let parts: [RenderedPart] = [.open("phone"), .string(text), .close("phone")]
    #expect(output.text(of: parts) == text)
    #expect(output.problems(of: parts) == ["markup.bad-url"])
  }

  @Test("takes a telephone number from the caller or from an option")
  func otherPhones() {
    let output = HTMLOutput(markup: ["a": .phone("+86 95188"), "b": .phone(option: "n")])
    let parts: [RenderedPart] = [
      .open("a"), .text("x"), .close("a"), .open("b", ["n": "95188"]), .text("y"), .close("b"),
    ]
    #expect(
      output.text(of: parts) == "<a href=\"tel:+8695188\">x</a><a href=\"tel:95188\">y</a>")
  }

  @Test("compares names byte by byte")
  func names() {
    let output = HTMLOutput(markup: ["é": .strong])
    #expect(output.text(of: [.open("e\u{301}"), .close("e\u{301}")]).isEmpty)
  }
}
