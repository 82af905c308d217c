import MynaModel

// Code of another module is not inlined, and an operator is called through a table: in the middle of
// a text that costs more than the comparison.

extension ShortName {
  /// Whether two names are the same.
  @inline(__always)
  func isSame(_ other: ShortName) -> Bool {
    low == other.low && middle == other.middle && high == other.high
  }

  /// Whether it is the name of three words.
  @inline(__always)
  func isSame(_ low: UInt64, _ middle: UInt64, _ high: UInt64) -> Bool {
    self.low == low && self.middle == middle && self.high == high
  }

  /// Reads a name; ``none`` if it is longer.
  @inline(__always)
  static func reading(_ bytes: UnsafeRawBufferPointer) -> ShortName {
    guard bytes.count <= 23 else { return ShortName(low: 0, middle: 0, high: .max) }
    return ShortName(
      low: word(bytes, 0), middle: word(bytes, 8),
      high: word(bytes, 16) | UInt64(bytes.count) << 56)
  }

  /// Up to eight bytes from a place on, the others zero.
  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> UInt64 {
    let count = bytes.count - start
    if count >= 8 {
      return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
    guard count > 0 else { return 0 }
    if start >= 8 {
      // Eight bytes that end where the name ends; shifting drops those that were read before.
      let last = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
      return UInt64(littleEndian: last) >> UInt64(8 * (8 - count))
    }
    var word: UInt64 = 0
    for index in 0..<count { word |= UInt64(bytes[index]) << UInt64(8 * index) }
    return word
  }
}

// Members of the address rather than of the value: asking a value copies all of it first.
extension UnsafePointer<PlainArgument> {
  @inline(__always)
  var isOther: Bool { if case .other = pointee.kind { true } else { false } }
  @inline(__always)
  var isText: Bool { if case .text = pointee.kind { true } else { false } }
  @inline(__always)
  var isNumber: Bool { if case .number = pointee.kind { true } else { false } }
  @inline(__always)
  var isMoney: Bool { if case .money = pointee.kind { true } else { false } }
  @inline(__always)
  var isDate: Bool { if case .date = pointee.kind { true } else { false } }
}
