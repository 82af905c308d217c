package import MynaModel

/// A text with marks `1️⃣`…`9️⃣`, which are taken out: each pair (1 and 2, 3 and 4 …) encloses the
/// place of an expected finding.
package struct MarkedSource: Sendable {
  /// The text without marks.
  package let text: String
  /// The enclosed places, in the order of their marks.
  package let spans: [SourceSpan]

  /// Reads a marked text. A mark without its partner is a place between two bytes.
  package init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var bytes = 0
    var offsets: [UInt32: Int] = [:]
    var rest = Array(marked.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if rest.starts(with: ["\u{FE0F}", "\u{20E3}"]), ("1"..."9").contains(scalar) {
        rest = rest.dropFirst(2)
        offsets[scalar.value - 0x30] = bytes
      } else {
        text.append(scalar)
        bytes += UTF8.width(scalar)
      }
    }
    self.text = String(text)
    spans = stride(from: UInt32(1), through: 9, by: 2).compactMap { mark in
      offsets[mark].map { SourceSpan($0, offsets[mark + 1] ?? $0) }
    }
  }
}
