import MynaICU
import MynaModel

extension MessageFormat1Parser {
  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// The scalar at an offset and its width. The bytes come from a `String` and are valid UTF-8.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, width: Int)? {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    if first == Self.marker { return nil }
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard offset + width <= bytes.count else { return nil }
    var value = UInt32(first) & (0xFF >> UInt32(width + 1))
    for index in 1..<width {
      value = value << 6 | UInt32(bytes[offset + index] & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, width) }
  }

  mutating func skipWhitespace() {
    while let (scalar, width) = scalar(at: position), PatternCharacters.isWhitespace(scalar) {
      position += width
    }
  }

  /// Skips everything that is neither Pattern_Syntax nor Pattern_White_Space and returns it.
  mutating func takeIdentifier() -> String {
    let start = position
    while let (scalar, width) = scalar(at: position),
      !PatternCharacters.isSyntax(scalar), !PatternCharacters.isWhitespace(scalar)
    {
      position += width
    }
    return text(start, position)
  }

  /// Skips the characters of a number, `0-9 + - . e E` and the infinity sign, and returns them.
  mutating func takeNumberText() -> String {
    let start = position
    while let (scalar, width) = scalar(at: position),
      "0123456789+-.eE\u{221E}".unicodeScalars.contains(scalar)
    {
      position += width
    }
    return text(start, position)
  }

  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  func describeCurrent() -> String {
    guard let (scalar, _) = scalar(at: position) else { return "the end of the message" }
    return "'\(DiagnosticRenderer.visible(String(Character(scalar))))'"
  }

  var currentSpan: SourceSpan {
    place(position, position + (scalar(at: position)?.width ?? 0))
  }

  func expected(_ what: String, opening: Int) -> Failure {
    if current == nil {
      return Failure(
        diagnostic: MessageFormat1Diagnostics.unclosed(
          opening: place(opening, opening + 1), braces: openBraces, at: currentSpan))
    }
    return Failure(
      diagnostic: MessageFormat1Diagnostics.expected(
        what, found: describeCurrent(), at: currentSpan, fixIts: slipFixes(opening: opening)))
  }

  /// Reads a number as C's `strtod` does, exactly; `nil` if it is none.
  static func number(_ text: String, limits: Limits) -> DecimalNumber? {
    var digits = Substring(text).utf8
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    let mantissa = digits.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    let exponent = String(Substring(digits.dropFirst(mantissa.count)))
    let parts = mantissa.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let fraction = parts.count == 2 ? String(Substring(parts[1])) : ""
    let integer = String(Substring(whole.drop { $0 == UInt8(ascii: "0") }))
    let isDigits: (String) -> Bool = { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard !(whole.isEmpty && fraction.isEmpty), isDigits(integer), isDigits(fraction) else {
      return nil
    }
    let normal =
      (integer.isEmpty ? "0" : integer) + (fraction.isEmpty ? "" : "." + fraction) + exponent
    guard let number = try? DecimalNumber(parsing: normal, limits: limits) else { return nil }
    let signed = isNegative ? number.negated : number
    return signed.trimmed.withoutNegativeZero
  }
}
