/// Which characters may stand where in a resource.
enum ResourceCharacters {
  /// Returns whether a character must not stand in a file as it is.
  ///
  /// Control, interlinear annotation and tag characters, line and paragraph separators, and the byte
  /// order mark. Line breaks and tabs are not controls here; a carriage return is.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// Returns whether a character is a bidirectional embedding, override or isolate control.
  static func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Returns whether a character is plain in an id part: `name-char` of MessageFormat 2 without `.`.
  ///
  /// Source: LDML 48, MessageFormat, `message.abnf`.
  static func isPlainInIdentifier(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x5F: true
    case 0...0xA0, 0x061C, 0x1680, 0x2000...0x200A, 0x200E...0x200F, 0x2028...0x202F, 0x205F,
      0x2066...0x2069, 0x3000, 0xFDD0...0xFDEF:
      false
    case let value: value & 0xFFFE != 0xFFFE
    }
  }

  /// Returns whether a character may stand in the name of a property.
  static func isInPropertyName(_ scalar: Unicode.Scalar) -> Bool {
    (scalar == "." || isPlainInIdentifier(scalar)) && !isForbidden(scalar)
  }

  /// Returns whether a byte is a space or a tab, the white space of the format.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// Returns the character that starts at an index and its length; `nil` if it is not valid UTF-8.
  ///
  /// Overlong forms, surrogates, values above U+10FFFF and cut sequences are not valid.
  static func decode(_ bytes: [UInt8], at index: Int) -> (scalar: Unicode.Scalar, width: Int)? {
    guard index < bytes.count else { return nil }
    let first = bytes[index]
    let (width, least): (Int, UInt32)
    switch first {
    case 0x00...0x7F: return (Unicode.Scalar(first), 1)
    case 0xC2...0xDF: (width, least) = (2, 0x80)
    case 0xE0...0xEF: (width, least) = (3, 0x800)
    case 0xF0...0xF4: (width, least) = (4, 0x10000)
    default: return nil
    }
    guard bytes.count - index >= width else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(width))
    for byte in bytes[(index + 1)..<(index + width)] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, width)
  }
}
