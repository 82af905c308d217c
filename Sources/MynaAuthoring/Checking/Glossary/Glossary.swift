public import MynaModel

/// The words of a project: which term says what, and which words must not say it.
public struct Glossary: Hashable, Sendable {
  /// The words of one locale for a concept.
  public struct Words: Hashable, Sendable {
    /// The word to use; `nil` if the locale has none yet.
    public var preferred: String?
    /// Words that are right as well.
    public var also: [String]
    /// Words that are wrong wherever they stand in a text for these readers.
    public var forbidden: [String]
    /// Words that are wrong for this concept and right for others.
    public var doubtful: [String]
    /// Longer words in which a forbidden one is right.
    public var exceptions: [String]
    /// Whether a translation uses the word wherever its source uses the concept.
    public var isExpected: Bool

    /// Creates the words of a locale.
    public init(
      _ preferred: String? = nil, also: [String] = [], forbidden: [String] = [],
      doubtful: [String] = [], exceptions: [String] = [], isExpected: Bool = false
    ) {
      self.preferred = preferred
      self.also = also
      self.forbidden = forbidden
      self.doubtful = doubtful
      self.exceptions = exceptions
      self.isExpected = isExpected
    }

    /// The words that are right: the preferred one first.
    public var right: [String] { (preferred.map { [$0] } ?? []) + also }
  }

  /// A concept with its words in the locales of the project.
  public struct Term: Hashable, Sendable {
    /// The concept, in the words of the source locale; a part in parentheses explains it.
    public var concept: String
    /// Who reads the term; all audiences if empty.
    public var audiences: Set<Audience>
    /// The words by locale.
    public var words: [LocaleIdentifier: Words]
    /// Why, for people.
    public var note: String
    /// Whether it is a name, which keeps its spelling and is not translated word by word.
    public var isName: Bool
    /// The line of the file, from 1; 0 for a term that was made in code.
    public var line: Int

    /// Creates a term.
    public init(
      _ concept: String, audiences: Set<Audience> = [],
      words: [LocaleIdentifier: Words] = [:], note: String = "", isName: Bool = false,
      line: Int = 0
    ) {
      self.concept = concept
      self.audiences = audiences
      self.words = words
      self.note = note
      self.isName = isName
      self.line = line
    }

    /// The concept without what explains it.
    public var name: String {
      guard let open = concept.firstIndex(of: "("), concept.last == ")" else { return concept }
      let name = concept[..<open].reversed().drop { $0 == " " }.reversed()
      return name.isEmpty ? concept : String(name)
    }

    /// Whether people of an audience read the term; those of none read the terms of all.
    public func isRead(by audience: Audience?) -> Bool {
      audiences.isEmpty || audience.map(audiences.contains) == true
    }
  }

  /// The terms, in the order of the file.
  public var terms: [Term]

  /// Creates a glossary.
  public init(terms: [Term] = []) { self.terms = terms }
}
