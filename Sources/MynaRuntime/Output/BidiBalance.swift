/// Keeps the bidirectional controls in a value from reaching beyond it.
///
/// A value stands between isolating controls. U+2069 in it would end the isolate, and the rest of
/// the value could reorder the sentence around it; U+202E without an end would reverse what follows.
/// Source: UAX #9, rules X1–X8.
enum BidiBalance {
  /// The text, without closing controls that close nothing, and with those that are missing.
  static func balanced(_ text: String) -> String {
    guard hasControls(text) else { return text }
    var result = String.UnicodeScalarView()
    var open: [Unicode.Scalar] = []
    // Counted, so that an end without a beginning does not search the list: linear whatever comes.
    var openIsolates = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x202A, 0x202B, 0x202D, 0x202E: open.append("\u{202C}")
      case 0x2066...0x2068:
        open.append("\u{2069}")
        openIsolates += 1
      case 0x202C:
        guard open.last == "\u{202C}" else { continue }
        open.removeLast()
      case 0x2069:
        // An isolate's end closes the embeddings in it as well.
        guard openIsolates > 0 else { continue }
        while let closing = open.popLast(), closing != "\u{2069}" {}
        openIsolates -= 1
      default: break
      }
      result.append(scalar)
    }
    result.append(contentsOf: open.reversed())
    return String(result)
  }

  /// U+202A…U+202E and U+2066…U+2069 are E2 80 AA…AE and E2 81 A6…A9.
  private static func hasControls(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0xE2, index + 2 < bytes.count else {
        index += 1
        continue
      }
      let (second, third) = (bytes[index + 1], bytes[index + 2])
      if second == 0x80, (0xAA...0xAE).contains(third) { return true }
      if second == 0x81, (0xA6...0xA9).contains(third) { return true }
      index += 3
    }
    return false
  }
}
