import MynaModel

// Unsafe: reads the bytes of a name in words, within their count.

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
  static func reading(_ bytes: UnsafeBufferPointer<UInt8>) -> ShortName {
    let (low, middle, high) = unsafe words(bytes)
    return ShortName(low: low, middle: middle, high: high)
  }

  /// Reads a name; ``none`` if it is longer.
  @inline(__always)
  static func reading(_ text: String) -> ShortName {
    unsafe text.utf8.span.withUnsafeBufferPointer { unsafe reading($0) }
  }

  /// The three words of a name.
  @inline(__always)
  static func words(_ bytes: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64, UInt64) {
    let count = bytes.count
    guard count <= 23, let start = bytes.baseAddress else { return (0, 0, count == 0 ? 0 : .max) }
    let size = UInt64(count) << 56
    if count < 8 {
      var word: UInt64 = 0
      for index in 0..<count { unsafe word |= UInt64(start[index]) << UInt64(8 * index) }
      return (word, 0, size)
    }
    // Eight bytes that end where the name ends; shifting drops those that were read before.
    let last = unsafe (start + count - 8).word()
    if count < 16 {
      return unsafe (start.word(), shifted(last, 16 - count), size)
    }
    return unsafe (start.word(), (start + 8).word(), shifted(last, 24 - count) | size)
  }

  @inline(__always)
  private static func shifted(_ word: UInt64, _ bytes: Int) -> UInt64 {
    bytes < 8 ? word >> UInt64(8 * bytes) : 0
  }
}

// Members of the address rather than of the value: asking a value copies all of it first.
extension UnsafePointer<PlainArgument> {
  @inline(__always)
  var isOther: Bool { if case .other = unsafe pointee.kind { true } else { false } }
  @inline(__always)
  var isText: Bool { if case .text = unsafe pointee.kind { true } else { false } }
  @inline(__always)
  var isNumber: Bool { if case .number = unsafe pointee.kind { true } else { false } }
  @inline(__always)
  var isMoney: Bool { if case .money = unsafe pointee.kind { true } else { false } }
  @inline(__always)
  var isDate: Bool { if case .date = unsafe pointee.kind { true } else { false } }
}
