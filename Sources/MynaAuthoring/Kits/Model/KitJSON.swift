import MynaModel

/// Writes JSON that a person can compare line by line.
enum KitJSON {
  /// Returns the text; what is deeper than `depth` stands on one line.
  ///
  /// Directional controls are escaped: reviewers of the file must see them.
  static func lines(_ value: JSONValue, depth: Int) -> String {
    var result = ""
    for scalar in lines(value, depth, 0).unicodeScalars {
      if (0x2066...0x2069).contains(scalar.value) {
        result += "\\u" + String(scalar.value, radix: 16)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func lines(_ value: JSONValue, _ depth: Int, _ indentation: Int) -> String {
    let inner: [String]
    let signs: (open: String, close: String)
    switch value {
    case .object(let members) where depth > 0 && !members.isEmpty:
      signs = ("{", "}")
      inner = members.map {
        JSONWriter.write(.string($0.key)) + ": " + lines($0.value, depth - 1, indentation + 1)
      }
    case .array(let elements) where depth > 0 && elements.contains { $0.members != nil }:
      signs = ("[", "]")
      inner = elements.map { lines($0, depth - 1, indentation + 1) }
    default: return JSONWriter.write(value)
    }
    let blanks = String(repeating: "  ", count: indentation)
    let rows = inner.map { "\(blanks)  \($0)" }.joined(separator: ",\n")
    return "\(signs.open)\n\(rows)\n\(blanks)\(signs.close)"
  }
}
