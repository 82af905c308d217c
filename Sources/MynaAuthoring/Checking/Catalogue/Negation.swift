/// Whether a phrase is denied by the words before it.
enum Negation {
  private static let words: [String: [String]] = [
    "en": ["not", "don't", "never", "no", "without", "cannot", "can't", "doesn't", "won't"],
    "zh": ["不", "勿", "别", "无需", "无法", "未", "没有"],
  ]

  /// Whether a denial stands in the same clause, a few words before.
  static func stands(before range: Range<Int>, in text: CheckedText, _ language: String) -> Bool {
    let ends = ".;:!?。；：！？，".unicodeScalars
    let reach = language == "zh" ? 8 : 40
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < reach, !ends.contains(text.scalars[start - 1]) {
      start -= 1
    }
    let clause = CheckedText.words(text.scalars[start..<range.lowerBound])
    let found = words[language] ?? []
    if language == "zh" {
      let joined = String(String.UnicodeScalarView(text.scalars[start..<range.lowerBound]))
      return found.contains { joined.contains($0) }
    }
    return clause.suffix(5).contains { found.contains($0) }
  }
}

extension CheckedText {
  /// Lower-case words of Latin letters, apostrophes included.
  static func words(_ scalars: ArraySlice<Unicode.Scalar>) -> [String] {
    scalars.split { !($0.properties.isAlphabetic || $0 == "'" || $0 == "\u{2019}") }.map { word in
      String(String.UnicodeScalarView(word)).replacing("\u{2019}", with: "'").lowercased()
    }
  }
}
