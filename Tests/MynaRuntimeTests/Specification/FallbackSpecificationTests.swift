import MynaModel
import MynaRuntime
import Testing

/// LDML 48, part 9, "Fallback Resolution", "Handling Bidirectional Text", `u-namespace.md`.
@Suite("Fallback and direction by the specification")
struct FallbackSpecificationTests {
  /// Shows isolates as `<`, `>`, `?` for left-to-right, right-to-left, unknown, and `.` for their end.
  private func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2066}": result += "<"
      case "\u{2067}": result += ">"
      case "\u{2068}": result += "?"
      case "\u{2069}": result += "."
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  @Test(
    "a fallback names the last variable, or the literal, or the function; it is isolated",
    arguments: [
      (".local $a = {$missing} {{{$a}}}", "?{$a}."),
      (".local $a = {$missing :number} .local $b = {$a :nope} {{{$b}}}", "?{$b}."),
      (".local $v = {|val| :ns:func} {{{$v}}}", "?{$v}."),
      (".local $t = {:ns:now format=iso8601} {{{$t :ns:pretty}}}", "?{$t}."),
      ("{$x :ns:f o=1 @a}", "?{$x}."), ("{42 :ns:func o=1 @a}", "?{|42|}."),
      ("{|C:\\\\| :ns:func}", "?{|C:\\\\|}."), ("{|a \\| \\{b\\}| :ns:func}", "?{|a \\| {b}|}."),
      ("{:ns:func o=1}", "?{:ns:func}."), ("a {$missing} b", "a ?{$missing}. b"),
    ])
  func fallbacks(text: String, expected: String) throws {
    #expect(visible(try render(text, "en", bidi: .standard).text) == expected)
    #expect(visible(try render(text, "ar", bidi: .standard).text) == expected)
  }

  @Test(
    "an error in what is not used is no error",
    arguments: [
      ".local $a = {$missing :nope} {{text}}",
      ".input {$n :number} .match $n 2 {{{$missing}}} * {{text}}",
      ".input {$missing :number} {{text}}",
    ])
  func unused(text: String) throws {
    let result = try render(text, "en", ["n": .integer(1)])
    #expect(result.text == "text")
    #expect(result.diagnostics == [])
  }

  @Test(
    "placeholders are isolated by their direction and that of the message",
    arguments: [
      ("en", "{$s}", "?x."), ("ar", "{$s}", "?x."), ("en", "{$s :string}", "?x."),
      ("en", "{$n :number}", "1"), ("he", "{$n :number}", ">1."), ("en", "{$empty}", "?."),
      ("en", "{|| :string}", "?."), ("ar", "{$d :date}", ">١ يوليو ٢٠٢٥."),
      ("en", "{$s :string u:dir=ltr}", "<x."), ("en", "{$s :string u:dir=rtl}", ">x."),
      ("en", "{$s :string u:dir=auto}", "?x."), ("en", "{$s :string u:dir=inherit}", "?x."),
      ("en", "{$n :number u:dir=ltr}", "<1."), ("en", "{$n :number u:dir=auto}", "?1."),
      ("en", "{$n :number u:dir=inherit}", "1"), ("he", "{$n :number u:dir=ltr}", "<1."),
      ("he", "{$n :number u:dir=inherit}", ">1."),
      ("en", "{$n :number u:dir=$dir}", ">1."), ("en", "{#b}{$n :number}{/b}", "1"),
      ("he", "{#b}x{/b}{#c/}", "x"),
    ])
  func isolation(locale: String, text: String, expected: String) throws {
    let arguments: Arguments = [
      "s": .string("x"), "n": .integer(1), "empty": .string(""), "d": .date("2025-07-01"),
      "dir": .string("rtl"),
    ]
    let result = try render(text, locale, arguments, bidi: .standard)
    #expect(visible(result.text) == expected)
    #expect(result.diagnostics == [])
  }

  @Test(
    "u:dir of an operand stays, and inherit takes its direction without isolation",
    arguments: [
      ("{x :string u:dir=ltr}", "{$a}", "<x."), ("{x :string u:dir=ltr}", "{$a :string}", "<x."),
      ("{x :string u:dir=ltr}", "{$a :string u:dir=inherit}", "x"),
      ("{x :string u:dir=rtl}", "{$a :string u:dir=inherit}", ">x."),
      ("{x :string u:dir=ltr}", "{$a :string u:dir=rtl}", ">x."),
      ("{1 :number u:dir=rtl}", "{$a :number}", ">1."),
      ("{1 :number u:dir=auto}", "{$a :string}", "?1."),
    ])
  func inheritance(declared: String, placeholder: String, expected: String) throws {
    let text = ".local $a = \(declared) {{\(placeholder)}}"
    #expect(visible(try render(text, "en", bidi: .standard).text) == expected)
  }

  @Test(
    "what u:dir cannot take is reported and ignored; markup takes none",
    arguments: [
      ("{1 :number u:dir=LTR}", "1"), ("{1 :number u:dir=||}", "1"),
      ("{1 :number u:dir=$n}", "1"), ("{#b u:dir=rtl}x{/b}", "x"), ("x{/b u:dir=auto}", "x"),
    ])
  func badDirection(text: String, expected: String) throws {
    let result = try render(text, "en", ["n": .integer(1)], bidi: .standard)
    #expect(visible(result.text) == expected)
    #expect(result.problems == ["bad-option"])
  }

  @Test(
    "u: options never reach a function, unknown ones are ignored",
    arguments: ["u:locale=fr", "u:foo=1"])
  func unknownOptions(option: String) throws {
    let result = try render("{1234.5 :number \(option)}", "en", bidi: .standard)
    #expect(result.text == "1,234.5")
    #expect(result.diagnostics == [])
  }

  @Test(
    "u:id names the part of every kind of expression, and of markup",
    arguments: [
      "{x :string u:id=i}", "{1 :number u:id=i}", "{|2025-07-01| :date u:id=i}", "{#b u:id=i}",
      "{/b u:id=i}", "{5 :currency currency=USD u:id=i}", "{x :string u:id=$v}",
    ])
  func identifiers(text: String) throws {
    let result = try render(text, "en", ["v": .string("i")])
    #expect(result.diagnostics == [])
    switch result.parts.first {
    case .value(let value)?: #expect(value.id == "i")
    case .markup(let markup)?: #expect(markup.id == "i")
    default: Issue.record("no part")
    }
  }

  @Test("a u:id without value is left out, and the rest is shown")
  func badIdentifier() throws {
    let result = try render("{1 :number u:id=$missing} {#b u:id=$list}", "en", ["list": .list([])])
    #expect(result.text == "1 ")
    #expect(result.problems == ["unresolved-variable", "bad-option", "bad-option"])
  }

  @Test("attributes change nothing")
  func attributes() throws {
    let plain = try render("{1.5 :number minimumFractionDigits=2}{#b}")
    let noted = try render(
      "{1.5 :number minimumFractionDigits=2 @maximumFractionDigits=0 @u:dir=rtl}{#b @x}")
    #expect(noted.parts == plain.parts)
    #expect(noted.diagnostics == [])
  }

  @Test("parts say type, text, source, locale and direction")
  func parts() throws {
    let result = try render(
      "{$n :number}{$s}{|2025-07-01| :date}", "ar", ["n": .integer(1), "s": .string("x")])
    let values: [RenderedPart.Value] = result.parts.compactMap {
      if case .value(let value) = $0 { value } else { nil }
    }
    #expect(values.map(\.type) == ["number", "string", "datetime"])
    #expect(values.map(\.source) == ["$n", "$s", "|2025-07-01|"])
    #expect(values.map(\.locale) == ["ar", "ar", "ar"])
    #expect(values.map(\.direction) == [.rightToLeft, nil, .rightToLeft])
    #expect(values.map(\.text).joined() == result.text)
  }

  @Test(
    "fields are named as in ECMA-402 and make up the text",
    arguments: [
      ("{-1234.5 :number}", ["minusSign", "integer", "group", "integer", "decimal", "fraction"]),
      ("{5 :number signDisplay=always}", ["plusSign", "integer"]),
      ("{0.5 :percent}", ["integer", "percentSign"]),
      ("{5 :currency currency=USD}", ["currency", "integer", "decimal", "fraction"]),
      ("{5 :unit unit=meter}", ["integer", "literal", "unit"]),
      (
        "{|2025-07-01T14:05:09Z| :datetime timePrecision=second timeZoneStyle=short}",
        [
          "month", "literal", "day", "literal", "year", "literal", "hour", "literal", "minute",
          "literal", "second", "literal", "dayPeriod", "literal", "timeZoneName",
        ]
      ),
    ])
  func fields(text: String, expected: [String]) throws {
    let result = try render(text) { $0.wantsFields = true }
    guard case .value(let value)? = result.parts.first else {
      Issue.record("no value")
      return
    }
    #expect(value.fields.map(\.type) == expected)
    #expect(value.fields.map(\.text).joined() == result.text)
  }
}
