import MynaModel
import Testing

@Suite("Dates and times")
struct DateTimeTests {
  @Test(
    "ISO 8601 text is read and written back",
    arguments: [
      "2025-07-01", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29", "2025-07-01T00:00:00",
      "2025-07-01T23:59:59", "2025-07-01T08:30:00.125", "2025-07-01T08:30:00Z",
      "2025-07-01T08:30:00+08:00", "2025-07-01T08:30:00-03:30", "2025-07-01T08:30:00+14:00",
      "2025-07-01T08:30:00-14:00", "2025-07-01T08:30:00.007+05:45",
    ])
  func roundTrip(text: String) {
    #expect(DateTime(parsing: text)?.description == text)
  }

  @Test(
    "one or two digits of a fraction are tenths and hundredths",
    arguments: [("2025-07-01T00:00:00.1", 100), ("2025-07-01T00:00:00.12", 120)])
  func fractions(text: String, milliseconds: Int) {
    #expect(DateTime(parsing: text)?.millisecondOfDay == milliseconds)
  }

  @Test(
    "text that is no date or time is refused (hostile case 40)",
    arguments: [
      "", "2025", "2025-07", "2025-7-1", "25-07-01", "0000-01-01", "10000-01-01", "-2025-07-01",
      "2025-00-01", "2025-13-01", "2025-07-00", "2025-07-32", "2025-04-31", "2025-02-29",
      "1900-02-29", "2100-02-29", "2025/07/01", "20250701", "2025-07-01 ", " 2025-07-01",
      "2025-07-01T", "2025-07-01T08", "2025-07-01T08:30", "2025-07-01 08:30:00",
      "2025-07-01T24:00:00", "2025-07-01T08:60:00", "2025-07-01T08:30:60",
      "2025-07-01T08:30:00.", "2025-07-01T08:30:00.1234", "2025-07-01T08:30:00z",
      "2025-07-01T08:30:00+8:00", "2025-07-01T08:30:00+0800", "2025-07-01T08:30:00+14:01",
      "2025-07-01T08:30:00+15:00", "2025-07-01T08:30:00+08:60", "2025-07-01T08:30:00+08",
      "2025-07-01T08:30:00ZZ", "2025-07-01Z", "２０２５-07-01", "2025-07-01\0", "NaN", "1e300",
    ])
  func refuses(text: String) {
    #expect(DateTime(parsing: text) == nil)
  }

  @Test(
    "milliseconds are counted from 1970 in UTC",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("1970-01-01T08:00:00+08:00", 0),
      ("1969-12-31T23:59:59.999Z", -1), ("2000-03-01T00:00:00Z", 951_868_800_000),
      ("2024-12-31T23:59:59Z", 1_735_689_599_000), ("0001-01-01T00:00:00Z", -62_135_596_800_000),
    ])
  func epoch(text: String, milliseconds: Int) {
    #expect(DateTime(parsing: text)?.epochMilliseconds == milliseconds)
  }

  @Test("a value without offset is no instant", arguments: ["2025-07-01", "2025-07-01T08:30:00"])
  func floating(text: String) {
    #expect(DateTime(parsing: text)?.epochMilliseconds == nil)
  }
}
