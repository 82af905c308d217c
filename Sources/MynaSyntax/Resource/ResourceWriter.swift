/// Writes ids, values and comments so that parsing gives them back.
enum ResourceWriter {
  /// Indentation of a continuation line.
  static let indentation = Array("  ".utf8)

  /// Returns a key as text: parts joined by `.`, symbols escaped by `\`.
  static func identifier(_ parts: [String]) -> String {
    var text = ""
    for (number, part) in parts.enumerated() {
      if number > 0 { text += "." }
      for (position, scalar) in part.unicodeScalars.enumerated() {
        let isPlain =
          ResourceCharacters.isPlainInIdentifier(scalar) && !(scalar == "-" && position == 0)
        if !isPlain { text += "\\" }
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Returns a comment's lines, each with its line break.
  static func comment(_ text: String, lineBreak: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      bytes += line.isEmpty ? Array("#".utf8) : Array("# ".utf8) + Array(line)
      bytes += lineBreak
    }
    return bytes
  }

  /// Returns a value with its escapes, its line breaks followed by indentation.
  ///
  /// A line break is written as an escape where the line behind it would be empty: lines of white
  /// space alone do not survive editors.
  static func value(_ value: String, lineBreak: [UInt8]) -> [UInt8] {
    let scalars = Array(value.unicodeScalars)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.utf8.count)
    var isLineStart = true
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      let next = position + 1 < scalars.count ? scalars[position + 1] : nil
      position += 1
      if scalar == "\n", !isLineStart, let next, next != "\n" {
        bytes += lineBreak + indentation
        isLineStart = true
        continue
      }
      if scalar == "\\", let next, isPair(next) {
        bytes += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: next.value)]
        position += 1
      } else {
        let isEdge = isLineStart || next == nil || next == "\n"
        bytes.append(contentsOf: escaped(scalar, isEdge: isEdge).utf8)
      }
      isLineStart = false
    }
    return bytes
  }

  /// Returns hexadecimal digits, padded with zeros.
  static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// Returns whether a character makes an escape of MessageFormat 2 with the `\` before it.
  private static func isPair(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\\" || scalar == "{" || scalar == "|" || scalar == "}"
  }

  /// Returns a character as it is written in a value.
  private static func escaped(_ scalar: Unicode.Scalar, isEdge: Bool) -> String {
    switch scalar {
    // There is no escape for it; the check of what was written refuses it.
    case "\0": "\0"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\\": "\\x5C"
    case " " where isEdge: "\\ "
    case "\t": isEdge ? "\\t" : "\t"
    case _ where ResourceCharacters.isForbidden(scalar):
      scalar.value > 0xFFFF
        ? "\\U" + hexadecimal(scalar.value, digits: 6)
        : "\\u" + hexadecimal(scalar.value, digits: 4)
    default: String(Character(scalar))
    }
  }
}
