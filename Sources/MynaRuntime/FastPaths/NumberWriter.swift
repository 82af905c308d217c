// Unsafe: symbols lie in memory that a `Learned` owns; what is written goes through a checked sink.

/// Writes decimals as one ICU formatter writes them, in about a fifteenth of its time.
///
/// Everything that depends on the locale and the options was learned by formatting probes with that
/// formatter, and compared with it (see `NumberWriter+Learning.swift`); nothing is read from patterns,
/// whose corner cases (currency spacing, bidi marks, minimum grouping) are ICU's. Numbers that would
/// have to be rounded are left to ICU.
///
/// About 200 bytes without a reference: whoever writes by it counts none. It is used in place.
package struct NumberWriter: Sendable {
  /// What stands before and behind the digits, for one sign; places in ``words``.
  struct Affixes: Sendable {
    var prefix = TextPlace()
    var suffix = TextPlace()
  }

  /// Texts of the affixes, each from a word of its own on.
  var words: InlineArray<16, UInt64>
  /// For positive numbers, zero, negative numbers, negative zero.
  var affixes: InlineArray<4, Affixes>
  var digits: DigitSet
  /// Grouping separator and decimal mark.
  var separator: PackedText
  var mark: PackedText
  /// Digits of the group before the mark, 0 for no groups, and of the others.
  var primaryGroup: UInt8
  var secondaryGroup: UInt8
  /// Digits that must stand before the first separator: 2 in Spanish, where 1000 has none.
  var minimumGrouping: UInt8
  var minimumInteger: UInt8
  var minimumFraction: UInt8
  var maximumFraction: UInt8
  /// Places that ICU moves the point to the right: 2 for its own percent style.
  var shift: UInt8
  /// Whether a fraction of zeros is not shown at all.
  var hidesZeroFraction: Bool
  /// How most numbers are written, if the format is of the usual kind.
  var short: ShortNumber?

  /// Most fraction digits that are looked at; more are ICU's.
  static let longestFraction = 20

  /// Writes a number.
  ///
  /// - Parameters:
  ///   - magnitude: the digits as one number.
  ///   - scale: how many of them stand behind the decimal point.
  /// - Returns: whether the number is written; `false`, with nothing written, if ICU must do it. A
  ///   sink that is too small is full afterwards.
  package func write(
    _ magnitude: UInt64, scale: Int, isNegative: Bool, into sink: inout TextSink
  ) -> Bool {
    unsafe withUnsafePointer(to: self) {
      unsafe $0.write(magnitude, scale: scale, isNegative: isNegative, into: &sink)
    }
  }

  /// Writes any number digit by digit.
  @inline(never)
  fileprivate func writeDigits(
    _ magnitude: UInt64, scale: Int, isNegative: Bool, into sink: inout TextSink
  ) -> Bool {
    guard let shown = shown(magnitude, scale) else { return false }
    let affixes = affixes[(isNegative ? 2 : 0) + (magnitude == 0 ? 1 : 0)]
    sink.append(affixes.prefix) { words[$0] }
    writeDigits(shown, into: &sink)
    sink.append(affixes.suffix) { words[$0] }
    return true
  }

  /// The digits that are shown, which decide the plural category: ICU's 1.50 for 1.5 with two
  /// fraction digits; `nil` if ICU must say.
  package func visible(_ magnitude: UInt64, scale: Int) -> (magnitude: UInt64, scale: Int)? {
    guard let shown = shown(magnitude, scale) else { return nil }
    var magnitude = shown.magnitude
    for _ in 0..<shown.zeros {
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      magnitude = product
    }
    return (magnitude, shown.scale + shown.zeros)
  }

  /// Digits to show, and zeros behind them.
  private struct Shown {
    var magnitude: UInt64
    var scale: Int
    var zeros: Int
  }

  /// Fits a number to the fraction digits of the format; `nil` if it would have to be rounded.
  @inline(__always)
  private func shown(_ magnitude: UInt64, _ scale: Int) -> Shown? {
    var magnitude = magnitude
    var scale = scale - Int(shift)
    while scale < 0 {
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      magnitude = product
      scale += 1
    }
    guard scale <= 2 * Self.longestFraction else { return nil }
    while scale > Int(minimumFraction) {
      let (quotient, digit) = magnitude.quotientAndRemainder(dividingBy: 10)
      guard digit == 0 else { break }
      magnitude = quotient
      scale -= 1
    }
    guard scale <= Int(maximumFraction) else { return nil }
    if hidesZeroFraction, let whole = Self.whole(magnitude, scale) {
      return Shown(magnitude: whole, scale: 0, zeros: 0)
    }
    return Shown(magnitude: magnitude, scale: scale, zeros: max(0, Int(minimumFraction) - scale))
  }

  /// The integer that a number is, if it is one.
  private static func whole(_ magnitude: UInt64, _ scale: Int) -> UInt64? {
    var magnitude = magnitude
    for _ in 0..<scale {
      let (quotient, digit) = magnitude.quotientAndRemainder(dividingBy: 10)
      guard digit == 0 else { return nil }
      magnitude = quotient
    }
    return magnitude
  }

  // MARK: Bytes

  /// Writes the digits, last first, into memory of exactly their size.
  ///
  /// Raw memory, because a check at each byte doubles the time of an amount; the size is computed
  /// from the same counts as the loops below run by.
  @inline(__always)
  private func writeDigits(_ shown: Shown, into sink: inout TextSink) {
    let fraction = shown.scale + shown.zeros
    let integer = max(
      Self.digitCount(shown.magnitude) - shown.scale, Int(minimumInteger), fraction == 0 ? 1 : 0)
    let primary = Int(primaryGroup)
    let isGrouped = primary > 0 && integer >= primary + Int(minimumGrouping)
    let separators = isGrouped ? 1 + Self.groups(integer - primary - 1, of: secondaryGroup) : 0
    let size =
      (integer + fraction) * Int(digits.width) + separators * Int(separator.count)
      + (fraction > 0 ? Int(mark.count) : 0)
    guard let start = unsafe sink.claim(size) else { return }
    let group = isGrouped ? primary : Int.max
    if digits.isASCII {
      unsafe fill(start + size, shown, integer: integer, group: group) { digit, address in
        unsafe address -= 1
        unsafe address.pointee = 0x30 | UInt8(truncatingIfNeeded: digit)
      }
    } else {
      unsafe fill(start + size, shown, integer: integer, group: group) { digit, address in
        unsafe digits.write(digit, before: &address)
      }
    }
  }

  @inline(__always)
  private func fill(
    _ end: UnsafeMutablePointer<UInt8>, _ shown: Shown, integer: Int, group: Int,
    _ put: (UInt64, inout UnsafeMutablePointer<UInt8>) -> Void
  ) {
    var address = unsafe end
    var rest = shown.magnitude
    for _ in 0..<shown.zeros { unsafe put(0, &address) }
    for _ in 0..<shown.scale {
      unsafe put(rest % 10, &address)
      rest /= 10
    }
    if shown.scale + shown.zeros > 0 { unsafe mark.write(before: &address) }
    var left = group
    for _ in 0..<integer {
      if left == 0 {
        unsafe separator.write(before: &address)
        left = Int(secondaryGroup)
      }
      left -= 1
      unsafe put(rest % 10, &address)
      rest /= 10
    }
  }

  /// Complete groups; the sizes that exist are divided by as constants.
  @inline(__always)
  private static func groups(_ digits: Int, of size: UInt8) -> Int {
    size == 3 ? digits / 3 : size == 2 ? digits / 2 : digits / max(1, Int(size))
  }

  /// Number of decimal digits; none for zero.
  @inline(__always)
  static func digitCount(_ value: UInt64) -> Int {
    var value = value
    var count = 0
    while value >= 10_000 {
      value /= 10_000
      count += 4
    }
    return count + (value >= 100 ? (value >= 1000 ? 4 : 3) : value >= 10 ? 2 : value > 0 ? 1 : 0)
  }
}

// Members of the address rather than of the value, which is large and would be copied.
extension UnsafePointer<NumberWriter> {
  /// Writes a number, the usual ones without a loop; see ``NumberWriter/write(_:scale:isNegative:into:)``.
  @inline(__always)
  func write(
    _ magnitude: UInt64, scale: Int, isNegative: Bool, into sink: inout TextSink
  ) -> Bool {
    if !isNegative, let short = unsafe pointee.short,
      short.write(magnitude, scale: scale, into: &sink)
    {
      return true
    }
    return unsafe pointee.writeDigits(magnitude, scale: scale, isNegative: isNegative, into: &sink)
  }

  /// Whether integers have the plural category of their own digits.
  @inline(__always)
  var showsIntegersAsTheyAre: Bool { unsafe pointee.minimumFraction == 0 && pointee.shift == 0 }
}
