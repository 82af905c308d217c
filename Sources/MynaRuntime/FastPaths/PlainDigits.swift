// Unsafe: digits are written to an address, after a checked sink has given their places.

/// Plain digits such as `-1234.50`, the form in which ICU takes an exact decimal.
package enum PlainDigits {
  /// Writes a number, without allocating.
  package static func write(
    _ magnitude: UInt64, scale: Int, isNegative: Bool, into sink: inout TextSink
  ) {
    if isNegative { sink.append(UInt8(ascii: "-")) }
    let integer = max(1, NumberWriter.digitCount(magnitude) - scale)
    guard let start = unsafe sink.claim(integer + (scale > 0 ? scale + 1 : 0)) else { return }
    var rest = magnitude
    // From the last digit to the first; one place belongs to the point.
    for index in (0..<integer + scale).reversed() {
      let digit = 0x30 | UInt8(truncatingIfNeeded: rest % 10)
      unsafe start[index >= integer ? index + 1 : index] = digit
      rest /= 10
    }
    if scale > 0 { unsafe start[integer] = UInt8(ascii: ".") }
  }

  /// The text of a number.
  package static func text(_ magnitude: UInt64, scale: Int, isNegative: Bool) -> String {
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24 + max(0, scale)) { memory in
      var sink = unsafe TextSink(memory)
      write(magnitude, scale: scale, isNegative: isNegative, into: &sink)
      return unsafe String(decoding: memory[..<sink.count], as: UTF8.self)
    }
  }
}
