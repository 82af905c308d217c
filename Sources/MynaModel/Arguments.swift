/// A value supplied for one rendering.
public enum ArgumentValue: Hashable, Sendable {
  /// Text, inserted as it is.
  case string(String)
  /// An exact number.
  case decimal(DecimalNumber)
  /// Money: amount and currency.
  case money(Money)
  /// A date, or a date and time.
  case date(DateTime)
  /// Yes or no.
  case boolean(Bool)
  /// Several values, such as payment methods.
  case list([ArgumentValue])
  /// A value that could not be understood; rendering treats it as missing and says why.
  indirect case invalid(InvalidArgument)

  /// An integer.
  public static func integer(_ value: Int) -> ArgumentValue { .decimal(DecimalNumber(value)) }

  /// Money from decimal text and an ISO 4217 code; invalid if either is not valid.
  public static func money(_ amount: String, _ currency: String) -> ArgumentValue {
    let number: DecimalNumber
    do {
      number = try DecimalNumber(parsing: amount, as: .money)
    } catch .range {
      return .invalid(.init(id: "number.range", text: amount, expected: "at most 40 digits"))
    } catch {
      return .invalid(.init(id: "number.syntax", text: amount, expected: "an amount such as 50.00"))
    }
    guard let code = CurrencyCode(currency) else {
      return .invalid(
        .init(id: "currency.unknown", text: currency, expected: "three capital letters"))
    }
    return .money(Money(number.withoutNegativeZero, code))
  }

  /// A date or a date and time from ISO 8601 text; invalid if it is not one.
  public static func date(_ text: String) -> ArgumentValue {
    DateTime(parsing: text).map(ArgumentValue.date)
      ?? .invalid(.init(id: "date.syntax", text: text, expected: "an ISO 8601 date"))
  }

  /// Terms by their identifiers, such as `["cash", "credit-card"]`.
  public static func terms(_ identifiers: [String]) -> ArgumentValue {
    .list(identifiers.map(ArgumentValue.string))
  }
}

/// An argument that was supplied but not understood.
public struct InvalidArgument: Hashable, Sendable {
  /// Diagnostic identifier, such as `number.syntax`.
  public var id: String
  /// What was supplied.
  public var text: String
  /// What was expected.
  public var expected: String

  /// Creates a description of an argument that was not understood.
  public init(id: String, text: String, expected: String) {
    self.id = id
    self.text = text
    self.expected = expected
  }
}

/// The named values of one rendering.
///
/// A list of pairs: calls have few arguments, and comparing a handful of short names beats hashing
/// them. A name that is given twice keeps its first value.
///
/// An argument that is marked sensitive is rendered like any other, and is `<redacted>` wherever the
/// arguments themselves are printed: descriptions, mirrors, debuggers.
public struct Arguments: Hashable, Sendable, ExpressibleByDictionaryLiteral, Sequence {
  /// One argument, and what programs read of it.
  package struct Item: Sendable {
    package let name: String
    package fileprivate(set) var value: ArgumentValue
    /// Whether it is a credential or personal data.
    fileprivate var isSensitive = false
    /// The same without references.
    package fileprivate(set) var plain: PlainArgument

    fileprivate init(_ name: String, _ value: ArgumentValue) {
      self.name = name
      self.value = value
      plain = PlainArgument(name, value)
    }
  }

  /// The arguments, in order; one array, so that passing them on counts one reference.
  package private(set) var items: [Item]

  /// Creates no arguments.
  public init() { items = [] }

  /// Creates arguments from pairs.
  ///
  /// - Parameters:
  ///   - pairs: names and values.
  ///   - sensitiveNames: names of credentials and personal data.
  public init(
    _ pairs: [(name: String, value: ArgumentValue)], sensitiveNames: Set<String> = []
  ) {
    items = pairs.map { Item($0.name, $0.value) }
    for name in sensitiveNames { markSensitive(name) }
  }

  /// Creates arguments from pairs of which some are not known.
  ///
  /// - Parameters:
  ///   - pairs: names and values; those without a value are left out.
  ///   - sensitiveNames: names of credentials and personal data.
  public init(
    known pairs: [(name: String, value: ArgumentValue?)], sensitiveNames: Set<String> = []
  ) {
    self.init(
      pairs.compactMap { pair in pair.value.map { (pair.name, $0) } },
      sensitiveNames: sensitiveNames)
  }

  /// Creates arguments from a dictionary literal.
  public init(dictionaryLiteral elements: (String, ArgumentValue)...) {
    self.init(elements.map { (name: $0.0, value: $0.1) })
  }

  /// The value of an argument; setting `nil` removes it. Names are compared by canonical
  /// equivalence.
  public subscript(name: String) -> ArgumentValue? {
    get { items.first { $0.name == name }?.value }
    set {
      let index = items.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?):
        items[index].value = value
        items[index].plain = PlainArgument(items[index].name, value)
      case (let index?, nil): items.remove(at: index)
      case (nil, let value?): items.append(Item(name, value))
      case (nil, nil): break
      }
    }
  }

  /// Marks an argument that was supplied as a credential or personal data.
  public mutating func markSensitive(_ name: String) {
    for index in items.indices where items[index].name == name { items[index].isSensitive = true }
  }

  /// Whether an argument is marked as a credential or personal data.
  public func isSensitive(_ name: String) -> Bool {
    items.contains { $0.isSensitive && $0.name == name }
  }

  /// The value of an argument among the first few; the others are as good as absent.
  public func value(of name: String, first count: Int) -> ArgumentValue? {
    items.prefix(count).first { $0.name == name }?.value
  }

  /// Number of arguments.
  public var count: Int { items.count }

  /// The names, in order.
  public var names: [String] { items.map(\.name) }

  /// Iterates over the pairs.
  public func makeIterator() -> IndexingIterator<[(name: String, value: ArgumentValue)]> {
    items.map { (name: $0.name, value: $0.value) }.makeIterator()
  }

  /// Returns whether both hold the same pairs in the same order.
  public static func == (left: Arguments, right: Arguments) -> Bool {
    left.items.elementsEqual(right.items) { $0.name == $1.name && $0.value == $1.value }
  }

  /// Hashes the pairs in order.
  public func hash(into hasher: inout Hasher) {
    for item in items {
      hasher.combine(item.name)
      hasher.combine(item.value)
    }
  }
}

extension Arguments: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The pairs, `name: value` and commas between them.
  public var description: String {
    described.map { "\($0.label): \($0.value)" }.joined(separator: ", ")
  }
  /// The pairs, as in ``description``.
  public var debugDescription: String { "[\(description)]" }
  /// The pairs, as in ``description``.
  public var customMirror: Mirror {
    Mirror(self, children: described.map { (label: $0.label, value: $0.value as Any) })
  }

  private var described: [(label: String, value: String)] {
    items.map { ($0.name, $0.isSensitive ? "<redacted>" : $0.value.description) }
  }
}

extension ArgumentValue: CustomStringConvertible {
  /// The value as callers write it, for logs. Not for customers.
  public var description: String {
    switch self {
    case .string(let text): DiagnosticRenderer.visible(text)
    case .decimal(let number): number.description
    case .money(let money): money.description
    case .date(let date): date.description
    case .boolean(let flag): flag ? "true" : "false"
    case .list(let items):
      // A list in a list is written flat: no depth that data could choose.
      items.map { item in
        if case .list(let inner) = item { return "[\(inner.count) values]" }
        return item.description
      }.joined(separator: ", ")
    case .invalid(let invalid): "invalid \(DiagnosticRenderer.visible(invalid.text))"
    }
  }
}
