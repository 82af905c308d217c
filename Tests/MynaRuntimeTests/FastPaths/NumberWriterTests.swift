import MynaICU
import MynaRuntime
import MynaTestSupport
import Testing

@Suite("Numbers are written as ICU writes them")
struct NumberWriterTests {
  /// Locales of unusual digits, groups, signs and spaces; `ee` puts groups where others do not.
  static let locales = [
    "", "en", "zh_Hans_CN", "zh_Hant_TW", "ja", "de", "de_CH", "fr", "fr_CH", "es", "pl", "pt_PT",
    "ar", "ar_EG", "fa", "he", "hi", "en_IN", "bn", "my", "ne", "ur", "sv", "en_US_POSIX", "ee",
  ]

  /// Sets in which nothing, or not everything, is written without ICU.
  static let unusual: Set = [
    "3 significant digits", "increment 0.05", "CNY, name", "JPY, name", "day, long",
  ]

  @Test("with every option set", arguments: NumberOptionSet.all)
  func matches(set: NumberOptionSet) throws {
    let samples = NumberSamples(count: 400, seed: 1)
    var tally = FastPathTally()
    for name in Self.locales {
      let locale = name.isEmpty ? ICULocale.root : try #require(ICULocale(available: name))
      tally.add(try NumberComparison.run(set, locale, samples))
    }
    #expect(tally.different == 0, "\(tally.examples)")
    #expect((tally.slow > 0) == Self.unusual.contains(set.name), "\(tally.slow) locales on ICU")
    #expect(tally.compared >= tally.fast * 150)
  }

  private func writer(_ skeleton: String, _ locale: String = "en") throws -> NumberWriter? {
    let formatter = try ICUNumberFormatter(
      skeleton: skeleton, locale: try #require(ICULocale(available: locale)))
    return NumberWriter.learned { (try? formatter.format($0))?.text }
  }

  private func text(
    _ writer: NumberWriter, _ magnitude: UInt64, _ scale: Int, isNegative: Bool = false,
    capacity: Int = 64
  ) -> (isWritten: Bool, isFull: Bool, text: String) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { memory in
      var sink = TextSink(memory)
      let isWritten = writer.write(magnitude, scale: scale, isNegative: isNegative, into: &sink)
      return (isWritten, sink.isFull, String(decoding: memory[..<sink.count], as: UTF8.self))
    }
  }

  @Test("an amount that must be rounded is left to ICU, with nothing written")
  func declines() throws {
    let euro = try #require(try writer("currency/EUR precision-currency-standard"))
    #expect(text(euro, 5, 3) == (false, false, ""))
    #expect(text(euro, 999_995, 3) == (false, false, ""))
    #expect(text(euro, 999_990, 3) == (true, false, "€999.99"))
    #expect(text(euro, 0, 0, isNegative: true) == (true, false, "-€0.00"))
    #expect(text(euro, 1_234_567, 1) == (true, false, "€123,456.70"))
    #expect(text(euro, 1, 1000) == (false, false, ""))
  }

  @Test("a sink of exactly the size is enough, a smaller one is full", arguments: 0...10)
  func respectsCapacity(capacity: Int) throws {
    let euro = try #require(try writer("currency/EUR precision-currency-standard"))
    let result = text(euro, 123_456, 2, capacity: capacity)
    #expect(result.isWritten)
    // `€1,234.56` has eleven bytes.
    #expect(result.isFull)
    #expect(text(euro, 123_456, 2, capacity: 11) == (true, false, "€1,234.56"))
  }

  @Test("visible digits are those that ICU shows")
  func visible() throws {
    let plain = try #require(try writer(".00#"))
    let shown = [(15, 1), (1500, 3), (0, 0), (1, 3)].map { plain.visible($0.0, scale: $0.1) }
    #expect(shown[0] ?? (0, 0) == (150, 2))
    #expect(shown[1] ?? (0, 0) == (150, 2))
    #expect(shown[2] ?? (1, 0) == (0, 2))
    #expect(shown[3] ?? (0, 0) == (1, 3))
    #expect(plain.visible(.max, scale: 0) == nil)
    #expect(plain.visible(1, scale: 4) == nil)
  }

  @Test(
    "a format that rounds, shortens or declines words is not learned",
    arguments: [
      "@@@", ".00/@@@r", "compact-short", "scientific", "precision-increment/0.05",
      "unit/day unit-width-full-name", "currency/USD unit-width-full-name .",
    ])
  func isNotLearned(skeleton: String) throws {
    #expect(try writer(skeleton, "pl") == nil)
  }

  @Test("writers hold no reference")
  func isTrivial() {
    #expect(_isPOD(NumberWriter.self))
    #expect(_isPOD(PluralTable.self))
    #expect(_isPOD(DateWriter.self))
    #expect(_isPOD(ZoneOffset.self))
  }

  @Test("a formatter that changes its mind is not learned")
  func noticesLies() {
    var calls = 0
    let writer = NumberWriter.learned { digits in
      calls += 1
      return calls > 60 && digits == "1000" ? "1.000" : digits
    }
    #expect(writer == nil)
  }
}

extension NumberOptionSet: CustomTestStringConvertible {
  /// The set's name in the table.
  public var testDescription: String { name }
}
