/// Writes XML: elements on lines of their own, or inside a line of text.
struct XMLWriter {
  /// An attribute; one without a value is left out.
  typealias Attribute = (name: String, value: String?)

  private(set) var bytes: [UInt8] = []
  private var open: [String] = []

  /// Begins a document.
  init() {
    bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
  }

  /// Begins an element that holds others.
  mutating func begin(_ name: String, _ attributes: [Attribute] = []) {
    indent()
    start(name, attributes, end: ">\n")
    open.append(name)
  }

  /// Ends the element that was begun last.
  mutating func end() {
    guard let name = open.popLast() else { return }
    indent()
    bytes += "</\(name)>\n".utf8
  }

  /// Writes an element that holds text and markup, which were written before.
  mutating func line(_ name: String, _ attributes: [Attribute] = [], content: [UInt8]) {
    indent()
    guard !content.isEmpty else { return start(name, attributes, end: "/>\n") }
    start(name, attributes, end: ">")
    bytes += content
    bytes += "</\(name)>\n".utf8
  }

  /// Writes a comment, in which no `--` may stand.
  mutating func comment(_ text: String) {
    indent()
    bytes += "<!-- \(text) -->\n".utf8
  }

  private mutating func indent() {
    bytes += String(repeating: " ", count: open.count).utf8
  }

  private mutating func start(_ name: String, _ attributes: [Attribute], end: String) {
    bytes += Self.tag(name, attributes, end: end)
  }

  // MARK: Pieces

  /// Returns a start tag, or an empty element.
  static func tag(_ name: String, _ attributes: [Attribute], end: String) -> [UInt8] {
    var bytes = Array("<\(name)".utf8)
    for (name, value) in attributes {
      guard let value else { continue }
      bytes += " \(name)=\"".utf8
      bytes += escaped(value, isAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
    return bytes + end.utf8
  }

  /// Returns text with the characters escaped that mean something in XML, or that a parser changes.
  ///
  /// Characters that XML cannot hold must not be in it; see ``firstForbidden(in:)``.
  static func escaped(_ text: String, isAttribute: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += isAttribute ? "&quot;".utf8 : "\"".utf8
      case 0x0D: bytes += "&#13;".utf8
      case 0x09 where isAttribute: bytes += "&#9;".utf8
      case 0x0A where isAttribute: bytes += "&#10;".utf8
      default: bytes.append(byte)
      }
    }
    return bytes
  }

  /// Whether XML 1.0 cannot hold a character, not even as a reference.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The first character that XML 1.0 cannot hold.
  static func firstForbidden(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first(where: isForbidden)
  }
}
