// Unsafe: probes are written into memory of a fixed size, which the sink checks.

extension NumberWriter {
  /// Learns how a formatter writes numbers and compares the result with it.
  ///
  /// About a hundred calls, 50 µs.
  ///
  /// - Parameter format: what ICU writes for plain digits such as `-1234.50`; `nil` if it refuses.
  /// - Returns: `nil` for formats with anything unusual: words that follow the plural, significant
  ///   digits, compact or scientific notation, increments.
  package static func learned(from format: (String) -> String?) -> NumberWriter? {
    guard var writer = withoutActuallyEscaping(format, do: { NumberProbes($0).writer }) else {
      return nil
    }
    writer.short = ShortNumber(writer)
    return writer.agrees(with: format) ? writer : nil
  }

  // MARK: Comparison

  /// Integers in which every plural category of every language occurs, every count of digits, and
  /// the places where groups begin.
  private static let integers: [UInt64] =
    Array(0...26) + [
      80, 99, 100, 101, 102, 103, 111, 112, 123, 200, 999, 1000, 1001, 2000, 4321, 9999, 10_000,
      12_345, 99_999, 100_000, 234_567, 999_999, 1_000_000, 1_000_001, 2_000_000, 7_654_321,
      10_000_000, 123_456_789, 9_876_543_210, 123_456_789_012_345, 1_000_000_000_000_000,
      9_999_999_999_999_999_999, .max,
    ]
  private static let amounts: [UInt64] = [
    1, 10, 99, 100, 101, 999, 1000, 9999, 10_000, 12_345, 99_999, 100_000, 123_456, 999_999,
    1_000_000, 1_234_567, 9_999_999, 10_000_000, 12_345_678, 99_999_999, 100_000_000,
  ]
  private static let negatives: [UInt64] = [0, 1, 2, 10, 999, 1000, 12_345, 1_234_567, .max]
  private static let fractions: [UInt64] = [
    0, 1, 5, 9, 10, 11, 15, 20, 21, 50, 99, 100, 101, 110, 123, 150, 1000, 1001, 1050, 10_000,
    12_340, 99_999, 100_100, 123_456, 1_000_001, 1_234_567_890, 9_007_199_254_740_993,
    9_999_999_999_999_999_999,
  ]

  private func agrees(with format: (String) -> String?) -> Bool {
    var isEqual = true
    var written = 0
    func check(_ magnitude: UInt64, _ scale: Int, _ isNegative: Bool) {
      guard isEqual, let text = text(magnitude, scale: scale, isNegative: isNegative) else {
        return
      }
      written += 1
      let digits = PlainDigits.text(magnitude, scale: scale, isNegative: isNegative)
      isEqual = format(digits).map { $0.utf8.elementsEqual(text) } ?? false
    }
    for magnitude in Self.integers { check(magnitude, 0, false) }
    if short != nil {
      // What is written without a loop has its own numbers to be compared.
      for magnitude in Self.amounts { check(magnitude, 2, false) }
    }
    for magnitude in Self.negatives {
      check(magnitude, 0, true)
      check(magnitude, 2, true)
    }
    let most = Int(maximumFraction) + Int(shift)
    for scale in Set([1, 2, 3, most, most + 1]) where scale <= most + 1 {
      for magnitude in Self.fractions { check(magnitude, scale, false) }
    }
    // Whole numbers of plain formats are always written; a writer that declines them is none.
    return isEqual && written >= Self.integers.count / 2
  }

  /// The bytes of a number, for comparison; `nil` if ICU must write it.
  private func text(_ magnitude: UInt64, scale: Int, isNegative: Bool) -> [UInt8]? {
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 512) { memory in
      var sink = unsafe TextSink(memory)
      guard write(magnitude, scale: scale, isNegative: isNegative, into: &sink), !sink.isFull else {
        return nil
      }
      return unsafe Array(memory[..<sink.count])
    }
  }
}
