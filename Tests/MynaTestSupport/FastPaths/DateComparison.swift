package import MynaICU
import MynaRuntime

/// Compares what a ``DateWriter`` writes with what its formatter writes, byte for byte.
package enum DateComparison {
  /// Zones with much history, half hours, several changes a year or none.
  package static let zones = [
    "UTC", "GMT+08:00", "GMT-03:30", "Asia/Shanghai", "Asia/Hong_Kong", "Asia/Tokyo",
    "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tehran", "Asia/Gaza", "Europe/London",
    "Europe/Dublin", "Europe/Berlin", "Europe/Moscow", "Africa/Cairo", "Africa/Casablanca",
    "Africa/Monrovia", "America/New_York", "America/Los_Angeles", "America/Sao_Paulo",
    "America/St_Johns", "Antarctica/Troll", "Australia/Lord_Howe", "Pacific/Apia",
    "Pacific/Chatham",
  ]

  /// Compares all samples in one locale.
  package static func run(
    _ set: DateOptionSet, _ locale: ICULocale, _ samples: DateSamples
  ) throws -> FastPathTally {
    let formatter = try set.formatter(locale, zone: "UTC")
    var tally = FastPathTally()
    guard let writer = DateWriter.learned(from: formatter) else {
      tally.slow = 1
      return tally
    }
    tally.fast = 1
    withExtendedLifetime(writer) {
      compare(samples, writer.value, formatter, "\(locale.name) \(set.name)", &tally) { $0 }
    }
    return tally
  }

  /// Compares all samples in one zone, whose offsets are learned anew wherever they change.
  package static func run(
    _ set: DateOptionSet, _ locale: ICULocale, zone: String, _ samples: DateSamples
  ) throws -> FastPathTally {
    let formatter = try set.formatter(locale, zone: zone)
    var tally = FastPathTally()
    guard let writer = DateWriter.learned(from: try set.formatter(locale, zone: "UTC")) else {
      tally.slow = 1
      return tally
    }
    tally.fast = 1
    var spans: [ZoneOffset] = []
    withExtendedLifetime(writer) {
      compare(samples, writer.value, formatter, zone, &tally) { milliseconds in
        for span in spans {
          if let local = span.localMilliseconds(milliseconds) { return local }
        }
        guard let span = ZoneOffset.learned(zone: zone, at: milliseconds) else { return nil }
        spans.append(span)
        return span.localMilliseconds(milliseconds)
      }
    }
    return tally
  }

  private static func compare(
    _ samples: DateSamples, _ writer: DateWriter, _ formatter: ICUDateFormatter, _ name: String,
    _ tally: inout FastPathTally, local: (Int) -> Int?
  ) {
    let scratch = TextScratch()
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1024) { memory in
      for milliseconds in samples.values {
        var sink = TextSink(memory)
        guard let local = local(milliseconds),
          writer.write(localMilliseconds: local, into: &sink)
        else {
          tally.declined += 1
          continue
        }
        tally.compared += 1
        let written = UnsafeRawBufferPointer(
          rebasing: UnsafeRawBufferPointer(memory)[..<sink.count])
        var isEqual = !sink.isFull
        do {
          try formatter.format(milliseconds: milliseconds, into: scratch)
          isEqual = isEqual && scratch.withBytes { $0.elementsEqual(written) }
        } catch {
          isEqual = false
        }
        if !isEqual {
          tally.differ(
            "\(name) \(milliseconds): '\(String(decoding: written, as: UTF8.self))', ICU "
              + "'\(scratch.withBytes { String(decoding: $0, as: UTF8.self) })'")
        }
      }
    }
  }
}
