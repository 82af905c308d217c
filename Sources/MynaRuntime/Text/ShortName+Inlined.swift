import MynaModel

// Code of another module is not inlined, and an operator is called through a table: in the middle of
// a text that costs more than the comparison.

extension ShortName {
  /// Whether two names are the same.
  @inline(__always)
  func isSame(_ other: ShortName) -> Bool { low == other.low && high == other.high }

  /// Reads a name; ``none`` if it is longer.
  @inline(__always)
  static func reading(_ bytes: UnsafeRawBufferPointer) -> ShortName {
    let count = bytes.count
    guard count <= 15 else { return ShortName(low: 0, high: .max) }
    guard count >= 8 else {
      var word: UInt64 = 0
      for index in 0..<count { word |= UInt64(bytes[index]) << UInt64(8 * index) }
      return ShortName(low: word, high: UInt64(count) << 56)
    }
    // The last eight bytes overlap the first: shifting drops those that are there already.
    let last = UInt64(
      littleEndian: bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    return ShortName(
      low: UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)),
      high: (count == 8 ? 0 : last >> UInt64(8 * (16 - count))) | UInt64(count) << 56)
  }
}
