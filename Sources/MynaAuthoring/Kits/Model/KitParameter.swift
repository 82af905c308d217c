import MynaCatalogue

/// An argument that a text for customers shows or chooses by.
struct KitParameter: Hashable, Sendable {
  /// What kind of value it is; a set that every platform can check.
  enum ValueType: Hashable, Sendable {
    case money
    case date
    case count
    /// Free text and identifiers.
    case text
    /// One of these.
    case values([String])
    /// Three capital letters.
    case currency
    /// Two capital letters.
    case region
    /// Identifiers of words of the locale.
    case terms

    init(_ type: ErrorCatalogue.Parameter.ValueType) {
      self =
        switch type {
        case .money: .money
        case .date: .date
        case .count: .count
        case .identifier, .text: .text
        case .enumeration(.listed(let values)): .values(values)
        case .enumeration(.iso4217): .currency
        case .enumeration(.iso3166): .region
        case .terms: .terms
        }
    }

    /// Word of the type in data files; values are listed instead.
    var name: String {
      switch self {
      case .money: "money"
      case .date: "date"
      case .count: "count"
      case .text: "text"
      case .values: "values"
      case .currency: "currency"
      case .region: "region"
      case .terms: "terms"
      }
    }
  }

  let name: String
  let type: ValueType
  /// The value that counts if none is supplied: identifiers of terms, amount and currency, or a text.
  var defaultValue: [String]?
}

/// The codes of one provider, and how spellings of them are read.
struct KitCatalogue: Sendable {
  /// A code, the key of its message, and what its texts can show.
  struct Code: Sendable {
    let code: String
    let key: String
    /// Those that a text of the key shows, beside the shared ones or instead of them.
    let parameters: [KitParameter]
    /// Shared parameters that the code keeps from its texts, sorted.
    let hidden: [String]
    /// The only operation that the code is about, for texts that choose by it.
    let operation: String?
  }

  /// A listed spelling, normalized, and the code it means; `nil` for one that must not be mapped.
  struct Spelling: Hashable, Sendable {
    let text: String
    let code: String?
  }

  let provider: String
  /// In the order of the catalogue.
  let codes: [Code]
  /// Spellings that the rules alone would not read rightly, sorted.
  let spellings: [Spelling]
  let rules: CodeSpelling
}
