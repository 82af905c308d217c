import MynaICU
import MynaModel

/// `:number`, `:integer`, `:percent`, `:currency` and `:unit` (LDML 48, `functions/number.md`).
struct NumberFunction: MessageFunction {
  let kind: NumberKind

  /// Options that are not taken over from an operand.
  private static let dropped: [NumberKind: Set<String>] = [
    .integer: ["minimumFractionDigits", "maximumFractionDigits", "minimumSignificantDigits"],
    .percent: ["minimumIntegerDigits", "roundingIncrement", "select"],
    .currency: ["select"], .unit: ["select"],
  ]

  func resolve(
    operand: ResolvedValue?, options: ResolvedOptions, in context: inout FunctionContext
  ) throws(FunctionError) -> ResolvedValue {
    guard let operand else { throw .badOperand(":\(kind.rawValue) has no operand") }
    var number = try Self.number(of: operand.argument, for: kind, limits: context.limits)
    if kind == .integer { number = number.roundedToInteger }
    var merged = options.inheriting(operand.options, except: Self.dropped[kind] ?? [])
    let select = selectMode(&merged, isOwn: options["select"] != nil, in: &context)
    var settings = NumberSettings()
    var argument = ArgumentValue.decimal(number)
    if kind == .currency {
      let currency = try currency(of: operand, options, &merged, in: &context)
      settings.currency = currency
      argument = .money(Money(number, currency))
    }
    if kind == .unit { settings.unit = try unit(of: operand, options, &merged, in: &context) }
    settings.read(&merged, for: kind, in: &context)
    var value = ResolvedValue(
      argument, options: merged,
      behavior: NumericBehavior(kind: kind, number: number, settings: settings, select: select))
    value.direction = operand.isIsolated ? operand.direction : nil
    return value
  }

  /// The number that an operand stands for.
  static func number(
    of argument: ArgumentValue, for kind: NumberKind, limits: Limits
  ) throws(FunctionError) -> DecimalNumber {
    switch argument {
    case .decimal(let number): return number
    case .money(let money) where kind == .currency: return money.amount
    case .string(let text):
      do {
        return try DecimalNumber(parsing: text, limits: limits)
      } catch .range {
        throw .badOperand("number has more than \(limits.decimalDigits) digits or exponent")
      } catch {
        throw .badOperand("operand of :\(kind.rawValue) is not a number")
      }
    case .money, .date, .boolean, .list, .invalid:
      throw .badOperand("operand of :\(kind.rawValue) is not a number")
    }
  }

  // MARK: Options

  /// How the value selects; `nil` if it does not.
  private func selectMode(
    _ options: inout ResolvedOptions, isOwn: Bool, in context: inout FunctionContext
  ) -> NumericBehavior.Select? {
    switch kind {
    case .currency, .unit: return nil
    case .percent: return .plural
    case .number, .integer: break
    }
    guard let value = options["select"] else { return .plural }
    guard isOwn, value.isLiteral else {
      // Neither through a variable nor through an operand: no translator could tell the keys.
      context.report(.badOption("option 'select' must be set by a literal"))
      return nil
    }
    guard let mode = value.text.flatMap(NumericBehavior.Select.init) else {
      options["select"] = nil
      context.report(.badOption("option 'select' is none of plural, ordinal, exact"))
      return .plural
    }
    return mode
  }

  private func currency(
    of operand: ResolvedValue, _ own: ResolvedOptions, _ merged: inout ResolvedOptions,
    in context: inout FunctionContext
  ) throws(FunctionError) -> CurrencyCode {
    if case .money(let money) = operand.argument {
      if own["currency"] != nil {
        context.report(.badOption("option 'currency' cannot change the currency of money"))
      }
      merged["currency"] = nil
      guard CurrencyData.isKnown(money.currency.rawValue) else {
        throw .badOperand("'\(money.currency)' is no currency of ISO 4217")
      }
      return money.currency
    }
    guard let option = merged["currency"] else {
      throw .badOperand(":currency has no currency, expected money or the option 'currency'")
    }
    // Currency codes are case-insensitive in LDML 48.
    guard let text = option.text, text.utf8.count == 3, let code = CurrencyCode(text.uppercased()),
      CurrencyData.isKnown(code.rawValue)
    else { throw .badOption("option 'currency' is no currency of ISO 4217") }
    return code
  }

  private func unit(
    of operand: ResolvedValue, _ own: ResolvedOptions, _ merged: inout ResolvedOptions,
    in context: inout FunctionContext
  ) throws(FunctionError) -> String {
    if let inherited = operand.options["unit"]?.text, let option = own["unit"],
      option.text != inherited
    {
      context.report(.badOption("option 'unit' cannot change the unit of a measure"))
      merged["unit"] = operand.options["unit"]
    }
    guard let option = merged["unit"] else {
      throw .badOperand(":unit has no unit, expected the option 'unit'")
    }
    guard let unit = option.text.flatMap(NumberSettings.identifier) else {
      throw .badOption("option 'unit' is no unit identifier")
    }
    return unit
  }
}

/// `:offset`: adds or subtracts a small integer (LDML 48, `functions/number.md`).
struct OffsetFunction: MessageFunction {
  func resolve(
    operand: ResolvedValue?, options: ResolvedOptions, in context: inout FunctionContext
  ) throws(FunctionError) -> ResolvedValue {
    guard let operand else { throw .badOperand(":offset has no operand") }
    let number = try NumberFunction.number(
      of: operand.argument, for: .number, limits: context.limits)
    let offset: Int
    switch (options["add"], options["subtract"]) {
    case (let value?, nil): offset = try Self.digitSize(value)
    case (nil, let value?): offset = -(try Self.digitSize(value))
    default: throw .badOption(":offset takes exactly one of the options 'add' and 'subtract'")
    }
    let sum = number.adding(DecimalNumber(offset))
    var own = options
    own["add"] = nil
    own["subtract"] = nil
    // Everything else is that of :number, including what comes with the operand.
    var shifted = operand
    shifted.argument = .decimal(sum)
    return try NumberFunction(kind: .number).resolve(operand: shifted, options: own, in: &context)
  }

  private static func digitSize(_ value: ResolvedOptions.Value) throws(FunctionError) -> Int {
    guard let size = value.text.flatMap(NumberSettings.digitSize) else {
      throw .badOption("the offset is not a number of one or two digits")
    }
    return size
  }
}
