/// Which characters may stand in generated Swift, and how the others are written.
///
/// What a catalogue holds is somebody else's text: it must not end a literal or a comment, hide in
/// one, or change the order in which a reviewer sees it. So nothing enters the source but by these
/// tables.
enum SwiftCharacters {
  /// A string literal with its quotes.
  static func literal(_ text: String) -> String {
    var result = "\""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      // A mark behind the quote would be drawn on it.
      case _ where isInvisible(scalar) || index == 0 && isMark(scalar): result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Text of a documentation comment, on one line, in which Markdown finds nothing to do.
  static func comment(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : nil
      let after = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "\n", "\r", "\t", " ":
        if before.map(isBlank) != true, index > 0 { result += " " }
      case "\\", "`", "*", "[", "]", "<", ">", "#", "@", "&", "~", "|":
        result += "\\"
        result.unicodeScalars.append(scalar)
      // Inside a word it is a low line and nothing else.
      case "_" where isWord(before) && isWord(after): result += "_"
      case "_": result += "\\_"
      // A comment sign would count where somebody comments the lines out.
      case "/" where before == "*" || after == "*" || before == "/": result += "\\/"
      case _ where isInvisible(scalar): result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A name in the type of code, in a documentation comment.
  static func code(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0 != "`" && $0 != "/" && $0 != "\\" && !isInvisible($0)
    }
    return isPlain && !text.isEmpty ? "`\(text)`" : comment(text)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t"
  }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.isASCIILetter || $0.isASCIIDigit } ?? false
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Whether a reader would not see the character: controls, formats, separators, nothing assigned.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      true
    case .spaceSeparator: scalar != " "
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }
}

extension Unicode.Scalar {
  /// A–Z or a–z.
  var isASCIILetter: Bool { isASCIICapital || isASCIISmall }
  /// A–Z.
  var isASCIICapital: Bool { ("A"..."Z").contains(self) }
  /// a–z.
  var isASCIISmall: Bool { ("a"..."z").contains(self) }
  /// 0–9.
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
