import MynaModel
import MynaSyntax
import Testing

@Suite("Batches of messages")
struct FormatBatchTests {
  /// Answers one request.
  private func answer(_ request: String, _ options: [String] = []) throws -> JSONValue {
    try #require(try Command.run(["format", "--batch"] + options, lines: [request]).json().first)
  }

  @Test("a message is formatted, and its id comes back as it was")
  func simple() throws {
    let request =
      #"{"id":{"a":[1.0]},"syntax":"mf2","locale":"en","source":"Hello {$n}!","args":{"n":"x"},"bidi":"none"}"#
    let run = try Command.run(["format", "--batch"], lines: [request])
    #expect(run.lines == [#"{"id":{"a":[1.0]},"text":"Hello x!","errors":[]}"#])
    #expect(run.status == 0)
  }

  @Test("answers come in the order of the requests, one a line")
  func order() throws {
    let lines = (0..<500).map { #"{"id":\#($0),"source":"{$n :number}","args":{"n":\#($0)}}"# }
    let run = try Command.run(["format", "--batch"], lines: lines)
    #expect(try run.json().map { $0["id"] } == (0..<500).map { JSONValue.integer($0) })
    #expect(try run.json().last?["text"]?.text == "499")
  }

  @Test(
    "every type of value can be given",
    arguments: [
      ("{$v}", #""text""#, "text"), ("{$v :number}", "1.50", "1.5"),
      ("{$v :number minimumFractionDigits=2}", "1", "1.00"), ("{$v :string}", "1.0", "1.0"),
      ("{$v :string}", "true", "true"), ("{$v :string}", #"{"type":"string","value":"a"}"#, "a"),
      ("{$v :string}", #"{"type":"integer","value":5}"#, "5"),
      ("{$v :string}", #"{"type":"decimal","value":"1.0"}"#, "1.0"),
      (
        "{$v :number}", #"{"type":"decimal","value":"12345678901234567890.12"}"#,
        "12,345,678,901,234,567,890.12"
      ),
      ("{$v :string}", #"{"type":"date","value":"2025-07-01"}"#, "2025-07-01"),
      (
        "{$v :string}", #"{"type":"datetime","value":"2025-07-01T08:00:00+08:00"}"#,
        "2025-07-01T08:00:00+08:00"
      ),
      ("{$v :currency}", #"{"type":"money","value":"5","currency":"JPY"}"#, "¥5"),
      ("{$v :currency}", #"{"type":"money","value":12.5,"currency":"USD"}"#, "$12.50"),
      ("{$v :myna:list}", #"["a","b"]"#, "a and b"),
      (
        "{$v :myna:list type=or}", #"{"type":"list","value":["a",{"type":"integer","value":2}]}"#,
        "a or 2"
      ),
    ])
  func values(source: String, value: String, text: String) throws {
    let json = try answer(#"{"bidi":"none","source":"\#(source)","args":{"v":\#(value)}}"#)
    #expect(json["text"]?.text == text)
    #expect(json["errors"] == .array([]))
  }

  @Test("isolation is the default, and can be turned off")
  func bidi() throws {
    #expect(try answer(#"{"source":"{x}"}"#)["text"]?.text == "\u{2068}x\u{2069}")
    #expect(try answer(#"{"source":"{x}","bidi":"none"}"#)["text"]?.text == "x")
  }

  @Test("the time zone of a request counts")
  func timeZone() throws {
    let json = try answer(
      #"{"source":"{$d :time hour12=false}","args":{"d":"2025-07-01T00:00:00Z"},"timeZone":"Asia/Shanghai","bidi":"none"}"#
    )
    #expect(json["text"]?.text == "08:00")
  }

  @Test(
    "errors have the names of the specification",
    arguments: [
      ("{$x}", "{$x}", "unresolved-variable"), ("{1 :nothing}", "{|1|}", "unknown-function"),
      ("{a :number}", "{|a|}", "bad-operand"),
      ("{1 :number minimumFractionDigits=x}", "1", "bad-option"),
      (".input {$x :number} .match $x * {{y}}", "y", "bad-selector"),
      (".local $x = {1 :number} .match $x horse {{}} * {{y}}", "y", "bad-variant-key"),
      ("{", nil, "syntax-error"), (".match $x * {{}}", nil, "missing-selector-annotation"),
      (".input {$x :string} .match $x a {{}}", nil, "missing-fallback-variant"),
      (".input {$x :string} .match $x a b {{}} * {{}}", nil, "variant-key-mismatch"),
      (".input {$x} .input {$x} {{}}", nil, "duplicate-declaration"),
      ("{1 :number a=1 a=2}", nil, "duplicate-option-name"),
      (".input {$x :string} .match $x a {{}} a {{}} * {{}}", nil, "duplicate-variant"),
    ] as [(String, String?, String)])
  func errors(source: String, text: String?, type: String) throws {
    let json = try answer(#"{"bidi":"none","source":"\#(source)"}"#)
    #expect(json["text"]?.text == text)
    let errors = try #require(json["errors"]?.elements)
    #expect(errors.contains { $0["type"]?.text == type })
    #expect(errors.allSatisfy { $0["message"]?.text?.isEmpty == false })
  }

  @Test("places are byte offsets into the source")
  func places() throws {
    let error = try #require(try answer(#"{"source":"付 {$x}"}"#)["errors"]?.elements?.first)
    #expect(error["start"] == .integer(5))
    #expect(error["end"] == .integer(7))
  }

  @Test("parts are given where they are asked for")
  func parts() throws {
    let json = try answer(#"{"source":"a {1.5 :number} {#b/}","parts":true,"bidi":"none"}"#)
    let parts = try #require(json["parts"]?.elements)
    #expect(parts.map { $0["type"]?.text } == ["text", "number", "text", "markup"])
    #expect(
      parts[1]["parts"]?.elements?.map { $0["type"]?.text } == ["integer", "decimal", "fraction"])
  }

  @Test("test functions are there only where they are asked for")
  func testFunctions() throws {
    let request = #"{"source":"{1 :test:function decimalPlaces=1}","bidi":"none"}"#
    #expect(try answer(request, ["--test-functions"])["text"]?.text == "1.0")
    #expect(try answer(request)["errors"]?.elements?.first?["type"]?.text == "unknown-function")
  }

  @Test(
    "a line that is no request gives an error, and the run goes on",
    arguments: [
      ("", "json.eof"), ("  ", "json.eof"), ("{", "json.syntax"), ("[1,]", "json.syntax"),
      ("1", "json.type"), ("[]", "json.type"), ("{}", "json.missing"),
      (#"{"source":1}"#, "json.type"), (#"{"source":"x","syntax":"mf3"}"#, "syntax.unknown"),
      (#"{"source":"x","locale":"../../etc"}"#, "locale.syntax"),
      (#"{"source":"x","bidi":"maybe"}"#, "bidi.unknown"),
      (#"{"source":"x","timeZone":"Asia/Nowhere"}"#, "zone.unknown"),
      (#"{"source":"x","args":[]}"#, "json.type"),
      (#"{"source":"x","args":{"a":{"type":"dance","value":1}}}"#, "argument.type"),
      (#"{"source":"x","args":{"a":{"value":1}}}"#, "argument.type"),
      (#"{"source":"x","source":"y"}"#, "json.duplicate-key"),
      (String(repeating: "[", count: 100_000), "json.too-deep"),
      (#"{"source":""# + String(repeating: "\\u0301", count: 100_000) + #""}"#, "text.stream-safe"),
      (
        #"{"source":"x","locale":""# + String(repeating: "\\u0301", count: 100_000) + #""}"#,
        "text.stream-safe"
      ),
    ])
  func badLines(line: String, id: String) throws {
    let good = #"{"id":7,"source":"fine"}"#
    let run = try Command.run(["format", "--batch"], lines: [good, line, good])
    let json = try run.json()
    #expect(json.map { $0["text"]?.text } == ["fine", nil, "fine"])
    #expect(json[1]["error"]?["id"]?.text == id)
    #expect(json[1]["error"]?["line"] == .integer(2))
    #expect(run.status == 1)
  }

  @Test("invalid UTF-8 is an error of its line alone (hostile case 93)")
  func invalidUTF8() throws {
    let bytes = Array("{\"source\":\"a\"}\n{\"source\":\"".utf8) + [0xFF] + Array("\"}\n".utf8)
    let json = try Command.run(["format", "--batch"], input: bytes).json()
    #expect(json.map { $0["error"]?["id"]?.text } == [nil, "encoding.utf8"])
  }

  @Test(
    "a line over a megabyte is an error, however little it is too long",
    arguments: [1, 100, 5_000_000])
  func longLine(excess: Int) throws {
    let limit = Limits().lineBytes
    let frame = #"{"source":""}"#.utf8.count
    func line(_ size: Int) -> String {
      #"{"source":""# + String(repeating: " ", count: size - frame) + #""}"#
    }
    let run = try Command.run(
      ["format", "--batch"], lines: [line(limit + excess), line(limit), #"{"source":"b"}"#])
    let json = try run.json()
    #expect(json.count == 3)
    #expect(json[0]["error"]?["id"]?.text == "json.too-large")
    // A whole line of the limit's size is read; its message is then too large for a message.
    #expect(json[1]["errors"]?.elements?.first?["type"]?.text == "message.too-large")
    #expect(json[2]["text"]?.text == "b")
  }

  @Test(
    "line breaks are LF or CRLF, and the last may be missing (hostile case 93)",
    arguments: ["A\nA\n", "A\r\nA\r\n", "A\nA", "A\r\nA\r"])
  func lineBreaks(shape: String) throws {
    let input = shape.replacing("A", with: #"{"source":"a"}"#)
    let run = try Command.run(["format", "--batch"], input: Array(input.utf8))
    #expect(try run.json().map { $0["text"]?.text } == ["a", "a"])
    #expect(run.status == 0)
  }

  @Test("no input gives no output")
  func empty() throws {
    let run = try Command.run(["format", "--batch"])
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
  }

  @Test("output that cannot be written ends the run (hostile case 94)")
  func fullDisk() throws {
    let lines = Array(repeating: #"{"source":"a"}"#, count: 10_000).joined(separator: "\n")
    let run = try Command.run(["format", "--batch"], input: Array(lines.utf8), output: "/dev/full")
    #expect(run.status != 0)
  }
}
