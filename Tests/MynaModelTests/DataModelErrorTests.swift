import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

/// The data model errors of LDML 48, `errors.md`, on messages that are written as text.
@Suite("Data model errors")
struct DataModelErrorTests {
  /// Problems of a message: identifier and place.
  private func problems(_ text: String) -> [(id: String, span: SourceSpan?)] {
    MessageParser.parse(text).diagnostics.map { ($0.id, $0.span) }
  }

  @Test(
    "each error is found at its place",
    arguments: [
      ("variant-key-mismatch", ".input {$a :string} .match $a 1️⃣x y 2️⃣{{}} * {{}}"),
      ("variant-key-mismatch", ".input {$a :string} .match $a $a 1️⃣x 2️⃣{{}} * * {{}}"),
      ("missing-fallback-variant", ".input {$a :string} .match 1️⃣$a 2️⃣x {{}}"),
      ("missing-fallback-variant", ".input {$a :string} .match 1️⃣$a 2️⃣$a x * {{}} * x {{}}"),
      ("missing-selector-annotation", ".match 1️⃣$a 2️⃣* {{}}"),
      ("missing-selector-annotation", ".input {$a} .match 1️⃣$a 2️⃣* {{}}"),
      ("missing-selector-annotation", ".local $b = {$a} .match 1️⃣$b 2️⃣* {{}}"),
      ("missing-selector-annotation", ".local $b = {|1|} .match 1️⃣$b 2️⃣* {{}}"),
      ("duplicate-declaration", ".input {$a} 1️⃣.input {$a}2️⃣ {{}}"),
      ("duplicate-declaration", ".local $a = {1} 1️⃣.local $a = {2}2️⃣ {{}}"),
      ("duplicate-declaration", ".input {$a} 1️⃣.local $a = {2}2️⃣ {{}}"),
      ("duplicate-option-name", "{1 :number a=1 1️⃣a=22️⃣}"),
      ("duplicate-option-name", ".local $x = {1 :number a=1 b=2 1️⃣a=32️⃣} {{}}"),
      ("duplicate-variant", ".input {$a :string} .match $a x {{1}} 1️⃣x 2️⃣{{2}} * {{}}"),
      ("duplicate-variant", ".input {$a :string} .match $a * {{1}} 1️⃣* 2️⃣{{2}}"),
    ])
  func found(name: String, marked: String) {
    let marked = MarkedSource(marked)
    let found = problems(marked.text)
    #expect(found.map(\.id) == ["mf2.\(name)"])
    #expect(found.first?.span?.start == marked.spans.first?.start)
    #expect(found.first?.span?.end ?? 0 <= marked.spans.first?.end ?? 0)
  }

  @Test(
    "a variable that was used is declared by its use, and cannot be declared again",
    arguments: [
      ".local $a = {$b} .input {$b} {{}}", ".local $a = {$b} .local $b = {1} {{}}",
      ".local $a = {1 :f o=$b} .input {$b} {{}}", ".input {$a :f o=$b} .input {$b} {{}}",
      ".local $a = {$a} {{}}", ".local $a = {1 :f o=$a} {{}}", ".input {$a :f o=$a} {{}}",
    ])
  func implicitDeclarations(text: String) {
    #expect(problems(text).map(\.id) == ["mf2.duplicate-declaration"])
  }

  @Test(
    "valid messages have no error",
    arguments: [
      "", "{$a}", ".input {$a} {{}}", ".input {$a :f o=$b} .local $c = {$a} {{}}",
      ".input {$a :string} .local $b = {$a} .match $b * {{}}",
      ".local $a = {$x} .local $b = {$x} {{}}", ".input {$a :number} .match $a 1 {{}} * {{}}",
      ".input {$a :string} .match $a x {{}} |*| {{}} * {{}}", "{1 :f a=1 b=1}",
    ])
  func valid(text: String) {
    #expect(problems(text).isEmpty)
  }

  @Test("names and keys are compared by canonical equivalence")
  func canonical() {
    #expect(
      problems(".input {$\u{E9}} .input {$e\u{301}} {{}}").map(\.id)
        == ["mf2.duplicate-declaration"])
    #expect(
      problems(".input {$a :string} .match $a \u{E9} {{}} e\u{301} {{}} * {{}}").map(\.id)
        == ["mf2.duplicate-variant"])
  }

  @Test("all errors of a message are reported")
  func several() {
    let text = ".input {$a} .input {$a} .match $a x y {{{1 :f o=1 o=2}}}"
    #expect(
      Set(problems(text).map(\.id)) == [
        "mf2.duplicate-declaration", "mf2.duplicate-option-name", "mf2.missing-selector-annotation",
        "mf2.variant-key-mismatch", "mf2.missing-fallback-variant",
      ])
  }

  @Test("a duplicate notes where the first one is")
  func notes() {
    let diagnostics = MessageParser.parse(".input {$a} .input {$a} {{}}").diagnostics
    #expect(diagnostics.first?.notes.first?.span == SourceSpan(0, 11))
  }

  @Test(
    "errors beyond the limit are counted, not listed",
    arguments: [(1, "1 more problem is"), (30, "30 more problems are")])
  func truncated(dropped: Int, words: String) {
    var limits = Limits()
    limits.diagnosticsPerFile = 5
    let text = "{1 :f" + String(repeating: " o=1", count: 2) + "}"
    let message = String(repeating: text, count: 5 + dropped)
    let diagnostics = MessageParser.parse(message, limits: limits).diagnostics
    #expect(diagnostics.count == 6)
    #expect(diagnostics.dropLast().allSatisfy { $0.id == "mf2.duplicate-option-name" })
    #expect(diagnostics.last?.id == "diagnostics.truncated")
    #expect(diagnostics.last?.severity == .note)
    #expect(diagnostics.last?.message.hasPrefix(words) == true)
  }

  @Test("as many errors as the limit are listed without a note")
  func atTheLimit() {
    let message = String(repeating: "{1 :f o=1 o=1}", count: 100)
    let diagnostics = MessageParser.parse(message).diagnostics
    #expect(diagnostics.map(\.id) == Array(repeating: "mf2.duplicate-option-name", count: 100))
  }

  @Test("a message made in code is checked without places")
  func madeInCode() {
    let message = Message(body: .match(selectors: [.init("a")], variants: []))
    #expect(
      message.dataModelErrors().map(\.id)
        == ["mf2.missing-selector-annotation", "mf2.missing-fallback-variant"])
  }
}

@Suite("External variables")
struct ExternalVariablesTests {
  @Test(
    "variables that the caller supplies are listed once, in the order of their first use",
    arguments: [
      ("no variable", []), ("{$b} {$a} {$b}", ["b", "a"]), ("{1 :f o=$x}", ["x"]),
      ("{#m o=$x}{/m o=$y}", ["x", "y"]), (".input {$a :f o=$b} {{{$c}}}", ["a", "b", "c"]),
      (".local $l = {$a} {{{$l} {$b}}}", ["a", "b"]),
      (".input {$n :number} .match $n 1 {{{$x}}} * {{{$y}}}", ["n", "x", "y"]),
    ])
  func listed(text: String, names: [String]) throws {
    #expect(try #require(MessageParser.parse(text).message).externalVariables == names)
  }
}
