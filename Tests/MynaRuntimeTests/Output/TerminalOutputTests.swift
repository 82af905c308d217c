import MynaModel
import MynaRuntime
import MynaTestSupport
import Testing

@Suite("Terminal text")
struct TerminalOutputTests {
  @Test(
    "holds nothing from a value that a terminal obeys (hostile case 47)",
    arguments: [
      ("\u{1B}]0;title\u{7}", "\\u{1B}]0;title\\u{7}"), ("\u{9B}31m", "\\u{9B}31m"),
      ("a\nb", "a\\u{A}b"), ("a\rb", "a\\u{D}b"), ("a\tb", "a\\u{9}b"), ("\u{202E}x", "\\u{202E}x"),
      ("\u{2028}", "\\u{2028}"), ("\u{8}", "\\u{8}"), ("\u{200B}", "\\u{200B}"), ("\\", "\\"),
      ("👩‍👧 می‌خواهم ❤️", "👩‍👧 می‌خواهم ❤️"),
    ])
  func value(value: String, expected: String) {
    #expect(Array(TerminalOutput().escape(value).utf8) == Array(expected.utf8))
    #expect(TerminalOutput().text(of: [.string(value)]) == TerminalOutput().escape(value))
  }

  @Test("keeps the lines of a message, and leaves isolating controls out")
  func message() {
    let parts: [RenderedPart] = [
      .text("a\n\tb\r"), .isolation("\u{2068}"), .string("c"), .isolation("\u{2069}"),
    ]
    #expect(TerminalOutput().text(of: parts) == "a\n\tb\\u{D}c")
  }

  @Test(
    "shows markup as styles and links only where they are wanted",
    arguments: [
      (TerminalOutput.Styles.none, "a b c d\ne"),
      (.styled, "\u{1B}[1ma\u{1B}[22m \u{1B}[4mb\u{1B}[24m \u{1B}[36mc\u{1B}[39m d\ne"),
      (
        .styledWithLinks,
        "\u{1B}[1ma\u{1B}[22m \u{1B}[4mb\u{1B}[24m \u{1B}[36mc\u{1B}[39m "
          + "\u{1B}]8;;https://help.example/?a=1&b=2\u{1B}\\d\u{1B}]8;;\u{1B}\\\ne"
      ),
    ])
  func styles(styles: TerminalOutput.Styles, expected: String) throws {
    let rendered = try render(
      "{#strong}a{/strong} {#em}b{/em} {#code}c{/code} {#help}d{/help}{#br/}e")
    let output = TerminalOutput(markup: HostileParts.markup, styles: styles)
    #expect(output.text(of: rendered.parts) == expected)
  }

  @Test("ends bold where the outermost of it ends")
  func nested() throws {
    let rendered = try render("{#strong}a{#strong}b{/strong}c{/strong}")
    let output = TerminalOutput(markup: HostileParts.markup, styles: .styled)
    #expect(output.text(of: rendered.parts) == "\u{1B}[1mabc\u{1B}[22m")
  }

  @Test("closes every style at the end")
  func unclosed() {
    let output = TerminalOutput(markup: HostileParts.markup, styles: .styledWithLinks)
    #expect(
      output.text(of: [.open("help"), .open("strong"), .text("x")])
        == "\u{1B}]8;;https://help.example/?a=1&b=2\u{1B}\\\u{1B}[1mx\u{1B}[22m\u{1B}]8;;\u{1B}\\")
  }
}
