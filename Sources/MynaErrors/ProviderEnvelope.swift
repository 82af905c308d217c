public import MynaCatalogue

/// How the answers of a provider are built: which fields hold codes, and what they say besides.
///
/// An envelope is a table of names, and the whole of what is known about a provider's answers; which
/// codes there are, and what they mean, is in the catalogue. ``alipay`` is the one that ships. For
/// another provider, write another table.
public struct ProviderEnvelope: Hashable, Sendable {
  /// A field whose values tell how the call ended.
  public struct Statement: Hashable, Sendable {
    /// Where it stands.
    public var field: FieldPath
    /// What each value says; other values say nothing.
    public var outcomes: [String: Advice.Outcome]

    /// Creates a statement.
    public init(_ field: FieldPath, _ outcomes: [String: Advice.Outcome]) {
      self.field = field
      self.outcomes = outcomes
    }
  }

  /// A field that is an argument of messages.
  public struct Argument: Hashable, Sendable {
    /// Where the currency of an amount stands.
    public enum Currency: Hashable, Sendable {
      /// In a field of this name beside the amount; without it there is no amount.
      case beside(String)
      /// As ``beside(_:)``; without it the currency is this one.
      case besideOr(String, else: String)
    }

    /// Name of the catalogue's parameter.
    public var parameter: String
    /// Where the value stands.
    public var field: FieldPath
    /// Where the currency stands, for amounts.
    public var currency: Currency?

    /// Creates an argument.
    public init(_ parameter: String, from field: FieldPath, currency: Currency? = nil) {
      self.parameter = parameter
      self.field = field
      self.currency = currency
    }
  }

  /// How an answer tells which call it belongs to.
  public struct OperationName: Hashable, Sendable {
    /// A group of fields with this name, or a field with one of these values.
    public var field: FieldPath
    /// The value, with at most one `*`; `nil` if the name of the field alone tells.
    public var value: String?
    /// The call.
    public var operation: ErrorCatalogue.Operation

    /// Creates a name.
    public init(
      _ operation: ErrorCatalogue.Operation, _ field: FieldPath, value: String? = nil
    ) {
      self.field = field
      self.value = value
      self.operation = operation
    }
  }

  /// How bytes become text.
  public enum Charset: String, Hashable, Sendable, CaseIterable {
    /// UTF-8.
    case utf8 = "utf-8"
    /// GB 18030, and its parts GBK and GB 2312.
    case gb18030
  }

  /// Name of the provider, such as `alipay`.
  public var provider: String
  /// Fields that hold the reason, in groups: the most specific first.
  public var reasons: [[FieldPath]] = []
  /// Fields that hold the class of an answer, such as "business failure"; no reason by themselves.
  public var classes: [FieldPath] = []
  /// Sentences beside the codes, at the end of which a more specific code may stand.
  public var messages: [FieldPath] = []
  /// Fields whose values tell how the call ended.
  public var statements: [Statement] = []
  /// Fields whose text is an answer of its own.
  public var documents: [FieldPath] = []
  /// Fields that are arguments; the first one of a parameter that is there counts.
  public var arguments: [Argument] = []
  /// What the call was; the first one that fits counts.
  public var operations: [OperationName] = []
  /// The catalogue's code whose customer sentence serves while the outcome is open and no code says
  /// more; `nil` if there is none.
  public var openCode: String?
  /// In what bytes are read that are no UTF-8 and do not say what they are; `nil` if they are refused.
  public var otherCharset: Charset?
  /// Minutes from UTC of dates that do not say their zone.
  public var offsetMinutes = 0

  /// Creates an empty table.
  public init(provider: String) {
    self.provider = provider
  }
}
