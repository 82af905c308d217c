import MynaModel
import MynaRuntime
import Testing

/// Dates in the wording of ICU 72 (CLDR 42).
@Suite("Dates, as ICU 72 words them")
struct DateTimeICU72Tests {
  /// 2025-07-01 14:05:09 in Beijing.
  private static let instant: ArgumentValue = .date("2025-07-01T06:05:09Z")

  private func show(
    _ placeholder: String, _ locale: String = "en", _ value: ArgumentValue = instant
  ) throws -> String {
    let result = try render("{$d \(placeholder)}", locale, ["d": value])
    #expect(result.diagnostics.isEmpty)
    return Self.plain(result.text)
  }

  /// The text with a blank for U+202F, the narrow no-break space that ICU 72 puts before AM and PM.
  private static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{202F}" ? " " : $0 }))
  }

  @Test(
    "fields choose what is shown of a date",
    arguments: [
      ("weekday", "Tue"), ("day-weekday", "1 Tue"), ("month-day", "Jul 1"),
      ("month-day-weekday", "Tue, Jul 1"), ("year-month-day", "Jul 1, 2025"),
      ("year-month-day-weekday", "Tue, Jul 1, 2025"),
    ])
  func fields(fields: String, expected: String) throws {
    #expect(try show(":date fields=\(fields)") == expected)
  }

  @Test(
    "length chooses how",
    arguments: [
      ("en", "long", "July 1, 2025"), ("en", "medium", "Jul 1, 2025"), ("en", "short", "7/1/2025"),
      ("zh-Hans", "long", "2025年7月1日"), ("zh-Hans", "short", "2025/7/1"),
      ("pl", "long", "1 lipca 2025"), ("de", "medium", "1. Juli 2025"),
    ])
  func lengths(locale: String, length: String, expected: String) throws {
    #expect(try show(":date length=\(length)", locale) == expected)
  }

  @Test(
    "precision chooses what is shown of a time",
    arguments: [("hour", "6 AM"), ("minute", "6:05 AM"), ("second", "6:05:09 AM")])
  func precisions(precision: String, expected: String) throws {
    #expect(try show(":time precision=\(precision)") == expected)
  }

  @Test(
    "hour12 chooses the clock",
    arguments: [
      ("en", "false", "06:05"), ("en", "true", "6:05 AM"), ("zh-Hans", "false", "06:05"),
      ("de", "false", "06:05"),
    ])
  func clocks(locale: String, hour12: String, expected: String) throws {
    #expect(try show(":time hour12=\(hour12)", locale) == expected)
  }

  @Test(
    "an instant is shown in the time zone that is asked for",
    arguments: [
      ("|Asia/Shanghai|", "2:05 PM"), ("UTC", "6:05 AM"), ("|+05:45|", "11:50 AM"),
      ("|America/New_York|", "2:05 AM"),
    ])
  func zones(zone: String, expected: String) throws {
    #expect(try show(":time timeZone=\(zone)") == expected)
  }

  @Test("timeZone=input shows the offset that the value has")
  func inputZone() throws {
    let value: ArgumentValue = .date("2025-07-01T08:30:00+08:00")
    #expect(try show(":time timeZone=input", "en", value) == "8:30 AM")
    #expect(try show(":time", "en", value) == "12:30 AM")
  }

  @Test("timeZone=input without an offset is a bad operand, and the value is shown as written")
  func inputWithoutOffset() throws {
    let result = try render(
      "{$d :time timeZone=input}", "en", ["d": .date("2025-07-01T08:30:00")])
    #expect(result.problems == ["bad-operand"])
  }

  @Test(
    "a floating value is shown as written, whatever the time zone",
    arguments: ["UTC", "Asia/Shanghai", "America/Los_Angeles"])
  func floating(zone: String) throws {
    let result = try render(
      "{$d :datetime} {$e :date}", "en",
      ["d": .date("2025-07-01T00:30:00"), "e": .date("2025-07-01")]
    ) { $0.timeZone = zone }
    #expect(Self.plain(result.text) == "Jul 1, 2025, 12:30 AM Jul 1, 2025")
  }

  @Test("the caller's time zone counts where the message says nothing")
  func callersZone() throws {
    let result = try render("{$d :time}", "en", ["d": Self.instant]) {
      $0.timeZone = "Asia/Shanghai"
    }
    #expect(Self.plain(result.text) == "2:05 PM")
  }

  @Test(
    "the time zone is shown where it is asked for",
    arguments: [("short", "UTC"), ("long", "Coordinated Universal Time")])
  func zoneStyles(style: String, expected: String) throws {
    #expect(try show(":time timeZoneStyle=\(style)") == "6:05 AM \(expected)")
  }

  @Test("another calendar can be asked for")
  func calendars() throws {
    #expect(try show(":date calendar=buddhist length=short").contains("2568"))
  }

  @Test("options of the date and time pass on what a later function may take over")
  func inheritance() throws {
    let text = ".local $z = {$d :datetime timeZone=|Asia/Shanghai| dateLength=long} {{{$z :time}}}"
    #expect(Self.plain(try render(text, "en", ["d": Self.instant]).text) == "2:05 PM")
  }

  @Test(
    "an option with a bad value is reported and ignored (hostile case 40)",
    arguments: [
      ":date fields=month", ":date length=huge", ":date calendar=julianish",
      ":date calendar=|../x|",
      ":date timeZone=|Asia/Nowhere|", ":date timeZone=|../../etc|", ":date timeZone=||",
      ":date timeZone=|+25:00|",
    ])
  func badOptions(placeholder: String) throws {
    let result = try render("{$d \(placeholder)}", "en", ["d": Self.instant])
    #expect(result.text == "Jul 1, 2025")
    #expect(result.problems == ["bad-option"])
  }

  @Test("fields must be written in the message")
  func literalOptions() throws {
    let result = try render(
      "{$d :date fields=$f}", "en", ["d": Self.instant, "f": .string("weekday")])
    #expect(result.text == "Jul 1, 2025")
    #expect(result.problems == ["bad-option"])
  }

  @Test(
    "what is no date is a bad operand (hostile case 40)",
    arguments: [
      ArgumentValue.string("yesterday"), .string("10000-01-01"), .string("NaN"), .integer(5),
      .boolean(true), .list([]), .string(""),
    ])
  func badOperands(value: ArgumentValue) throws {
    for function in ["date", "time", "datetime"] {
      let result = try render("{$d :\(function)}", "en", ["d": value])
      #expect(result.text == "{$d}")
      #expect(result.problems == ["bad-operand"])
    }
  }

  @Test(
    "the first and the last day that can be held are shown",
    arguments: [
      ("0001-01-01", "January 1, 1"), ("9999-12-31", "December 31, 9999"),
    ])
  func extremes(text: String, expected: String) throws {
    #expect(try show(":date length=long", "en", .date(text)) == expected)
  }
}
