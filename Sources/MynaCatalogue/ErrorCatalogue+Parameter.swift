public import MynaModel

extension ErrorCatalogue {
  /// What a code promises to supply. Every parameter may be missing at run time.
  public struct Parameter: Hashable, Sendable {
    /// What kind of value it is.
    public enum ValueType: Hashable, Sendable {
      /// Amount and ISO 4217 currency.
      case money
      /// A date, or an instant.
      case date
      /// A whole number of days, seconds or times.
      case count
      /// An identifier: never formatted as a number.
      case identifier
      /// Free text.
      case text
      /// One of a set of values.
      case enumeration(Values)
      /// Identifiers of terms that are translated, such as payment methods.
      case terms
    }

    /// The values of an enumeration.
    public enum Values: Hashable, Sendable {
      /// These.
      case listed([String])
      /// Currency codes: three capital letters.
      case iso4217
      /// Region codes: two capital letters.
      case iso3166
    }

    /// Name, as callers and messages write it.
    public var name: String
    /// What kind of value it is.
    public var type: ValueType
    /// Who may see it.
    public var audiences: Set<Audience>
    /// Whether it is a credential or personal data; such a value never reaches a log or a report.
    public var isSensitive: Bool
    /// The value that counts if none is supplied, as text; terms are separated by `, `.
    public var defaultValue: String?

    /// Creates a parameter.
    public init(
      _ name: String, _ type: ValueType, for audiences: Set<Audience>, isSensitive: Bool = false,
      defaultValue: String? = nil
    ) {
      self.name = name
      self.type = type
      self.audiences = audiences
      self.isSensitive = isSensitive
      self.defaultValue = defaultValue
    }

    /// Returns whether an audience may see the value.
    public func isVisible(to audience: Audience) -> Bool { audiences.contains(audience) }
  }
}

extension ErrorCatalogue.Parameter.Values {
  /// Returns whether a text is one of the values, or has the shape of the standard's codes.
  public func contains(_ text: String) -> Bool {
    switch self {
    case .listed(let values): values.contains { $0.utf8.elementsEqual(text.utf8) }
    case .iso4217: text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    case .iso3166: text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }
  }
}

extension ErrorCatalogue.Parameter.ValueType {
  /// Name of the type in catalogue files.
  public var name: String {
    switch self {
    case .money: "money"
    case .date: "date"
    case .count: "count"
    case .identifier: "identifier"
    case .text: "text"
    case .enumeration: "enum"
    case .terms: "terms"
    }
  }

  /// Who sees a value of the type unless the parameter says otherwise.
  ///
  /// Money, dates, counts and terms help the person who pays; identifiers, texts and technical
  /// values do not.
  public var defaultAudiences: Set<Audience> {
    switch self {
    case .money, .date, .count, .terms: [.customer, .developer]
    case .identifier, .text, .enumeration: [.developer]
    }
  }
}
