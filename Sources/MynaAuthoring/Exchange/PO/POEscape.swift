/// What a backslash and the characters behind it mean in a string of a PO file.
struct POEscape {
  /// What it stands for.
  let text: String
  /// Number of bytes, with the backslash.
  let width: Int

  /// Reads the escape whose backslash is at an offset; `nil` if it is none.
  ///
  /// Numbers above U+007F would be bytes of UTF-8, which nobody writes; they are no escapes here, and
  /// neither is U+0000.
  init?(_ bytes: [UInt8], at start: Int, before end: Int) {
    guard start + 1 < end else { return nil }
    let simple: [UInt8: String] = [
      UInt8(ascii: "n"): "\n", UInt8(ascii: "t"): "\t", UInt8(ascii: "r"): "\r",
      UInt8(ascii: "b"): "\u{08}", UInt8(ascii: "f"): "\u{0C}", UInt8(ascii: "v"): "\u{0B}",
      UInt8(ascii: "a"): "\u{07}", UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\",
    ]
    if let text = simple[bytes[start + 1]] {
      (self.text, width) = (text, 2)
      return
    }
    let isHexadecimal = bytes[start + 1] == UInt8(ascii: "x")
    let first = start + (isHexadecimal ? 2 : 1)
    let digits = bytes[first..<max(first, min(end, first + (isHexadecimal ? 2 : 3)))].prefix {
      isHexadecimal ? Self.isHexadecimal($0) : (0x30...0x37).contains($0)
    }
    let number = String(decoding: digits, as: UTF8.self)
    guard let value = UInt8(number, radix: isHexadecimal ? 16 : 8), (1...0x7F).contains(value)
    else { return nil }
    text = String(UnicodeScalar(value))
    width = digits.endIndex - start
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
