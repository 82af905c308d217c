import MynaModel
import MynaRuntime
import MynaSyntax
import Testing

@Suite("Fallback and isolation")
struct FallbackTests {
  @Test(
    "what cannot be shown leaves its source in braces, and a reason",
    arguments: [
      ("{$x}", "{$x}", "unresolved-variable"), ("{$x :number}", "{$x}", "unresolved-variable"),
      ("{abc :number}", "{|abc|}", "bad-operand"),
      ("{|a \\| b| :number}", "{|a \\| b|}", "bad-operand"),
      ("{:nothing}", "{:nothing}", "unknown-function"),
      ("{1 :nothing}", "{|1|}", "unknown-function"),
      (".local $l = {1 :nothing} {{{$l}}}", "{$l}", "unknown-function"),
      (".input {$x :number} {{{$x}}}", "{$x}", "unresolved-variable"),
      ("{:number}", "{:number}", "bad-operand"),
    ])
  func fallback(source: String, text: String, problem: String) throws {
    let result = try render(source)
    #expect(result.text == text)
    #expect(result.problems == [problem])
  }

  @Test("a fallback is isolated, as its direction is not known")
  func isolatedFallback() throws {
    #expect(try render("a {$x}", bidi: .standard).text == "a \u{2068}{$x}\u{2069}")
  }

  @Test("the text around a fallback stays")
  func restStays() throws {
    #expect(try render("付款 {$x} 元", "zh-Hans").text == "付款 {$x} 元")
  }

  @Test(
    "placeholders are isolated where their direction may differ (hostile case 50)",
    arguments: [
      ("en", "{$s}", "\u{2068}x\u{2069}"), ("en", "{$n}", "1"), ("ar", "{$s}", "\u{2068}x\u{2069}"),
      ("en", "{$s :string u:dir=ltr}", "\u{2066}x\u{2069}"),
      ("en", "{$s :string u:dir=rtl}", "\u{2067}x\u{2069}"),
      ("en", "{$s :string u:dir=auto}", "\u{2068}x\u{2069}"),
    ])
  func isolation(locale: String, source: String, expected: String) throws {
    let arguments: Arguments = ["s": .string("x"), "n": .integer(1)]
    #expect(try render(source, locale, arguments, bidi: .standard).text == expected)
  }

  @Test("without isolation there is no control")
  func noIsolation() throws {
    let result = try render("{$s :string u:dir=rtl}", "ar", ["s": .string("x")])
    #expect(result.text == "x")
  }

  @Test("a bad u:dir is reported and ignored")
  func badDirection() throws {
    let result = try render("{1 :number u:dir=sideways}")
    #expect(result.text == "1")
    #expect(result.problems == ["bad-option"])
  }

  @Test("markup has no text, but a part with its options")
  func markup() throws {
    let result = try render("{#b x=$v u:id=i}bold{/b}{#br/}", "en", ["v": .string("1")])
    #expect(result.text == "bold")
    #expect(
      result.parts.first == .markup(.init(kind: .open, name: "b", options: ["x": "1"], id: "i")))
    #expect(result.parts.last == .markup(.init(kind: .standalone, name: "br")))
  }

  @Test("parts carry fields where they are wanted")
  func fields() throws {
    let result = try render("{-1234.5 :number u:id=n}") { $0.wantsFields = true }
    guard case .value(let value)? = result.parts.first else {
      Issue.record("no value")
      return
    }
    #expect(
      value.fields.map(\.type) == [
        "minusSign", "integer", "group", "integer", "decimal", "fraction",
      ])
    #expect(value.fields.map(\.text).joined() == result.text)
    #expect(value.id == "n")
    #expect(value.source == "|-1234.5|")
  }
}

@Suite("Limits of rendering")
struct RenderingLimitTests {
  @Test(
    "the text of an argument is never read as anything (hostile case 49)",
    arguments: [
      "{x}", "{$n}", "{{$n}}", "#", "''", "'{n}'", "%s", "%n%n", "$(id)", "`id`", "\\{", "|", "*",
      ".match", "<script>", "&amp;", "\u{202E}abc", "a\r\nb", "one", "{0}",
    ])
  func inert(text: String) throws {
    let result = try render("<{$s}|{$s :string}>", "en", ["s": .string(text), "n": .integer(1)])
    #expect(Array(result.text.utf8) == Array("<\(text)|\(text)>".utf8))
    #expect(result.diagnostics.isEmpty)
  }

  @Test("text of eight kilobytes is shown, one byte more is not (hostile case 43)")
  func argumentBytes() throws {
    let limit = Limits().argumentBytes
    let text = String(repeating: "x", count: limit)
    #expect(try render("{$s}", "en", ["s": .string(text)]).text == text)
    let result = try render("{$s}", "en", ["s": .string(text + "x")])
    #expect(result.text == "{$s}")
    #expect(result.problems == ["argument.too-large", "unresolved-variable"])
  }

  @Test("a run of combining marks is refused before it is normalized")
  func combiningMarks() throws {
    let bomb = "a" + String(repeating: "\u{301}", count: 4_000)
    let text = ".input {$s :string} .match $s x {{x}} * {{{$s}}}"
    let time = try ContinuousClock().measure {
      let result = try render(text, "en", ["s": .string(bomb)])
      #expect(result.problems.first == "text.stream-safe")
    }
    #expect(time < .seconds(1))
  }

  @Test("an argument whose name is a run of combining marks costs nothing")
  func bombName() throws {
    let bomb = "s" + String(repeating: "\u{301}", count: 100_000)
    let time = try ContinuousClock().measure {
      let result = try render("{$s}", "en", [bomb: .integer(1), "s": .string("x")])
      #expect(result.text == "x")
    }
    #expect(time < .seconds(1))
  }

  @Test("output stops at its limit, at a placeholder, and says so (hostile case 44)")
  func output() throws {
    let source = String(repeating: "{$s}", count: 100)
    let text = String(repeating: "x", count: 8 * 1024)
    let result = try render(source, "en", ["s": .string(text)])
    #expect(result.text.utf8.count == 64 * 1024)
    #expect(result.problems == ["output.too-large"])
  }

  @Test("an argument that is not valid says what was expected")
  func invalid() throws {
    let result = try render("{$m :currency}", "en", ["m": .money("1,5", "CNY")])
    #expect(result.text == "{$m}")
    #expect(result.problems == ["number.syntax", "unresolved-variable"])
    #expect(result.diagnostics.first?.message.contains("1,5") == false)
  }

  @Test("an empty message gives an empty text")
  func empty() throws {
    #expect(try render("").text == "")
    #expect(try render("{{}}").parts.isEmpty)
  }

  @Test("a message that is not valid shows the replacement character")
  func invalidMessage() {
    let message = Message(body: .match(selectors: [.init("a")], variants: []))
    let result = MessageRenderer(locale: .english).render(message)
    #expect(result.text == "\u{2068}{\u{FFFD}}\u{2069}")
    #expect(!result.diagnostics.isEmpty)
  }

  @Test("eight threads get the same bytes from one renderer (hostile case 54)")
  func threads() async throws {
    let source = ".input {$n :number} .match $n one {{{$n} plik}} few {{{$n} pliki}} * {{{$n}}}"
    let message = try #require(MessageParser.parse(source).message)
    let renderer = MessageRenderer(locale: try #require(LocaleIdentifier("pl")))
    let texts = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<50).map { renderer.render(message, ["n": .integer($0)]).text } }
      }
      return await group.reduce(into: Set<[String]>()) { $0.insert($1) }
    }
    #expect(texts.count == 1)
  }
}
