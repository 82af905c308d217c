import MynaModel
import MynaTestSupport
import Testing

@Suite("Diagnostics as text")
struct DiagnosticRendererTests {
  /// Renders a problem at the marked place and returns its lines.
  private func lines(_ marked: String, _ message: String = "it is wrong") -> [String] {
    let marked = MarkedSource(marked)
    let source = SourceText(name: "a.mf2", text: marked.text)
    return DiagnosticRenderer()
      .render(Diagnostic("test.id", .error, message, at: marked.spans.first), in: source)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("the first line is path, line, column, severity, message and id")
  func firstLine() {
    #expect(lines("ok\nab1️⃣c2️⃣")[0] == "a.mf2:2:3: error: it is wrong [test.id]")
  }

  @Test(
    "the caret stands below the place",
    arguments: [
      ("ab1️⃣c2️⃣d", "  abcd", "    ^"), ("1️⃣abc2️⃣d", "  abcd", "  ^^^"),
      ("付款1️⃣码2️⃣", "  付款码", "      ^^"), ("付1️⃣{$x}2️⃣款", "  付{$x}款", "    ^^^^"),
      ("\t1️⃣x2️⃣", "   x", "   ^"), ("a\tb1️⃣c2️⃣", "  a bc", "     ^"),
      ("e\u{301}1️⃣x2️⃣", "  e\u{301}x", "   ^"), ("ab1️⃣", "  ab", "    ^"),
      ("é1️⃣x2️⃣", "  éx", "   ^"), ("，1️⃣。2️⃣", "  ，。", "    ^^"), ("1️⃣2️⃣abc", "  abc", "  ^"),
    ])
  func caret(marked: String, excerpt: String, caret: String) {
    let lines = lines(marked)
    #expect(lines[1] == excerpt)
    #expect(lines[2] == caret)
  }

  @Test("the caret stays in place on a long line of wide characters", arguments: 0..<6)
  func longLine(shift: Int) throws {
    let wide = String(repeating: "付", count: 40)
    let head = wide + String(repeating: "x", count: shift) + "款"
    let lines = lines(head + "1️⃣!2️⃣" + String(repeating: "款", count: 50))
    let excerpt = try #require(lines[1].split(separator: "!").first)
    #expect(!lines[1].unicodeScalars.contains("\u{FFFD}"))
    let cells = excerpt.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
    #expect(lines[2] == String(repeating: " ", count: cells) + "^")
  }

  @Test("a line of a megabyte gives a short excerpt")
  func longExcerpt() {
    let line = lines(String(repeating: "a", count: 1 << 20) + "1️⃣b2️⃣")[1]
    #expect(line.count < 300)
  }

  @Test(
    "hidden characters are shown as escapes, in excerpt and message",
    arguments: [
      ("\u{202E}", "\\u{202E}"), ("\u{2068}", "\\u{2068}"), ("\u{1B}[2J", "\\u{1B}[2J"),
      ("\0", "\\u{0}"), ("\r", "\\u{D}"), ("\u{85}", "\\u{85}"), ("\u{2028}", "\\u{2028}"),
      ("\u{FEFF}", "\\u{FEFF}"), ("\u{200B}", "\\u{200B}"), ("\u{E0041}", "\\u{E0041}"),
    ])
  func hidden(text: String, shown: String) {
    let lines = lines("a\(text)1️⃣b2️⃣", "found \(text)")
    #expect(lines[0].contains("found \(shown)"))
    #expect(lines[1] == "  a\(shown)b")
    #expect(lines[2].count == 2 + 1 + shown.count + 1)
  }

  @Test("a path cannot forge a line")
  func hostilePath() {
    let text = DiagnosticRenderer()
      .render(Diagnostic("test.id", .error, "wrong", source: "a\nb: error:"), in: nil)
    #expect(text == "a\\u{A}b: error:: error: wrong [test.id]\n")
  }

  @Test("notes and fixes follow, notes with their place")
  func notes() {
    let source = SourceText(name: "a.mf2", text: "ab\ncd")
    let diagnostic = Diagnostic(
      "test.id", .warning, "wrong", at: SourceSpan(3, 4),
      notes: [.init("first here", at: SourceSpan(1, 2)), .init("mind this")],
      fixIts: [.init("remove it", replace: SourceSpan(3, 4), with: "")])
    let lines = DiagnosticRenderer().render(diagnostic, in: source).split(separator: "\n")
    #expect(
      lines.suffix(3) == ["  note: 1:2: first here", "  note: mind this", "  fix: remove it"])
  }

  @Test("without a source there is no excerpt")
  func noSource() {
    let diagnostic = Diagnostic("test.id", .note, "well", at: SourceSpan(1, 2))
    #expect(DiagnosticRenderer().render(diagnostic, in: nil) == "note: well [test.id]\n")
  }

  @Test("colours are written only where they are asked for")
  func colours() {
    let diagnostic = Diagnostic("test.id", .error, "wrong")
    #expect(!DiagnosticRenderer().render(diagnostic, in: nil).contains("\u{1B}"))
    #expect(
      DiagnosticRenderer(usesColor: true).render(diagnostic, in: nil).contains("\u{1B}[1;31m"))
  }

  @Test("an error of several problems has the id of the first error")
  func errorID() {
    let error = DiagnosticError([
      Diagnostic("a.note", .note, "n"), Diagnostic("b.error", .error, "e"),
    ])
    #expect(error.id == "b.error")
  }
}

@Suite("Positions in a text")
struct SourceTextTests {
  @Test(
    "line and column count from 1, columns in characters",
    arguments: [
      ("", 0, 1, 1), ("abc", 2, 1, 3), ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("付款x", 6, 1, 3),
      ("a\n\n", 3, 3, 1), ("abc", 99, 1, 4), ("abc", -1, 1, 1), ("😀x", 4, 1, 2),
    ])
  func position(text: String, offset: Int, line: Int, column: Int) {
    let position = SourceText(name: "t", text: text).position(at: offset)
    #expect([position.line, position.column] == [line, column])
  }

  @Test(
    "a line is given without its line break",
    arguments: [("ab\ncd\n", 4, "cd"), ("ab\r\ncd", 1, "ab"), ("", 0, ""), ("a\n", 2, "")])
  func line(text: String, offset: Int, expected: String) {
    let line = SourceText(name: "t", text: text).line(at: offset)
    #expect(String(decoding: line.text, as: UTF8.self) == expected)
  }

  @Test("bytes that are no UTF-8 still have positions")
  func invalid() {
    let source = SourceText(name: "t", bytes: [0xFF, 0x80, 0x0A, 0xC0])
    #expect(source.position(at: 3).line == 2)
    let text = DiagnosticRenderer()
      .render(Diagnostic("test.id", .error, "wrong", at: SourceSpan(3, 4)), in: source)
    #expect(text.hasPrefix("t:2:1:"))
  }

  @Test("an end before the start is moved to the start")
  func span() {
    #expect(SourceSpan(5, 3) == SourceSpan(5, 5))
  }

  @Test("places do not distinguish models")
  func provenance() {
    #expect(
      Message.VariableReference("x", provenance: Provenance(SourceSpan(1, 2)))
        == Message.VariableReference("x"))
  }
}
