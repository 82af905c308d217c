/// The five characters that HTML and XML have references for.
enum MarkupCharacters {
  /// The reference of a scalar, valid in both; `nil` for any other.
  static func reference(for scalar: UInt32) -> StaticString? {
    switch scalar {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&quot;"
    case 0x27: "&#39;"
    default: nil
    }
  }
}
