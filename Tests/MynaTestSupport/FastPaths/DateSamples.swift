/// Instants in which writers go wrong, and random ones, in milliseconds since 1970.
package struct DateSamples: Sendable {
  package private(set) var values: [Int] = []

  private static let day = 86_400_000
  /// 0001-01-01 and behind 9999-12-31.
  private static let first = -62_135_596_800_000
  private static let end = 253_402_300_800_000
  /// 1582-10-15.
  private static let gregorianChange = -12_219_292_800_000

  /// Makes the edges and fills up with random instants, most of them of this and the last century.
  package init(count: Int, seed: UInt64) {
    values.reserveCapacity(count)
    for edge in [Self.first, Self.end, Self.gregorianChange, 0, Int(Int32.max) * 1000] {
      values += [edge - Self.day, edge - 1, edge, edge + 1, edge + Self.day]
    }
    // Ends of years, of February and of half days.
    for year in 1960...2040 {
      let days = (year - 1970) * 365 + (year - 1969) / 4
      for day in [days - 1, days, days + 58, days + 59, days + 60] {
        values += [day * Self.day - 1, day * Self.day, day * Self.day + Self.day / 2]
      }
    }
    var generator = SeededGenerator(seed: seed)
    while values.count < count {
      switch generator.next() % 4 {
      case 0: values.append(Int.random(in: Self.first..<Self.end, using: &generator))
      case 1: values.append(Int.random(in: Self.gregorianChange..<0, using: &generator))
      default:
        values.append(
          Int.random(in: -2_208_988_800_000..<4_102_444_800_000, using: &generator))
      }
    }
    values = Array(values.prefix(count))
  }
}
