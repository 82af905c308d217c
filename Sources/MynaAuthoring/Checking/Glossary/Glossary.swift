public import MynaModel

/// The words of a project: which term says what, and which words must not say it.
public struct Glossary: Hashable, Sendable {
  /// How far a forbidden word may be trusted to be wrong wherever it stands.
  public enum Certainty: String, Hashable, Sendable, CaseIterable {
    /// The word is wrong wherever it stands in a text for these readers.
    case always
    /// The word is right in other meanings: worth a look.
    case context
    /// The word is right for another provider.
    case provider
    /// The word is not looked for.
    case never
  }

  /// A concept with its words in the locales of the project.
  public struct Term: Hashable, Sendable {
    /// The concept, in the words of the source locale.
    public var concept: String
    /// Who reads the term; all audiences if empty.
    public var audiences: Set<Audience>
    /// The preferred word, by language.
    public var preferred: [String: String]
    /// Words that are right as well, by language.
    public var also: [String: [String]]
    /// Words that must not be used for it, by language.
    public var forbidden: [String: [String]]
    /// How far forbidden words may be trusted to be wrong, by language.
    public var certainty: [String: Certainty]
    /// Why, for people.
    public var note: String
    /// Whether the word is the same in every language, such as the name of a product.
    public var isName: Bool

    /// Creates a term.
    public init(
      _ concept: String, audiences: Set<Audience> = [], preferred: [String: String] = [:],
      also: [String: [String]] = [:], forbidden: [String: [String]] = [:],
      certainty: [String: Certainty] = [:], note: String = "", isName: Bool = false
    ) {
      self.concept = concept
      self.audiences = audiences
      self.preferred = preferred
      self.also = also
      self.forbidden = forbidden
      self.certainty = certainty
      self.note = note
      self.isName = isName
    }
  }

  /// The terms, in the order of the file.
  public var terms: [Term]

  /// Creates a glossary.
  public init(terms: [Term] = []) { self.terms = terms }
}
