package import MynaICU

// Unsafe: probes are written into memory of a fixed size, which the sink checks.

extension DateWriter {
  /// Learns how a formatter writes dates and compares the result with it: about 300 calls.
  ///
  /// - Parameter formatter: opened for the zone `UTC`, so that what it shows is what it is given.
  /// - Returns: `nil` for patterns with anything unusual.
  package static func learned(from formatter: ICUDateFormatter) -> Learned<DateWriter>? {
    guard var parts = DateProbes(formatter).parts else { return nil }
    let writer = make(parts)
    if writer.withValue({ $0.agrees(with: formatter, on: checks) }) { return writer }
    // Before 1582 ICU's default calendar, and the Buddhist one always, counts Julian days.
    parts.first = CivilDate.gregorianChange
    let late = make(parts)
    return late.withValue({ $0.agrees(with: formatter, on: checks) }) ? late : nil
  }

  /// Ends of years, months and hours, leap days, the change of calendars, and days all over.
  private static let checks: [Int] = {
    var checks: [Int] = []
    for year in [1, 4, 99, 100, 400, 1000, 1581, 1582, 1583, 1600, 1700, 1899] {
      checks.append(CivilDate.milliseconds(year, 12, 31, 23, 59, 59) + 999)
      checks.append(CivilDate.milliseconds(year, 3, 1))
    }
    let change = CivilDate.gregorianChange
    checks += [change - 86_400_000, change - 1, change, CivilDate.firstMillisecond]
    for year in [1900, 1969, 1970, 1999, 2000, 2009, 2023, 2024, 2100, 4999, 9998, 9999] {
      checks.append(CivilDate.milliseconds(year, 1, 1))
      checks.append(CivilDate.milliseconds(year, 3, 1) - 1)
      checks.append(CivilDate.milliseconds(year, 12, 31, 23, 59, 59) + 999)
    }
    // Every hour at its first second, in its middle and at its last; every day of 2024 once a week.
    for hour in 0..<24 {
      for (minute, second) in [(0, 0), (0, 7), (30, 0), (59, 59)] {
        checks.append(CivilDate.milliseconds(2024, 1 + hour / 2, 3 + hour, hour, minute, second))
      }
    }
    for day in 0..<60 { checks.append(CivilDate.milliseconds(2023, 12, 29 + 6 * day, 13, day)) }
    return checks
  }()

  private func agrees(with formatter: ICUDateFormatter, on checks: [Int]) -> Bool {
    let scratch = TextScratch()
    return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1024) { memory in
      for milliseconds in checks {
        var sink = unsafe TextSink(memory)
        guard write(localMilliseconds: milliseconds, into: &sink) else { continue }
        do {
          try formatter.format(milliseconds: milliseconds, into: scratch)
        } catch {
          return false
        }
        let written = unsafe UnsafeRawBufferPointer(
          rebasing: UnsafeRawBufferPointer(memory)[..<sink.count])
        guard !sink.isFull, unsafe scratch.withBytes({ unsafe $0.elementsEqual(written) }) else {
          return false
        }
      }
      return true
    }
  }
}
