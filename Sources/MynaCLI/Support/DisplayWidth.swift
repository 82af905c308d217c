/// Widths in terminal cells: Han characters take two, combining and invisible ones none.
enum DisplayWidth {
  static func cells(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + cells($1) }
  }

  /// The width of a text with styles (ECMA-48, SGR) in it.
  static func cells(ofStyled text: String) -> Int {
    var cells = 0
    var isStyle = false
    for scalar in text.unicodeScalars {
      if isStyle {
        isStyle = scalar != "m"
      } else if scalar == "\u{1B}" {
        isStyle = true
      } else {
        cells += self.cells(scalar)
      }
    }
    return cells
  }

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - cells(text)))
  }

  /// The lines of a text that is broken at blanks, and beside wide characters, to a width.
  static func lines(of text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      broken(line, width: max(2, width))
    }
  }

  private static func broken(_ text: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var count = 0
    for piece in pieces(of: text) {
      let cells = cells(piece)
      if count + Self.cells(piece.trimmingBlank) > width, count > 0 {
        lines.append(line)
        (line, count) = ("", 0)
      }
      if cells > width {
        for character in piece {
          let more = Self.cells(String(character))
          if count + more > width, count > 0 {
            lines.append(line)
            (line, count) = ("", 0)
          }
          line.append(character)
          count += more
        }
      } else {
        line += piece
        count += cells
      }
    }
    return (lines + [line]).map { String($0.trimmingBlank) }
  }

  /// Words with the blank behind them; a wide character is a piece of its own.
  private static func pieces(of text: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let next = text.index(after: index)
      let isWide = cells(String(text[index])) > 1
      // Closing punctuation stays with what is before it.
      let isHeld = next < text.endIndex && closing.contains(text[next])
      if (text[index] == " " || isWide) && !isHeld {
        pieces.append(text[start..<next])
        start = next
      }
      index = next
    }
    if start < text.endIndex { pieces.append(text[start...]) }
    return pieces
  }

  private static let closing = Set("，。！？；：、）」』》】”’…".map(\.self))

  private static func cells(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: scalar.properties.isIdeographic || isWide(scalar) ? 2 : 1
    }
  }

  /// Hangul, kana, CJK and full-width forms, pictographs.
  /// Source: UAX #11, "East Asian Width".
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF:
      true
    default: false
    }
  }
}

extension StringProtocol {
  /// The text without blanks at its end.
  fileprivate var trimmingBlank: SubSequence {
    guard let last = lastIndex(where: { $0 != " " }) else { return self[startIndex..<startIndex] }
    return self[...last]
  }
}
