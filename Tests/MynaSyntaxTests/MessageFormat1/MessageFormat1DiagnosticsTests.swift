import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

@Suite("MessageFormat 1: diagnostics")
struct MessageFormat1DiagnosticsTests {
  @Test(
    "a problem is reported with its name, its place and a word that helps",
    arguments: [
      ("{1️⃣}2️⃣", "mf1.syntax-error", "name"), ("{1️⃣!2️⃣}", "mf1.syntax-error", "name"),
      ("{n1️⃣-2️⃣m}", "mf1.syntax-error", "',' or '}'"), ("{n 1️⃣m2️⃣}", "mf1.syntax-error", "'m'"),
      ("{1️⃣012️⃣}", "mf1.bad-argument-name", "'01'"),
      ("{1️⃣327682️⃣}", "mf1.bad-argument-name", "leading zeros"),
      ("{n,1️⃣}2️⃣", "mf1.syntax-error", "a type"), ("{n,1️⃣list2️⃣}", "mf1.unknown-type", "'list'"),
      ("{n,number1️⃣;2️⃣}", "mf1.syntax-error", "',' or '}'"),
      ("{n,number,1️⃣::nonsense2️⃣}", "mf1.bad-style", "'::nonsense'"),
      ("{n,number,1️⃣0.0.02️⃣}", "mf1.bad-style", "'0.0.0'"),
      ("{n,number,1️⃣'2️⃣}", "mf1.syntax-error", "quoted text"),
      ("{n1️⃣", "mf1.unclosed-brace", "'}'"), ("{1️⃣", "mf1.unclosed-brace", "'}'"),
      ("{n,plural,other{a1️⃣", "mf1.unclosed-brace", "'}'"),
      ("{n,plural,other{a}1️⃣", "mf1.unclosed-brace", "'}'"),
      ("1️⃣{n,plural2️⃣}", "mf1.missing-other", "other"),
      ("1️⃣{n,plural,one{a}2️⃣}", "mf1.missing-other", "other"),
      ("1️⃣{g,select,2️⃣}", "mf1.missing-other", "other"),
      ("{n,plural,1️⃣{2️⃣}}", "mf1.syntax-error", "a case"),
      ("{n,plural,other1️⃣}2️⃣", "mf1.syntax-error", "text of 'other'"),
      ("{n,plural,=1️⃣x2️⃣{}other{}}", "mf1.syntax-error", "number"),
      ("{n,plural,1️⃣=1.2.32️⃣{}other{}}", "mf1.bad-number", "'1.2.3'"),
      ("{n,plural,offset:1️⃣x2️⃣ other{}}", "mf1.syntax-error", "offset"),
      ("{n,plural,other{}offset1️⃣:2️⃣1}", "mf1.syntax-error", "before all cases"),
      ("{n,choice1️⃣}2️⃣", "mf1.syntax-error", "0#"), ("{n,choice,1️⃣}2️⃣", "mf1.syntax-error", "number"),
      ("{n,choice,11️⃣}2️⃣", "mf1.syntax-error", "'<'"),
      ("{n,choice,0#a|1️⃣}2️⃣", "mf1.syntax-error", "number"),
    ])
  func places(marked: String, id: String, word: String) throws {
    let source = MarkedSource(marked)
    let result = MessageFormat1Parser.parse(source.text)
    #expect(result.message == nil)
    let first = try #require(result.diagnostics.first)
    #expect(first.id == id)
    #expect(first.span == source.spans.first)
    #expect(first.message.contains(word), "\(first.message)")
  }

  @Test(
    "fixes are offered where they give a message, and they do",
    arguments: [
      ("{n", "{n}"), ("{n, number", "{n, number}"), ("{n, plural}", "{n, plural, other {}}"),
      ("{n, plural, one {a}}", "{n, plural, one {a} other {}}"),
      ("{n, plural, other {a", "{n, plural, other {a}}"),
      ("{g, select, }", "{g, select,  other {}}"),
      ("{g, select, other {{n, plural, other {#", "{g, select, other {{n, plural, other {#}}}}"),
      ("{n, choice, 0#a|1#{m", "{n, choice, 0#a|1#{m}}"),
      (
        "{n, plural, one {}} {m, plural, one {}}",
        "{n, plural, one {} other {}} {m, plural, one {} other {}}"
      ),
    ])
  func fixes(text: String, expected: String) {
    let diagnostics = MessageFormat1Parser.parse(text).diagnostics
    let fixed = applyingFixes(diagnostics, to: text)
    #expect(fixed == expected)
    #expect(MessageFormat1Parser.parse(fixed).message != nil)
  }

  @Test(
    "what people type for the syntax is mended",
    arguments: [
      ("{$n}", "{n}"), ("{{n}}", "{n}"), ("{n :number}", "{n , number}"), ("{n｝", "{n}"),
      ("{n, number，integer}", "{n, number,integer}"),
      ("{n, plural, one｛a，b｝ other {c，d}}", "{n, plural, one{a，b} other {c，d}}"),
      ("{n，number}", "{n,number}"), ("付 ｛n｝ 元，谢谢", "付 {n} 元，谢谢"),
      ("｛n，plural，one {#} other {#}｝", "{n,plural,one {#} other {#}}"),
      ("{n, plural, one {a} * {b}}", "{n, plural, one {a} other {b}}"),
      ("{n, plural, one {a} 其他 {b}}", "{n, plural, one {a} other {b}}"),
      ("{g, select, a {x} default {y}}", "{g, select, a {x} other {y}}"),
      ("{n, 复数, one {a} other {b}}", "{n, plural, one {a} other {b}}"),
      ("{n, numbr}", "{n, number}"), ("{n, plurals, other {a}}", "{n, plural, other {a}}"),
      ("{n, plural, \"one\" {a} other {b}}", "{n, plural, one {a} other {b}}"),
      ("{n, plural, =“1” {a} other {b}}", "{n, plural, =1 {a} other {b}}"),
      ("{n, plural, = 1 {a} other {b}}", "{n, plural, =1 {a} other {b}}"),
      ("{n, plural, offset=1 other {#}}", "{n, plural, offset:1 other {#}}"),
      ("{n, plural, one {a}, other {b}}", "{n, plural, one {a} other {b}}"),
      ("{n, plural, one {a} other: {b}}", "{n, plural, one {a} other {b}}"),
      ("{n, plural one {a} other {b}}", "{n, plural , one {a} other {b}}"),
      ("{n plural, other {a}}", "{n , plural, other {a}}"),
    ])
  func slips(text: String, expected: String) {
    let fixed = applyingFixes(MessageFormat1Parser.parse(text).diagnostics, to: text)
    #expect(fixed == expected)
  }

  @Test("full-width signs in text are no slip", arguments: ["｛", "（｛甲｝）", "甲，乙：{n}", "＃ {n}"])
  func fullWidthText(text: String) {
    #expect(MessageFormat1Parser.parse(text).diagnostics == [])
  }

  @Test(
    "no fix is offered where it would not help",
    arguments: ["{", "{n,", "{n, plural, one {'{", "{n,list", "{n, plural, one {} {"])
  func noFixes(text: String) {
    let result = MessageFormat1Parser.parse(text)
    #expect(!result.diagnostics.isEmpty)
    #expect(result.diagnostics.flatMap(\.fixIts) == [])
  }

  @Test(
    "U+0000 in a style is refused where it stands",
    arguments: [
      "{n, number, #1️⃣\u{0}2️⃣}", "{n, number, integer1️⃣\u{0}2️⃣}", "{n, number,1️⃣\u{0}2️⃣}",
      "{n, number, ::.001️⃣\u{0}2️⃣}", "{n, number, '1️⃣\u{0}2️⃣'0}", "{d, date, yyyy1️⃣\u{0}2️⃣-MM}",
      "{d, date, ::yMMM1️⃣\u{0}2️⃣d}", "{d, time, short1️⃣\u{0}2️⃣}", "{n, spellout, %x1️⃣\u{0}2️⃣}",
      "{n, duration,1️⃣\u{0}2️⃣}", "{g, select, other {{n, ordinal, %a1️⃣\u{0}2️⃣b}}}",
    ])
  func nulInStyle(marked: String) {
    let source = MarkedSource(marked)
    let result = MessageFormat1Parser.parse(source.text)
    #expect(result.message == nil)
    #expect(result.diagnostics.map(\.id) == ["mf1.bad-style"])
    #expect(result.diagnostics.map(\.span) == source.spans.map(SourceSpan?.some))
    #expect(result.diagnostics.first?.message.contains("U+0000") == true)
  }

  @Test("U+0000 in text is text, as in ICU", arguments: ["a\u{0}b", "{g, select, other {\u{0}}}"])
  func nulInText(text: String) {
    #expect(MessageFormat1Parser.parse(text).diagnostics == [])
  }

  @Test("a brace that is not closed points at where it was opened (hostile case 3)")
  func opening() throws {
    let result = MessageFormat1Parser.parse("abc {n, number")
    let note = try #require(result.diagnostics.first?.notes.first)
    #expect(note.span == SourceSpan(4, 5))
  }

  @Test("several problems of a message are reported, in the order of their places")
  func several() {
    let text = "{n,list} ok {01} {g, select, a {{!}} other {{n,number,::x}}} {m"
    let diagnostics = MessageFormat1Parser.parse(text).diagnostics
    #expect(
      diagnostics.map(\.id) == [
        "mf1.unknown-type", "mf1.bad-argument-name", "mf1.syntax-error", "mf1.bad-style",
        "mf1.unclosed-brace",
      ])
    let starts = diagnostics.compactMap(\.span?.start)
    #expect(starts == starts.sorted())
  }

  @Test(
    "what is too large is refused by the name of its limit (hostile case 15)",
    arguments: [
      ("message.too-large", String(repeating: "{n}", count: 1_001)),
      (
        "message.too-large",
        "{g, select, " + (0...256).map { "k\($0) {}" }.joined(separator: " ") + " other {}}"
      ),
      ("message.too-large", String(repeating: "a", count: 20_000)),
      ("mf1.bad-number", "{n, plural, =1e999999999 {} other {}}"),
      ("mf1.bad-number", "{n, plural, offset:99999999999999999999 other {}}"),
      ("mf1.bad-style", "{n, number, ::scale/1E999999999}"),
      ("mf1.bad-style", "{n, number, \(String(repeating: "0", count: 50))}"),
    ])
  func limits(id: String, text: String) {
    let result = MessageFormat1Parser.parse(text)
    #expect(result.message == nil)
    #expect(result.diagnostics.first?.id == id)
  }
}
