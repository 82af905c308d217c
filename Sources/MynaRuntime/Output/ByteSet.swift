// Unsafe: bytes of a text are looked up where they lie, within their count.

/// A set of bytes that is asked about at every byte of a text.
struct ByteSet: Sendable {
  // Four words rather than an array: no reference, no bounds check, no lazy global.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Creates a set from ranges and from the ASCII characters of a text.
  init(_ ranges: [ClosedRange<UInt8>] = [], _ characters: StaticString = "") {
    for range in ranges {
      for byte in range { insert(byte) }
    }
    characters.withUTF8Buffer { bytes in
      // `for unsafe` is not used: swift-format joins it with what follows.
      var index = 0
      while index < bytes.count {
        insert(unsafe bytes[index])
        index += 1
      }
    }
  }

  /// The bytes of both.
  func union(_ other: ByteSet) -> ByteSet {
    var result = self
    result.words.0 |= other.words.0
    result.words.1 |= other.words.1
    result.words.2 |= other.words.2
    result.words.3 |= other.words.3
    return result
  }

  private mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    default: words.3 |= bit
    }
  }

  /// Whether a byte is one of the set.
  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let word =
      byte < 0x80 ? (byte < 0x40 ? words.0 : words.1) : (byte < 0xC0 ? words.2 : words.3)
    return word >> UInt64(byte & 63) & 1 != 0
  }

  /// The place of the first byte of the set from a place on; the end if there is none.
  @inline(__always)
  func firstIndex(in bytes: Span<UInt8>, from start: Int) -> Int {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      // The words as an array: choosing one of four by comparing costs more than all the rest.
      unsafe withUnsafeBytes(of: words) { words in
        var index = start
        while index < bytes.count {
          let byte = unsafe bytes[index]
          let word = unsafe words.load(fromByteOffset: Int(byte >> 6) &* 8, as: UInt64.self)
          if word >> UInt64(byte & 63) & 1 != 0 { break }
          index &+= 1
        }
        return index
      }
    }
  }
}
