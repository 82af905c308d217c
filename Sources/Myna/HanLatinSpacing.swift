import MynaModel
import MynaRuntime

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
        value.text = HanLatinBoundary.spaced(value.text)
        part = .value(value)
      }
      if let first = visible(part).first, let before = last,
        HanLatinBoundary.needsBlank(before, first)
      {
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
}
