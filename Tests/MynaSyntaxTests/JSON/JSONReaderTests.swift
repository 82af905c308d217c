import MynaModel
import MynaSyntax
import Testing

@Suite("JSON reader")
struct JSONReaderTests {
  private func read(_ text: String) throws -> JSONValue {
    try JSONReader.read(Array(text.utf8))
  }

  /// The problem of a text: identifier and offset; `nil` if it is JSON.
  private func findProblem(_ bytes: [UInt8], limits: Limits = Limits()) -> (
    id: String, offset: Int
  )? {
    do {
      _ = try JSONReader.read(bytes, limits: limits)
      return nil
    } catch {
      return (error.id, error.offset)
    }
  }

  @Test(
    "values are read",
    arguments: [
      ("null", .null), ("true", .boolean(true)), (" false\r\n", .boolean(false)),
      ("\"\"", .string("")), ("\"付款\"", .string("付款")), ("[]", .array([])), ("{}", .object([])),
      ("[1, 2]", .array([.number("1"), .number("2")])),
      ("{\"a\": {\"b\": []}}", ["a": ["b": []]]),
      (#""\"\\\/\b\f\n\r\t\u0041\ud83d\ude00""#, .string("\"\\/\u{8}\u{C}\n\r\tA😀")),
    ] as [(String, JSONValue)])
  func values(text: String, expected: JSONValue) throws {
    #expect(try read(text) == expected)
  }

  @Test(
    "numbers keep their digits (hostile case 38)",
    arguments: ["0", "-0", "1.0", "1.50", "1e400", "-1.5E-3", "12345678901234567890.12"])
  func numbers(text: String) throws {
    #expect(try read(text) == .number(text))
  }

  @Test("members keep their order")
  func order() throws {
    #expect(try read(#"{"b":1,"a":2}"#).members?.map(\.key) == ["b", "a"])
  }

  @Test(
    "text that is not JSON is refused at its place (hostile case 30)",
    arguments: [
      ("", "json.eof", 0), ("  ", "json.eof", 2), ("[", "json.eof", 1), ("[1,]", "json.syntax", 3),
      ("{\"a\":1,}", "json.syntax", 7), ("[1 2]", "json.syntax", 3),
      ("{\"a\" 1}", "json.syntax", 5),
      ("{a:1}", "json.syntax", 1), ("{'a':1}", "json.syntax", 1), ("// c\n1", "json.syntax", 0),
      ("[1] // c", "json.syntax", 4), ("1 2", "json.syntax", 2), ("tru", "json.syntax", 0),
      ("truely", "json.syntax", 4), ("NaN", "json.syntax", 0), ("01", "json.syntax", 2),
      ("+1", "json.syntax", 0), ("1.", "json.syntax", 2), (".5", "json.syntax", 0),
      ("1e", "json.syntax", 2), ("-", "json.syntax", 1), ("\"a", "json.eof", 2),
      ("\"a\nb\"", "json.syntax", 2), ("\"\\x\"", "json.syntax", 2), ("\"\\", "json.eof", 2),
      (#""\u12G4""#, "json.syntax", 3), (#""\u+123""#, "json.syntax", 3),
      (#""\ud800""#, "json.surrogate", 7), (#""\udc00""#, "json.surrogate", 7),
      (#""\ud800\u0041""#, "json.surrogate", 13), (#""\ud800x""#, "json.surrogate", 7),
      ("{\"a\":1,\"a\":2}", "json.duplicate-key", 7), ("\u{FEFF}1", "json.syntax", 0),
      ("[\u{A0}1]", "json.syntax", 1), ("{\"\\u0061\":1,\"a\":2}", "json.duplicate-key", 12),
    ])
  func refuses(text: String, id: String, offset: Int) throws {
    let problem = try #require(findProblem(Array(text.utf8)))
    #expect(problem.id == id)
    #expect(problem.offset == offset)
  }

  @Test(
    "bytes that are no UTF-8 are refused",
    arguments: [
      [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xFF, 0x22], [0x22, 0xE4],
    ])
  func invalidUTF8(bytes: [UInt8]) {
    #expect(findProblem(bytes)?.id == "encoding.utf8")
  }

  @Test("keys that are equal only after normalization are two keys")
  func keysAreBytes() throws {
    let value = try read("{\"\u{E9}\":1,\"e\u{301}\":2}")
    #expect(value.members?.count == 2)
    #expect(value["e\u{301}"] == .number("2"))
  }

  @Test(
    "thirty-two levels are read, thirty-three refused (hostile case 30)",
    arguments: ["[", "{\"a\":"])
  func depth(opening: String) {
    func nested(_ depth: Int) -> [UInt8] {
      let closing = opening == "[" ? "]" : "}"
      let inner = opening == "[" ? "[]" : "{}"
      return Array(
        (String(repeating: opening, count: depth - 1) + inner
          + String(repeating: closing, count: depth - 1)).utf8)
    }
    #expect(findProblem(nested(32)) == nil)
    #expect(findProblem(nested(33))?.id == "json.too-deep")
  }

  @Test("a hundred thousand brackets are refused at once")
  func bomb() {
    #expect(findProblem(Array(String(repeating: "[", count: 100_000).utf8))?.id == "json.too-deep")
  }

  @Test("more members than the limit are refused", arguments: ["[", "{"])
  func members(opening: String) {
    let items = (0...1_000).map { opening == "[" ? "1" : "\"k\($0)\":1" }.joined(separator: ",")
    let closing = opening == "[" ? "]" : "}"
    #expect(findProblem(Array((opening + items + closing).utf8))?.id == "json.too-large")
  }

  @Test(
    "combining marks cost nothing, written or escaped (hostile case 60)",
    arguments: ["\u{301}", "\\u0301"])
  func combiningMarks(mark: String) {
    let text = "{\"a" + String(repeating: mark, count: 100_000) + "\":1}"
    let time = ContinuousClock().measure {
      #expect(findProblem(Array(text.utf8))?.id == "text.stream-safe")
    }
    #expect(time < .seconds(2))
  }

  @Test("a file of five megabytes is read or refused in linear time (hostile case 30)")
  func large() {
    let text = "[\"" + String(repeating: "付", count: 1_700_000) + "\"]"
    let time = ContinuousClock().measure { #expect(findProblem(Array(text.utf8)) == nil) }
    #expect(time < .seconds(10))
  }
}

@Suite("JSON writer")
struct JSONWriterTests {
  @Test(
    "values are written on one line",
    arguments: [
      (.null, "null"), (.boolean(true), "true"), (.number("1.0"), "1.0"), (.integer(-7), "-7"),
      (["a": .integer(1), "b": [.null]], #"{"a":1,"b":[null]}"#),
    ] as [(JSONValue, String)])
  func values(value: JSONValue, expected: String) {
    #expect(JSONWriter.write(value).hasPrefix(expected))
  }

  @Test(
    "what could end a line or a string is escaped",
    arguments: [
      ("\"", #"\""#), ("\\", #"\\"#), ("\n", #"\n"#), ("\r\n", #"\r\n"#), ("\t", #"\t"#),
      ("\0", #"\u0000"#), ("\u{1B}", #"\u001b"#), ("\u{7F}", #"\u007f"#), ("\u{2028}", #"\u2028"#),
      ("\u{2029}", #"\u2029"#), ("\"\u{301}", "\\\"\u{301}"), ("\\\u{338}", "\\\\\u{338}"),
      ("付款 €\u{2027}", "付款 €\u{2027}"), ("/", "/"),
    ])
  func escapes(text: String, expected: String) {
    #expect(Array(JSONWriter.write(.string(text)).utf8) == Array("\"\(expected)\"".utf8))
  }

  @Test("what was written is read again")
  func roundTrip() throws {
    let scalars = (0..<0x3000).compactMap { Unicode.Scalar($0 as Int) }
      .filter { $0.properties.canonicalCombiningClass == .notReordered }
    let value: JSONValue = [
      "text": .string(String(String.UnicodeScalarView(scalars))), "n": .number("-1.50e3"),
      "list": [.null, .boolean(false), [:]], "": .string(""),
    ]
    #expect(try JSONReader.read(Array(JSONWriter.write(value).utf8)) == value)
  }
}
