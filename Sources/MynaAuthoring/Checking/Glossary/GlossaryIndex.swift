import MynaModel

/// The words of one locale by their first character, to find all of them in one walk over a text.
struct GlossaryIndex: Sendable {
  /// What a word of the glossary is.
  enum Role: Hashable, Sendable {
    /// Right for its concept.
    case right
    /// Wrong wherever it stands.
    case forbidden
    /// Wrong for its concept, right for others.
    case doubtful
    /// Right, because it is another word than the forbidden one in it.
    case exception
  }

  /// A word with the term that it belongs to.
  struct Word: Sendable {
    var text: String
    /// Its characters, ASCII in lower case.
    var scalars: [Unicode.Scalar]
    var role: Role
    /// Index of the term in the glossary.
    var term: Int
    /// Whether the first and the last character end a word of letters.
    var startsWord: Bool
    var endsWord: Bool
    /// Whether the word stands only at the end of a sentence.
    var endsSentence: Bool
  }

  /// A word and where it stands.
  struct Match: Sendable {
    var range: Range<Int>
    var word: Int
    var role: Role
    var term: Int
  }

  private(set) var words: [Word] = []
  private var byFirst: [Unicode.Scalar: [Candidate]] = [:]

  /// A word by its beginning: most candidates fall at the second character, and looking at a whole
  /// word counts the references of its text and characters, on all threads alike.
  private struct Candidate {
    var word: Int
    var count: Int
    /// The second character; `nil` for a word of one.
    var second: Unicode.Scalar?
  }

  private let endings: [[Unicode.Scalar]]

  init(_ glossary: Glossary, locale: LocaleIdentifier, isSource: Bool) {
    // English words of a glossary stand for their plain forms: refill for refilled, too.
    endings =
      locale.language == "en" ? ["s", "es", "d", "ed"].map { Array($0.unicodeScalars) } : []
    for (index, term) in glossary.terms.enumerated() {
      let found = term.words[locale] ?? Glossary.Words()
      var right = found.right
      let wrong = found.forbidden + found.doubtful
      // Without a word of its own, the concept is the word of the source locale.
      if isSource, found.preferred == nil, !wrong.contains(term.name) { right.append(term.name) }
      for word in right { add(word, .right, index) }
      for word in found.forbidden {
        add(word, .forbidden, index)
        if !endings.isEmpty, let gerund = Self.gerund(of: word) { add(gerund, .forbidden, index) }
      }
      for word in found.doubtful { add(word, .doubtful, index) }
      for word in found.exceptions { add(word, .exception, index) }
    }
    for key in byFirst.keys {
      byFirst[key]?.sort { $0.count > $1.count }
    }
  }

  /// The form in -ing of a single English word.
  private static func gerund(of word: String) -> String? {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard word.utf8.allSatisfy(letters.contains), !word.hasSuffix("ing"), !word.hasSuffix("ed")
    else { return nil }
    return word.hasSuffix("e") ? "\(word.dropLast())ing" : "\(word)ing"
  }

  private mutating func add(_ text: String, _ role: Role, _ term: Int) {
    var scalars = text.unicodeScalars.map(Self.lowercase)
    // 请稍后。 is wrong at the end of a sentence, also where the full stop is left out.
    let endsSentence = scalars.last == "。" && scalars.count > 1
    if endsSentence { scalars.removeLast() }
    guard let first = scalars.first, let last = scalars.last else { return }
    byFirst[first, default: []].append(
      Candidate(
        word: words.count, count: scalars.count, second: scalars.count > 1 ? scalars[1] : nil))
    words.append(
      Word(
        text: text, scalars: scalars, role: role, term: term,
        startsWord: Self.isLetter(first), endsWord: Self.isLetter(last),
        endsSentence: endsSentence))
  }

  /// All words in a text, longest first at each place; quoted text holds none.
  func matches(in text: CheckedText) -> [Match] {
    guard !words.isEmpty else { return [] }
    var result: [Match] = []
    for start in text.scalars.indices where text.marks[start] == .text {
      guard let candidates = byFirst[Self.lowercase(text.scalars[start])] else { continue }
      let next = text[start + 1].map(Self.lowercase)
      for candidate in candidates where candidate.second == nil || candidate.second == next {
        let word = words[candidate.word]
        guard let range = range(of: word, in: text, at: start) else { continue }
        result.append(
          Match(range: range, word: candidate.word, role: word.role, term: word.term))
      }
    }
    return result
  }

  private func range(of word: Word, in text: CheckedText, at start: Int) -> Range<Int>? {
    let end = start + word.scalars.count
    guard end <= text.scalars.count else { return nil }
    for (offset, scalar) in word.scalars.enumerated() {
      let index = start + offset
      guard text.marks[index] == .text, Self.lowercase(text.scalars[index]) == scalar
      else { return nil }
    }
    if word.startsWord, start > 0, Self.isWordCharacter(text.scalars[start - 1]) { return nil }
    if word.endsSentence, let next = text[end], !"。.，,；;！!".unicodeScalars.contains(next) {
      return nil
    }
    guard word.endsWord, let next = text[end], Self.isWordCharacter(next) else {
      return start..<end
    }
    for ending in endings {
      let last = end + ending.count
      guard last <= text.scalars.count, text.scalars[end..<last].map(Self.lowercase) == ending,
        text[last].map(Self.isWordCharacter) != true
      else { continue }
      return start..<last
    }
    return nil
  }

  /// ASCII in lower case; other scripts of payment texts have no case or are spelled as listed.
  static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("a"..."z").contains(lowercase(scalar)) || ("0"..."9").contains(scalar)
      : scalar.properties.isAlphabetic && !scalar.isHan
  }

  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || scalar == "_"
  }
}
