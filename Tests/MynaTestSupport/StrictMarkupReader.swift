/// Reads HTML or XML as strictly as possible: every tag and reference must be one that Myna writes.
///
/// Not a browser: it refuses what a browser would repair, so that nothing is well-formed by luck.
package struct StrictMarkupReader {
  /// What is not as strict reading wants it.
  package struct Problem: Error, CustomStringConvertible {
    package var description: String
  }

  /// An element and what was in it.
  package struct Tag: Equatable {
    package var name: String
    package var attributes: [String: String] = [:]
  }

  /// The text without tags, references resolved.
  package private(set) var text = ""
  /// Start tags, in order.
  package private(set) var tags: [Tag] = []

  private let bytes: [UInt8]
  private var index = 0
  private var output: [UInt8] = []
  private let voids: Set<String>
  private let isXML: Bool

  /// Reads a fragment of HTML.
  package static func html(_ source: String) throws -> StrictMarkupReader {
    try StrictMarkupReader(source, voids: ["br"], isXML: false)
  }

  /// Reads a fragment of XML.
  package static func xml(_ source: String) throws -> StrictMarkupReader {
    try StrictMarkupReader(source, voids: [], isXML: true)
  }

  private init(_ source: String, voids: Set<String>, isXML: Bool) throws {
    bytes = Array(source.utf8)
    self.voids = voids
    self.isXML = isXML
    var open: [String] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "<"): try readTag(&open)
      case UInt8(ascii: "&"): output += try readReference()
      case UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
        throw Problem(description: "raw '\(Character(Unicode.Scalar(byte)))' at \(index)")
      case 0x00...0x08, 0x0B...0x1F, 0x7F:
        throw Problem(description: "control \(byte) at \(index)")
      default:
        output.append(byte)
        index += 1
      }
    }
    guard open.isEmpty else { throw Problem(description: "not closed: \(open)") }
    text = String(decoding: output, as: UTF8.self)
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ expected: StaticString) -> Bool {
    let count = expected.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[index + offset] != expected.utf8Start[offset] {
      return false
    }
    index += count
    return true
  }

  private mutating func readName() throws -> String {
    let start = index
    while let byte = peek,
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
    {
      index += 1
    }
    guard index > start else { throw Problem(description: "no name at \(index)") }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func readTag(_ open: inout [String]) throws {
    if take("</") {
      let name = try readName()
      guard take(">"), open.popLast() == name else {
        throw Problem(description: "wrong end of '\(name)' at \(index)")
      }
      return
    }
    _ = take("<")
    var tag = Tag(name: try readName())
    while take(" ") {
      let name = try readName()
      guard take("=\""), tag.attributes[name] == nil else {
        throw Problem(description: "bad attribute '\(name)' at \(index)")
      }
      tag.attributes[name] = try readAttributeValue()
    }
    tags.append(tag)
    if isXML, take("/>") { return }
    guard take(">") else { throw Problem(description: "tag does not end at \(index)") }
    if !voids.contains(tag.name) { open.append(tag.name) }
  }

  private mutating func readAttributeValue() throws -> String {
    var value: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: value, as: UTF8.self)
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "'"), 0..<0x20:
        throw Problem(description: "raw byte \(byte) in an attribute at \(index)")
      case UInt8(ascii: "&"): value += try readReference()
      default:
        value.append(byte)
        index += 1
      }
    }
    throw Problem(description: "attribute is not closed")
  }

  private mutating func readReference() throws -> [UInt8] {
    if take("&amp;") { return [UInt8(ascii: "&")] }
    if take("&lt;") { return [UInt8(ascii: "<")] }
    if take("&gt;") { return [UInt8(ascii: ">")] }
    if take("&quot;") { return [UInt8(ascii: "\"")] }
    guard take("&#") else { throw Problem(description: "raw '&' at \(index)") }
    var value: UInt32 = 0
    while let byte = peek, (0x30...0x39).contains(byte), value < 0x110000 {
      value = value * 10 + UInt32(byte - 0x30)
      index += 1
    }
    guard take(";"), let scalar = Unicode.Scalar(value) else {
      throw Problem(description: "bad reference at \(index)")
    }
    return Array(String(scalar).utf8)
  }
}
