import MynaModel
import MynaRuntime
import MynaTestSupport
import Testing

@Suite("Plain text and JSON")
struct PlainAndJSONOutputTests {
  @Test("plain text is the text of the message, isolating controls and all")
  func plain() throws {
    let rendered = try render(
      "{#strong}Hello{/strong}\n{$name}!", "en", ["name": .string("Zoë")], bidi: .standard)
    #expect(PlainTextOutput().text(of: rendered.parts) == rendered.text)
    #expect(PlainTextOutput().text(of: rendered.parts) == "Hello\n\u{2068}Zoë\u{2069}!")
  }

  @Test(
    "plain text on one line has blanks for line breaks and controls (hostile case 47)",
    arguments: [
      ("a\r\nBcc: b", "a Bcc: b"), ("a\u{2028}\u{85}\tb", "a b"), ("a \n b", "a  b"),
      ("\u{1B}[2J", " [2J"), ("付款\n", "付款 "), ("a\u{B}\u{C}b", "a b"),
    ])
  func oneLine(value: String, expected: String) {
    #expect(PlainTextOutput(lines: .one).escape(value) == expected)
  }

  @Test(
    "JSON can stand in a script (hostile case 46)",
    arguments: [
      ("</script><!--&", #""\u003c/script\u003e\u003c!--\u0026""#),
      ("\u{2028}\u{2029}", #""\u2028\u2029""#),
      ("\"\u{301}", "\"\\\"\u{301}\""), ("\n\t\u{1}\u{7F}", #""\n\t\u0001\u007f""#),
      ("付款", #""付款""#),
    ])
  func script(value: String, expected: String) {
    #expect(Array(JSONOutput().escape(value).utf8) == Array(expected.utf8))
  }

  @Test("JSON on a line of its own is easier to read")
  func line() {
    #expect(JSONOutput(place: .line).escape("<b>&\u{2028}") == #""<b>&\u2028""#)
  }

  @Test("JSON holds the parts where they are wanted")
  func parts() throws {
    let rendered = try render("{#b}<{$x}", "en", ["x": .string("y")])
    #expect(
      JSONOutput().array(of: rendered.parts) == """
        [{"type":"markup","kind":"open","name":"b"},{"type":"text","value":"\\u003c"},\
        {"type":"string","source":"$x","locale":"en","value":"y"}]
        """)
  }
}
