/// What a context writes instead of some scalars.
///
/// Works on UTF-8, never on `Character`: a quote that a combining mark follows is one Character with
/// it, and no longer equal to a quote.
protocol ScalarEscaper: Sendable {
  /// First bytes of scalars that may need an escape; texts without them are copied as they are.
  var stops: ByteSet { get }

  /// Whether a scalar cannot stand as it is.
  func needsEscape(_ scalar: UInt32) -> Bool

  /// Appends what stands for a scalar that needs an escape.
  ///
  /// - Parameter next: the byte that follows it in the text, 0 at the end.
  func escape(_ scalar: UInt32, before next: UInt8, to buffer: inout TextBuffer)
}

extension TextBuffer {
  /// Appends a text in which nothing is left that means something to the context.
  mutating func append(_ text: String, escapedBy escaper: some ScalarEscaper) {
    let bytes = text.utf8.span
    let stops = escaper.stops
    var start = 0
    var index = 0
    while true {
      index = stops.firstIndex(in: bytes, from: index)
      guard index < bytes.count else { break }
      let (scalar, length) = bytes.scalar(at: index)
      if escaper.needsEscape(scalar) {
        append(bytes.extracting(start..<index))
        start = index + length
        escaper.escape(scalar, before: start < bytes.count ? bytes[start] : 0, to: &self)
      }
      index += length
    }
    append(bytes.extracting(start..<bytes.count))
  }

  /// Appends `\u{…}` for a scalar, in upper-case hexadecimal digits without leading zeros.
  mutating func appendHexEscape(of scalar: UInt32) {
    append("\\u{")
    var shift: UInt32 = scalar > 0xFFFF ? 20 : 12
    while shift > 0, scalar >> shift == 0 { shift -= 4 }
    while true {
      let digit = UInt8(scalar >> shift & 15)
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") - 10 + digit)
      guard shift > 0 else { break }
      shift -= 4
    }
    append(UInt8(ascii: "}"))
  }
}

extension Span<UInt8> {
  /// The scalar that begins at a place, and its bytes.
  ///
  /// The bytes are those of a `String`, so they are UTF-8; that no byte behind the end is read does
  /// not depend on it.
  func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let first = self[index]
    guard first >= 0xC2 else { return (UInt32(first), 1) }
    let length = min(first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, count - index)
    var value = UInt32(first) & (first < 0xE0 ? 0x1F : first < 0xF0 ? 0x0F : 0x07)
    for offset in 1..<max(length, 1) { value = value << 6 | UInt32(self[index + offset] & 0x3F) }
    return (value, length)
  }
}
