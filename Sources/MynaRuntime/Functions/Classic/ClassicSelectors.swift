import MynaICU
import MynaModel

/// `:myna:plural offset=… type=ordinal by=number|date|value style=…`: a plural of MessageFormat 1.
///
/// Keys `=n` are compared with the number itself; other keys with the category of the number after
/// the offset, as the format of `by` and `style` writes it. Its value is the number after the
/// offset, which is what `#` shows.
struct PluralFunction: MessageFunction {
  func resolve(
    operand: ResolvedValue?, options: ResolvedOptions, in context: inout FunctionContext
  ) throws(FunctionError) -> ResolvedValue {
    let number = try ClassicNumberFunction.number(of: operand, "a plural")
    var shown = number
    if let text = options["offset"]?.text {
      guard let offset = try? DecimalNumber(parsing: text, limits: context.limits) else {
        throw .badOption("offset is no number")
      }
      shown = number.adding(offset.negated)
    }
    let behavior = Behavior(
      number: number, shown: shown, isOrdinal: options["type"]?.text == "ordinal",
      hasOffset: options["offset"] != nil, by: options["by"]?.text,
      style: options["style"]?.text ?? "")
    return ResolvedValue(.decimal(shown), behavior: behavior)
  }

  struct Behavior: ValueBehavior {
    let number: DecimalNumber
    let shown: DecimalNumber
    let isOrdinal: Bool
    let hasOffset: Bool
    let by: String?
    let style: String

    var partType: String { "number" }

    func format(in context: inout FunctionContext) throws(FunctionError) -> FormattedValue {
      try ClassicNumberBehavior(number: shown, style: .classic(.standard)).format(in: &context)
    }

    func selector(in context: inout FunctionContext) throws(FunctionError) -> (any KeySelector)? {
      Selector(
        exact: "=\(number.trimmed.withoutNegativeZero)",
        category: try category(in: context).rawValue)
    }

    private func category(in context: FunctionContext) throws(FunctionError) -> PluralCategory {
      let rules = try context.formatters.plural(isOrdinal ? .ordinal : .cardinal)
      do {
        switch (by, ClassicNumberStyle(style)) {
        case (nil, _):
          return try rules.category(
            of: shown.description, formattedBy: try context.formatters.classic(.standard))
        case ("number"?, .classic(let style)):
          return try rules.category(
            of: shown.description, formattedBy: try context.formatters.classic(style))
        case ("date"?, _) where shown.scale == 0 && !hasOffset:
          // ICU first formats the number as the date that the other case makes of it; behind an
          // offset it is a double, and that would be one.
          throw FunctionError.badOperand("a whole number is no date")
        default:
          // ICU knows the digits of DecimalFormat only; else the bare value counts.
          return try rules.category(of: Double(shown.description) ?? 0)
        }
      } catch let error as FunctionError {
        throw error
      } catch {
        throw .unsupportedOperation("ICU cannot choose a plural category")
      }
    }
  }

  private struct Selector: KeySelector {
    let exact: String
    let category: String

    func matches(_ key: String, in context: inout FunctionContext) -> Bool {
      key == exact || key == category
    }

    func isBetter(_ key: String, than other: String) -> Bool {
      key == exact && other != exact
    }
  }
}

/// `:myna:select`: a select of MessageFormat 1; keys are compared byte for byte.
struct SelectFunction: MessageFunction {
  func resolve(
    operand: ResolvedValue?, options: ResolvedOptions, in context: inout FunctionContext
  ) throws(FunctionError) -> ResolvedValue {
    guard let operand else { throw .badOperand("a select has no operand") }
    let text: String
    switch operand.argument {
    case .string(let value): text = value
    case .boolean(let flag): text = flag ? "true" : "false"
    default: throw .badOperand("operand of a select is not text")
    }
    return ResolvedValue(operand.argument, behavior: Behavior(text: text))
  }

  struct Behavior: ValueBehavior {
    let text: String

    var partType: String { "string" }

    func format(in context: inout FunctionContext) throws(FunctionError) -> FormattedValue {
      FormattedValue(text)
    }

    func selector(in context: inout FunctionContext) throws(FunctionError) -> (any KeySelector)? {
      Selector(text: text)
    }
  }

  private struct Selector: KeySelector {
    let text: String

    func matches(_ key: String, in context: inout FunctionContext) -> Bool {
      key.utf8.elementsEqual(text.utf8)
    }

    func isBetter(_ key: String, than other: String) -> Bool { false }
  }
}

/// `:myna:choice limits=…`: a choice of MessageFormat 1; keys are the positions of the limits.
struct ChoiceFunction: MessageFunction {
  func resolve(
    operand: ResolvedValue?, options: ResolvedOptions, in context: inout FunctionContext
  ) throws(FunctionError) -> ResolvedValue {
    let number = try ClassicNumberFunction.number(of: operand, "a choice")
    let limits = (options["limits"]?.text ?? "").split(separator: " ")
    // The last limit in an unbroken run that the number reaches; the first counts always.
    var position = 0
    for (index, limit) in limits.enumerated().dropFirst() {
      guard reaches(number, limit) else { break }
      position = index
    }
    return ResolvedValue(.decimal(number), behavior: Behavior(number: number, position: position))
  }

  private func reaches(_ number: DecimalNumber, _ limit: Substring) -> Bool {
    let text = String(limit.dropLast())
    if text == "\u{221E}" { return false }
    if text == "-\u{221E}" { return true }
    guard let boundary = try? DecimalNumber(parsing: text, limits: .hard) else { return false }
    let difference = number.adding(boundary.negated)
    if difference.isZero { return limit.hasSuffix("#") }
    return !difference.isNegative
  }

  struct Behavior: ValueBehavior {
    let number: DecimalNumber
    let position: Int

    var partType: String { "number" }

    func format(in context: inout FunctionContext) throws(FunctionError) -> FormattedValue {
      try ClassicNumberBehavior(number: number, style: .classic(.standard)).format(in: &context)
    }

    func selector(in context: inout FunctionContext) throws(FunctionError) -> (any KeySelector)? {
      Selector(key: String(position))
    }
  }

  private struct Selector: KeySelector {
    let key: String

    func matches(_ key: String, in context: inout FunctionContext) -> Bool { key == self.key }

    func isBetter(_ key: String, than other: String) -> Bool { false }
  }
}
