import MynaICU
import MynaRuntime
import MynaTestSupport
import Testing

@Suite("Dates are written as ICU writes them")
struct DateWriterTests {
  /// Locales of unusual digits, names, orders and day periods; `th` counts Buddhist years.
  static let locales = [
    "", "en", "zh_Hans_CN", "zh_Hant_TW", "ko", "es", "ar_EG", "he", "bn", "my", "th", "bg",
  ]

  @Test("with every option set", arguments: DateOptionSet.all)
  func matches(set: DateOptionSet) throws {
    let samples = DateSamples(count: 300, seed: 1)
    var tally = FastPathTally()
    for name in Self.locales {
      let locale = name.isEmpty ? ICULocale.root : try #require(ICULocale(available: name))
      tally.add(try DateComparison.run(set, locale, samples))
    }
    #expect(tally.different == 0, "\(tally.examples)")
    // Zones are shown by their names, in many forms.
    #expect(tally.fast == (["jmz", "MF1 time full"].contains(set.name) ? 0 : Self.locales.count))
    #expect(tally.compared >= tally.fast * 250)
  }

  @Test("in zones of all kinds", arguments: DateComparison.zones)
  func matches(zone: String) throws {
    let set = try #require(DateOptionSet.all.first { $0.name == "yMdjms" })
    let tally = try DateComparison.run(
      set, try #require(ICULocale(available: "en")), zone: zone, DateSamples(count: 500, seed: 1))
    #expect(tally.different == 0, "\(tally.examples)")
    #expect(tally.compared > 450)
  }

  @Test("a span ends where clocks change", arguments: DateComparison.zones)
  func spans(zone: String) throws {
    // 1 July 2026, noon.
    let now = 1_782_907_200_000
    let span = try #require(ZoneOffset.learned(zone: zone, at: now))
    #expect(span.localMilliseconds(now) == now + span.offset)
    #expect(span.localMilliseconds(span.from - 1) == nil)
    #expect(span.localMilliseconds(span.to) == nil)
    #expect(span.localMilliseconds(span.to - 1) == span.to - 1 + span.offset)
  }

  @Test("London changes its clocks on the last Sundays of March and October")
  func london() throws {
    let span = try #require(ZoneOffset.learned(zone: "Europe/London", at: 1_782_907_200_000))
    // 2026-03-29T01:00:00Z and 2026-10-25T01:00:00Z.
    #expect(span.from == 1_774_746_000_000)
    #expect(span.to == 1_792_890_000_000)
    #expect(span.offset == 3_600_000)
  }

  private func writer(_ name: String, _ locale: String) throws -> Learned<DateWriter>? {
    let set = try #require(DateOptionSet.all.first { $0.name == name })
    let locale = try #require(ICULocale(available: locale))
    return DateWriter.learned(from: try set.formatter(locale, zone: "UTC"))
  }

  private func text(_ writer: Learned<DateWriter>, _ milliseconds: Int, capacity: Int = 64)
    -> String?
  {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { memory in
      var sink = TextSink(memory)
      guard writer.withValue({ $0.write(localMilliseconds: milliseconds, into: &sink) }) else {
        return nil
      }
      return sink.isFull ? "full" : String(decoding: memory[..<sink.count], as: UTF8.self)
    }
  }

  @Test("years beyond 1 to 9999, and Julian days, are left to ICU")
  func declines() throws {
    let proleptic = try #require(try writer("yMd", "en"))
    #expect(text(proleptic, -62_135_596_800_000) == "1/1/1")
    #expect(text(proleptic, -62_135_596_800_001) == nil)
    #expect(text(proleptic, 253_402_300_799_999) == "12/31/9999")
    #expect(text(proleptic, 253_402_300_800_000) == nil)
    let julian = try #require(try writer("MF1 date long", "en"))
    #expect(text(julian, -12_219_292_800_000) == "October 15, 1582")
    #expect(text(julian, -12_219_292_800_001) == nil)
    #expect(text(julian, .min) == nil)
    #expect(text(julian, .max) == nil)
  }

  @Test("a sink that is too small is full", arguments: 0...9)
  func respectsCapacity(capacity: Int) throws {
    let writer = try #require(try writer("yMd", "en"))
    #expect(text(writer, 253_402_300_799_999, capacity: capacity) == "full")
  }

  @Test("other calendars are left to ICU")
  func isNotLearned() throws {
    #expect(try writer("MF1 date long", "fa") == nil)
  }
}

extension DateOptionSet: CustomTestStringConvertible {
  /// The set's name in the table.
  public var testDescription: String { name }
}
