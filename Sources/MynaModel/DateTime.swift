/// A date, or a date and a time of day, with or without an offset from UTC.
///
/// Without an offset the value is floating: it is shown as written, whatever the time zone.
public struct DateTime: Hashable, Sendable {
  /// Year 1…9999, proleptic Gregorian.
  public var year: Int
  /// Month 1…12.
  public var month: Int
  /// Day 1…31, valid for the month.
  public var day: Int
  /// Time of day in milliseconds, 0…86,399,999; `nil` for a date alone.
  public var millisecondOfDay: Int?
  /// Offset from UTC in minutes, −840…840; `nil` for a floating value.
  public var offsetMinutes: Int?

  /// Parses an ISO 8601 date or date and time: `2025-07-01`, `2025-07-01T08:30:00.125+08:00`.
  ///
  /// Returns `nil` for any other text, for days that do not exist and for the year 0000.
  /// Source: LDML 48, MessageFormat, "date/time literal value".
  public init?(parsing text: String) {
    var cursor = Cursor(text.utf8[...])
    guard let year = cursor.number(4), cursor.take("-"), let month = cursor.number(2),
      cursor.take("-"), let day = cursor.number(2), year > 0, (1...12).contains(month),
      (1...Self.daysIn(month: month, year: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    guard !cursor.rest.isEmpty else { return }
    guard cursor.take("T"), let hour = cursor.number(2), cursor.take(":"),
      let minute = cursor.number(2), cursor.take(":"), let second = cursor.number(2),
      hour < 24, minute < 60, second < 60
    else { return nil }
    var millisecond = 0
    if cursor.take(".") {
      guard let fraction = cursor.fraction() else { return nil }
      millisecond = fraction
    }
    millisecondOfDay = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
    if cursor.take("Z") {
      offsetMinutes = 0
    } else if !cursor.rest.isEmpty {
      let isNegative = cursor.take("-")
      guard isNegative || cursor.take("+"), let hours = cursor.number(2), cursor.take(":"),
        let minutes = cursor.number(2), minutes < 60, hours * 60 + minutes <= 14 * 60
      else { return nil }
      offsetMinutes = (isNegative ? -1 : 1) * (hours * 60 + minutes)
    }
    guard cursor.rest.isEmpty else { return nil }
  }

  /// Milliseconds since 1970-01-01T00:00:00, of the local fields; the offset is not applied.
  public var localMilliseconds: Int {
    Self.daysFromEpoch(year: year, month: month, day: day) * 86_400_000 + (millisecondOfDay ?? 0)
  }

  /// Milliseconds since 1970-01-01T00:00:00Z, or `nil` for a floating value.
  public var epochMilliseconds: Int? {
    offsetMinutes.map { localMilliseconds - $0 * 60_000 }
  }

  private static func daysIn(month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Days from 1970-01-01 to a proleptic Gregorian date, counted in eras of 400 years that begin
  /// on 1 March, so that the leap day is the last of its year.
  private static func daysFromEpoch(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private struct Cursor {
    var rest: Substring.UTF8View

    init(_ rest: Substring.UTF8View) { self.rest = rest }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: character) else { return false }
      rest.removeFirst()
      return true
    }

    mutating func number(_ width: Int) -> Int? {
      let taken = rest.prefix(width)
      guard taken.count == width, taken.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
      }
      rest = rest.dropFirst(width)
      return taken.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// Takes 1 to 3 fraction digits and returns milliseconds.
    mutating func fraction() -> Int? {
      let taken = rest.prefix { (0x30...0x39).contains($0) }
      guard (1...3).contains(taken.count) else { return nil }
      rest = rest.dropFirst(taken.count)
      let value = taken.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      return [100, 10, 1][taken.count - 1] * value
    }
  }
}

extension DateTime: CustomStringConvertible {
  /// ISO 8601 text.
  public var description: String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let zeros = String(repeating: "0", count: max(0, 4 - String(year).count))
    var text = "\(zeros)\(year)-\(two(month))-\(two(day))"
    guard let time = millisecondOfDay else { return text }
    text += "T\(two(time / 3_600_000)):\(two(time / 60_000 % 60)):\(two(time / 1000 % 60))"
    if time % 1000 != 0 {
      let milliseconds = String(time % 1000)
      text += "." + String(repeating: "0", count: 3 - milliseconds.count) + milliseconds
    }
    guard let offset = offsetMinutes else { return text }
    if offset == 0 { return text + "Z" }
    return text + (offset < 0 ? "-" : "+") + "\(two(abs(offset) / 60)):\(two(abs(offset) % 60))"
  }
}
