// Unsafe: digits are written backwards from an address; the sink has reserved as many.

/// A locale's ten digits: consecutive in Unicode, and alike in UTF-8 but for the last byte.
package struct DigitSet: Hashable, Sendable {
  /// UTF-8 of zero, the first byte lowest.
  let zero: UInt32
  /// Bytes of a digit, 1…4.
  let width: UInt8

  /// The digits that start with a zero; `nil` if the last byte of one would carry.
  init?(zero scalar: Unicode.Scalar) {
    guard let nine = Unicode.Scalar(scalar.value + 9) else { return nil }
    let bytes = Array(UTF8.encode(scalar) ?? .init())
    let last = Array(UTF8.encode(nine) ?? .init())
    guard !bytes.isEmpty, bytes.dropLast() == last.dropLast() else { return nil }
    zero = bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    width = UInt8(bytes.count)
  }

  /// ASCII digits.
  @inline(__always)
  var isASCII: Bool { width == 1 }

  /// Writes a digit, 0…9, before an address and moves it to the first byte.
  @inline(__always)
  func write(_ digit: UInt64, before address: inout UnsafeMutablePointer<UInt8>) {
    let bytes = zero &+ UInt32(truncatingIfNeeded: digit) << ((UInt32(width) &- 1) &* 8)
    unsafe address -= Int(width)
    for index in 0..<Int(width) {
      unsafe address[index] = UInt8(truncatingIfNeeded: bytes >> (UInt32(index) &* 8))
    }
  }

  /// The value of a scalar that is one of the digits.
  static func value(of scalar: Unicode.Scalar) -> Int? {
    if case 0x30...0x39 = scalar.value { return Int(scalar.value) - 0x30 }
    guard scalar.value > 0x7F, scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }
}
