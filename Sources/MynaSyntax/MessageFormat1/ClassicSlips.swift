import MynaModel

/// What people type for the syntax of MessageFormat 1; proposals that ``FixItCheck`` tries.
enum ClassicSlips {
  /// What people write for `other`.
  static let otherWords: Set = [
    "default", "else", "others", "Other", "OTHER", "\u{FF4F}\u{FF54}\u{FF48}\u{FF45}\u{FF52}", "其他",
    "其它", "默认", "預設",
  ]

  private static let types = [
    "number", "date", "time", "spellout", "ordinal", "duration", "plural", "selectordinal",
    "select",
    "choice",
  ]
  private static let translations = [
    "复数": "plural", "複數": "plural", "选择": "select", "選擇": "select", "数字": "number",
    "數字": "number", "日期": "date", "时间": "time", "時間": "time", "序数": "selectordinal",
  ]

  /// The type that was probably meant: a translation, or the one that begins alike.
  static func type(for word: String) -> String? {
    if let type = translations[word] { return type }
    let letters = Array(word.lowercased().utf8)
    let alike = types.map { type in
      (type, zip(type.utf8, letters).prefix { $0 == $1 }.count)
    }
    return alike.filter { $0.1 >= 4 }.max { $0.1 < $1.1 }?.0
  }

  // MARK: Full-width signs

  /// ASCII signs by the last two bytes of their full-width forms.
  private static let signs: [UInt16: Unicode.Scalar] = [
    0xBC83: "#", 0xBC8C: ",", 0xBC9A: ":", 0xBC9D: "=", 0xBD9B: "{", 0xBD9D: "}",
  ]

  /// The smallest edit that writes full-width signs in ASCII where syntax stands, or `nil`.
  static func fix(for source: [UInt8]) -> Diagnostic.FixIt? {
    // Full-width forms begin with this byte.
    guard source.contains(0xEF) else { return nil }
    var output: [UInt8] = []
    output.reserveCapacity(source.count)
    var depth = 0
    var index = 0
    while index < source.count {
      let (sign, width) = self.sign(source, at: index)
      // Within one brace stands syntax, within two the text of a case.
      let isSyntax = depth % 2 == 1
      let isBrace = sign == "{" || sign == "}"
      let isMeant =
        isSyntax || width == 1 || sign == "}" && depth > 0
        || sign == "{" && beginsArgument(source, at: index + width)
      if let sign, isMeant {
        if isBrace { depth = max(0, depth + (sign == "{" ? 1 : -1)) }
        output.append(UInt8(truncatingIfNeeded: sign.value))
      } else {
        output += source[index..<index + width]
      }
      index += width
    }
    guard output.count != source.count else { return nil }
    return SlipMender.edit(from: source, to: output, isWhole: false) {
      .init("write ASCII signs", replace: $0, with: $1)
    }
  }

  private static func sign(_ source: [UInt8], at index: Int) -> (Unicode.Scalar?, Int) {
    if source[index] == UInt8(ascii: "{") { return ("{", 1) }
    if source[index] == UInt8(ascii: "}") { return ("}", 1) }
    guard source[index] == 0xEF, index + 2 < source.count,
      let sign = signs[UInt16(source[index + 1]) << 8 | UInt16(source[index + 2])]
    else { return (nil, 1) }
    return (sign, 3)
  }

  /// Whether a short name and then a brace or a comma follow.
  private static func beginsArgument(_ source: [UInt8], at start: Int) -> Bool {
    let name = source.dropFirst(start).prefix(64).prefix {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x5F || $0 == 0x20
    }
    let end = start + name.count
    guard !name.isEmpty, end < source.count else { return false }
    return source[end] == UInt8(ascii: ",") || [",", "}"].contains(sign(source, at: end).0)
  }
}

extension MessageFormat1Parser {
  /// What may mend an argument that holds something unexpected at the position.
  func slipFixes(opening: Int) -> [Diagnostic.FixIt] {
    guard let byte = current else { return [] }
    let here = place(position, position + 1)
    func write(_ text: String) -> Diagnostic.FixIt {
      .init("write '\(text)'", replace: here, with: text)
    }
    func remove(_ what: String, _ span: SourceSpan) -> Diagnostic.FixIt {
      .init("remove \(what)", replace: span, with: "")
    }
    switch byte {
    case UInt8(ascii: "$"): return [remove("the '$'", here)]
    case UInt8(ascii: "*"): return [write("other")]
    case UInt8(ascii: ","): return [remove("the comma", here)]
    case UInt8(ascii: ":"): return [remove("the colon", here), write(", ")]
    case UInt8(ascii: "="): return [write(":")]
    case 0x20: return [remove("the white space", place(position, endOfBlanks))]
    case UInt8(ascii: "{") where position == opening + 1: return singleBraces(opening)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), 0xE2: return unquoted()
    default: return wordFixes()
    }
  }

  private var endOfBlanks: Int {
    bytes[position...].firstIndex { $0 != 0x20 } ?? bytes.count
  }

  /// `{{n}}` for `{n}`.
  private func singleBraces(_ opening: Int) -> [Diagnostic.FixIt] {
    let window = bytes[(position + 1)...].prefix(64)
    guard let end = window.firstIndex(of: UInt8(ascii: "}")), end + 1 < bytes.count,
      bytes[end + 1] == UInt8(ascii: "}")
    else { return [] }
    return [
      .init(
        "write single braces", replace: place(opening, end + 2), with: text(position, end + 1))
    ]
  }

  /// `"one"` for `one`, with quotation marks of any kind.
  private func unquoted() -> [Diagnostic.FixIt] {
    guard let (mark, width) = scalar(at: position) else { return [] }
    let isMark = mark == "\"" || mark == "'" || ("\u{2018}"..."\u{201F}").contains(mark)
    let window = bytes[min(bytes.count, position + width)...].prefix(64)
    let first = bytes[position]
    guard isMark, let end = window.firstIndex(of: first), let (_, last) = scalar(at: end) else {
      return []
    }
    return [
      .init(
        "remove the quotation marks", replace: place(position, end + last),
        with: text(position + width, end))
    ]
  }

  /// A word where a comma or a type is expected.
  private func wordFixes() -> [Diagnostic.FixIt] {
    var copy = self
    let word = copy.takeIdentifier()
    guard !word.isEmpty else { return [] }
    let type = ClassicSlips.type(for: word).map {
      Diagnostic.FixIt("write '\($0)'", replace: place(position, copy.position), with: $0)
    }
    let comma = Diagnostic.FixIt("insert a comma", replace: place(position, position), with: ", ")
    return (type.map { [$0] } ?? []) + [comma]
  }
}
