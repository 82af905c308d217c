import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

@Suite("MessageFormat 2: diagnostics")
struct MessageParserDiagnosticsTests {
  /// Expects problems at the marked places, in order, each with a word of its message.
  private func expect(_ marked: String, _ words: [String], id: String = "mf2.syntax-error") {
    let source = MarkedSource(marked)
    let result = MessageParser.parse(source.text)
    #expect(result.message == nil)
    #expect(result.diagnostics.map(\.span) == source.spans.map(SourceSpan?.some))
    #expect(result.diagnostics.map(\.id) == words.map { _ in id })
    for (diagnostic, word) in zip(result.diagnostics, words) {
      #expect(diagnostic.message.contains(word))
    }
  }

  @Test(
    "a problem is reported at the smallest place that is wrong",
    arguments: [
      ("a 1️⃣}2️⃣ b", "'}'"), ("1️⃣{}2️⃣", "empty"), ("付款 1️⃣{ }2️⃣", "empty"),
      ("a 1️⃣\\n2️⃣", "after '\\'"), ("a 1️⃣\\2️⃣", "after '\\'"), ("1️⃣\\付2️⃣", "after '\\'"),
      ("{$a1️⃣", "not closed"), ("{1️⃣", "variable"), ("a1️⃣\u{0}2️⃣", "U+0000"),
      ("{$1️⃣}2️⃣", "after '$'"), ("{$1️⃣12️⃣}", "after '$'"), ("{:1️⃣}2️⃣", "function"),
      ("{$a :1️⃣ 2️⃣}", "function"), ("{$a :f o1️⃣}2️⃣", "'='"), ("{$a :f o=1️⃣}2️⃣", "value"),
      ("{$a @1️⃣}2️⃣", "attribute"), ("{$a @b=1️⃣$2️⃣c}", "literal"), ("{#1️⃣}2️⃣", "markup"),
      ("{/1️⃣}2️⃣", "markup"), ("{#b 1️⃣$2️⃣x}", "'}'"), ("{/b 1️⃣/2️⃣}", "'}'"),
      ("{$a 1️⃣$2️⃣b}", "'}'"), ("{1️⃣!2️⃣}", "variable"), ("{a1️⃣!2️⃣}", "'}'"),
      ("{$a1️⃣:f}", "white space"), ("{|a|1️⃣:f}", "white space"), ("{$a :f o=|1|1️⃣p=2}", "white space"),
      ("{$a :f1️⃣@b}", "white space"),
    ])
  func placeholders(marked: String, word: String) {
    expect(marked, [word])
  }

  @Test(
    "declarations and matchers are checked",
    arguments: [
      (".input 1️⃣$2️⃣a {{}}", "'{'"), (".input 1️⃣{|a|}2️⃣ {{}}", "variable"),
      (".input 1️⃣{:f}2️⃣ {{}}", "variable"), ("1️⃣.input {#b}2️⃣ {{}}", "markup"),
      (".local 1️⃣{2️⃣$a} {{}}", "variable"), (".local $a 1️⃣{2️⃣1} {{}}", "'='"),
      (".local $a = 1️⃣12️⃣ {{}}", "braces"), ("1️⃣.local $a = {#b}2️⃣ {{}}", "markup"),
      (".local1️⃣$a = {1} {{}}", "white space"), (".input {$a}1️⃣", "no body"),
      (".input {$a} 1️⃣x2️⃣", "'{{'"), ("1️⃣.unknown2️⃣ {{}}", "'.unknown'"),
      ("1️⃣.2️⃣", "'.'"), ("{{a}} 1️⃣b2️⃣", "more"), ("{{a1️⃣", "not closed"),
      (".match 1️⃣*2️⃣ {{}}", "selector"), (".input {$a :f} .match $a1️⃣* {{}}", "white space"),
      (".input {$a :f} .match $a 1️⃣{{2️⃣}}", "key"), (".input {$a :f} .match $a *1️⃣", "'{{'"),
      (".input {$a :f} .match $a 1️⃣", "variant"), (".input {$a :f} .match $a 1 1️⃣$2️⃣b {{}}", "key"),
      (".input {$a :f} .match $a 1 1️⃣{2️⃣x} * {{}}", "key"),
    ])
  func complexMessages(marked: String, word: String) {
    expect(marked, [word])
  }

  @Test(
    "several problems of a message are reported, in the order of their places",
    arguments: [
      ("1️⃣}2️⃣ {$a} 3️⃣}4️⃣", ["'}'", "'}'"]), ("1️⃣{}2️⃣ and 3️⃣{}4️⃣", ["empty", "empty"]),
      ("{$1️⃣}2️⃣ then 3️⃣\\n4️⃣ then {#5️⃣}6️⃣", ["after '$'", "after '\\'", "markup"]),
      ("{{a1️⃣}2️⃣3️⃣", ["'}'", "not closed"]), ("{|a1️⃣3️⃣", ["literal", "placeholder"]),
      (".input 1️⃣{2️⃣{}}3️⃣", ["variable", "no body"]),
      (".input {1️⃣!2️⃣} .local $a 3️⃣{4️⃣1} {{5️⃣}6️⃣ }}", ["variable", "'='", "'}'"]),
    ])
  func several(marked: String, words: [String]) {
    expect(marked, words)
  }

  @Test("problems beyond the limit are counted, not listed")
  func truncated() {
    let diagnostics = MessageParser.parse(String(repeating: "}", count: 130)).diagnostics
    #expect(diagnostics.count == 101)
    #expect(diagnostics.last?.message == "30 more problems are not listed")
  }

  @Test("an unclosed thing notes where it was opened (hostile case 3)")
  func notes() {
    let notes = MessageParser.parse("ab {$x ").diagnostics.first?.notes
    #expect(notes?.first?.span == SourceSpan(3, 4))
  }

  @Test(
    "applying the fix gives a valid message",
    arguments: [
      "a } b", "{}", "a \\n", "{$a:f}", "{$a :f o=|1|p=2}", ".input {$a}", ".local$a = {1} {{}}",
    ])
  func fixes(text: String) throws {
    let fix = try #require(MessageParser.parse(text).diagnostics.first?.fixIts.first)
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(fix.span.start..<fix.span.end, with: fix.replacement.utf8)
    let mended = String(decoding: bytes, as: UTF8.self)
    #expect(MessageParser.parse(mended).message != nil, "\(mended)")
  }
}
