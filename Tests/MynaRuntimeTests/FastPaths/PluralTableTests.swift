import MynaICU
import MynaRuntime
import MynaTestSupport
import Testing

@Suite("Plural tables give ICU's categories")
struct PluralTableTests {
  @Test("in every language", arguments: [PluralType.cardinal, .ordinal])
  func matches(type: PluralType) throws {
    let samples = NumberSamples(count: 150, seed: 1)
    let set = try #require(NumberOptionSet.all.first { $0.name == "at least 2 fraction digits" })
    var tally = FastPathTally()
    for name in ICULocale.allNames where !name.contains("_") || name == "pt_PT" {
      let locale = try #require(ICULocale(available: name))
      tally.add(try NumberComparison.run(type, of: set, locale, samples))
    }
    #expect(tally.different == 0, "\(tally.examples)")
    #expect(tally.slow == 0)
    #expect(tally.compared > 10_000)
  }

  private func category(
    _ locale: String, _ type: PluralType, _ magnitude: UInt64, _ scale: Int
  ) throws -> PluralCategory? {
    let locale = try #require(ICULocale(available: locale))
    let rules = try PluralRules(locale: locale, type: type)
    let table = try #require(PluralTable.learned(locale: locale, type: type, checkedBy: rules))
    return table.withValue { $0.category(magnitude, scale: scale) }
      .map { PluralCategory.allCases[Int($0)] }
  }

  @Test("visible digits count: 1 is one, 1.0 is other")
  func operands() throws {
    #expect(try category("en", .cardinal, 1, 0) == .one)
    #expect(try category("en", .cardinal, 10, 1) == .other)
    #expect(try category("pl", .cardinal, 22, 0) == .few)
    #expect(try category("ar", .cardinal, 0, 0) == .zero)
    #expect(try category("en", .ordinal, 23, 0) == .few)
    #expect(try category("ja", .cardinal, 1, 0) == .other)
  }

  @Test("numbers that no double holds are left to ICU")
  func declinesLargeNumbers() throws {
    #expect(try category("en", .cardinal, 1 << 53, 0) == .other)
    #expect(try category("en", .cardinal, 1 << 53 + 1, 0) == nil)
  }

  @Test("rules of another locale are not taken for these")
  func checksAgainstICU() throws {
    let english = try #require(ICULocale(available: "en"))
    let polish = try #require(ICULocale(available: "pl"))
    let rules = try PluralRules(locale: polish, type: .cardinal)
    #expect(PluralTable.learned(locale: english, type: .cardinal, checkedBy: rules) == nil)
  }
}
