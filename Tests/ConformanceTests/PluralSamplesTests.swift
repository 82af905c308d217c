import Foundation
import MynaICU
import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

/// Every sample of every plural and ordinal rule of CLDR 42.
@Suite("Plural samples of CLDR 42")
struct PluralSamplesTests {
  static let file = Folders.conformance?.appending(path: "plural/samples-cldr42.json")
  static let rules = file.flatMap { try? Folders.json($0) }?.elements ?? []

  @Test("every sample is in the category that CLDR says")
  func samples() throws {
    let name = "Plural samples of CLDR 42"
    guard Self.file != nil else { return ConformanceReport.printMissing(name) }
    var count = 0
    var passed = 0
    for rule in Self.rules {
      let tag = try #require(rule["locale"]?.text)
      let locale = try #require(tag == "root" ? .root : LocaleIdentifier(tag))
      let type = try #require(rule["type"]?.text.flatMap(PluralType.init))
      let expected = try #require(rule["category"]?.text.flatMap(PluralCategory.init))
      let checker = try Checker(locale: locale, type: type)
      let samples = (rule["integer"]?.elements ?? []) + (rule["decimal"]?.elements ?? [])
      for sample in samples.compactMap(\.text) {
        count += 1
        let category = try checker.category(of: sample)
        if category == expected { passed += 1 }
        #expect(category == expected, "\(tag) \(type) \(sample)")
      }
    }
    ConformanceReport.print(name, cases: count, passed: passed)
    #expect(count >= 14_551)
  }

  /// Chooses categories through `PluralRules`, keeping the visible digits of a sample.
  struct Checker {
    let icu: ICULocale
    let rules: PluralRules

    init(locale: LocaleIdentifier, type: PluralType) throws {
      icu = .forPluralRules(
        language: locale.language, script: locale.script, region: locale.region)
      rules = try PluralRules(locale: icu, type: type)
    }

    func category(of sample: String) throws -> PluralCategory {
      let parts = sample.split(separator: "c")
      var number = try DecimalNumber(parsing: String(parts[0]))
      var skeleton = "." + String(repeating: "0", count: number.scale)
      if parts.count > 1 {
        // A compact number such as 3.1c6: `c` is the exponent that the compact format hides.
        number = number.shifted(byPowerOfTen: Int(parts[1]) ?? 0)
        skeleton = "compact-short ." + String(repeating: "#", count: 7)
      } else if number.scale == 0 {
        skeleton = "precision-integer"
      }
      let formatter = try ICUNumberFormatter(skeleton: skeleton, locale: icu)
      return try rules.category(of: number.description, formattedBy: formatter)
    }
  }
}
