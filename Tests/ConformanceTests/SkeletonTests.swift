import Foundation
import MynaICU
import MynaModel
import MynaRuntime
import MynaSyntax
import MynaTestSupport
import Testing

/// ICU's number skeletons, as styles of MessageFormat 1.
@Suite("Number skeletons against ICU 72")
struct SkeletonTests {
  static let file = Folders.conformance?.appending(path: "skeleton/number-skeletons.json")
  static let cases = file.flatMap { try? Folders.json($0) }?.elements ?? []

  /// Skeletons that ICU accepts and Myna refuses, with the reason.
  static let refused: [String: String] = [:]

  @Test(
    "every skeleton formats as ICU does, or is refused as ICU refuses it",
    .enabled(if: file != nil, Folders.howToGetConformance)
  )
  func skeletons() throws {
    for test in Self.cases {
      let skeleton = try #require(test["skeleton"]?.text)
      let parsed = MessageFormat1Parser.parse("{x, number, ::\(skeleton)}")
      guard let expected = test["expect"]?.text else {
        #expect(parsed.message == nil, "\(skeleton)")
        continue
      }
      let locale = try #require(test["locale"]?.text.flatMap { LocaleIdentifier($0) })
      let value = try DecimalNumber(parsing: try #require(test["value"]?.text))
      let message = try #require(parsed.message, "\(skeleton): \(parsed.diagnostics)")
      let text = MessageRenderer(locale: locale).render(message, ["x": .decimal(value)]).text
      #expect(text == expected, "\(skeleton)")
    }
    print("Number skeletons: \(Self.cases.count) cases")
    #expect(Self.cases.count >= 214)
  }
}

/// ICU's date skeletons and styles, as styles of MessageFormat 1.
@Suite("Dates against ICU 72")
struct DateSkeletonTests {
  static let file = Folders.conformance?.appending(path: "datetime/icu72.json")
  static let cases = file.flatMap { try? Folders.json($0) }?.elements ?? []

  @Test(
    "every skeleton and style formats as ICU does",
    .enabled(if: file != nil, Folders.howToGetConformance))
  func dates() throws {
    for test in Self.cases {
      let expected = try #require(test["expect"]?.text)
      let tag = try #require(test["locale"]?.text)
      let locale = try #require(LocaleIdentifier(tag))
      if let styles = try Self.styles(of: test, locale) {
        #expect(styles == expected, "\(tag) \(test)")
        continue
      }
      let source = "{d, date, ::\(try #require(test["skeleton"]?.text))}"
      let message = try #require(MessageFormat1Parser.parse(source).message, "\(source)")
      var options = RenderOptions()
      options.timeZone = test["timeZone"]?.text ?? "UTC"
      options.bidi = .none
      let arguments = MessageFormat1Case.arguments(["d": test["value"] ?? .null])
      let text = MessageRenderer(locale: locale).render(message, arguments, options: options).text
      #expect(text == expected, "\(tag) \(source) \(options.timeZone)")
    }
    print("Dates: \(Self.cases.count) cases")
    #expect(Self.cases.count >= 250)
  }

  /// Date and time styles together, which MessageFormat 1 cannot say, straight from the formatter.
  private static func styles(of test: JSONValue, _ locale: LocaleIdentifier) throws -> String? {
    guard let date = test["date"]?.text, let time = test["time"]?.text else { return nil }
    let lengths: [String: ICUDateFormatter.Style] = [
      "full": .full, "long": .long, "medium": .medium, "short": .short,
    ]
    let icu = ICULocale(language: locale.language, script: locale.script, region: locale.region)
    let formatter = try ICUDateFormatter(
      date: lengths[date], time: lengths[time], locale: icu,
      zone: test["timeZone"]?.text ?? "UTC")
    guard case .number(let milliseconds)? = test["value"]?["value"] else { return nil }
    return try formatter.format(milliseconds: try #require(Int(milliseconds))).text
  }
}
