import MynaModel
import MynaRuntime
import MynaSyntax
import MynaTestSupport
import Testing

@Suite("Conversion: the same text for the same arguments")
struct ConversionRenderingTests {
  private static let locales = ["en", "pl", "ar", "ja", "cy", "de-CH", "lv", "es"]

  /// Messages for each seed; together a few thousand.
  private static let count = 800

  /// Arguments that fit the generator's names, from a seed.
  private static func arguments(_ random: inout SeededGenerator) -> [(String, ArgumentValue)] {
    let numbers = ["0", "1", "2", "3", "5", "11", "21", "1.0", "1.5", "-1", "1234", "0.125", "100"]
    let words = ["male", "female", "a", "1", "", "other", "{x}"]
    let dates = ["1970-01-01T00:00:00Z", "2024-02-29T12:34:56Z"]
    return ClassicMessageGenerator.numbers.map { name in
      let digits = numbers.randomElement(using: &random) ?? "0"
      do {
        return (name, .decimal(try DecimalNumber(parsing: digits)))
      } catch {
        return (name, .string(digits))
      }
    }
      + ClassicMessageGenerator.words.map {
        ($0, .string(words.randomElement(using: &random) ?? ""))
      }
      + ClassicMessageGenerator.dates.map { ($0, .date(dates.randomElement(using: &random) ?? "")) }
  }

  private static func render(
    _ message: Message, _ locale: String, _ arguments: [(String, ArgumentValue)],
    renamed: [String: String] = [:]
  ) throws -> RenderedMessage {
    var options = RenderOptions()
    options.bidi = .none
    var values = Arguments()
    for (name, value) in arguments { values[renamed[name] ?? name] = value }
    let renderer = MessageRenderer(locale: try #require(LocaleIdentifier(locale)))
    let rendered = renderer.render(message, values, options: options)
    let problem = ProgramComparison.problem(
      with: message, values, renderer: renderer, options: options, expected: rendered)
    #expect(problem == nil)
    return rendered
  }

  @Test(
    "random messages show the same in MessageFormat 2, and again in MessageFormat 1",
    arguments: 1...4)
  func random(seed: UInt64) throws {
    var generator = ClassicMessageGenerator(seed: seed)
    var random = SeededGenerator(seed: seed + 100)
    var compared = 0
    var back = 0
    for _ in 0..<Self.count {
      let source = generator.next()
      let locale = Self.locales.randomElement(using: &random) ?? "en"
      let arguments = Self.arguments(&random)
      let classic = try #require(MessageFormat1Parser.parse(source).message, "'\(source)'")
      let expected = try Self.render(classic, locale, arguments)
      #expect(expected.diagnostics.isEmpty, "'\(source)'")
      let result = MessageConverter.messageFormat2(from: classic)
      guard let converted = result.message else {
        #expect(result.diagnostics.allSatisfy { $0.id.hasPrefix("convert.too-") })
        continue
      }
      compared += 1
      // What is printed counts, not the model that was made.
      let text = MessagePrinter.print(converted)
      let message = try #require(MessageParser.parse(text).message, "\(text)")
      let rendered = try Self.render(message, locale, arguments, renamed: result.renamed)
      #expect(rendered.text == expected.text, "\(locale): '\(source)' became\n\(text)")
      guard let again = MessageFormat1Printer.print(message).text else { continue }
      back += 1
      let last = try #require(MessageFormat1Parser.parse(again).message, "\(again)")
      let shown = try Self.render(last, locale, arguments, renamed: result.renamed)
      #expect(shown.text == expected.text, "\(locale): '\(source)' came back as\n\(again)")
    }
    #expect(compared > Self.count * 9 / 10)
    #expect(back > Self.count * 8 / 10)
  }
}
