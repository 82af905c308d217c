import MynaModel

/// The resource file of one locale.
struct AndroidResources {
  /// An array and its items, before they are escaped.
  struct Item: Hashable, Sendable {
    let name: String
    let comment: String
    let texts: [String]
  }

  let items: [Item]

  init(
    _ contents: KitContents, _ locale: KitContents.Locale, _ values: KitValues
  ) throws(DiagnosticError) {
    var items: [Item] = []
    var problems: [Diagnostic] = []
    for key in locale.keys {
      for field in key.fields {
        var texts = [locale.tag]
        for form in field.forms {
          let classic = form.classicText { values.name(of: $0, $1) }
          problems += classic.problems
          texts.append(
            ([form.name.isEmpty ? "-" : form.name] + values.names(in: form)).joined(separator: " "))
          texts.append(classic.text ?? "")
        }
        items.append(
          Item(
            name: Self.name(key.name, field.name),
            comment: "\(key.name), \(field.name): locale; wording and what it needs, pattern …",
            texts: texts))
      }
    }
    for terms in locale.terms {
      items.append(
        Item(
          name: Self.name("terms", terms.parameter),
          comment: "Words of \(terms.parameter): name, word, name, word …",
          texts: terms.words.flatMap { [$0.id, $0.text] }))
    }
    for list in locale.lists {
      items.append(
        Item(
          name: Self.name("list", list.style.name),
          comment:
            "Between items of a list: of two, after the first, in the middle, before the last",
          texts: [list.two, list.start, list.middle, list.end]))
    }
    var seen: [String: String] = [:]
    for item in items {
      if let other = seen.updateValue(item.comment, forKey: item.name) {
        problems.append(.kitName(item.comment, like: other))
      }
    }
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    self.items = items
  }

  /// The file.
  var xml: String {
    let arrays = items.map { item in
      let rows = item.texts.map { "        <item>\(AndroidText.escaped($0))</item>\n" }.joined()
      return "    <!-- \(AndroidText.comment(item.comment)) -->\n"
        + "    <string-array name=\"\(item.name)\">\n\(rows)    </string-array>\n"
    }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <!-- \(Kit.mark) for android. Do not edit. -->
      <resources>
      \(arrays.joined())</resources>

      """
  }

  /// `myna_limit_daily_body` for the body of `limit.daily`; what Kotlin makes of the same words.
  static func name(_ words: String...) -> String {
    let bytes = "myna.\(words.joined(separator: "."))".utf8.map { byte -> UInt8 in
      switch byte {
      case 0x30...0x39, 0x61...0x7A: byte
      case 0x41...0x5A: byte | 0x20
      default: UInt8(ascii: "_")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Text as Android's resource files hold it.
enum AndroidText {
  /// Escapes what XML and the resource compiler would take for something else.
  ///
  /// Source: developer.android.com, "String resources", on special characters and white space.
  ///
  /// - Parameters:
  ///   - before: The character before it in the same resource; `nil` at its beginning.
  ///   - isEnd: Whether the resource ends with it.
  static func escaped(
    _ text: String, after before: Unicode.Scalar? = nil, isEnd: Bool = true
  ) -> String {
    var result = ""
    var previous = before
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "'": result += "\\'"
      case "\"": result += "\\\""
      case "@", "?": result += previous == nil ? "\\\(scalar)" : String(scalar)
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      // Blanks are folded, and dropped at both ends, unless they are escaped.
      case " ":
        let isEdge = previous == nil || previous == " "
        result += isEdge ? "\\u0020" : " "
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{A0}", "\u{2000}"..."\u{200F}",
        "\u{2028}"..."\u{202F}", "\u{205F}"..."\u{206F}", "\u{3000}", "\u{FEFF}":
        result += unicode(scalar)
      default: result.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    guard isEnd, result.hasSuffix(" ") else { return result }
    return result.dropLast() + "\\u0020"
  }

  private static func unicode(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// Text that can stand in a comment of XML.
  static func comment(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "-", result.last == "-" { result.append(" ") }
      result.append(scalar)
    }
    return String(result)
  }
}
