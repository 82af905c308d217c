/// One cell of CSV that no spreadsheet takes for a formula.
///
/// An apostrophe is put before a text that begins with `=`, `+`, `-`, `@`, a tab or a line break,
/// apostrophes before these not counted; reading takes one away from such a text, and from no other.
enum CSVCell {
  /// Returns the cell of a text, quoted if it has to be.
  static func written(_ text: String) -> String {
    let safe = isFormula(text.utf8[...]) ? "'\(text)" : text
    let needsQuotes = safe.utf8.contains { byte in
      switch byte {
      // Other separators than the comma, for programs that guess.
      case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), 0x09, 0x0A,
        0x0D:
        true
      default: false
      }
    }
    let hasEdge = [safe.utf8.first, safe.utf8.last].contains(0x20)
    guard needsQuotes || hasEdge else { return safe }
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in safe.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the first byte of a cell's text is an apostrophe that writing has put there.
  static func isProtected(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "'") && isFormula(text.utf8.dropFirst())
  }

  /// Whether a text begins as a formula does, behind any number of apostrophes.
  private static func isFormula(_ bytes: Substring.UTF8View) -> Bool {
    guard let first = bytes.first(where: { $0 != UInt8(ascii: "'") }) else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A,
      0x0D:
      return true
    default: return false
    }
  }
}
