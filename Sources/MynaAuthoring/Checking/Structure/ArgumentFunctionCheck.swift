import MynaCatalogue

/// `check.argument-function`: a function does not fit the type of its argument.
struct ArgumentFunctionCheck: Check {
  let manual = CheckManual(
    "check.argument-function", .structure, .error,
    "a function does not fit the type of its argument",
    """
    Money needs ':currency': ':number' loses the currency, and the reader cannot tell yuan from \
    yen. Identifiers are text: ':number' groups their digits and drops leading zeros. Counts need \
    ':number' or ':integer', dates ':date', ':time' or ':datetime', terms ':myna:list'.
    """,
    bad: [
      .init("en", "You need {$amount :number} more."),
      .init("en", "Order {$order :number} is open."),
      .init("en", "Wait until {$day :integer}."), .init("en", "Pay by {$methods :string}."),
    ],
    good: [
      .init("en", "You need {$amount :currency} more."), .init("en", "Order {$order} is open."),
      .init("en", "Wait until {$day :date}."), .init("en", "Pay by {$methods :myna:list type=or}."),
      .init("en", ".input {$count :integer} .match $count one {{One try.}} * {{{$count} tries.}}"),
    ])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    for use in MessageUse.all(in: entry.message) {
      guard let function = use.function, let type = entry.parameter(use.name)?.type,
        Self.known.contains(function), !Self.fitting(type).contains(function)
      else { continue }
      let expected = Self.fitting(type).first.map { "':\($0)'" } ?? "no function"
      report.add(
        "':\(function)' does not fit '$\(use.name)' of type \(type.name), expected \(expected)",
        at: entry.span(use.provenance))
    }
  }

  /// Functions whose values are known here; those of callers are theirs to judge.
  private static let known: Set<String> = [
    "number", "integer", "percent", "offset", "unit", "currency", "date", "time", "datetime",
    "string",
    "myna:list",
  ]

  /// Functions that fit a type, the usual one first.
  private static func fitting(_ type: ErrorCatalogue.Parameter.ValueType) -> [String] {
    switch type {
    case .money: ["currency"]
    case .date: ["date", "time", "datetime"]
    case .count: ["integer", "number", "offset", "percent", "unit"]
    case .identifier, .text, .enumeration: ["string"]
    case .terms: ["myna:list"]
    }
  }
}
