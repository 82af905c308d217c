import MynaModel

/// Reads the smallest pieces of XML from bytes: names, quoted values, text with its references.
struct XMLScanner {
  /// A place where the text is not XML, or not XML that is read.
  struct Problem: Error {
    var id: String
    var message: String
    var offset: Int

    var diagnostic: Diagnostic {
      Diagnostic(id, .error, message, at: SourceSpan(offset, offset))
    }
  }

  private let bytes: [UInt8]
  private var position: Int

  init(_ bytes: [UInt8], at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  var isAtEnd: Bool { position >= bytes.count }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  func problem(_ message: String, id: String = "xml.syntax") -> Problem {
    Problem(id: id, message: message, offset: position)
  }

  /// Takes a mark, if it stands here.
  mutating func take(_ mark: StaticString) -> Bool {
    let count = mark.utf8CodeUnitCount
    let isHere =
      position + count <= bytes.count
      && mark.withUTF8Buffer { bytes[position..<position + count].elementsEqual($0) }
    if isHere { position += count }
    return isHere
  }

  /// Takes everything up to a mark, and the mark; returns what stood before it.
  @discardableResult
  mutating func skip(through mark: StaticString) throws(Problem) -> ArraySlice<UInt8> {
    let start = position
    while !isAtEnd {
      let end = position
      if take(mark) { return bytes[start..<end] }
      try checkCharacter()
      position += 1
    }
    throw problem("found the end of the text, expected '\(mark)'")
  }

  /// Skips blanks; always true, so that it can stand in a condition.
  mutating func skipBlanks() -> Bool {
    while let byte = current, Self.isBlank(byte) { position += 1 }
    return true
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  // MARK: Names and values

  var isAtName: Bool { current.map(Self.startsName) ?? false }

  mutating func readName() throws(Problem) -> [UInt8] {
    guard isAtName else { throw problem("expected a name") }
    let start = position
    while let byte = current,
      Self.startsName(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".")
    {
      position += 1
    }
    return Array(bytes[start..<position])
  }

  private static func startsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...: true
    default: false
    }
  }

  mutating func readQuoted() throws(Problem) -> [UInt8] {
    guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw problem("value is not in quotes")
    }
    position += 1
    let value = try readText(until: quote)
    guard current == quote else { throw problem("value is not closed") }
    position += 1
    return value
  }

  /// Reads text up to a byte or the end; neither `<` nor a control character may stand in it.
  mutating func readText(until end: UInt8) throws(Problem) -> [UInt8] {
    var text: [UInt8] = []
    while let byte = current, byte != end {
      if byte == UInt8(ascii: "&") {
        text += try readReference()
        continue
      }
      if byte == UInt8(ascii: "<") { throw problem("found '<' in a value") }
      try checkCharacter()
      text.append(byte)
      position += 1
    }
    return text
  }

  private func checkCharacter() throws(Problem) {
    if let byte = current, byte < 0x20, !Self.isBlank(byte) {
      throw problem("control character in the text")
    }
  }

  // MARK: References

  /// Reads `&amp;`, `&#10;` or `&#xA;`; there are no other entities without a document type.
  private mutating func readReference() throws(Problem) -> [UInt8] {
    let longest = 10
    let start = position + 1
    guard let end = bytes[start...].prefix(longest).firstIndex(of: UInt8(ascii: ";")) else {
      throw problem("reference is not closed, expected ';'")
    }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    guard let scalar = Self.scalar(of: name) else { throw problem("reference to nothing known") }
    position = end + 1
    return Array(String(scalar).utf8)
  }

  private static func scalar(of name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    var digits = name.utf8.dropFirst()
    guard name.utf8.first == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    if isHexadecimal { digits = digits.dropFirst() }
    guard let first = digits.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-"),
      let number = UInt32(
        String(decoding: Array(digits), as: UTF8.self), radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(number)
    else { return nil }
    // XML 1.0, production 2: what may not stand in the text may not be referred to.
    let isBlank = number < 0x20 && Self.isBlank(UInt8(number))
    return number >= 0x20 && number & 0xFFFE != 0xFFFE || isBlank ? scalar : nil
  }
}
