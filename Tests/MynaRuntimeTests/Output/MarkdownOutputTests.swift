import MynaModel
import MynaRuntime
import MynaTestSupport
import Testing

/// What CommonMark makes of these was checked with cmark-gfm and commonmark.py.
@Suite("Markdown")
struct MarkdownOutputTests {
  @Test(
    "escapes what could begin a construct",
    arguments: [
      ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"), ("<b>&amp;", "\\<b\\>\\&amp;"),
      ("[x](javascript:y)", "\\[x\\](javascript\\:y)"), ("![x](y)", "!\\[x\\](y)"),
      ("# a", "\\# a"), ("- a\n+ b\n* c", "\\- a\\\n\\+ b\\\n\\* c"), ("1. a", "1\\. a"),
      (":. a", "\\:. a"),
      ("12) a", "12\\) a"), ("a 1. b", "a 1. b"), ("a\n===", "a\\\n\\==="),
      ("a\n---", "a\\\n\\---"),
      ("> a", "\\> a"), ("~~~", "\\~\\~\\~"), ("    code", "&#32;   code"), ("\tcode", "&#9;code"),
      ("| a | b |", "\\| a \\| b \\|"), ("$x$", "\\$x\\$"), ("a\\b", "a\\\\b"),
      ("https://evil.example", "https\\://evil.example"),
      ("www.evil.example", "www\\.evil.example"),
      ("WWW.evil.example", "WWW\\.evil.example"), ("a@b.example", "a\\@b.example"),
      (":smile:", "\\:smile:"), ("12:30", "12\\:30"), ("Limit: 5", "Limit: 5"),
      ("Done. It's (really) done, 50%!", "Done. It's (really) done, 50%!"),
      ("a\0b\u{1B}", "a\u{FFFD}b\u{FFFD}"),
      ("a\r\nb\rc", "a\\\nb\\\nc"), ("a\n\nb", "a\\\n\\\nb"), ("a\n\n", "a"),
      ("[a]: b", "\\[a\\]: b"), ("{: .x}", "\\{: .x\\}"), ("付款。", "付款。"),
    ])
  func escapes(value: String, expected: String) {
    #expect(Array(MarkdownOutput().escape(value).utf8) == Array(expected.utf8))
  }

  @Test("knows where a line begins across parts")
  func acrossParts() {
    let output = MarkdownOutput()
    #expect(output.text(of: [.string("1"), .text(". a")]) == "1\\. a")
    #expect(output.text(of: [.text("a\n"), .string("# b")]) == "a\\\n\\# b")
    #expect(output.text(of: [.string("http"), .string(":"), .text("//x")]) == "http\\://x")
  }

  @Test("writes line feeds as blanks where a line must not end")
  func blanks() {
    var output = MarkdownOutput()
    output.lineBreaks = .blanks
    #expect(output.text(of: [.text("a\nb\n# c")]) == "a b # c")
  }

  @Test("writes markup that is allowed")
  func markup() throws {
    let rendered = try render(
      "{#strong}a{/strong} {#em}b{/em} {#code}c_d{/code} {#help}e]{/help}{#br/}f {#phone}95188{/phone}"
    )
    #expect(
      MarkdownOutput(markup: HostileParts.markup).text(of: rendered.parts) == """
        **a** *b* `c_d` [e\\]](<https://help.example/?a=1&amp;b=2>)\\
        f [95188](<tel:95188>)
        """)
  }

  @Test(
    "makes emphasis count wherever it stands",
    arguments: [
      ("请{#strong}付款。{/strong}再试", "请**付款。**&#20877;试"),
      ("请{#strong}（付）{/strong}再", "&#35831;**（付）**&#20877;"),
      ("a{#strong}b{/strong}c", "a**b**c"),
      ("a{#strong} b {/strong}c", "&#97;**&#32;b&#32;**&#99;"),
      ("{#strong}{/strong}a", "a"), ("{#strong}a{/strong}{#strong}b{/strong}", "**ab**"),
      ("{#strong}a{#strong}b{/strong}{/strong}", "**ab**"),
      ("{#strong}a\n{/strong}b", "**a&#10;**&#98;"),
    ])
  func emphasis(message: String, expected: String) throws {
    let rendered = try render(message)
    #expect(MarkdownOutput(markup: HostileParts.markup).text(of: rendered.parts) == expected)
  }

  @Test(
    "surrounds code by more backticks than are in it",
    arguments: [
      ("a", "`a`"), ("a`b", "``a`b``"), ("``", "``` `` ```"), ("a\nb", "`a b`"), (" a", "`  a `"),
      ("a*b<c>", "`a*b<c>`"),
    ])
  func code(text: String, expected: String) {
    let output = MarkdownOutput(markup: HostileParts.markup)
    #expect(output.text(of: [.open("code"), .string(text), .close("code")]) == expected)
  }

  @Test("holds no markup in code")
  func markupInCode() throws {
    let rendered = try render("{#code}a{#strong}b{/strong}{#help}c{/help}{/code}")
    #expect(MarkdownOutput(markup: HostileParts.markup).text(of: rendered.parts) == "`abc`")
  }

  @Test("joins code spans that stand side by side")
  func adjacentCode() throws {
    let rendered = try render("{#code}a{/code}{#code}b{/code}")
    #expect(MarkdownOutput(markup: HostileParts.markup).text(of: rendered.parts) == "`ab`")
  }

  @Test("makes no image of a link behind an exclamation mark")
  func image() throws {
    let rendered = try render("Failed!{#help}help{/help}")
    #expect(
      MarkdownOutput(markup: HostileParts.markup).text(of: rendered.parts)
        == "Failed\\![help](<https://help.example/?a=1&amp;b=2>)")
  }
}
