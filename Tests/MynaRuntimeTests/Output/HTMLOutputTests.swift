import MynaModel
import MynaRuntime
import MynaTestSupport
import Testing

@Suite("HTML")
struct HTMLOutputTests {
  @Test(
    "escapes a value (hostile cases 19, 45)",
    arguments: [
      ("R&D", "R&amp;D"), ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("\"\u{301}x", "&quot;\u{301}x"), ("'\u{200D}", "&#39;\u{200D}"), ("<\u{338}", "&lt;\u{338}"),
      ("&amp;", "&amp;amp;"), ("&#60;", "&amp;#60;"), ("a\0b", "a\u{FFFD}b"), ("\r\n", "\n"),
      ("a\rb", "a\nb"), ("\u{1B}[2J", "\u{FFFD}[2J"), ("\u{85}", "\u{FFFD}"),
      ("\u{7F}", "\u{FFFD}"),
      (ScalarTexts.text(0xFDD0, 0xFFFF, 0x1FFFE), "\u{FFFD}\u{FFFD}\u{FFFD}"), ("\t\n", "\t\n"),
      ("", ""),
      ("您的单日限额（¥50,000.00）。", "您的单日限额（¥50,000.00）。"), ("a=b`c", "a=b`c"),
    ])
  func escapes(value: String, expected: String) {
    #expect(Array(HTMLOutput().escape(value).utf8) == Array(expected.utf8))
  }

  @Test(
    "escapes an attribute value (hostile case 45)",
    arguments: [
      ("\" onclick=alert(1) x=\"", "&quot; onclick&#61;alert(1) x&#61;&quot;"), ("'", "&#39;"),
      ("`", "&#96;"), ("a\nb\tc", "a&#10;b&#9;c"), ("a\r\nb", "a&#10;b"), ("a\rb", "a&#10;b"),
      ("<b>", "&lt;b&gt;"), ("\0", "\u{FFFD}"), ("\"\u{20E3}", "&quot;\u{20E3}"),
    ])
  func escapesAttribute(value: String, expected: String) {
    #expect(Array(HTMLAttributeOutput().escape(value).utf8) == Array(expected.utf8))
  }

  @Test("isolates a placeholder by an element, in an attribute by controls")
  func isolates() throws {
    let rendered = try render(
      "Hello {$name}, {$n :number}!", "ar", ["name": .string("<b>"), "n": .integer(5)],
      bidi: .standard)
    #expect(
      HTMLOutput().text(of: rendered.parts)
        == "Hello <bdi>&lt;b&gt;</bdi>, <bdi dir=\"rtl\">٥</bdi>!")
    #expect(
      HTMLAttributeOutput().text(of: rendered.parts)
        == "Hello \u{2068}&lt;b&gt;\u{2069}, \u{2067}٥\u{2069}!")
    let english = try render("{|x| :string u:dir=ltr}", "ar", bidi: .standard)
    #expect(HTMLOutput().text(of: english.parts) == "<bdi dir=\"ltr\">x</bdi>")
  }

  @Test(
    "keeps the bidirectional controls of a value within it",
    arguments: [
      ("a\u{2069}b", "ab"), ("\u{202E}a", "\u{202E}a\u{202C}"), ("\u{202C}", ""),
      ("\u{2067}a\u{2069}", "\u{2067}a\u{2069}"),
      ("\u{2066}\u{202B}a\u{2069}\u{202C}", "\u{2066}\u{202B}a\u{2069}"),
      ("\u{202A}\u{2068}a", "\u{202A}\u{2068}a\u{2069}\u{202C}"), ("\u{200F}", "\u{200F}"),
    ])
  func bidi(value: String, expected: String) {
    for text in [
      HTMLOutput().escape(value), HTMLOutput().text(of: [.string(value)]),
      HTMLAttributeOutput().escape(value), PlainTextOutput().escape(value),
    ] {
      #expect(Array(text.utf8) == Array(expected.utf8))
    }
  }

  @Test("keeps the bidirectional controls of a message as they are")
  func messageControls() {
    #expect(HTMLOutput().text(of: [.text("\u{2067}"), .text("a\u{2069}")]) == "\u{2067}a\u{2069}")
  }

  @Test("shows a fallback, escaped")
  func fallback() throws {
    let rendered = try render("{|<b>| :nowhere}")
    #expect(HTMLOutput().text(of: rendered.parts) == "{|&lt;b&gt;|}")
  }

  @Test("wraps the text in an element with language and direction")
  func wraps() throws {
    let locale = try #require(LocaleIdentifier("zh-Hans"))
    let wrapper = HTMLOutput.Wrapper(.p, language: locale, direction: .leftToRight)
    let output = HTMLOutput(wrapper: wrapper)
    #expect(output.text(of: [.text("付款")]) == "<p lang=\"zh-Hans\" dir=\"ltr\">付款</p>")
    #expect(HTMLOutput(wrapper: .init(.span)).text(of: []) == "<span></span>")
    #expect(
      HTMLOutput(wrapper: .init(.h1, direction: .unknown)).text(of: []) == "<h1 dir=\"auto\"></h1>")
  }

  @Test("writes line feeds of the message as elements where asked, those of values never")
  func lineBreaks() {
    var output = HTMLOutput()
    output.lineBreaks = .elements
    #expect(output.text(of: [.text("a\nb\r\nc\rd"), .string("\ne")]) == "a<br>b<br>c<br>d\ne")
  }

  @Test("writes markup that is allowed")
  func markup() throws {
    let rendered = try render(
      "{#strong}Daily{/strong} {#em}limit{/em}:{#br/}{#code}pay<{/code} {#help}help{/help}")
    #expect(
      HTMLOutput(markup: HostileParts.markup).text(of: rendered.parts) == """
        <strong>Daily</strong> <em>limit</em>:<br><code>pay&lt;</code> \
        <a href="https://help.example/?a&#61;1&amp;b&#61;2">help</a>
        """)
  }

  @Test("leaves all markup out unless it is allowed, keeps its text, and says so")
  func markupNotAllowed() throws {
    let rendered = try render("{#script src=|x|}a{/script}{#strong}b{/strong}{#img src=|x| /}")
    let output = HTMLOutput()
    #expect(output.text(of: rendered.parts) == "ab")
    #expect(
      output.problems(of: rendered.parts) == [String](repeating: "markup.not-allowed", count: 3))
  }

  @Test("opens links in a new tab where asked, telephone numbers never")
  func newTab() {
    var output = HTMLOutput(markup: ["a": .link(to: "https://a.example"), "t": .phone])
    output.links = .newTab
    #expect(
      output.text(of: [
        .open("a"), .text("x"), .close("a"), .open("t"), .text("95188"), .close("t"),
      ])
        == """
        <a href="https://a.example" target="_blank" rel="noopener noreferrer">x</a>\
        <a href="tel:95188">95188</a>
        """)
  }
}
