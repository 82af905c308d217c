import Glibc
import MynaICU
import MynaRuntime
import MynaTestSupport

/// Processor time of one call, fast path and ICU into reused memory; the best of several runs.
enum Timing {
  static func report() throws {
    print("ns a call, fast path and ICU")
    for locale in ["en", "zh_Hans", "ar_EG"] {
      try number(locale, "CNY", scale: 2)
      try number(locale, "integer", scale: 0)
    }
    for locale in ["en", "ru", "ar"] { try plural(locale) }
    for locale in ["en", "zh_Hans", "ar_EG"] { try date(locale) }
  }

  /// Values that arguments rotate over.
  private static let magnitudes: [UInt64] = (0..<64).map { 1_234_567 &+ $0 &* 987_653 }

  private static func number(_ name: String, _ option: String, scale: Int) throws {
    guard let locale = ICULocale(available: name),
      let set = NumberOptionSet.all.first(where: { $0.name == option }),
      case .skeleton(let skeleton) = set.format
    else { return }
    let formatter = try ICUNumberFormatter(skeleton: skeleton, locale: locale)
    guard let writer = NumberWriter.learned(from: { (try? formatter.format($0))?.text }) else {
      return
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 512) { memory in
      let fast = best { index in
        var sink = TextSink(memory)
        _ = writer.write(magnitudes[index], scale: scale, isNegative: false, into: &sink)
        return sink.count
      }
      let scratch = TextScratch()
      let slow = best { index in
        var sink = TextSink(memory)
        PlainDigits.write(magnitudes[index], scale: scale, isNegative: false, into: &sink)
        let digits = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(memory)[..<sink.count])
        try? formatter.format(digits, into: scratch)
        return sink.count
      }
      line("\(option) \(name)", fast, slow)
    }
  }

  private static func plural(_ name: String) throws {
    guard let locale = ICULocale(available: name) else { return }
    let formatter = try ICUNumberFormatter(skeleton: ".###", locale: locale)
    let rules = try PluralRules(locale: locale, type: .cardinal)
    guard let table = PluralTable.learned(locale: locale, type: .cardinal, checkedBy: rules) else {
      return
    }
    let copy = table.value
    let fast = best { index in Int(copy.category(magnitudes[index], scale: 0) ?? 0) }
    let slow = best { index in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { memory in
        var sink = TextSink(memory)
        PlainDigits.write(magnitudes[index], scale: 0, isNegative: false, into: &sink)
        let digits = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(memory)[..<sink.count])
        return (try? rules.category(ofDigits: digits, formattedBy: formatter)) ?? 0
      }
    }
    line("plural \(name)", fast, slow)
    // Until here: the copy points into its memory.
    withExtendedLifetime(table) {}
  }

  private static func date(_ name: String) throws {
    guard let locale = ICULocale(available: name),
      let set = DateOptionSet.all.first(where: { $0.name == "MF1 date long" })
    else { return }
    let formatter = try set.formatter(locale, zone: "UTC")
    guard let writer = DateWriter.learned(from: formatter) else { return }
    let copy = writer.value
    let scratch = TextScratch()
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 512) { memory in
      let fast = best { index in
        var sink = TextSink(memory)
        _ = copy.write(localMilliseconds: Int(magnitudes[index] * 30_000), into: &sink)
        return sink.count
      }
      let slow = best { index in
        try? formatter.format(milliseconds: Int(magnitudes[index] * 30_000), into: scratch)
        return index
      }
      line("date long \(name)", fast, slow)
    }
    withExtendedLifetime(writer) {}
  }

  private static func line(_ name: String, _ fast: Double, _ slow: Double) {
    print("\(name): \((fast * 10).rounded() / 10) \(slow.rounded())")
  }

  private static func best(_ body: (Int) -> Int) -> Double {
    var best = Double.infinity
    var sum = 0
    for _ in 0..<40 {
      let start = processorTime()
      for round in 0..<4_000 { sum &+= body(round & 63) }
      best = min(best, Double(processorTime() - start) / 4_000)
    }
    // Else the compiler could leave the calls out.
    if sum == 1 { print("") }
    return best
  }

  private static func processorTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
