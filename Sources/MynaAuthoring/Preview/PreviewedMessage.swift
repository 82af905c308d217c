public import MynaCatalogue
public import MynaModel

/// One message of an audience: the texts of a key in all locales, with what leads to each of them.
public struct PreviewedMessage: Sendable {
  /// How a translation stands.
  public enum State: Hashable, Sendable {
    /// It is what others are translated from.
    case source
    /// It is made by machine.
    case pseudo
    /// A text is missing, and another locale answers.
    case missing
    /// How its entries stand to their sources, the one that is furthest behind.
    case translation(ReviewStatus)

    /// The word for it.
    public var name: String {
      switch self {
      case .source: "source"
      case .pseudo: "pseudo"
      case .missing: "missing"
      case .translation(let status): status.rawValue
      }
    }
  }

  /// What leads to a text, and the text in each locale.
  public struct Row: Sendable {
    /// The field whose wording the row is about, the others go with it; the name of a term.
    public var field: String
    /// Name of the wording; empty for the plainest.
    public var form: String
    /// The arguments.
    public var arguments: Arguments
    /// One for each column.
    public var texts: [Text]
  }

  /// The message in one locale.
  public struct Text: Sendable {
    /// The locale of the column.
    public var locale: LocaleIdentifier
    /// The fields, in the audience's order; of a term, its words.
    public var fields: [Field]
    /// The label of each next step that the codes name, in the locale's words.
    public var steps: [Step]
    /// How the translation stands.
    public var state: State
  }

  /// One field.
  public struct Field: Sendable {
    /// Name, such as `title`.
    public var name: String
    /// The locale that answered: that of the column, or a fallback.
    public var locale: LocaleIdentifier
    /// Direction of that locale.
    public var direction: TextDirection
    /// The pieces of the text.
    public var parts: [RenderedPart]
    /// Name of the wording.
    public var form: String
    /// What is wrong with the text.
    public var diagnostics: [Diagnostic]
  }

  /// What a button says.
  public struct Step: Sendable {
    /// The step.
    public var step: Advice.NextStep
    /// Its label.
    public var label: Field
  }

  /// A variant that no sample leads to.
  public struct UnreachedVariant: Hashable, Sendable {
    /// Where it is.
    public var locale: LocaleIdentifier
    /// The field.
    public var field: String
    /// Name of the wording.
    public var form: String
    /// Its keys, as they are written.
    public var keys: String
  }

  /// Who reads it; `nil` for a group of terms, each of which is a row.
  public var audience: Audience?
  /// Message key; the group of terms, such as `method`.
  public var key: String
  /// The codes that lead to it.
  public var codes: [ErrorCatalogue.Entry]
  /// What the source file says about it, without repetition.
  public var comments: [String]
  /// What the source file says about its arguments.
  public var notes: [ParameterNote]
  /// The texts.
  public var rows: [Row]
  /// Variants that are in no row.
  public var unreached: [UnreachedVariant]

  /// What a row is called: its field and form, `plain`, or the name of a term.
  public func label(of row: Row) -> String {
    if audience == nil { return row.field }
    return row.form.isEmpty ? "plain" : "\(row.field).\(row.form)"
  }
}
