import MynaICU
import MynaModel

/// `:myna:date style=…` and `:myna:time style=…`: `{d, date, style}` of MessageFormat 1.
struct ClassicDateFunction: MessageFunction {
  /// Which of the two.
  enum Kind: Sendable { case date, time }

  let kind: Kind

  func resolve(
    operand: ResolvedValue?, options: ResolvedOptions, in context: inout FunctionContext
  ) throws(FunctionError) -> ResolvedValue {
    guard let operand else { throw .badOperand("a date function has no operand") }
    let format = try format(options.classicStyle())
    let behavior: ClassicDateBehavior
    switch operand.argument {
    case .date(let date): behavior = ClassicDateBehavior(date: date, format: format)
    case .decimal(let number) where number.scale > 0:
      // A number with a fraction is a double to ICU, and then milliseconds since 1970.
      guard let whole = number.truncatingFraction.intValue else {
        throw .badOperand("operand is no date")
      }
      let milliseconds = number.isNegative && !number.isInteger ? whole - 1 : whole
      behavior = ClassicDateBehavior(milliseconds: milliseconds, format: format)
    default: throw .badOperand("operand is no date")
    }
    return ResolvedValue(operand.argument, behavior: behavior)
  }

  private func format(_ style: String) -> FormatterCache.ClassicDateKey.Format {
    let start = style.unicodeScalars.drop(while: PatternCharacters.isWhitespace)
    if start.starts(with: "::".unicodeScalars) {
      return .skeleton(String(String.UnicodeScalarView(start.dropFirst(2))))
    }
    let lengths: [String: ICUDateFormatter.Style] = [
      "": .medium, "short": .short, "medium": .medium, "long": .long, "full": .full,
    ]
    guard let length = lengths[ClassicStyleName.keyword(style)] else { return .pattern(style) }
    return kind == .date
      ? .style(date: length, time: nil) : .style(date: nil, time: length)
  }
}

/// Formats an instant as MessageFormat 1 does.
struct ClassicDateBehavior: ValueBehavior {
  private let instant: Instant
  let format: FormatterCache.ClassicDateKey.Format

  private enum Instant {
    case date(DateTime)
    case milliseconds(Int)
  }

  init(date: DateTime, format: FormatterCache.ClassicDateKey.Format) {
    instant = .date(date)
    self.format = format
  }

  init(milliseconds: Int, format: FormatterCache.ClassicDateKey.Format) {
    instant = .milliseconds(milliseconds)
    self.format = format
  }

  var partType: String { "datetime" }

  private var argument: ArgumentValue? {
    if case .date(let date) = instant { .date(date) } else { nil }
  }

  func format(in context: inout FunctionContext) throws(FunctionError) -> FormattedValue {
    let zone = DateTimeSettings.zone(context.timeZone) ?? "UTC"
    let milliseconds =
      switch instant {
      case .milliseconds(let milliseconds): milliseconds
      case .date(let date):
        date.epochMilliseconds
          ?? TimeData.milliseconds(fromLocal: date.localMilliseconds, in: zone)
      }
    // Years 1 to 9999; ICU answers nonsense far outside.
    guard (-62_135_769_600_000...253_402_300_799_999).contains(milliseconds) else {
      throw .badOperand("date is outside the years 1 to 9999")
    }
    let formatter = try context.formatters.classicDate(.init(format: format, zone: zone))
    do {
      guard context.wantsFields,
        let formatted = try? formatter.format(milliseconds: milliseconds, withFields: true)
      else {
        return FormattedValue(
          try formatter.formatLeniently(milliseconds: milliseconds), direction: context.direction)
      }
      return FormattedValue(
        formatted.text, fields: formatted.parts(naming: DateFieldName.name),
        direction: context.direction, argument: argument)
    } catch {
      throw .unsupportedOperation("ICU cannot format the date: \(error.name)")
    }
  }
}

/// `:myna:spellout`, `:myna:ordinal` and `:myna:duration`, with `style=` a rule set.
struct RuleBasedFunction: MessageFunction {
  let type: ICURuleBasedFormatter.RuleType

  func resolve(
    operand: ResolvedValue?, options: ResolvedOptions, in context: inout FunctionContext
  ) throws(FunctionError) -> ResolvedValue {
    let number = try ClassicNumberFunction.number(of: operand, ":myna:\(type)")
    let ruleSet = try options.classicStyle()
    return ResolvedValue(
      .decimal(number), behavior: Behavior(number: number, type: type, ruleSet: ruleSet))
  }

  struct Behavior: ValueBehavior {
    let number: DecimalNumber
    let type: ICURuleBasedFormatter.RuleType
    let ruleSet: String

    var partType: String { "number" }

    func format(in context: inout FunctionContext) throws(FunctionError) -> FormattedValue {
      let formatter = try context.formatters.ruleBased(type, ruleSet: ruleSet)
      do {
        return FormattedValue(
          try formatter.format(number.description), direction: context.direction)
      } catch {
        throw .unsupportedOperation("ICU cannot format the number: \(error.name)")
      }
    }
  }
}
