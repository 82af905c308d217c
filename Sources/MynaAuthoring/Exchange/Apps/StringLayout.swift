import MynaModel

/// How the variants of a message become strings of a format that can only choose by plural category:
/// a string for each text that is chosen by, with the plurals in it.
struct StringLayout {
  /// One string: the choice, and its patterns by plural category.
  struct Choice {
    /// The text that is chosen by; `nil` for all others, and if nothing is chosen by text.
    let key: String?
    /// The patterns by category, which is `nil` for `other`; one without a category if `isPlural` is
    /// false.
    var patterns: [(category: String?, pieces: [MessageOutline.Piece])]
  }

  /// The strings, in the order of the variants.
  private(set) var choices: [Choice] = []
  /// Whether the patterns are chosen by a number.
  let isPlural: Bool
  /// Whether by an ordinal number.
  let isOrdinal: Bool

  /// Fails for what cannot be said so without changing which variant is chosen.
  ///
  /// - Parameter exactWords: categories that the format has for exact numbers, by these.
  init(
    _ outline: MessageOutline, ordinals: Bool = false, exactWords: [String: String] = [:]
  ) throws(OutlineProblem) {
    let numbers = outline.selectors.filter { $0.kind != .text }
    guard numbers.count < 2 else { throw OutlineProblem("choices by two numbers") }
    guard outline.selectors.count - numbers.count < 2 else {
      throw OutlineProblem("choices by two texts")
    }
    // The leftmost selector weighs most, and a string is chosen before its plural is.
    guard outline.selectors.count < 2 || outline.selectors.last?.kind != .text else {
      throw OutlineProblem("a choice by a number before one by a text")
    }
    isPlural = !numbers.isEmpty
    isOrdinal = numbers.first?.kind == .ordinal
    guard ordinals || !isOrdinal else { throw OutlineProblem("a choice by an ordinal number") }
    let hasText = outline.selectors.first?.kind == .text
    for variant in outline.variants {
      let key = hasText ? variant.keys.first ?? nil : nil
      if let key, !Self.isWord(key) { throw OutlineProblem("the key '\(key)' in a name") }
      var category = isPlural ? variant.keys.last ?? nil : nil
      if let own = category, OutlinedMessage.isNumber(own) {
        guard let word = exactWords[own] else { throw OutlineProblem("the exact number \(own)") }
        category = word
      }
      add(variant.pieces, key, category)
    }
    if numbers.first?.kind == .exact,
      outline.variants.contains(where: { $0.keys.last != .some(nil) })
    {
      throw OutlineProblem("a choice by exact numbers")
    }
    for choice in choices {
      guard choice.patterns.contains(where: { $0.category == nil }) else {
        throw OutlineProblem("a choice by a number in which not everything is said")
      }
      guard Set(choice.patterns.map(\.category)).count == choice.patterns.count else {
        throw OutlineProblem("an exact number beside the category of its name")
      }
    }
  }

  private mutating func add(_ pieces: [MessageOutline.Piece], _ key: String?, _ category: String?) {
    let index = choices.firstIndex { $0.key == key }
    guard let index else {
      choices.append(Choice(key: key, patterns: [(category, pieces)]))
      return
    }
    choices[index].patterns.append((category, pieces))
  }

  /// Whether a key can be part of any format's names.
  static func isWord(_ key: String) -> Bool {
    !key.isEmpty
      && key.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
        default: false
        }
      }
  }
}
