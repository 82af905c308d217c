/// Widths in terminal cells: Han characters take two.
enum DisplayWidth {
  static func cells(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.properties.isIdeographic || isWide($1) ? 2 : 1) }
  }

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - cells(text)))
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    (0x3000...0x30FF).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
  }
}
