/// Year, month and day of the Gregorian calendar, which also counts the days before 1582.
struct CivilDate {
  /// 1…9999.
  let year: Int
  /// 1…12.
  let month: Int
  /// 1…31.
  let day: Int

  /// Milliseconds of the year 1 begin here, relative to 1970, as if local time were UTC.
  static let firstMillisecond = -62_135_596_800_000
  /// The first millisecond behind the year 9999.
  static let endMillisecond = 253_402_300_800_000
  /// 1582-10-15, the first day on which ICU's default calendar is Gregorian.
  static let gregorianChange = -12_219_292_800_000
  static let millisecondsPerDay: UInt64 = 86_400_000

  /// The date of a day counted from 0001-01-01, which is day 0; up to the year 9999.
  ///
  /// Without branches and tables, by multiplications instead of divisions.
  ///
  /// - SeeAlso: C. Neri and L. Schneider, "Euclidean affine functions and their application to
  ///   calendar algorithms", 2022.
  @inline(__always)
  init(dayOfEra: UInt32) {
    // Counts years from 1 March 0000 on, so that the leap day is the last.
    let quarters = 4 &* (dayOfEra &+ 306) &+ 3
    let century = quarters / 146_097
    let dayOfCentury = 4 &* ((quarters % 146_097) / 4) &+ 3
    let product = 2_939_745 &* UInt64(dayOfCentury)
    let yearOfCentury = UInt32(truncatingIfNeeded: product >> 32)
    let dayOfYear = UInt32(truncatingIfNeeded: product) / 2_939_745 / 4
    let monthAndDay = 2141 &* dayOfYear &+ 197_913
    let isAfterDecember = dayOfYear >= 306
    year = Int(100 &* century &+ yearOfCentury &+ (isAfterDecember ? 1 : 0))
    month = Int((monthAndDay >> 16) &- (isAfterDecember ? 12 : 0))
    day = Int((monthAndDay & 0xFFFF) / 2141 &+ 1)
  }

  /// Milliseconds since 1970 of a date and time, as if local time were UTC.
  static func milliseconds(
    _ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0
  ) -> Int {
    // Days before a month, from 1 March on.
    let shifted = month > 2 ? month - 3 : month + 9
    let march = month > 2 ? year : year - 1
    let days =
      365 * march + march / 4 - march / 100 + march / 400 + (153 * shifted + 2) / 5 + day - 1
    return (((days - 719_468) * 24 + hour) * 60 + minute) * 60_000 + second * 1000
  }
}
