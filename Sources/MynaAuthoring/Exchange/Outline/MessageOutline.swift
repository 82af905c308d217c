public import MynaModel

/// A message as formats see it that have placeholders and choices of their own: what is chosen by,
/// and patterns in which values have names or numbers, but no functions.
///
/// What a placeholder does is said by the entry that the message belongs to, so an outline alone is
/// no message; see ``ImportedUnit/Wording``.
public struct MessageOutline: Sendable {
  /// What variants are chosen by.
  public struct Selector: Hashable, Sendable {
    /// How a value chooses.
    public enum Kind: String, Hashable, Sendable {
      /// By the text itself.
      case text
      /// By plural category, or by the number itself.
      case plural
      /// By ordinal category, or by the number itself.
      case ordinal
      /// By the number itself.
      case exact
    }

    /// Name of the argument, without `$`.
    public var argument: String
    /// How it chooses.
    public var kind: Kind

    /// Creates a selector.
    public init(argument: String, kind: Kind) {
      self.argument = argument
      self.kind = kind
    }
  }

  /// A value in a pattern.
  public enum Placeholder: Hashable, Sendable {
    /// By its name: that of the argument, with a number behind it if it is shown in several ways.
    case named(String)
    /// By its number, from 1.
    case numbered(Int)
    /// The number that the variant was chosen by.
    case count
  }

  /// A part of a pattern.
  public enum Piece: Hashable, Sendable {
    /// Text.
    case text(String)
    /// A value.
    case placeholder(Placeholder)
    /// Markup.
    case markup(Message.Markup)
  }

  /// A pattern and its keys.
  public struct Variant: Sendable {
    /// A key for each selector; `nil` for everything else.
    public var keys: [String?]
    /// The pattern; texts do not follow each other.
    public var pieces: [Piece]
    /// Its place in an imported file; `nil` for that of the whole message.
    public var place: SourceSpan?

    /// Creates a variant.
    public init(keys: [String?] = [], pieces: [Piece], place: SourceSpan? = nil) {
      self.keys = keys
      self.pieces = pieces
      self.place = place
    }
  }

  /// What variants are chosen by.
  public var selectors: [Selector]
  /// The variants; one without keys if there are no selectors.
  public var variants: [Variant]
  /// The message in MessageFormat 1, for entries that are written in it; `nil` if there is none.
  public var classic: Message?

  /// Creates an outline.
  public init(selectors: [Selector] = [], variants: [Variant], classic: Message? = nil) {
    self.selectors = selectors
    self.variants = variants
    self.classic = classic
  }
}

/// Why something cannot be said in a format.
struct OutlineProblem: Error {
  /// What cannot be said, as the object of a sentence: `markup`.
  let what: String

  init(_ what: String) { self.what = what }
}
