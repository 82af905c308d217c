/// What became of a code as it arrived.
public struct CodeResolution: Hashable, Sendable {
  /// One step from the text to the code.
  public enum Step: Hashable, Sendable {
    /// Matched as written, apart from blanks around it.
    case exact
    /// Matched after folding width and case, and dropping a final full stop.
    case normalized
    /// A prefix was stripped.
    case prefixStripped(String)
    /// A prefix was replaced.
    case prefixReplaced(String, by: String)
    /// The code was taken out of a longer text; the code as it stood there.
    case extracted(String)
    /// Blanks or hyphens were mended; the listed spelling that fits.
    case separatorsMended(String)
    /// A listed alias leads to the code.
    case alias(ErrorCatalogue.Alias)
  }

  /// The answer.
  public enum Answer: Hashable, Sendable {
    /// The code is known.
    case known(ErrorCatalogue.Entry, via: [Step])
    /// Several causes fit, or several spellings: more context is needed.
    case ambiguous(ErrorCatalogue.Alias?, candidates: [ErrorCatalogue.Entry])
    /// Listed as having another meaning; never mapped silently.
    case conflict(ErrorCatalogue.Alias, candidates: [ErrorCatalogue.Entry])
    /// Not mapped, but akin to a code.
    case hint(ErrorCatalogue.Alias, candidate: ErrorCatalogue.Entry)
    /// The class of an envelope; the reason stands in another field.
    case carrier(ErrorCatalogue.Alias)
    /// Not known; the text after normalization, or as it came if it was not normalized.
    case unknown(String)
  }

  /// The text as it arrived.
  public var original: String
  /// The provider whose catalogue answered, or was asked for; `nil` if none.
  public var provider: String?
  /// The answer.
  public var answer: Answer
  /// Other meanings of the same spelling, such as that of another interface.
  public var notes: [ErrorCatalogue.Alias] = []
  /// Whether the text was not looked at because it is longer than the limit.
  public var isTooLong = false

  /// Creates a resolution.
  public init(
    original: String, provider: String?, answer: Answer, notes: [ErrorCatalogue.Alias] = [],
    isTooLong: Bool = false
  ) {
    self.original = original
    self.provider = provider
    self.answer = answer
    self.notes = notes
    self.isTooLong = isTooLong
  }

  /// The entry of a known code; `nil` for every other answer.
  public var entry: ErrorCatalogue.Entry? {
    guard case .known(let entry, _) = answer else { return nil }
    return entry
  }

  /// The steps to a known code; empty for every other answer.
  public var path: [Step] {
    guard case .known(_, let path) = answer else { return [] }
    return path
  }

  /// The alias on the way or in the way, if there is one.
  ///
  /// Its equivalence tells how far the code fits: `narrower` and `broader` map, but the original
  /// spelling says something else than the code.
  public var alias: ErrorCatalogue.Alias? {
    switch answer {
    case .known(_, let path):
      for case .alias(let alias) in path.reversed() { return alias }
      return nil
    case .ambiguous(let alias, _): return alias
    case .conflict(let alias, _), .hint(let alias, _), .carrier(let alias): return alias
    case .unknown: return nil
    }
  }

  /// The entries that the text may mean although none of them was chosen.
  public var candidates: [ErrorCatalogue.Entry] {
    switch answer {
    case .ambiguous(_, let candidates), .conflict(_, let candidates): candidates
    case .hint(_, let candidate): [candidate]
    case .known, .carrier, .unknown: []
    }
  }
}
