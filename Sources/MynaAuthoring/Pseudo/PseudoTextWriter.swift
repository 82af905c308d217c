import MynaModel

/// Makes the texts of one pattern over, one after the other, in linear time.
struct PseudoTextWriter {
  let locale: PseudoLocale
  /// Letters for which no character was added yet.
  private var letters = 0

  init(locale: PseudoLocale) { self.locale = locale }

  /// What stands before the text.
  var opening: String { locale == .accented ? "[" : "" }
  /// What stands behind the text.
  var closing: String { padding + (locale == .accented ? "]" : "") }
  /// What is still to be added.
  var padding: String { String(repeating: "~", count: letters / Self.share) }

  /// One character is added for so many letters.
  static let share = 3

  /// Returns a text with its words made over.
  mutating func text(from source: String) -> String {
    var result = String.UnicodeScalarView()
    var blanks = String.UnicodeScalarView()
    var isAfterAddress = false
    for run in Self.runs(of: source) {
      if run.isBlank {
        blanks = String.UnicodeScalarView(run.scalars)
        continue
      }
      let isAddress = Self.isAddress(run.scalars)
      let keepsBlanks = locale != .compact || isAddress || isAfterAddress
      result += keepsBlanks ? blanks : blanks.onlyLineBreaks
      blanks.removeAll()
      if isAddress { result += run.scalars } else { write(run.scalars, to: &result) }
      isAfterAddress = isAddress
    }
    result += locale != .compact || isAfterAddress ? blanks : blanks.onlyLineBreaks
    return String(result)
  }

  private mutating func write(
    _ word: Substring.UnicodeScalarView, to result: inout String.UnicodeScalarView
  ) {
    switch locale {
    case .accented: writeAccented(word, to: &result)
    case .bidirectional:
      result += "\u{200F}\u{202E}".unicodeScalars
      result += word
      result += "\u{202C}\u{200F}".unicodeScalars
    case .compact: CompactText.write(word, to: &result)
    }
  }

  private mutating func writeAccented(
    _ word: Substring.UnicodeScalarView, to result: inout String.UnicodeScalarView
  ) {
    for scalar in word {
      let accented = AccentTable[scalar]
      result.append(accented)
      guard scalar.properties.isAlphabetic else { continue }
      letters += 1
      if letters >= Self.share, AccentTable.isVowel(scalar) {
        result.append(accented)
        letters -= Self.share
      }
    }
  }

  // MARK: Words

  private struct Run {
    var isBlank: Bool
    var scalars: Substring.UnicodeScalarView
  }

  /// The text as words and what parts them, in turn.
  private static func runs(of text: String) -> [Run] {
    let scalars = text.unicodeScalars[...]
    var result: [Run] = []
    var start = scalars.startIndex
    while start < scalars.endIndex {
      let isBlank = scalars[start].properties.isWhitespace
      let end =
        scalars[start...].firstIndex { $0.properties.isWhitespace != isBlank } ?? scalars.endIndex
      result.append(Run(isBlank: isBlank, scalars: scalars[start..<end]))
      start = end
    }
    return result
  }

  /// Whether a word is a web or mail address: nobody translates it.
  private static func isAddress(_ word: Substring.UnicodeScalarView) -> Bool {
    let text = String(word)
    if text.utf8.starts(with: "www.".utf8) || text.utf8.starts(with: "mailto:".utf8) { return true }
    if text.firstRange(of: "://") != nil { return true }
    guard let at = text.utf8.firstIndex(of: UInt8(ascii: "@")), at > text.startIndex else {
      return false
    }
    return text.utf8[at...].contains(UInt8(ascii: "."))
  }
}

extension String.UnicodeScalarView {
  fileprivate var onlyLineBreaks: String.UnicodeScalarView {
    String.UnicodeScalarView(filter { $0 == "\n" })
  }
}
