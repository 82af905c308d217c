import MynaModel
import MynaRuntime
import MynaTestSupport
import Testing

@Suite("Speech")
struct SpeechOutputTests {
  /// What is spoken, as text and as a fragment of SSML.
  private func spoken(
    _ message: String, _ locale: String = "en", _ arguments: Arguments = [:],
    markup: AllowedMarkup = HostileParts.markup, fields: Bool = true
  ) throws -> (text: String, ssml: String) {
    let rendered = try render(message, locale, arguments, bidi: .standard) {
      $0.wantsFields = fields
    }
    let identifier = try #require(LocaleIdentifier(locale))
    var ssml = SSMLOutput(locale: identifier, markup: markup)
    ssml.scope = .fragment
    return (
      SpeechOutput(locale: identifier, markup: markup).text(of: rendered.parts),
      ssml.text(of: rendered.parts)
    )
  }

  @Test(
    "reads an amount with the name of its currency, as it is shown",
    arguments: [
      ("en", "50000", "CNY", "{$a :currency}", "50000 Chinese yuan"),
      ("en", "1", "USD", "{$a :currency}", "1 US dollar"),
      ("en", "1234.5", "USD", "{$a :currency}", "1234.50 US dollars"),
      ("en", "-5", "EUR", "{$a :currency}", "-5 euros"),
      ("en", "-5", "EUR", "{$a :currency currencySign=accounting}", "-5 euros"),
      ("en", "1234.56", "USD", "{$a :currency fractionDigits=0}", "1235 US dollars"),
      ("en", "1234.56", "USD", "{$a :currency fractionDigits=1}", "1234.6 US dollars"),
      ("en", "1234.5", "USD", "{$a :currency fractionDigits=3}", "1234.500 US dollars"),
      ("zh-Hans", "50000", "CNY", "{$a :currency}", "50000人民币"),
      ("fr", "50000.5", "EUR", "{$a :currency}", "50000,50 euros"),
      ("en", "50000", "JPY", "{$a}", "50000 Japanese yen"),
    ])
  func amount(
    locale: String, amount: String, currency: String, message: String, expected: String
  ) throws {
    let spoken = try spoken(message, locale, ["a": .money(amount, currency)])
    // ICU writes blanks that do not break in some locales.
    let text = String(spoken.text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
    #expect(text == expected)
    #expect(spoken.ssml == "<say-as interpret-as=\"currency\">\(spoken.text)</say-as>")
  }

  @Test("reads an amount as it is shown where its fields were not asked for")
  func withoutFields() throws {
    let spoken = try spoken("{$a :currency}", "en", ["a": .money("50000", "USD")], fields: false)
    #expect(spoken.text == "$50,000.00")
    #expect(spoken.ssml == "$50,000.00")
  }

  @Test("reads an amount in compact notation as it is shown, as its digits mean a multiple")
  func compact() {
    let value = RenderedPart.Value(
      type: "number", text: "US$50K",
      fields: [.init("currency", "US$"), .init("integer", "50"), .init("compact", "K")],
      source: "$a", locale: "en", direction: .leftToRight, argument: .money("50000", "USD"))
    #expect(SpeechOutput(locale: .english).text(of: [.value(value)]) == "US$50K")
  }

  @Test("reads a number without group separators")
  func number() throws {
    #expect(try spoken("{1234567.5 :number}").text == "1234567.5")
    #expect(try spoken("{1234567 :number}", "de").text == "1234567")
    // It is no amount, so no voice is told that it were one.
    #expect(try spoken("{1234567.5 :number}").ssml == "1234567.5")
  }

  @Test(
    "reads an identifier character by character",
    arguments: [
      ("2025070122", "2 0 2 5 0 7 0 1 2 2", true), ("AB-1234", "A B - 1 2 3 4", true),
      ("cash", "cash", false), ("3 items", "3 items", false), ("付款12345", "付款12345", false),
      ("v2", "v2", false),
    ])
  func identifier(value: String, expected: String, isIdentifier: Bool) throws {
    let spoken = try spoken("{$x :string}", "en", ["x": .string(value)])
    #expect(spoken.text == expected)
    #expect(
      spoken.ssml
        == (isIdentifier ? "<say-as interpret-as=\"characters\">\(value)</say-as>" : value))
  }

  @Test("reads those values character by character that the caller names")
  func namedIdentifiers() throws {
    let parts = try render("{$a} {$b}", "en", ["a": .string("AB"), "b": .string("12345")]).parts
    var output = SpeechOutput(locale: .english)
    output.identifiers = .named(["$a"])
    #expect(output.text(of: parts) == "A B 12345")
    output.identifiers = .none
    #expect(output.text(of: parts) == "AB 12345")
  }

  @Test(
    "tells the order of a date in digits, and leaves others to the voice",
    arguments: [
      ("en", "{$d :date length=short}", "mdy"), ("de", "{$d :date length=short}", "dmy"),
      ("zh-Hans", "{$d :date length=short}", "ymd"),
    ])
  func date(locale: String, message: String, format: String) throws {
    let spoken = try spoken(message, locale, ["d": .date("2025-07-02")])
    #expect(
      spoken.ssml == "<say-as interpret-as=\"date\" format=\"\(format)\">\(spoken.text)</say-as>")
    let long = try self.spoken("{$d :date length=long}", "en", ["d": .date("2025-07-02")])
    #expect(long.ssml == "July 2, 2025")
  }

  @Test("reads a telephone number digit by digit")
  func phone() throws {
    let spoken = try spoken("Call {#phone}+86 95188{/phone}.")
    #expect(spoken.text == "Call + 8 6 9 5 1 8 8.")
    #expect(spoken.ssml == "Call <say-as interpret-as=\"telephone\">+86 95188</say-as>.")
  }

  @Test("writes no element within a telephone number")
  func markupInPhone() throws {
    let spoken = try spoken("{#phone}{#strong}95188{/strong}{#br/}{/phone}")
    #expect(spoken.ssml == "<say-as interpret-as=\"telephone\">95188</say-as>")
  }

  @Test("leaves out what is for the eye only")
  func invisible() {
    let output = SpeechOutput(locale: .english)
    #expect(output.escape("a\u{2068}b\u{2069}\u{200B}\u{AD}\nc\u{1B}") == "ab c ")
    #expect(output.escape("2025070122") == "2 0 2 5 0 7 0 1 2 2")
  }

  @Test("SSML writes emphasis and pauses, and links as their text")
  func markup() throws {
    let spoken = try spoken("{#strong}a{/strong} {#em}b{/em}{#br/}{#help}c{/help} {#code}d{/code}")
    #expect(
      spoken.ssml
        == "<emphasis level=\"strong\">a</emphasis> <emphasis>b</emphasis><break/>c d")
  }

  @Test("SSML is a document in the language of the text")
  func document() throws {
    let locale = try #require(LocaleIdentifier("zh-Hans-CN"))
    #expect(
      SSMLOutput(locale: locale).text(of: [.text("付款<失败>\0" + ScalarTexts.text(0xFFFF))]) == """
        <speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="zh-Hans-CN">\
        付款&lt;失败&gt; </speak>
        """)
  }

  @Test("SSML escapes a value of its own")
  func value() {
    #expect(SSMLOutput(locale: .english).escape("R&D \"x\"") == "R&amp;D &quot;x&quot;")
    #expect(
      SSMLOutput(locale: .english).escape("12345")
        == "<say-as interpret-as=\"characters\">12345</say-as>")
  }
}
