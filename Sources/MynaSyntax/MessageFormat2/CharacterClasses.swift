/// Character classes of the MessageFormat 2 grammar (`message.abnf`, LDML 48).
extension Unicode.Scalar {
  /// `ws`: tab, line feed, carriage return, space, ideographic space; no other white space counts.
  var isMessageWhitespace: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20, 0x3000: true
    default: false
    }
  }

  /// `bidi`: directional marks and isolates that may stand around syntax.
  var isMessageBidi: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x2066...0x2069: true
    default: false
    }
  }

  /// `name-start`.
  var isNameStart: Bool {
    switch value {
    case 0x2B, 0x41...0x5A, 0x5F, 0x61...0x7A: true
    case 0x00...0xA0: false
    case 0x061C, 0x1680, 0x2000...0x200A, 0x200E, 0x200F, 0x2028...0x202F, 0x205F,
      0x2066...0x2069, 0x3000, 0xD800...0xDFFF, 0xFDD0...0xFDEF:
      false
    default: value & 0xFFFE != 0xFFFE  // the last two of every plane are non-characters
    }
  }

  /// `name-char`: what may follow the first character of a name; also unquoted literals.
  var isNameCharacter: Bool {
    switch value {
    case 0x2D, 0x2E, 0x30...0x39: true
    default: isNameStart
    }
  }
}
