import MynaModel

/// Text with `%1$s` for values, as Android and Apple's systems format it.
enum PercentText {
  /// Splits a text at its conversions; `%%` is a percent sign, and what is no conversion is text.
  ///
  /// Blanks are no flags here: `50% discount` has no conversion. Values without a number count on from
  /// the first.
  static func pieces(of text: String) -> [MessageOutline.Piece] {
    var values = 0
    return pieces(of: text, after: &values)
  }

  /// The same for a part of a text, behind a number of values without numbers.
  static func pieces(of text: String, after values: inout Int) -> [MessageOutline.Piece] {
    let bytes = Array(text.utf8)
    var pieces: [MessageOutline.Piece] = []
    var start = 0
    var index = 0
    func flush(to end: Int) {
      if start < end {
        pieces.append(.text(String(decoding: bytes[start..<end], as: UTF8.self)))
      }
    }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "%"), let found = conversion(bytes, at: index) else {
        index += 1
        continue
      }
      flush(to: index)
      switch found.meaning {
      case .percent: pieces.append(.text("%"))
      case .count: pieces.append(.placeholder(.count))
      case .value(let number):
        if number == nil { values += 1 }
        pieces.append(.placeholder(.numbered(number ?? values)))
      }
      index = found.end
      start = index
    }
    flush(to: bytes.count)
    return pieces.joined()
  }

  private enum Meaning {
    case percent, count
    case value(Int?)
  }

  /// Reads `%`, a number and `$`, flags, width, precision, length and type.
  private static func conversion(
    _ bytes: [UInt8], at start: Int
  ) -> (meaning: Meaning, end: Int)? {
    var index = start + 1
    func byte() -> UInt8? { index < bytes.count ? bytes[index] : nil }
    if byte() == UInt8(ascii: "%") { return (.percent, index + 1) }
    if bytes[index...].starts(with: "arg".utf8) { return (.count, index + 3) }
    var number: Int?
    let digits = bytes[index...].prefix { (0x30...0x39).contains($0) }
    if !digits.isEmpty, digits.endIndex < bytes.count, bytes[digits.endIndex] == UInt8(ascii: "$") {
      guard let value = Int(String(decoding: digits, as: UTF8.self)), (1...99).contains(value)
      else {
        return nil
      }
      number = value
      index = digits.endIndex + 1
    }
    while let next = byte(), "-+#0123456789.,(".utf8.contains(next) { index += 1 }
    while let next = byte(), "hlqLztj".utf8.contains(next) { index += 1 }
    guard let type = byte(), "@sdiuoxXfFeEgGaAcCbBSp".utf8.contains(type) else { return nil }
    return (.value(number), index + 1)
  }

  /// Whether a text would be taken for one with conversions.
  static func hasSign(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: "%")) }

  /// A text in which percent signs are none of conversions.
  static func escaped(_ text: String) -> String {
    text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%")
  }
}
