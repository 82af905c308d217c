extension ErrorCatalogue {
  /// Another spelling under which a code, or something like it, arrives.
  public struct Alias: Hashable, Sendable {
    /// Where the spelling comes from.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// A code with the prefix of another interface, such as `ACQ.`.
      case prefixed
      /// A printed mistake.
      case typo
      /// A code of the gateway in front of the interface.
      case gateway
      /// A respelling that people use.
      case spelling
      /// A number that the payment page shows.
      case cashierNumber = "cashier-number"
      /// A code that is Chinese prose, in another form.
      case chineseText = "chinese-text"
      /// A code of another interface of the provider.
      case synonym
      /// The class of an envelope.
      case outerCode = "outer-code"
    }

    /// What the spelling has to do with the code; decides what a resolver may do.
    public enum Equivalence: String, Hashable, Sendable, CaseIterable {
      /// The same.
      case same
      /// Says more than the code.
      case narrower
      /// Says less than the code.
      case broader
      /// Akin: a hint, no mapping.
      case related
      /// The same spelling with another meaning: never mapped silently.
      case conflict
      /// Something else: never mapped silently.
      case different
      /// Several causes: more context is needed.
      case ambiguous
      /// A label of the code.
      case label
      /// An envelope or a class, no reason.
      case carrier

      /// Whether a resolver may answer with the code.
      public var maps: Bool {
        switch self {
        case .same, .narrower, .broader, .label: true
        case .related, .conflict, .different, .ambiguous, .carrier: false
        }
      }
    }

    /// The spelling.
    public var spelling: String
    /// The code that it concerns; `nil` if none.
    public var code: String?
    /// Where it comes from.
    public var kind: Kind
    /// What it has to do with the code.
    public var equivalence: Equivalence
    /// Why, in English, for developers; empty if clear.
    public var note: String

    /// Creates an alias.
    public init(
      _ spelling: String, _ code: String?, _ kind: Kind, _ equivalence: Equivalence,
      note: String = ""
    ) {
      self.spelling = spelling
      self.code = code
      self.kind = kind
      self.equivalence = equivalence
      self.note = note
    }
  }
}
