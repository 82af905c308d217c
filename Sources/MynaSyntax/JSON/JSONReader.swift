package import MynaModel

// Unsafe: the bytes of a literal are compared in place; they are constant.

/// Reads JSON strictly (RFC 8259): no duplicate keys, trailing commas, comments or BOM.
///
/// Depth, members and bytes are limited, and runs of combining marks are refused on the raw bytes,
/// before anything hashes or normalizes them.
package struct JSONReader {
  private let bytes: [UInt8]
  private let limits: Limits
  private var position = 0
  /// Places of the strings, if somebody asked for them.
  private var strings: [SourceSpan]?

  /// A place where the text is not JSON.
  package struct Problem: Error, Hashable, Sendable {
    /// `json.syntax`, `json.too-deep`, `json.duplicate-key`, `encoding.utf8` …
    package var id: String
    /// What was found and expected.
    package var message: String
    /// Byte offset.
    package var offset: Int

    /// The problem as a diagnostic.
    package var diagnostic: Diagnostic {
      Diagnostic(id, .error, message, at: SourceSpan(offset, offset))
    }
  }

  /// Reads one value; nothing but white space may surround it.
  package static func read(
    _ bytes: [UInt8], limits: Limits = Limits()
  ) throws(Problem) -> JSONValue {
    var reader = JSONReader(bytes: bytes, limits: limits)
    return try reader.readAll()
  }

  /// Reads one value, and tells where its strings are.
  ///
  /// The places are those of keys and of values that are strings, quotes included, in the order of
  /// the text.
  package static func readWithPlaces(
    _ bytes: [UInt8], limits: Limits = Limits()
  ) throws(Problem) -> (value: JSONValue, strings: [SourceSpan]) {
    var reader = JSONReader(bytes: bytes, limits: limits)
    reader.strings = []
    return (try reader.readAll(), reader.strings ?? [])
  }

  private mutating func readAll() throws(Problem) -> JSONValue {
    // Validation by the standard library: no overlong forms, no surrogates.
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem(id: "encoding.utf8", message: "text is not valid UTF-8", offset: 0)
    }
    if let offset = StreamSafeText.firstUnsafeOffset(in: text, limit: limits.nonStarters) {
      throw Problem(
        id: "text.stream-safe",
        message: "more than \(limits.nonStarters) combining marks in a row", offset: offset)
    }
    let value = try readValue(depth: 0)
    skipWhitespace()
    guard position == bytes.count else {
      throw problem("found more after the value's end")
    }
    return value
  }

  private init(bytes: [UInt8], limits: Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  private func problem(_ message: String, id: String = "json.syntax") -> Problem {
    Problem(id: id, message: message, offset: position)
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipWhitespace() {
    while let byte = current, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  // MARK: Values

  private mutating func readValue(depth: Int) throws(Problem) -> JSONValue {
    guard depth < limits.jsonDepth else {
      throw problem("nested deeper than \(limits.jsonDepth)", id: "json.too-deep")
    }
    skipWhitespace()
    switch current {
    case UInt8(ascii: "{"): return try readObject(depth: depth)
    case UInt8(ascii: "["): return try readArray(depth: depth)
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"): return try readWord("true", .boolean(true))
    case UInt8(ascii: "f"): return try readWord("false", .boolean(false))
    case UInt8(ascii: "n"): return try readWord("null", .null)
    case nil: throw problem("found the end of the text, expected a value", id: "json.eof")
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      return try readNumber()
    case let byte?: throw problem("found '\(Self.visible(byte))', expected a value")
    }
  }

  /// A byte as a diagnostic shows it.
  private static func visible(_ byte: UInt8) -> String {
    let isPrintable = (0x20..<0x7F).contains(byte)
    return isPrintable
      ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
  }

  private mutating func readWord(
    _ word: StaticString, _ value: JSONValue
  ) throws(Problem) -> JSONValue {
    let count = word.utf8CodeUnitCount
    let isHere =
      position + count <= bytes.count
      && word.withUTF8Buffer { unsafe bytes[position..<position + count].elementsEqual($0) }
    guard isHere else { throw problem("found an unknown word, expected \(word)") }
    position += count
    return value
  }

  private mutating func readObject(depth: Int) throws(Problem) -> JSONValue {
    position += 1
    var members: [JSONValue.Member] = []
    var keys: Set<[UInt8]> = []
    skipWhitespace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipWhitespace()
      guard current == UInt8(ascii: "\"") else { throw problem("expected a key in quotes") }
      let start = position
      let key = try readString()
      guard keys.insert(Array(key.utf8)).inserted else {
        position = start
        throw problem("key is given twice", id: "json.duplicate-key")
      }
      skipWhitespace()
      guard take(UInt8(ascii: ":")) else { throw problem("expected ':'") }
      members.append(JSONValue.Member(key, try readValue(depth: depth + 1)))
      try checkCount(members.count)
      skipWhitespace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw problem("expected ',' or '}'") }
    return .object(members)
  }

  private mutating func readArray(depth: Int) throws(Problem) -> JSONValue {
    position += 1
    var elements: [JSONValue] = []
    skipWhitespace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      elements.append(try readValue(depth: depth + 1))
      try checkCount(elements.count)
      skipWhitespace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw problem("expected ',' or ']'") }
    return .array(elements)
  }

  private func checkCount(_ count: Int) throws(Problem) {
    if count > limits.jsonMembers {
      throw problem("more than \(limits.jsonMembers) members", id: "json.too-large")
    }
  }

  /// Keeps the digits; the grammar is that of JSON.
  private mutating func readNumber() throws(Problem) -> JSONValue {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let first = current
    let integer = skipDigits()
    guard integer > 0, integer == 1 || first != UInt8(ascii: "0") else {
      throw problem("number has no digits or a leading zero")
    }
    if take(UInt8(ascii: ".")), skipDigits() == 0 {
      throw problem("number has no digits behind the point")
    }
    if let mark = current, mark | 0x20 == UInt8(ascii: "e") {
      position += 1
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      if skipDigits() == 0 { throw problem("number has no digits in its exponent") }
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while let byte = current, (0x30...0x39).contains(byte) { position += 1 }
    return position - start
  }

  // MARK: Strings

  private mutating func readString() throws(Problem) -> String {
    let start = position
    position += 1
    var text: [UInt8] = []
    var hasEscape = false
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        strings?.append(SourceSpan(start, position))
        let string = String(decoding: text, as: UTF8.self)
        if hasEscape { try checkMarks(of: string, at: start) }
        return string
      case UInt8(ascii: "\\"):
        hasEscape = true
        text.append(contentsOf: Self.utf8(try readEscape()))
      case 0..<0x20:
        throw problem("control character in a string, expected an escape")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw problem("string is not closed, expected '\"'", id: "json.eof")
  }

  /// Escapes can spell what the check of the raw bytes does not see.
  private func checkMarks(of text: String, at start: Int) throws(Problem) {
    guard StreamSafeText.firstUnsafeOffset(in: text, limit: limits.nonStarters) != nil else {
      return
    }
    throw Problem(
      id: "text.stream-safe",
      message: "more than \(limits.nonStarters) combining marks in a row", offset: start)
  }

  private mutating func readEscape() throws(Problem) -> Unicode.Scalar {
    position += 1
    guard let byte = current else {
      throw problem("string is not closed, expected '\"'", id: "json.eof")
    }
    position += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try readUnicodeEscape()
    default:
      position -= 1
      throw problem("unknown escape in a string")
    }
  }

  private mutating func readUnicodeEscape() throws(Problem) -> Unicode.Scalar {
    let first = try readHex()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800...0xDBFF).contains(first), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u"))
    else {
      throw problem("lone surrogate in a string", id: "json.surrogate")
    }
    let second = try readHex()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw problem("lone surrogate in a string", id: "json.surrogate") }
    return scalar
  }

  private mutating func readHex() throws(Problem) -> UInt32 {
    guard position + 4 <= bytes.count,
      let value = UInt32(
        String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16),
      bytes[position] != UInt8(ascii: "+"), bytes[position] != UInt8(ascii: "-")
    else { throw problem("expected four hexadecimal digits") }
    position += 4
    return value
  }

  private static func utf8(_ scalar: Unicode.Scalar) -> [UInt8] {
    Array(String(Character(scalar)).utf8)
  }
}
