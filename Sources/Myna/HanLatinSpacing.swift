import MynaModel

/// Puts a blank between Han characters and the Latin letters or digits of a value.
///
/// A translator writes the blanks around most placeholders, but cannot know whether a list begins
/// with 现金 or with PayPal.
enum HanLatinSpacing {
  /// Returns the parts with blanks where a value meets text, and inside lists.
  static func apply(to parts: [RenderedPart]) -> [RenderedPart] {
    var result: [RenderedPart] = []
    var last: Unicode.Scalar?
    for var part in parts {
      if case .value(var value) = part, value.type == "list" {
        value.text = spaced(value.text)
        part = .value(value)
      }
      if let first = visible(part).first, let before = last, needsBlank(before, first) {
        // Before the isolate that opens the value, if there is one.
        let index = result.lastIndex { !isOpening($0) }.map { $0 + 1 } ?? 0
        result.insert(.text(" "), at: index)
      }
      last = visible(part).last ?? last
      result.append(part)
    }
    return result
  }

  private static func visible(_ part: RenderedPart) -> String.UnicodeScalarView {
    if case .isolation = part { return "".unicodeScalars }
    return part.plainText.unicodeScalars
  }

  private static func isOpening(_ part: RenderedPart) -> Bool {
    if case .isolation(let scalar) = part { scalar != "\u{2069}" } else { false }
  }

  private static func spaced(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let before = result.last, needsBlank(before, scalar) { result.append(" ") }
      result.append(scalar)
    }
    return String(result)
  }

  private static func needsBlank(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    isHan(left) && isLatinOrDigit(right) || isLatinOrDigit(left) && isHan(right)
  }

  /// U+3007 and the like count as Han; punctuation of the block does not.
  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic
  }

  private static func isLatinOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: true
    default: false
    }
  }
}
