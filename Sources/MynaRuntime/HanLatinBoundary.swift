/// Where a blank stands between Han characters and Latin letters or digits.
package enum HanLatinBoundary {
  /// Whether a blank belongs between two neighbours.
  package static func needsBlank(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    isHan(left) && isLatinOrDigit(right) || isLatinOrDigit(left) && isHan(right)
  }

  /// The text with blanks where they belong.
  package static func spaced(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let before = result.last, needsBlank(before, scalar) { result.append(" ") }
      result.append(scalar)
    }
    return String(result)
  }

  /// U+3007 and the like count as Han; punctuation of the block does not.
  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // The first ideograph of all is U+3006; most are in one block, and none is a full-width form.
    case 0..<0x3006, 0xFF00...0xFFEF: false
    case 0x4E00...0x9FFF: true
    default: scalar.properties.isIdeographic
    }
  }

  private static func isLatinOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: true
    default: false
    }
  }
}
