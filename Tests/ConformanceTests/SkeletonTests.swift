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

  @Test("every skeleton formats as ICU does, or is refused as ICU refuses it")
  func skeletons() throws {
    let name = "Number skeletons"
    guard Self.file != nil else { return ConformanceReport.printMissing(name) }
    var passed = 0
    for test in Self.cases {
      let skeleton = try #require(test["skeleton"]?.text)
      let text = try Self.text(of: test, skeleton)
      if text == test["expect"]?.text { passed += 1 }
      #expect(text == test["expect"]?.text, "\(skeleton)")
    }
    ConformanceReport.print(name, cases: Self.cases.count, passed: passed)
    #expect(Self.cases.count >= 214)
  }

  /// The formatted value, or `nil` if the skeleton is refused.
  private static func text(of test: JSONValue, _ skeleton: String) throws -> String? {
    let parsed = MessageFormat1Parser.parse("{x, number, ::\(skeleton)}")
    guard let message = parsed.message, test["expect"] != nil else {
      return parsed.message.map { _ in "accepted" }
    }
    let locale = try #require(test["locale"]?.text.flatMap { LocaleIdentifier($0) })
    let value = try DecimalNumber(parsing: try #require(test["value"]?.text))
    return MessageRenderer(locale: locale).render(message, ["x": .decimal(value)]).text
  }
}

/// ICU's date skeletons and styles, as styles of MessageFormat 1.
@Suite("Dates against ICU 72")
struct DateSkeletonTests {
  static let file = Folders.conformance?.appending(path: "datetime/icu72.json")
  static let cases = file.flatMap { try? Folders.json($0) }?.elements ?? []

  @Test("every skeleton and style formats as ICU does")
  func dates() throws {
    let name = "Date skeletons and styles"
    guard Self.file != nil else { return ConformanceReport.printMissing(name) }
    var passed = 0
    for test in Self.cases {
      let tag = try #require(test["locale"]?.text)
      let locale = try #require(LocaleIdentifier(tag))
      let text = try Self.styles(of: test, locale) ?? Self.skeleton(of: test, locale)
      if text == test["expect"]?.text { passed += 1 }
      #expect(text == test["expect"]?.text, "\(tag) \(test)")
    }
    ConformanceReport.print(name, cases: Self.cases.count, passed: passed)
    #expect(Self.cases.count >= 250)
  }

  private static func skeleton(of test: JSONValue, _ locale: LocaleIdentifier) throws -> String {
    let source = "{d, date, ::\(try #require(test["skeleton"]?.text))}"
    let message = try #require(MessageFormat1Parser.parse(source).message, "\(source)")
    var options = RenderOptions()
    options.timeZone = test["timeZone"]?.text ?? "UTC"
    options.bidi = .none
    let arguments = MessageFormat1Case.arguments(["d": test["value"] ?? .null])
    return MessageRenderer(locale: locale).render(message, arguments, options: options).text
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
