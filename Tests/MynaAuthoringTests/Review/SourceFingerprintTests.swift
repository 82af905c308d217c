import MynaAuthoring
import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

@Suite("Fingerprints of sources")
struct SourceFingerprintTests {
  private func message(_ text: String) throws -> Message {
    try #require(MessageParser.parse(text).message)
  }

  private func classic(_ text: String) throws -> Message {
    try #require(MessageFormat1Parser.parse(text).message)
  }

  private static let plural =
    ".input {$n :number} .match $n 0 {{none}} one {{{$n} file}} * {{{$n} files}}"

  @Test(
    "a fingerprint is FNV-1a of the canonical text, and stays what it is",
    arguments: [
      ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
      ("付款未完成。", "217b1b34706fbc4c"), (plural, "866fdb31262fcd58"),
    ])
  func known(text: String, expected: String) throws {
    #expect(SourceFingerprint(of: try message(text)).description == expected)
  }

  @Test(
    "what means nothing does not count",
    arguments: [
      ("{$a :f b=1 c=2}", "{ $a :f  c=2 b=1 }"), ("{$a @note=x}", "{$a}"), ("{|x|}", "{x}"),
      ("caf\u{E9}", "cafe\u{301}"), ("{{a}}", "a"), ("{#b x=1 y=2 @z}", "{#b y=2 x=1}"),
      (
        plural,
        ".input {$n :number}\n.match $n\n  * {{{$n} files}}\n  one {{{$n} file}}\n  0 {{none}}"
      ),
    ])
  func sameMeaning(left: String, right: String) throws {
    #expect(
      SourceFingerprint(of: try message(left)) == SourceFingerprint(of: try message(right)))
  }

  @Test(
    "what means something counts",
    arguments: [
      ("a", "b"), ("a", "a "), ("{$a}", "{$b}"), ("{$a}", "{a}"), ("{$a :f}", "{$a :g}"),
      ("{$a :f b=1}", "{$a :f b=2}"), ("{$a :f b=1}", "{$a :f b=$x}"), ("{#b}", "{/b}"),
      ("{$a}{$b}", "{$b}{$a}"), (plural, plural + " 7 {{seven}}"),
      (".input {$a :f} {{{$a}}}", "{$a :f}"),
      (
        ".input {$n :number} .match $n 1 {{a}} 1.0 {{b}} * {{c}}",
        ".input {$n :number} .match $n 1.0 {{b}} 1 {{a}} * {{c}}"
      ),
    ])
  func otherMeaning(left: String, right: String) throws {
    #expect(
      SourceFingerprint(of: try message(left)) != SourceFingerprint(of: try message(right)))
  }

  @Test("a message keeps its fingerprint when it is converted to MessageFormat 2")
  func conversion() throws {
    let source = try classic("{n, plural, =0 {none} one {# file} other {# files}}")
    let converted = try #require(MessageConverter.messageFormat2(from: source).message)
    #expect(SourceFingerprint(of: source) == SourceFingerprint(of: converted))
  }

  @Test("a message without an equal in MessageFormat 2 has a fingerprint of its own")
  func inexpressible() throws {
    let sources = try (0..<2).map { number in
      try classic(
        (0..<12).map { "{a\($0), select, a {\(number)} b {x} other {y}}" }.joined(separator: "-"))
    }
    #expect(MessageConverter.messageFormat2(from: sources[0], limits: .hard).message == nil)
    #expect(SourceFingerprint(of: sources[0]) != SourceFingerprint(of: sources[1]))
  }

  @Test("every fixture without attributes has its own fingerprint, which printing and parsing keep")
  func fixtures() throws {
    var seen: [SourceFingerprint: String] = [:]
    for text in MessageFixtures.canonical where !text.contains("@") {
      let message = try message(text)
      let fingerprint = SourceFingerprint(of: message)
      let again = try self.message(MessagePrinter.print(message))
      #expect(SourceFingerprint(of: again) == fingerprint)
      #expect(seen.updateValue(text, forKey: fingerprint) == nil, "\(text)")
    }
  }

  @Test(
    "only 16 lower-case hexadecimal digits are read",
    arguments: [
      "", "cbf29ce48422232", "cbf29ce4842223255", "CBF29CE484222325", "cbf29ce48422232g",
      "cbf29ce48422232\u{FF15}",
    ])
  func shape(text: String) {
    #expect(SourceFingerprint(text) == nil)
  }
}
