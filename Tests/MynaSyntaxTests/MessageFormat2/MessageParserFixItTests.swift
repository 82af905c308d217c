import Foundation
import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

@Suite("MessageFormat 2: fixes")
struct MessageParserFixItTests {
  // MARK: What is proposed

  @Test(
    "signs that a Chinese keyboard types are written in ASCII",
    arguments: [
      ("{＄count}", "{$count}"), ("{＄count :number}", "{$count :number}"),
      ("｛$count｝", "{$count}"), ("｛＄count ：number｝", "{$count :number}"),
      ("付 ｛ $count ｝ 元", "付 { $count } 元"), ("{$count｝", "{$count}"), ("｛$count}", "{$count}"),
      ("{$count ：number}", "{$count :number}"), ("{$x ＠a=1}", "{$x @a=1}"),
      ("{$n :number minimumFractionDigits＝2}", "{$n :number minimumFractionDigits=2}"),
      ("{$x :string u:id=｜a b｜}", "{$x :string u:id=|a b|}"), ("{｜a b｜}", "{|a b|}"),
      ("｛#b｝x｛/b｝", "{#b}x{/b}"), ("{＃b ／}!", "{#b /}!"),
      (".input ｛$n :number｝ .match $n * {{b}}", ".input {$n :number} .match $n * {{b}}"),
      (".input {＄n :number} .match ＄n * {{b}}", ".input {$n :number} .match $n * {{b}}"),
      (
        ".input {$n :number} .match $n one ｛｛a｝｝ ＊ {{b}}",
        ".input {$n :number} .match $n one {{a}} * {{b}}"
      ),
      (".local $x ＝ {1} {{｛$x｝}}", ".local $x = {1} {{{$x}}}"),
      ("．local $x = {1} {{{$x}}}", ".local $x = {1} {{{$x}}}"),
    ])
  func fullWidth(text: String, expected: String) {
    expectFix(text, expected)
  }

  @Test(
    "keywords that were translated or shouted are written as they are",
    arguments: [
      (".input {$n :number} .匹配 $n * {{b}}", ".input {$n :number} .match $n * {{b}}"),
      (".输入 {$n :number} .匹配 $n * {{b}}", ".input {$n :number} .match $n * {{b}}"),
      (".輸入 {$n :number} .選擇 $n * {{b}}", ".input {$n :number} .match $n * {{b}}"),
      (".输入｛＄n ：number｝．匹配 ＄n ＊｛｛b｝｝", ".input{$n :number}.match $n *{{b}}"),
      (".input {$n :number} .Match $n * {{b}}", ".input {$n :number} .match $n * {{b}}"),
      (".INPUT {$n} {{a}}", ".input {$n} {{a}}"), (".let $x = {1} {{a}}", ".local $x = {1} {{a}}"),
      ("。局部 $x = {1} {{a}}", ".local $x = {1} {{a}}"),
    ])
  func keywords(text: String, expected: String) {
    expectFix(text, expected)
  }

  @Test(
    "quotation marks become bars",
    arguments: [
      ("{“count”}", "{|count|}"), ("{“a b” :string}", "{|a b| :string}"),
      ("{\"count\"}", "{|count|}"), ("{'a|b'}", "{|a\\|b|}"), ("{‘x’ :string}", "{|x| :string}"),
      ("{$n :datetime timeZone=\"UTC\"}", "{$n :datetime timeZone=|UTC|}"),
      ("{$n :number minimumFractionDigits=“2”}", "{$n :number minimumFractionDigits=|2|}"),
      ("{$n :string x=“a b” y=”c d”}", "{$n :string x=|a b| y=|c d|}"),
      (
        ".input {$n :number} .match $n “one” {{a}} * {{b}}",
        ".input {$n :number} .match $n |one| {{a}} * {{b}}"
      ),
      (
        ".input {$n :string} .match $n 'a b' {{a}} * {{it's \"b\"}}",
        ".input {$n :string} .match $n |a b| {{a}} * {{it's \"b\"}}"
      ),
    ])
  func quotationMarks(text: String, expected: String) {
    expectFix(text, expected)
  }

  @Test(
    "a variable is written where a word cannot be meant",
    arguments: [
      ("{count}", "{$count}"), ("You have {count} items", "You have {$count} items"),
      ("{ count }", "{ $count }"), ("{count :number}", "{$count :number}"),
      ("{when :date length=long}", "{$when :date length=long}"), ("{{{count}}}", "{{{$count}}}"),
      (".input {n :number} {{a}}", ".input {$n :number} {{a}}"),
      (".input $n {{a}}", ".input {$n} {{a}}"), (".local x = {1} {{a}}", ".local $x = {1} {{a}}"),
      (".local $x = $y {{a}}", ".local $x = {$y} {{a}}"), ("{$ name}", "{$name}"),
      ("{:number $n}", "{$n :number}"),
    ])
  func variables(text: String, expected: String) {
    expectFix(text, expected)
  }

  @Test("a fix of the syntax is offered although the data model is then wrong")
  func partial() {
    let text = ".匹配 ＄n one ｛｛a｝｝ ＊ ｛｛b｝｝"
    let fixed = Self.applying(MessageParser.parse(text).diagnostics.flatMap(\.fixIts), to: text)
    #expect(fixed == ".match $n one {{a}} * {{b}}")
  }

  @Test(
    "no variable is proposed for what is a value",
    arguments: ["{1}", "{+1}", "{|count|}", "{x :string}"])
  func values(text: String) {
    #expect(MessageParser.parse(text).diagnostics == [])
  }

  @Test(
    "what is missing is added, what is too much removed",
    arguments: [
      ("{$a", "{$a}"), ("hello {$a, welcome", "hello {$a}, welcome"), ("{|a b", "{|a b|}"),
      ("{{a {$b}", "{{a {$b}}}"), (".local $x {1} {{a}}", ".local $x = {1} {{a}}"),
      (".local $x := {1} {{a}}", ".local $x = {1} {{a}}"), ("Hi {{$x}}!", "Hi {$x}!"),
      ("{$a : number}", "{$a :number}"), ("{$a:number}", "{$a :number}"), ("{#br / }", "{#br /}"),
      ("{#b}x{#/b}", "{#b}x{/b}"), ("{/b/}", "{/b}"), ("{n, number}", "{$n :number}"),
      ("{$n, date}", "{$n :date}"), ("{1 :number a:2}", "{1 :number a=2}"),
      ("{1 :number a=2, b=3}", "{1 :number a=2 b=3}"), ("{1 :f o=1 o=2}", "{1 :f o=1 }"),
      ("a } b", "a \\} b"), ("} {", "\\} {"), ("C:\\temp", "C:\\\\temp"),
      (".input {$n}", ".input {$n}{{}}"),
    ])
  func punctuation(text: String, expected: String) {
    if MessageParser.parse(expected).message != nil { expectFix(text, expected) }
  }

  @Test(
    "matchers get the variant, the declaration and the braces that they lack",
    arguments: [
      ("one {{a}}", "one {{a}} * {{}}"), ("one {{a}} other {{b}}", "one {{a}} * {{b}}"),
      ("one {{a}} default {{b}}", "one {{a}} * {{b}}"), ("one {{a}} ＊ {{b}}", "one {{a}} * {{b}}"),
      ("one {a} * {b}", "one {{a}} * {{b}}"), ("one {{a} * {{b}}", "one {{a}} * {{b}}"),
      ("one {{a}} * {{b", "one {{a}} * {{b}}"), ("one {{a}} * {{b}", "one {{a}} * {{b}}"),
    ])
  func variants(variants: String, expected: String) {
    let head = ".input {$n :number} .match $n "
    expectFix(head + variants, head + expected)
  }

  @Test(
    "a selector is declared with the function that its keys ask for",
    arguments: [
      (".match $n one {{a}} * {{b}}", ".input {$n :number} .match $n one {{a}} * {{b}}"),
      (".match $g male {{a}} * {{b}}", ".input {$g :string} .match $g male {{a}} * {{b}}"),
      (".input {$n} .match $n 1 {{}} * {{}}", ".input {$n :number} .match $n 1 {{}} * {{}}"),
      (".match {$n :number} * {{b}}", ".input {$n :number} .match $n * {{b}}"),
      (
        ".input {$n :number} .match {$n} * {{b}}", ".input {$n :number} .match $n * {{b}}"
      ),
      (
        ".input {$a :string} .input {$b :string} .match $a, $b x * {{}} * * {{}}",
        ".input {$a :string} .input {$b :string} .match $a $b x * {{}} * * {{}}"
      ),
      (
        ".input {$a :string} .input {$b :string} .match $a $b x {{}} * * {{}}",
        ".input {$a :string} .input {$b :string} .match $a $b x * {{}} * * {{}}"
      ),
    ])
  func selectors(text: String, expected: String) {
    expectFix(text, expected)
  }

  /// Expects that the fixes give a text but for white space, and that it is a message.
  private func expectFix(_ text: String, _ expected: String) {
    let diagnostics = MessageParser.parse(text).diagnostics
    let fixed = Self.applying(diagnostics.flatMap(\.fixIts), to: text)
    func words(_ text: String) -> [Substring] { text.split(separator: " ") }
    #expect(words(fixed) == words(expected))
    #expect(MessageParser.parse(fixed).message != nil, "\(fixed)")
  }

  // MARK: What holds for all

  @Test(
    "no fix is offered where none would help",
    arguments: [
      "{", "{$", "{$}", "{$x @", ".match", ".local", "{#", "{\u{0}}", "a\u{0}", "{{a}} b",
      ".input {$a :f} .match $a",
    ])
  func noFixes(text: String) {
    let result = MessageParser.parse(text)
    #expect(result.message == nil)
    #expect(result.diagnostics.flatMap(\.fixIts) == [])
  }

  @Test("applying a fix mends its problem", arguments: MessageFixtures.broken)
  func broken(text: String) {
    #expect(MessageParser.parse(text).message == nil)
    expectFixesToHelp(text)
  }

  @Test(
    "applying a fix mends its problem in what is broken by a byte", arguments: MessageFixtures.all)
  func mutations(text: String) {
    let bytes = Array(text.utf8)
    for index in bytes.indices {
      expectFixesToHelp(String(decoding: bytes[..<index] + bytes[(index + 1)...], as: UTF8.self))
      expectFixesToHelp(String(decoding: bytes[...index] + bytes[index...], as: UTF8.self))
    }
  }

  @Test("applying a fix mends its problem in what the fuzzers found and start from")
  func fuzzed() throws {
    let folders = ["Tests/MynaTestSupport/Fixtures/FailCases", "tools/fuzz/corpus"]
    var count = 0
    for folder in folders {
      let root = Folders.repository.appending(path: folder)
      let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
      for case let file as URL in found ?? .init() where !file.hasDirectoryPath {
        count += 1
        expectFixesToHelp(String(decoding: try Data(contentsOf: file), as: UTF8.self))
      }
    }
    #expect(count > 20)
  }

  /// Each fix alone must leave fewer errors, or else all fixes together none.
  private func expectFixesToHelp(_ text: String) {
    let result = MessageParser.parse(text)
    let fixes = result.diagnostics.flatMap(\.fixIts)
    guard !fixes.isEmpty, !mends(fixes, text) else { return }
    for diagnostic in result.diagnostics {
      for fix in diagnostic.fixIts {
        let fixed = Self.applying([fix], to: text)
        let left = MessageParser.parse(fixed).diagnostics.filter { $0.severity == .error }
        let isFewer = left.count < result.diagnostics.count
        let isOfTheModel = left.allSatisfy { $0.id != "mf2.syntax-error" }
        if !isFewer && !isOfTheModel {
          Issue.record("'\(fix.message)' for '\(text)' gives '\(fixed)': \(left.map(\.message))")
        }
      }
    }
  }

  private func mends(_ fixes: [Diagnostic.FixIt], _ text: String) -> Bool {
    MessageParser.parse(Self.applying(fixes, to: text)).message != nil
  }

  private static func applying(_ fixes: [Diagnostic.FixIt], to text: String) -> String {
    var bytes = Array(text.utf8)
    let ordered = fixes.enumerated().sorted {
      ($0.element.span.start, $0.offset) > ($1.element.span.start, $1.offset)
    }
    for (_, fix) in ordered {
      bytes.replaceSubrange(fix.span.start..<fix.span.end, with: Array(fix.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
