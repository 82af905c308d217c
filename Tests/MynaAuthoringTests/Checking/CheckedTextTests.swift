import MynaModel
import Testing

@testable import MynaAuthoring

/// Messages as lines of characters, each with its place in the file.
struct CheckedTextTests {
  private func lines(_ message: String, before: String = "") throws -> [CheckedText] {
    let sample = CheckSample([
      "en/customer.mf2": CheckSample.customer(
        before: before, more: "body.other = \(message.replacing("\n", with: "\n  "))")
    ])
    let folder = try #require(sample.load().folder)
    let project = CheckedProject(folder)
    let file = try #require(project.files.first)
    let entry = try #require(file.file.entries.first { $0.place?.form == "other" })
    return try #require(project.entry(entry, in: file)).texts
  }

  /// The bytes of the file at the place of each character.
  private func places(_ message: String) throws -> [[String]] {
    let sample = CheckSample([
      "en/customer.mf2": CheckSample.customer(
        more: "body.other = \(message.replacing("\n", with: "\n  "))")
    ])
    let bytes = Array((sample.files["en/customer.mf2"] ?? "").utf8)
    return try lines(message).map { line in
      line.scalars.indices.map { index in
        let span = line.span(index..<(index + 1))
        return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
      }
    }
  }

  @Test(
    "each character has the place where it is written",
    arguments: [
      ("Hé {$note}!", [["H", "é", " ", "{$note}", "!"]]),
      (#"a\{b\}"#, [["a", #"\{"#, "b", #"\}"#]]),
      ("{{x {$note}y}}", [["x", " ", "{$note}", "y"]]),
      ("{#b}请{/b}。", [["请", "。"]]),
      (
        ".input {$count :integer}\n.match $count\none {{一}}\n* {{多 {$count}}}",
        [["一"], ["多", " ", "{$count}"]]
      ),
      (".local $x = {|{{|} {{a}}", [["a"]]),
      (".input {$note :string} .match $note |{{| {{a}} * {{b}}", [["a"], ["b"]]),
    ])
  func places(message: String, expected: [[String]]) throws {
    #expect(try places(message) == expected)
  }

  @Test("a message of MessageFormat 1 has characters, and places where they stand as written")
  func classic() throws {
    let line = try #require(
      try lines("Pay it''s {amount} now", before: "@syntax mf1").first)
    #expect(line.string == "Pay it's \u{FFFC} now")
  }

  @Test(
    "codes, URLs, addresses and numbers are quoted, words are not",
    arguments: [
      ("See https://a.example/b, then", "https://a.example/b"),
      ("Write to a.b@c.example.", "a.b@c.example"),
      ("{#code}sign type{/code} is", "sign type"), ("Set out_trade_no now", "out_trade_no"),
      ("Pay 1,000.50 or 3.", "1,000.503"), ("Use the App or PID", ""), ("At 12:30, go", "12:30"),
    ])
  func quoted(message: String, quoted: String) throws {
    let line = try #require(try lines(message).first)
    let found = line.scalars.indices.filter { line.marks[$0] == .quoted }
    #expect(String(String.UnicodeScalarView(found.map { line.scalars[$0] })) == quoted)
  }

  @Test(
    "a placeholder is of the kind that its function or parameter says",
    arguments: [
      ("{$amount :currency}", CheckedText.Placeholder.Kind.money), ("{$amount}", .money),
      ("{$count}", .number), ("{$day :date}", .date), ("{$methods :myna:list}", .list),
      ("{$order}", .identifier), ("{$note}", .text), (".local $x = {$day :date} {{{$x}}}", .date),
    ])
  func kinds(message: String, kind: CheckedText.Placeholder.Kind) throws {
    #expect(try lines(message).first?.placeholders.map(\.kind) == [kind])
  }

  @Test("a fix that markup or a placeholder would be lost to is not offered")
  func fixes() throws {
    let line = try #require(try lines("a {#b}{/b} c{$note}").first)
    #expect(line.string == "a  c\u{FFFC}")
    #expect(line.fix("one", 1..<3, with: " ") == nil)
    #expect(line.fix("one", 3..<5, with: "") == nil)
    #expect(line.fix("one", 0..<1, with: "b") != nil)
  }

  @Test(
    "words are found whole, whatever their case",
    arguments: [
      ("Please pay", 1), ("pleased", 0), ("(please)", 1), ("请please付款", 1), ("plea se", 0),
    ])
  func words(text: String, count: Int) throws {
    let line = try #require(try lines(text).first)
    #expect(line.ranges(of: "please", asWord: true, ignoringCase: true).count == count)
  }
}
