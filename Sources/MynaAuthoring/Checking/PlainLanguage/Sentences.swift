/// The sentences of a text, as ranges of its characters.
struct Sentences {
  /// Each sentence with the punctuation that ends it.
  let ranges: [Range<Int>]

  init(_ text: CheckedText) {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in text.scalars.indices where Self.isEnd(index, of: text) {
      ranges.append(start..<(index + 1))
      start = index + 1
    }
    if text.scalars[start...].contains(where: { $0 == "\u{FFFC}" || Self.isLetter($0) }) {
      ranges.append(start..<text.scalars.count)
    }
    self.ranges = ranges.filter { range in
      text.scalars[range].contains { $0 == "\u{FFFC}" || Self.isLetter($0) }
    }
  }

  private static let closers = Set<Unicode.Scalar>("\"')）”’」』》〉]".unicodeScalars)

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.isHan
  }

  /// Whether a sentence ends behind a character.
  static func isEnd(_ index: Int, of text: CheckedText) -> Bool {
    guard text.mark(index) == .text, let scalar = text[index] else { return false }
    switch scalar {
    case "。", "！", "？": return true
    case ".", "!", "?": break
    default: return false
    }
    var next = index + 1
    while let following = text[next], closers.contains(following) { next += 1 }
    guard let following = text[next] else {
      return !isAbbreviation(before: index, text, atEnd: true)
    }
    guard following == " " || following == "\n" || following.isHan else { return false }
    return scalar != "." || !isAbbreviation(before: index, text, atEnd: false)
  }

  private static let abbreviations: Set<String> = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon",
    "tue", "wed", "thu", "fri", "sat", "sun", "etc", "max", "min",
    "no", "mr", "mrs", "ms", "dr", "st", "vs", "approx", "inc", "ltd", "co", "corp", "nr",
  ]

  /// Whether a full stop belongs to a word: `a.m.`, `No. 5`.
  static func isAbbreviation(before index: Int, _ text: CheckedText, atEnd: Bool) -> Bool {
    var start = index
    while start > 0, let before = text[start - 1],
      before == "." || before.isASCII && before.properties.isAlphabetic
    {
      start -= 1
    }
    let word = text.scalars[start..<index].map { String(Character($0)) }.joined().lowercased()
    // The full stop of the last abbreviation ends the sentence as well.
    if atEnd { return false }
    let isInitials = word.contains(".") || word.count == 1 && word != "i"
    return isInitials || abbreviations.contains(word)
  }

  /// The index of the last character that is no blank and no closing bracket or quotation mark.
  static func lastIndex(of text: CheckedText) -> Int? {
    text.scalars.indices.last { index in
      text.scalars[index] != " " && text.scalars[index] != "\n"
        && !closers.contains(text.scalars[index])
    }
  }
}
