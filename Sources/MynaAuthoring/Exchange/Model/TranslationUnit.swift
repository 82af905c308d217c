public import MynaModel
public import MynaProject

/// One message in two locales, as a translation system sees it.
public struct TranslationUnit: Sendable {
  /// One wording: the value of an entry and what it is written in.
  public struct Wording: Sendable {
    /// The value of the entry, with the escapes of the resource resolved.
    public var text: String
    /// What it is written in.
    public var syntax: LocaleFile.Syntax
    /// The message; `nil` if the text is none.
    public var message: Message?

    /// Creates a wording.
    public init(text: String, syntax: LocaleFile.Syntax, message: Message?) {
      self.text = text
      self.syntax = syntax
      self.message = message
    }
  }

  /// How far the translation has come.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// There is no translation.
    case missing
    /// There is one that is not to be shown yet.
    case draft
    /// The source means something else now.
    case stale
    /// Translated; also an entry without `@state`.
    case translated
    /// Approved by a second person.
    case reviewed

    /// Whether somebody has to look at the translation.
    public var needsWork: Bool {
      switch self {
      case .missing, .draft, .stale: true
      case .translated, .reviewed: false
      }
    }
  }

  /// The full id of the entry: path of its section and its own parts.
  public var id: [String]
  /// The id as text: parts joined by `.`, symbols escaped by `\`.
  public var key: String
  /// The text to translate.
  public var source: Wording
  /// Line of the source entry in its file, from 1.
  public var line: Int
  /// Place of the source entry's id in its file.
  public var place = SourceSpan(0, 0)
  /// The text that the translation was made from, while it is stale and that text is known.
  public var oldSource: String?
  /// The translation; `nil` if there is none.
  public var translation: Wording?
  /// How far it has come.
  public var state: State
  /// The comment of the source entry: when the text is shown, and to whom.
  public var comment: String
  /// What the arguments are: the values of `@param`, with their examples.
  public var parameters: [String]
  /// The comment of the translation; empty if it is the source's.
  public var translatorComment: String

  /// Creates a unit without a translation.
  public init(id: [String], key: String, source: Wording, line: Int) {
    self.id = id
    self.key = key
    self.source = source
    self.line = line
    state = .missing
    comment = ""
    parameters = []
    translatorComment = ""
  }

  /// What translators are told about the text: the comment, and what the arguments are.
  public var notes: [String] {
    let lines = comment.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    return lines + parameters.map { "@param \($0)" }
  }

  /// All texts but source and translation: the key, comments and notes.
  var texts: [String] { [key, translatorComment, oldSource ?? ""] + notes }
}
