import MynaModel
import MynaRuntime
import Testing

/// LDML 48, part 9, `functions/datetime.md`: every option, in the wording of ICU 72 (CLDR 42).
@Suite("Options of dates, as ICU 72 words them")
struct DateOptionICU72Tests {
  private static let instant = "|2025-07-01T14:05:09Z|"

  private func show(_ text: String, _ arguments: Arguments = [:]) throws -> (String, [String]) {
    let result = try render(text.replacing("DATE", with: Self.instant), "en", arguments)
    // ICU 72 puts a narrow no-break space before AM and PM.
    return (result.text.replacing("\u{202F}", with: " "), result.problems)
  }

  @Test(
    "fields by length: long, medium, short",
    arguments: [
      ("weekday", ["Tuesday", "Tue", "Tue"]), ("day-weekday", ["1 Tuesday", "1 Tue", "1 Tue"]),
      ("month-day", ["July 1", "Jul 1", "7/1"]),
      ("month-day-weekday", ["Tuesday, July 1", "Tue, Jul 1", "Tue, 7/1"]),
      ("year-month-day", ["July 1, 2025", "Jul 1, 2025", "7/1/2025"]),
      (
        "year-month-day-weekday",
        ["Tuesday, July 1, 2025", "Tue, Jul 1, 2025", "Tue, 7/1/2025"]
      ),
    ])
  func dates(fields: String, expected: [String]) throws {
    for (length, expected) in zip(["long", "medium", "short"], expected) {
      #expect(try show("{DATE :date fields=\(fields) length=\(length)}") == (expected, []))
      let both = "{DATE :datetime dateFields=\(fields) dateLength=\(length) timePrecision=hour}"
      #expect(try show(both).0.hasPrefix(expected))
    }
  }

  @Test(
    "precision by timeZoneStyle: none, short, long",
    arguments: [
      ("hour", "11 PM"), ("minute", "11:05 PM"), ("second", "11:05:09 PM"),
    ])
  func times(precision: String, expected: String) throws {
    let start = "{DATE :time timeZone=|Asia/Tokyo| precision=\(precision)"
    #expect(try show("\(start)}") == (expected, []))
    #expect(try show("\(start) timeZoneStyle=short}") == ("\(expected) GMT+9", []))
    #expect(try show("\(start) timeZoneStyle=long}") == ("\(expected) Japan Standard Time", []))
  }

  @Test(
    "all options together, and the names that each function does not have",
    arguments: [
      ("{DATE :datetime}", "Jul 1, 2025, 2:05 PM"),
      (
        "{DATE :datetime dateFields=month-day dateLength=long timePrecision=second "
          + "timeZoneStyle=short hour12=false timeZone=|America/New_York|}",
        "July 1 at 10:05:09 EDT"
      ),
      ("{DATE :datetime fields=month-day length=long precision=second}", "Jul 1, 2025, 2:05 PM"),
      ("{DATE :date dateFields=weekday dateLength=long}", "Jul 1, 2025"),
      ("{DATE :time timePrecision=second}", "2:05 PM"),
      ("{DATE :date hour12=false}", "Jul 1, 2025"),
      ("{DATE :date timeZoneStyle=long}", "Jul 1, 2025"),
    ])
  func combined(text: String, expected: String) throws {
    #expect(try show(text) == (expected, []))
  }

  @Test(
    "only timeZone, hour12 and calendar pass on",
    arguments: [
      (":date length=long fields=weekday", ":date", "Jul 1, 2025"),
      (
        ":datetime dateLength=long dateFields=weekday timePrecision=second", ":datetime",
        "Jul 1, 2025, 2:05 PM"
      ),
      (":time precision=second timeZoneStyle=long", ":time", "2:05 PM"),
      (":datetime timeZone=|Asia/Tokyo| hour12=false", ":time", "23:05"),
      (":date timeZone=|Asia/Tokyo| hour12=false", ":time", "23:05"),
      (":date calendar=buddhist", ":date", "Jul 1, 2568 BE"),
      (":time timeZone=|Asia/Tokyo|", ":time timeZone=UTC", "2:05 PM"),
      (":time hour12=false", ":time hour12=true", "2:05 PM"),
      (":date calendar=buddhist", ":date calendar=gregory", "Jul 1, 2025"),
      (":string", ":date", "Jul 1, 2025"),
    ])
  func inheritance(first: String, second: String, expected: String) throws {
    #expect(try show(".local $d = {DATE \(first)} {{{$d \(second)}}}") == (expected, []))
  }

  @Test(
    "length, fields, precision and timeZoneStyle must be literals",
    arguments: [
      ("{DATE :date length=$v}", "long", "Jul 1, 2025"),
      ("{DATE :date fields=$v}", "weekday", "Jul 1, 2025"),
      ("{DATE :time precision=$v}", "second", "2:05 PM"),
      ("{DATE :time timeZoneStyle=$v}", "long", "2:05 PM"),
      ("{DATE :datetime dateLength=$v}", "long", "Jul 1, 2025, 2:05 PM"),
      ("{DATE :datetime dateFields=$v}", "weekday", "Jul 1, 2025, 2:05 PM"),
      ("{DATE :datetime timePrecision=$v}", "second", "Jul 1, 2025, 2:05 PM"),
    ])
  func literals(text: String, value: String, expected: String) throws {
    #expect(try show(text, ["v": .string(value)]) == (expected, ["bad-option"]))
  }

  @Test(
    "timeZone, hour12 and calendar may be variables",
    arguments: [
      ("{DATE :time timeZone=$v}", ArgumentValue.string("Asia/Tokyo"), "11:05 PM"),
      ("{DATE :time timeZone=$v}", .string("+05:30"), "7:35 PM"),
      ("{DATE :time hour12=$v}", .string("false"), "14:05"),
      ("{DATE :time hour12=$v}", .boolean(false), "14:05"),
      ("{DATE :date calendar=$v}", .string("japanese"), "Jul 1, 7 Reiwa"),
    ])
  func variables(text: String, value: ArgumentValue, expected: String) throws {
    #expect(try show(text, ["v": value]) == (expected, []))
  }

  @Test(
    "calendars are named by UTS #35, in any case",
    arguments: [
      ("gregory", "Jul 1, 2025"), ("GREGORY", "Jul 1, 2025"), ("buddhist", "Jul 1, 2568 BE"),
      ("japanese", "Jul 1, 7 Reiwa"), ("roc", "Jul 1, 114 Minguo"),
      ("islamic-civil", "Muh. 5, 1447 AH"), ("persian", "Tir 10, 1404 AP"),
    ])
  func calendars(calendar: String, expected: String) throws {
    #expect(try show("{DATE :date calendar=\(calendar)}") == (expected, []))
  }

  @Test(
    "a bad override is reported and ignored",
    arguments: [
      "timeZone=nope", "timeZone=|+0530|", "timeZone=|+25:00|", "timeZone=utc", "timeZone=||",
      "timeZone=$list", "hour12=maybe", "hour12=TRUE", "hour12=1", "calendar=nope", "calendar=||",
      "calendar=$list",
    ])
  func badOverrides(option: String) throws {
    #expect(try show("{DATE :time \(option)}", ["list": .list([])]) == ("2:05 PM", ["bad-option"]))
  }

  @Test(
    "times with an offset are converted, times without are shown as they are",
    arguments: [
      ("{|2025-07-01T23:30:00Z| :date timeZone=|Asia/Tokyo|}", "Jul 2, 2025"),
      ("{|2025-07-01T23:30:00| :date timeZone=|Asia/Tokyo|}", "Jul 1, 2025"),
      ("{|2025-07-01T23:30:00+02:00| :time timeZone=input}", "11:30 PM"),
      ("{|2025-07-01T23:30:00+02:00| :time timeZone=input timeZoneStyle=short}", "11:30 PM GMT+2"),
      ("{|2025-07-01T23:30:00+02:00| :time}", "9:30 PM"),
      ("{|2025-07-01T23:30:00| :time timeZone=|Asia/Tokyo| timeZoneStyle=short}", "11:30 PM GMT+9"),
      ("{|2025-07-01| :time}", "12:00 AM"), ("{|2025-07-01T14:05:09.123Z| :time}", "2:05 PM"),
      ("{|2025-07-01T14:05:09+14:00| :time}", "12:05 AM"),
    ])
  func zones(text: String, expected: String) throws {
    #expect(try show(text) == (expected, []))
  }

  @Test(
    "timeZone=input without an offset is a bad operand, and the time is shown",
    arguments: ["2025-07-01T14:05:09", "2025-07-01"])
  func noInput(operand: String) throws {
    let expected = operand.count > 10 ? "2:05 PM" : "12:00 AM"
    #expect(try show("{|\(operand)| :time timeZone=input}") == (expected, ["bad-operand"]))
  }

  @Test(
    "dates are those of the specification's pattern that exist",
    arguments: [
      "2025-02-29", "2025-04-31", "2025-13-01", "2025-00-01", "2025-07-00", "0000-01-01",
      "2025-7-1",
      "20250701", "2025-07", "2025-07-01T24:00:00", "2025-07-01T23:60:00", "2025-07-01T23:59:60",
      "2025-07-01T14:05", "2025-07-01T14:05:09.1234", "2025-07-01T14:05:09,1",
      "2025-07-01 14:05:09", "2025-07-01t14:05:09z", "2025-07-01Z", "2025-07-01T14:05:09+14:01",
      "2025-07-01T14:05:09+15:00", "2025-07-01T14:05:09+0200", "2025-07-01T14:05:09+02",
      "-2025-07-01", "+2025-07-01", "12025-07-01", " 2025-07-01", "", "horse", "true", "1",
    ])
  func badOperands(text: String) throws {
    #expect(try show("{|\(text)| :date}") == ("{|\(text)|}", ["bad-operand"]))
    #expect(try show("{$d :datetime}", ["d": .string(text)]) == ("{$d}", ["bad-operand"]))
  }

  @Test("a function of dates needs an operand", arguments: ["date", "time", "datetime"])
  func noOperand(function: String) throws {
    #expect(try show("{:\(function)}") == ("{:\(function)}", ["bad-operand"]))
  }
}
