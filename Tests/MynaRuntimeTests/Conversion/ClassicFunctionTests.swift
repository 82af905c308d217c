import MynaModel
import MynaRuntime
import MynaSyntax
import Testing

/// What the comparison with ICU 72 has found; each answer is ICU's own.
@Suite("MessageFormat 1: what comparing with ICU has found")
struct ClassicFunctionTests {
  private func render(
    _ source: String, _ digits: String, locale: String = "en"
  ) throws -> RenderedMessage {
    let message = try #require(MessageFormat1Parser.parse(source).message, "\(source)")
    var options = RenderOptions()
    options.bidi = .none
    let renderer = MessageRenderer(locale: try #require(LocaleIdentifier(locale)))
    return renderer.render(
      message, ["n": .decimal(try DecimalNumber(parsing: digits))], options: options)
  }

  @Test(
    "numbers, dates and rules",
    arguments: [
      ("{n, spellout}", "12345678901234567890", "12,345,678,901,234,567,890"),
      ("{n, ordinal}", "-12345678901234567890.5", "-12,345,678,901,234,567,890.5"),
      ("{n, spellout}", "21", "twenty-one"),
      ("{n, date,EEEE}", "-0.5", "Wednesday"), ("{n, date,EEEE}", "0.5", "Thursday"),
      ("{n, number, ::precision-increment/0.05\u{200E}}", "1.03", "1.05"),
      ("{n, plural, offset:-1 one {a} other {{n, date, ::y}}}", "0", "a"),
    ])
  func answers(source: String, digits: String, expected: String) throws {
    let rendered = try render(source, digits)
    #expect(rendered.text == expected)
    #expect(rendered.diagnostics == [])
  }

  @Test("a whole number without an offset is no date, not even to choose a category")
  func wholeNumber() throws {
    let rendered = try render("{n, plural, one {a} other {{n, date, ::y}}}", "1")
    #expect(rendered.diagnostics.count == 1)
  }

  @Test(
    "U+0000 never reaches ICU, whatever brings it", arguments: ["number", "date", "spellout"])
  func nul(function: String) throws {
    let message = Message(
      body: .pattern([
        .expression(
          .init(
            operand: .variable(.init("n")),
            function: .init("myna:\(function)", options: [.init("style", .literal("0\u{0}'"))])))
      ]))
    let value: ArgumentValue = .date(try #require(DateTime(parsing: "2025-07-01")))
    let rendered = MessageRenderer(locale: try #require(LocaleIdentifier("en")))
      .render(message, ["n": function == "date" ? value : .number("1")], options: RenderOptions())
    #expect(rendered.text == "\u{2068}{$n}\u{2069}")
    #expect(rendered.diagnostics.map(\.id) == ["mf2.bad-option"])
  }

  @Test("U+0000 in the name of a time zone makes it unknown")
  func nulInZone() {
    #expect(RenderOptions.isKnownTimeZone("Asia/Tokyo"))
    #expect(!RenderOptions.isKnownTimeZone("Asia/Tokyo\u{0}x"))
  }

  @Test("date patterns and skeletons can be long", arguments: [50, 300, 3_000])
  func longPatterns(length: Int) throws {
    let words = String(repeating: "x", count: length)
    #expect(try render("{n, date,'\(words)'}", "0.0").text == words)
    let skeleton = String(repeating: "y", count: length)
    #expect(try render("{n, date, ::\(skeleton)}", "0.0").diagnostics == [])
  }
}
