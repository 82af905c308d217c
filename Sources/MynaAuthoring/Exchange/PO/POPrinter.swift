/// Writes PO files as `msgcat --no-wrap` does.
enum POPrinter {
  /// Returns the bytes of a file.
  static func print(_ file: POFile) -> [UInt8] {
    var text = ""
    for (number, entry) in file.entries.enumerated() {
      if number > 0 { text += "\n" }
      print(entry, to: &text)
    }
    return Array(text.utf8)
  }

  private static func print(_ entry: POFile.Entry, to text: inout String) {
    for line in entry.comments { text += line.isEmpty ? "#\n" : "# \(line)\n" }
    for line in entry.extractedComments { text += line.isEmpty ? "#.\n" : "#. \(line)\n" }
    for line in entry.references { text += "#: \(line)\n" }
    if !entry.flags.isEmpty { text += "#, \(entry.flags.joined(separator: ", "))\n" }
    let mark = entry.isObsolete ? "#~ " : ""
    let previous = entry.isObsolete ? "#~| " : "#| "
    write("msgctxt", entry.previousContext, previous, to: &text)
    write("msgid", entry.previousID, previous, to: &text)
    write("msgid_plural", entry.previousPluralID, previous, to: &text)
    write("msgctxt", entry.context?.text, mark, to: &text)
    write("msgid", entry.id.text, mark, to: &text)
    write("msgid_plural", entry.pluralID?.text, mark, to: &text)
    for (number, translation) in entry.translations.enumerated() {
      let keyword = entry.pluralID == nil ? "msgstr" : "msgstr[\(number)]"
      write(keyword, translation.text, mark, to: &text)
    }
  }

  /// Writes a keyword and its string: on one line, or on a line for each line of the string.
  private static func write(
    _ keyword: String, _ value: String?, _ mark: String, to text: inout String
  ) {
    guard let value else { return }
    let pieces = lines(of: value)
    guard pieces.count > 1 else {
      text += "\(mark)\(keyword) \"\(escaped(value))\"\n"
      return
    }
    text += "\(mark)\(keyword) \"\"\n"
    for piece in pieces { text += "\(mark)\"\(piece)\"\n" }
  }

  /// The lines of a string, escaped, each with its line break.
  private static func lines(of value: String) -> [String] {
    let lines = value.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { number, line in
      let isLast = number == lines.count - 1
      if isLast, line.isEmpty { return nil }
      return escaped(String(decoding: Array(line), as: UTF8.self)) + (isLast ? "" : "\\n")
    }
  }

  private static func escaped(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      case "\u{0B}": text += "\\v"
      case "\u{0C}": text += "\\f"
      case "\u{08}": text += "\\b"
      case "\u{07}": text += "\\a"
      case "\0"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 8)
        text += "\\" + String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
