import MynaModel
import MynaRuntime
import MynaTestSupport
import Testing

@Suite("Log lines")
struct LogOutputTests {
  @Test(
    "escape what would split, hide or reorder them (hostile case 48)",
    arguments: [
      ("ok\r\nFAKE level=INFO", "ok\\u{D}\\u{A}FAKE level=INFO"), ("a\u{85}b", "a\\u{85}b"),
      ("\u{1B}[2J", "\\u{1B}[2J"), ("\u{2028}", "\\u{2028}"), ("\u{202E}", "\\u{202E}"),
      ("C:\\u{A}", "C:\\\\u{A}"), ("\u{E0041}", "\\u{E0041}"), ("\0", "\\u{0}"),
      (ScalarTexts.text(0x10FFFF), "\\u{10FFFF}"), ("\u{200B}", "\\u{200B}"), ("付款\"'", "付款\"'"),
      ("", ""),
    ])
  func escapes(value: String, expected: String) {
    #expect(LogOutput().escape(value) == expected)
    #expect(LogOutput.unescaped(expected) == value)
  }

  @Test("leave isolating controls out, which are not what was said")
  func isolates() throws {
    let rendered = try render("Hello {$x}!", "en", ["x": .string("a\u{2069}")], bidi: .standard)
    #expect(LogOutput().text(of: rendered.parts) == "Hello a\\u{2069}!")
  }

  @Test(
    "do not hold what a sensitive argument gave, whatever a message makes of it",
    arguments: [
      "{$x}", "{$x :string}", ".local $y = {$x :string} {{{$y}}}",
      ".local $y = {$x} .local $z = {$y :string} {{{$z}}}", "{$x :number}",
      "{5 :number minimumFractionDigits=$x}",
    ])
  func sensitive(message: String) throws {
    let arguments = Arguments([("x", .string("7"))], sensitiveNames: ["x"])
    let rendered = try render(message, "en", arguments)
    #expect(rendered.text.contains(message.contains("Fraction") ? "5.0000000" : "7"))
    #expect(LogOutput().text(of: rendered.parts) == "<redacted>")
    var line = LogLine()
    line.add("text", rendered.parts)
    #expect(line.text == "text=<redacted>")
  }

  @Test("are cut between scalars and say how many bytes are missing", arguments: 32..<60)
  func cut(limit: Int) throws {
    let text = String(repeating: "付\n", count: 40)
    let line = LogOutput(maximumBytes: limit).escape(text)
    #expect(line.utf8.count <= limit)
    let kept = try #require(LogOutput.unescaped(line))
    #expect(text.hasPrefix(kept))
    #expect(line.hasSuffix("\\+\(text.utf8.count - kept.utf8.count)"))
  }

  @Test(
    "are refused when read back broken",
    arguments: ["\\", "\\x", "\\u", "\\u{", "\\u{}", "\\u{110000}", "\\u{D800}", "\\u{41", "\\+x"])
  func broken(line: String) {
    #expect(LogOutput.unescaped(line) == nil)
  }

  @Test(
    "quote a value that is more than a word",
    arguments: [
      ("PAYMENT_FAIL", "PAYMENT_FAIL"), ("a b", "\"a b\""), ("", "\"\""), ("a=b", "\"a=b\""),
      ("\"", "\"\\\"\""), ("\\", "\"\\\\\""), ("付款", "\"付款\""), ("a\nb=c", "\"a\\u{A}b=c\""),
      ("\" level=error x=\"", "\"\\\" level=error x=\\\"\""), ("<redacted>", "<redacted>"),
      ("'", "\"'\""), ("https://a.example/?x&y", "https://a.example/?x&y"),
    ])
  func quotes(value: String, expected: String) {
    var line = LogLine()
    line.add("k", value)
    #expect(line.text == "k=\(expected)")
  }

  @Test("clean keys, so that none begins another")
  func keys() {
    var line = LogLine()
    line.add("a b=\"c\nd", "x")
    line.add("", "y")
    line.add("付", "z")
    #expect(line.text == "a_b__c_d=x _=y ___=z")
  }

  @Test("hold several facts, and no value that must not be there")
  func facts() {
    var line = LogLine()
    line.add("code", "alipay:PAYMENT_FAIL")
    line.add("text", [.text("This payment failed: "), .string("a b"), .open("strong")])
    line.addRedacted("id_number")
    #expect(
      line.text
        == "code=alipay:PAYMENT_FAIL text=\"This payment failed: a b\" id_number=<redacted>")
  }

  @Test("never grow beyond their limit, and say what they leave out", arguments: [256, 300, 1000])
  func limit(limit: Int) {
    var line = LogLine(maximumBytes: limit)
    for index in 0..<30 { line.add("key\(index)", String(repeating: "\u{202E}x ", count: 20)) }
    #expect(line.text.utf8.count <= limit)
    #expect(line.text.contains(" omitted="))
  }
}
