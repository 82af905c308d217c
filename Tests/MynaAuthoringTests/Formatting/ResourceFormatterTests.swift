import Foundation
import MynaAuthoring
import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

@Suite("Formatting resources")
struct ResourceFormatterTests {
  private func format(_ text: String) -> ResourceFormatter.Result {
    ResourceFormatter.format(SourceText(name: "x.mf2", text: text), limits: TestLimits.generous)
  }

  private func formatted(_ text: String) throws -> String {
    String(decoding: try #require(format(text).bytes), as: UTF8.self)
  }

  static let layouts: [(before: String, after: String)] = [
    ("", ""), ("\n\n", ""), ("\u{FEFF}a=1", "a = 1\n"), ("a=1\r\nb =  2", "a = 1\nb = 2\n"),
    ("a=1\n\n\n\nb=2\n\n", "a = 1\n\nb = 2\n"), ("[ s.t ]\na=1", "[s.t]\n\na = 1\n"),
    ("a=1\n#x\nb=2\nc=3", "a = 1\n\n# x\nb = 2\n\nc = 3\n"),
    ("#\n#  two\n@p   v\n@q\na=1", "#\n#  two\n@p v\n@q\na = 1\n"),
    ("@state draft\n@p v\n# c\n@source x\na=1", "# c\n@p v\n@source x\n@state draft\na = 1\n"),
    ("# a\n\n# b\nx = 1\n# c", "# a\n\n# b\nx = 1\n\n# c\n"),
    ("@locale  en\n# one\n\n\n# two\n---  \na=1", "# one\n\n# two\n@locale en\n---\n\na = 1\n"),
    ("# one\n\n@locale en\n---\n", "# one\n\n@locale en\n---\n"), ("---\na=1", "---\n\na = 1\n"),
    ("a =\n\t one\n      two", "a =\n  one\n  two\n"), ("a = one \\\n    two", "a = one two\n"),
    ("a = \\ x\\ ", "a = \\ x\\ \n"), ("a = x\\u200by\\x41\\n", "a = x\\u200by\\x41\\n\n"),
    ("a = x\n  \n  y", "a = x\\n\n  y\n".replacing("a = x\\n\n", with: "a =\n  x\\n\n")),
    ("a = \\{ x \\} \\\\", "a = \\{ x \\} \\\\\n"),
    ("a = { $n  :number   b = 1 } { #b/}", "a = {$n :number b=1} {#b /}\n"),
    ("a = {|x y|} {|z|}  w", "a = {|x y|} {z}  w\n"),
    ("a={{ x }}", "a = {{ x }}\n"),
    ("a=.input{$n}{{x { $n } }}", "a =\n  .input {$n}\n  {{x {$n} }}\n"),
    (
      "a = .input {$n :number} .match $n 0{{none}}one{{{$n } x}}*{{ y}}",
      "a =\n  .input {$n :number}\n  .match $n\n  0   {{none}}\n  one {{{$n} x}}\n  *   {{ y}}\n"
    ),
    (
      "a = .input {$n :f} .local $m={$n :g} .match $n $m |a b| 付款 {{x}} * * {{y}}",
      "a =\n  .input {$n :f}\n  .local $m = {$n :g}\n  .match $n $m\n  |a b| 付款 {{x}}\n"
        + "  *     *    {{y}}\n"
    ),
    (
      "a = .input {$n :f}\n .match $n\n  b {{one\n  two}}\n *   {{}}",
      "a =\n  .input {$n :f}\n  .match $n\n  b {{one\n  two}}\n  * {{}}\n"
    ),
    (
      "@syntax mf1\na = {n, plural,\n    one {1}\n      other {#}\n  }",
      "@syntax mf1\na =\n  {n, plural,\n      one {1}\n        other {#}\n    }\n"
    ),
    (
      "@syntax mf1\na =\n      {n, plural,\n\t\t\tother { # }}\n",
      "@syntax mf1\na =\n  {n, plural,\n  other { # }}\n"
    ),
    // Directional marks between words of the syntax, and escapes there, are the writer's choice.
    (
      "a = .input {$n :f}\u{200E} .match $n *{{x}}", "a = .input {$n :f}\u{200E} .match $n *{{x}}\n"
    ),
    ("a = { |\\u200b| } { $n }", "a = { |\\u200b| } {$n}\n"),
  ]

  @Test("a file gets the canonical layout", arguments: layouts)
  func layout(before: String, after: String) throws {
    #expect(try formatted(before) == after)
  }

  @Test("formatting twice gives what formatting once gives", arguments: layouts)
  func idempotent(before: String, after: String) throws {
    #expect(try formatted(after) == after)
  }

  @Test(
    "a mistake has its place, and nothing is formatted",
    arguments: [
      ("a = 1\nb\n", "resource.missing-equals", 6), ("a = 1\nb = x {$n\n", "mf2.syntax-error", 15),
      ("@syntax mf1\na = {n, plural}\n", "mf1.missing-other", 16),
    ])
  func mistakes(text: String, id: String, place: Int) throws {
    let result = format(text)
    #expect(result.bytes == nil)
    let first = try #require(result.diagnostics.first)
    #expect(first.severity == .error && first.source == "x.mf2")
    #expect(first.span?.start == place, "\(first)")
    #expect(first.id == id)
  }

  @Test("the files of the project are formatted")
  func ownFiles() throws {
    let files = Folders.files(
      below: Folders.repository.appending(path: "Locales"), withExtension: "mf2")
    try #require(files.count >= 6)
    for file in files {
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      #expect(try formatted(text) == text, "\(file.lastPathComponent)")
    }
  }

  @Test("every valid message keeps its model, and is formatted once and for all")
  func messages() throws {
    for message in MessageFixtures.all {
      try expectKept(message, classic: false)
    }
  }

  @Test("every message of MessageFormat 1 keeps its model")
  func classicMessages() throws {
    for message in ClassicFixtures.all { try expectKept(message, classic: true) }
  }

  private func expectKept(_ value: String, classic: Bool) throws {
    var resource = MessageResource(name: "x.mf2")
    let properties = classic ? [(name: "syntax", value: "mf1")] : []
    guard
      (try? resource.insertEntry(
        ["k"], value: value, properties: properties, at: .endOfSection([]))) != nil
    else { return }  // a value that no file can hold
    let text = try formatted(String(decoding: resource.print(), as: UTF8.self))
    let again = try MessageResource(
      parsing: SourceText(name: "x.mf2", text: text), limits: TestLimits.generous)
    let after = try #require(again.entries.first).value
    if classic {
      #expect(after == value)
    } else {
      let limits = TestLimits.generous
      #expect(
        MessageParser.parse(after, limits: limits).message
          == MessageParser.parse(value, limits: limits).message, "\(value)")
    }
    #expect(try formatted(text) == text, "\(value)")
  }

  @Test("random files keep their entries and are formatted once and for all")
  func randomFiles() throws {
    var generator = SeededGenerator(seed: 7)
    var count = 0
    for _ in 0..<3_000 {
      let text = Self.randomFile(&generator)
      guard let bytes = format(text).bytes else { continue }
      count += 1
      let once = String(decoding: bytes, as: UTF8.self)
      let twice = try formatted(once)
      #expect(twice == once, "\(text.debugDescription)")
      let (before, after) = (parse(text), parse(once))
      #expect(before.entries.map(\.fullID) == after.entries.map(\.fullID))
      #expect(before.entries.map(\.comment) == after.entries.map(\.comment))
      for (left, right) in zip(before.entries, after.entries) {
        #expect(
          MessageParser.parse(left.value).message == MessageParser.parse(right.value).message,
          "\(text.debugDescription)")
      }
    }
    #expect(count > 500)
  }

  private func parse(_ text: String) -> MessageResource {
    ResourceParser.parse(SourceText(name: "x.mf2", text: text)).resource
  }

  private static let lines = [
    "", "", " ", "# c", "#", "#  c ", "@p v", "@state draft", "@source x", "@p", "[s]", "[ t.u ]",
    "---", "  more", "\tmore {$x }", "  \\", " .match $n", " one {{a}} * {{ b }}", "  \\n x",
  ]
  private static let values = [
    "", " x", "x \\", "{$n }", " .input {$n :number}", "{{ a }}", "\\ a\\ ", "\\u00A0", "a\\\\b",
    ".input{$n :f}.match $n a{{b}}*{{c}}", "付款\u{3000}{ #b }x{ /b }", "{|a\\u200Bb| @x}",
  ]

  private static func randomFile(_ generator: inout SeededGenerator) -> String {
    var text = ""
    for number in 0..<Int.random(in: 0...8, using: &generator) {
      if Bool.random(using: &generator) {
        text += lines.randomElement(using: &generator) ?? ""
      } else {
        text += "k\(number)=" + (values.randomElement(using: &generator) ?? "")
      }
      text += Int.random(in: 0...9, using: &generator) == 0 ? "\r\n" : "\n"
    }
    return text
  }
}
