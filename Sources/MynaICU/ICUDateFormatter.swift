internal import CICU

// Unsafe: ICU's C functions take addresses; objects are opened in `init`, closed in `deinit` and
// never handed out.

/// Formats instants by an ICU date pattern in one locale and time zone.
@safe
public final class ICUDateFormatter: @unchecked Sendable {
  // Safe to share: never changed after `init`; `udat_formatForFields` works on a clone of the
  // calendar and is a const call.
  let handle: OpaquePointer

  /// The time fields of ICU's best pattern for a skeleton, such as `d MMM y` for `yMMMd`.
  public static func pattern(skeleton: String, locale: ICULocale) throws(ICUError) -> String {
    try unsafe readText { out, capacity, error in
      unsafe myna_date_pattern(locale.name, skeleton, out, capacity, &error)
    }
  }

  /// Opens a formatter.
  ///
  /// - Parameters:
  ///   - pattern: letters of UTS #35, Date Format Patterns.
  ///   - zone: an id that ``TimeData/isKnownZone(_:)``, `UTC`, or `GMT+08:00`.
  ///   - isProleptic: counts Gregorian dates before 1582 too, as ISO 8601 does; ICU's own default
  ///     switches to the Julian calendar there.
  public init(
    pattern: String, locale: ICULocale, zone: String, isProleptic: Bool
  ) throws(ICUError) {
    var error: Int32 = 0
    guard let handle = unsafe myna_date_open(locale.name, pattern, zone, isProleptic, &error) else {
      throw ICUError(error)
    }
    unsafe self.handle = unsafe handle
  }

  /// The named lengths of ICU.
  public enum Style: Int32, Sendable {
    /// The longest, with the weekday or the zone.
    case full = 0
    /// Long.
    case long = 1
    /// Medium, the default.
    case medium = 2
    /// Short.
    case short = 3
  }

  /// Opens a formatter for named lengths; Julian before 1582, as in ICU's MessageFormat.
  public init(date: Style?, time: Style?, locale: ICULocale, zone: String) throws(ICUError) {
    var error: Int32 = 0
    guard
      let handle = unsafe myna_date_open_style(
        locale.name, date?.rawValue ?? -1, time?.rawValue ?? -1, zone, &error)
    else { throw ICUError(error) }
    unsafe self.handle = unsafe handle
  }

  deinit { unsafe myna_date_close(handle) }

  /// Formats milliseconds since 1970-01-01T00:00:00Z; the caller limits the range of years.
  public func format(
    milliseconds: Int, withFields: Bool = false
  ) throws(ICUError) -> FormattedText {
    let scratch = TextScratch()
    var error: Int32 = 0
    unsafe myna_date_format(handle, Double(milliseconds), withFields, scratch.pointer, &error)
    guard error <= 0 else { throw ICUError(error) }
    return scratch.result()
  }

  /// Formats an instant into memory that the caller keeps.
  package func format(
    milliseconds: Int, into scratch: borrowing TextScratch
  ) throws(ICUError) {
    var error: Int32 = 0
    unsafe myna_date_format(handle, Double(milliseconds), false, scratch.pointer, &error)
    guard error <= 0 else { throw ICUError(error) }
  }
}

extension ICUDateFormatter {
  /// Formats as ICU's MessageFormat does: an unknown pattern letter ends the text, without error.
  public func formatLeniently(milliseconds: Int) throws(ICUError) -> String {
    let scratch = TextScratch()
    var error: Int32 = 0
    unsafe myna_date_format_leniently(handle, Double(milliseconds), scratch.pointer, &error)
    guard error <= 0 else { throw ICUError(error) }
    return scratch.result().text
  }
}

/// Facts about time zones and calendars from ICU's data.
public enum TimeData {
  /// Whether the text is a time zone of the IANA database that ICU knows.
  ///
  /// ICU itself reads unknown names as UTC without a word.
  public static func isKnownZone(_ zone: String) -> Bool {
    unsafe zone.utf8.count < 64 && !zone.utf8.contains(0) && zone != "Etc/Unknown"
      && myna_zone_is_known(zone)
  }

  /// ICU's keyword for a calendar of UTS #35 (`gregory` is `gregorian`), or `nil` if unknown.
  public static func calendarKeyword(_ calendar: String) -> String? {
    // ICU may hand back the very pointer it was given.
    unsafe calendar.withCString {
      unsafe myna_calendar_keyword($0).map { unsafe String(cString: $0) }
    }
  }

  /// The instant at which a zone's clocks show a local time, given as if it were UTC.
  public static func milliseconds(fromLocal milliseconds: Int, in zone: String) -> Int {
    var error: Int32 = 0
    let instant = unsafe myna_zone_from_local(zone, Double(milliseconds), &error)
    return error <= 0 ? Int(instant) : milliseconds
  }

  /// Milliseconds in which a zone's offset from UTC does not change, around an instant.
  ///
  /// The zone is one that ``isKnownZone(_:)`` knows, `UTC` or an offset such as `GMT+08:00`; ends
  /// beyond 100,000 years count as that.
  package static func span(
    of zone: String, around milliseconds: Int
  ) throws(ICUError) -> (range: Range<Int>, offset: Int) {
    var error: Int32 = 0
    var (from, to) = (0.0, 0.0)
    let offset = unsafe myna_zone_span(zone, Double(milliseconds), &from, &to, &error)
    guard error <= 0 else { throw ICUError(error) }
    let limit = 3_155_760_000_000_000.0
    let first = Int(max(from, -limit))
    return (first..<max(first, Int(min(to, limit))), Int(offset))
  }
}
