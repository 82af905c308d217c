extension ErrorCatalogue {
  /// How much of the cause the person who pays may hear.
  public enum Disclosure: String, Hashable, Sendable, CaseIterable {
    /// The cause, because it helps.
    case specific
    /// The effect, not the detail behind it.
    case neutral
    /// That it did not work, and what to do.
    case generic
    /// The same sentence as ``generic``, byte for byte: risk must not be told from other declines.
    case genericRisk = "generic-risk"
    /// The call has no buyer; a generic sentence if it leaks.
    case notBuyerFacing = "not-buyer-facing"
  }

  /// A call of the provider's interface.
  public enum Operation: String, Hashable, Sendable, CaseIterable {
    /// A payment.
    case pay
    /// A refund.
    case refund
    /// The cancellation of a payment.
    case cancel
    /// A look at the state of a payment.
    case query
    /// The registration of a shop or sub-merchant.
    case register
    /// A customs declaration.
    case customs
  }

  /// Where the provider's list sends the reader for details; a label, never a URL.
  public struct Documentation: Hashable, Sendable {
    /// What the label leads to.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// The page of the code itself.
      case own = "self"
      /// The page of another code.
      case otherCode = "other-code"
      /// An article.
      case article
      /// The page of the code, under a shortened label.
      case labelVariant = "label-variant"
      /// There is none.
      case none
    }

    /// The label as printed; `nil` if there is none.
    public var label: String?
    /// What the label leads to.
    public var kind: Kind

    /// Creates a reference.
    public init(label: String?, kind: Kind) {
      self.label = label
      self.kind = kind
    }
  }

  /// Names of the request fields that the provider connects with a code, as on the wire.
  public struct RequestFields: Hashable, Sendable {
    /// Named in the provider's list of codes.
    public var listed: [String]
    /// Named in other public documents.
    public var elsewhere: [String]

    /// Creates the names.
    public init(listed: [String] = [], elsewhere: [String] = []) {
      self.listed = listed
      self.elsewhere = elsewhere
    }
  }

  /// One code and everything that is known about it.
  public struct Entry: Hashable, Sendable {
    /// The code.
    public var code: ErrorCode
    /// What to do about it.
    public var advice: Advice
    /// How much the person who pays may hear.
    public var disclosure: Disclosure
    /// What it is about, the main area first, such as `limit`.
    public var areas: [String]
    /// The calls that can return it.
    public var operations: Set<Operation>
    /// Key of the customer message; many codes share one.
    public var customerKey: String
    /// Key of the developer message; its own.
    public var developerKey: String
    /// What a caller may supply, in the order of the file.
    public var parameters: [Parameter]
    /// The request fields that the provider connects with it.
    public var requestFields: RequestFields
    /// Where the provider's list sends the reader.
    public var documentation: Documentation
    /// What it means, in English, for developers.
    public var meaning: String
    /// What one should know besides, in English, for developers; empty if nothing.
    public var notes: String
    /// Codes of the same catalogue to compare it with.
    public var related: [ErrorCode]

    /// Creates an entry.
    public init(
      code: ErrorCode, advice: Advice, disclosure: Disclosure, areas: [String],
      operations: Set<Operation>, customerKey: String, developerKey: String,
      parameters: [Parameter] = [], requestFields: RequestFields = RequestFields(),
      documentation: Documentation = Documentation(label: nil, kind: .none),
      meaning: String, notes: String = "", related: [ErrorCode] = []
    ) {
      self.code = code
      self.advice = advice
      self.disclosure = disclosure
      self.areas = areas
      self.operations = operations
      self.customerKey = customerKey
      self.developerKey = developerKey
      self.parameters = parameters
      self.requestFields = requestFields
      self.documentation = documentation
      self.meaning = meaning
      self.notes = notes
      self.related = related
    }
  }
}
