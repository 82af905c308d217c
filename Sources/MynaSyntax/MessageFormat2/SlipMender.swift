import MynaModel

/// Writes a text as it was probably meant: ASCII signs for full-width ones, `|` for quotation marks,
/// keywords for their translations, wherever syntax stands.
///
/// The result is a proposal: whether it is a message is for the parser to say. Walks the text once.
struct SlipMender {
  /// What was changed.
  struct Changes: OptionSet, Hashable, Sendable {
    let rawValue: Int

    static let signs = Changes(rawValue: 1)
    static let quotes = Changes(rawValue: 2)
    static let keywords = Changes(rawValue: 4)
  }

  private let source: [UInt8]
  private var output: [UInt8] = []
  private var position = 0
  private var changes: Changes = []

  /// The smallest edit that mends a text, or `nil` if nothing looks wrong.
  static func fix(for source: [UInt8]) -> Diagnostic.FixIt? {
    var mender = SlipMender(source)
    mender.mendMessage()
    guard !mender.changes.isEmpty else { return nil }
    return edit(from: source, to: mender.output, isWhole: mender.changes.contains(.keywords)) {
      SyntaxDiagnostics.meant(mender.changes, $0, $1)
    }
  }

  /// The placeholder that stands at an offset, in ASCII signs, and where it ends; `nil` if it does
  /// not end within 256 bytes, or does not begin with a sign.
  static func placeholder(in source: [UInt8], at start: Int) -> (text: [UInt8], end: Int)? {
    let window = Array(source[start...].prefix(256))
    var mender = SlipMender(window)
    guard mender.isOpeningPlaceholder else { return nil }
    mender.take(as: "{")
    guard mender.mendPlaceholder() else { return nil }
    return (mender.output, start + mender.position)
  }

  private init(_ source: [UInt8]) {
    self.source = source
  }

  // MARK: Levels

  private mutating func mendMessage() {
    var start = self
    while let byte = start.source.dropFirst(start.position).first,
      byte == 0x20 || (0x09...0x0D).contains(byte)
    {
      start.position += 1
    }
    let isComplex =
      start.sign == "."
      || start.word(after: start.signWidth).map(KeywordSlips.keyword) != nil
        && start.isFullStop
      || start.sign == "{" && start.sign(after: start.signWidth) == "{"
    if isComplex { mendCode() } else { mendText(isQuoted: false) }
  }

  /// Declarations, selectors and keys.
  private mutating func mendCode() {
    while position < source.count {
      if sign == "{", sign(after: signWidth) == "{" {
        take(as: "{")
        take(as: "{")
        mendText(isQuoted: true)
      } else if sign == "{" {
        take(as: "{")
        _ = mendPlaceholder()
      } else if isFullStop, let word = word(after: signWidth),
        let keyword = KeywordSlips.keyword(for: word)
      {
        let isWritten = sign == "." && signWidth == 1 && keyword == ".\(word)"
        if !isWritten { changes.insert(.keywords) }
        output += Array(keyword.utf8)
        position += signWidth + word.utf8.count
      } else {
        mendSyntax()
      }
    }
  }

  private mutating func mendText(isQuoted: Bool) {
    while position < source.count {
      if isQuoted, sign == "}", sign(after: signWidth) == "}" {
        take(as: "}")
        take(as: "}")
        return
      }
      if source[position] == UInt8(ascii: "\\") {
        copy(2)
      } else if source[position] == UInt8(ascii: "{") || isOpeningPlaceholder {
        take(as: "{")
        _ = mendPlaceholder()
      } else {
        copy(1)
      }
    }
  }

  /// Goes on behind the closing brace; returns whether there was one.
  private mutating func mendPlaceholder() -> Bool {
    while position < source.count {
      if sign == "}" {
        take(as: "}")
        return true
      }
      // Placeholders do not nest: this one is not closed.
      if sign == "{" { return false }
      mendSyntax()
    }
    return false
  }

  /// One literal, sign or character of syntax.
  private mutating func mendSyntax() {
    if sign == "|" {
      let isWide = signWidth > 1
      take(as: "|")
      while position < source.count {
        if source[position] == UInt8(ascii: "\\") {
          copy(2)
        } else if sign == "|", isWide || signWidth == 1 {
          take(as: "|")
          return
        } else {
          copy(1)
        }
      }
    } else if let end = endOfQuotation {
      changes.insert(.quotes)
      let width = Self.quotationWidth(source, at: position)
      output.append(UInt8(ascii: "|"))
      for byte in source[(position + width)..<end.start] {
        if byte == UInt8(ascii: "|") || byte == UInt8(ascii: "\\") {
          output.append(UInt8(ascii: "\\"))
        }
        output.append(byte)
      }
      output.append(UInt8(ascii: "|"))
      position = end.end
    } else if let sign {
      take(as: sign)
    } else {
      copy(1)
    }
  }

  // MARK: Signs

  /// ASCII signs of syntax, by the last two bytes of their full-width forms U+FF03 to U+FF5D.
  private static let wideSigns: [UInt16: Unicode.Scalar] = [
    0xBC83: "#", 0xBC84: "$", 0xBC8A: "*", 0xBC8F: "/", 0xBC9A: ":", 0xBC9D: "=", 0xBCA0: "@",
    0xBD9B: "{", 0xBD9C: "|", 0xBD9D: "}",
  ]
  private static let signs: Set<UInt8> = Set("#$*/:=@{|}.".utf8)

  /// The sign at the position, in ASCII.
  private var sign: Unicode.Scalar? { sign(after: 0) }

  private func sign(after distance: Int) -> Unicode.Scalar? {
    let index = position + distance
    guard index < source.count else { return nil }
    if Self.signs.contains(source[index]) { return Unicode.Scalar(source[index]) }
    guard source[index] == 0xEF, index + 2 < source.count else { return nil }
    return Self.wideSigns[UInt16(source[index + 1]) << 8 | UInt16(source[index + 2])]
  }

  /// Bytes of the character at the position, if it is a sign or a full stop of any width.
  private var signWidth: Int { position < source.count && source[position] >= 0x80 ? 3 : 1 }

  /// `.`, U+FF0E or U+3002.
  private var isFullStop: Bool {
    let bytes = source[position...].prefix(3)
    return bytes.first == UInt8(ascii: ".") || bytes.elementsEqual([0xEF, 0xBC, 0x8E])
      || bytes.elementsEqual([0xE3, 0x80, 0x82])
  }

  /// A full-width brace before `$`, `:`, `#` or `/`.
  private var isOpeningPlaceholder: Bool {
    guard sign == "{", signWidth == 3 else { return false }
    var distance = 3
    while position + distance < source.count, source[position + distance] == 0x20 { distance += 1 }
    return ["$", ":", "#", "/"].contains(sign(after: distance))
  }

  private func word(after distance: Int) -> String? {
    let start = position + distance
    // The longest known word is short.
    let letters = source.dropFirst(start).prefix(48).prefix {
      $0 > 0x7F || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
    }
    guard !letters.isEmpty else { return nil }
    let word = String(decoding: letters, as: UTF8.self)
    // Signs of any width end it.
    let end = word.unicodeScalars.firstIndex { $0 == "\u{3000}" || $0.value >= 0xFF00 }
    return end.map { String(word.unicodeScalars[..<$0]) } ?? word
  }

  private mutating func take(as sign: Unicode.Scalar) {
    if signWidth > 1 { changes.insert(.signs) }
    output.append(UInt8(truncatingIfNeeded: sign.value))
    position += signWidth
  }

  private mutating func copy(_ count: Int) {
    let end = min(source.count, position + count)
    output += source[position..<end]
    position = end
  }

  // MARK: Quotation marks

  /// Where the quotation that opens at the position closes, before any brace.
  private var endOfQuotation: (start: Int, end: Int)? {
    let width = Self.quotationWidth(source, at: position)
    guard width > 0 else { return nil }
    var index = position + width
    let last = min(source.count, index + 256)
    while index < last, source[index] != 0x7B, source[index] != 0x7D {
      let closing = Self.quotationWidth(source, at: index)
      if closing == width { return (index, index + closing) }
      index += 1
    }
    return nil
  }

  /// Bytes of `"`, `'` or one of U+2018 to U+201F; 0 for anything else.
  private static func quotationWidth(_ source: [UInt8], at index: Int) -> Int {
    if source[index] == 0x22 || source[index] == 0x27 { return 1 }
    guard index + 2 < source.count, source[index] == 0xE2, source[index + 1] == 0x80 else {
      return 0
    }
    return (0x98...0x9F).contains(source[index + 2]) ? 3 : 0
  }

  // MARK: Edit

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: ".") || (0x61...0x7A).contains(byte | 0x20)
  }

  /// The edit between the first and the last difference of two texts, at whole characters.
  ///
  /// - Parameter isWhole: whether words are replaced whole.
  static func edit(
    from old: [UInt8], to new: [UInt8], isWhole: Bool,
    _ make: (SourceSpan, String) -> Diagnostic.FixIt
  ) -> Diagnostic.FixIt? {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    guard start < max(old.count, new.count) else { return nil }
    func isInside(_ bytes: [UInt8], _ index: Int) -> Bool {
      index < bytes.count && bytes[index] & 0xC0 == 0x80
    }
    while start > 0, isInside(old, start) || isInside(new, start) { start -= 1 }
    var tail = 0
    while tail < min(old.count, new.count) - start,
      old[old.count - 1 - tail] == new[new.count - 1 - tail]
    {
      tail += 1
    }
    while tail > 0, isInside(old, old.count - tail) || isInside(new, new.count - tail) { tail -= 1 }
    if isWhole {
      // A keyword is replaced whole.
      while start > 0, isWord(old[start - 1]) { start -= 1 }
      while tail > 0, isWord(old[old.count - tail]) { tail -= 1 }
    }
    return make(
      SourceSpan(start, old.count - tail),
      String(decoding: new[start..<(new.count - tail)], as: UTF8.self))
  }
}
