import MynaModel

/// `:string`: inserts and selects text (LDML 48, `functions/string.md`).
struct StringFunction: MessageFunction {
  func resolve(
    operand: ResolvedValue?, options: ResolvedOptions, in context: inout FunctionContext
  ) throws(FunctionError) -> ResolvedValue {
    guard let operand else { throw .badOperand(":string has no operand") }
    guard let text = operand.argument.plainText else {
      throw .badOperand(":string was given a list, expected a value that can be text")
    }
    if let offset = StreamSafeText.firstUnsafeOffset(in: text, limit: context.limits.nonStarters) {
      throw .badOperand("too many combining marks in a row at byte \(offset)")
    }
    var value = ResolvedValue(.string(text), behavior: TextBehavior(text))
    value.direction = operand.direction
    return value
  }
}

/// Shows a text as it is and selects by canonical equality.
public struct TextBehavior: ValueBehavior {
  /// The text.
  public let text: String

  /// Creates the behavior of a text.
  public init(_ text: String) {
    self.text = text
  }

  /// `string`.
  public var partType: String { "string" }

  /// Returns the text; its direction is not known.
  public func format(in context: inout FunctionContext) throws(FunctionError) -> FormattedValue {
    FormattedValue(text)
  }

  /// Matches a key that is canonically equivalent to the text.
  public func selector(
    in context: inout FunctionContext
  ) throws(FunctionError) -> (any KeySelector)? {
    Selector(text: text)
  }

  private struct Selector: KeySelector {
    let text: String

    // `String` compares by canonical equivalence, that is, as if both were in Form C.
    func matches(_ key: String, in context: inout FunctionContext) -> Bool { key == text }

    func isBetter(_ key: String, than other: String) -> Bool { false }
  }
}

/// The behavior of a value that no function was applied to: shown, never selected on.
struct PlainTextBehavior: ValueBehavior {
  let text: String

  var partType: String { "string" }

  func format(in context: inout FunctionContext) throws(FunctionError) -> FormattedValue {
    FormattedValue(text)
  }
}

extension ArgumentValue {
  /// The value as text without any locale: digits as supplied, ISO 8601, `50000 CNY`; `nil` for a
  /// list or an invalid value.
  var plainText: String? {
    switch self {
    case .string(let text): text
    case .decimal(let number): number.description
    case .money(let money): money.description
    case .date(let date): date.description
    case .boolean(let flag): flag ? "true" : "false"
    case .list, .invalid: nil
    }
  }
}
