/// A `\` and what belongs to it; what it means depends on where it stands.
struct ResourceEscape {
  /// What follows the backslash.
  enum Kind {
    /// `\xHH`, `\uHHHH` or `\UHHHHHH`.
    case hexadecimal(Unicode.Scalar)
    /// Any other character.
    case symbol(Unicode.Scalar)
    /// Nothing: the line ends.
    case end
    /// Fewer hexadecimal digits than expected.
    case cut(digits: Int)
    /// Digits of a surrogate, of U+0000 or of a number above U+10FFFF.
    case nonCharacter
  }

  /// What follows the backslash.
  let kind: Kind
  /// Number of bytes, with the backslash.
  let width: Int

  /// Reads the escape whose backslash is at an offset of valid UTF-8.
  init(_ bytes: [UInt8], at start: Int, to limit: Int) {
    guard start + 1 < limit, let (scalar, size) = ResourceCharacters.decode(bytes, at: start + 1)
    else {
      (kind, width) = (.end, 1)
      return
    }
    let digits: Int
    switch scalar {
    case "x": digits = 2
    case "u": digits = 4
    case "U": digits = 6
    default:
      (kind, width) = (.symbol(scalar), 1 + size)
      return
    }
    var value: UInt32 = 0
    var end = start + 2
    while end < limit, end - start - 2 < digits, let digit = Self.digit(bytes[end]) {
      value = value << 4 | digit
      end += 1
    }
    width = end - start
    if width - 2 < digits {
      kind = .cut(digits: digits)
    } else if value > 0, let scalar = Unicode.Scalar(value) {
      kind = .hexadecimal(scalar)
    } else {
      kind = .nonCharacter
    }
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 0x37
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 0x57
    default: nil
    }
  }
}
