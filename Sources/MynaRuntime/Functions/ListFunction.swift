import MynaICU
import MynaModel

/// `:myna:list`: joins several values by the locale's rules, `type=and|or|unit`,
/// `style=wide|short|narrow`.
///
/// Items are formatted as bare placeholders would be; an empty list is a bad operand, because no
/// sentence is right around nothing.
struct ListFunction: MessageFunction {
  func resolve(
    operand: ResolvedValue?, options: ResolvedOptions, in context: inout FunctionContext
  ) throws(FunctionError) -> ResolvedValue {
    guard let operand else { throw .badOperand(":myna:list has no operand") }
    let items: [ArgumentValue] =
      if case .list(let items) = operand.argument { items } else { [operand.argument] }
    guard !items.isEmpty else { throw .badOperand("list is empty") }
    guard items.count <= context.limits.listItems else {
      throw .badOperand("list has more than \(context.limits.listItems) items")
    }
    var texts: [String] = []
    for item in items {
      guard let behavior = item.defaultBehavior else {
        throw .badOperand("list holds a value that cannot be shown")
      }
      texts.append(try behavior.format(in: &context).text)
    }
    let type = Self.choice(
      options, "type", ["and": ICUListFormatter.ListType.and, "or": .or, "unit": .unit],
      default: .and, in: &context)
    let width = Self.choice(
      options, "style", ["wide": ICUListFormatter.Width.wide, "short": .short, "narrow": .narrow],
      default: .wide, in: &context)
    return ResolvedValue(
      operand.argument, behavior: Behavior(texts: texts, type: type, width: width))
  }

  private static func choice<Choice>(
    _ options: ResolvedOptions, _ name: String, _ choices: [String: Choice],
    default standard: Choice, in context: inout FunctionContext
  ) -> Choice {
    guard let value = options[name] else { return standard }
    if let text = value.text, let choice = choices[text] { return choice }
    let expected = choices.keys.sorted().joined(separator: ", ")
    context.report(.badOption("option '\(name)' of :myna:list is none of \(expected)"))
    return standard
  }

  struct Behavior: ValueBehavior {
    let texts: [String]
    let type: ICUListFormatter.ListType
    let width: ICUListFormatter.Width

    var partType: String { "list" }

    func format(in context: inout FunctionContext) throws(FunctionError) -> FormattedValue {
      let formatter = try context.formatters.list(type: type, width: width)
      do {
        return FormattedValue(try formatter.format(texts))
      } catch {
        throw .unsupportedOperation("ICU cannot join the list: \(error.name)")
      }
    }
  }
}

extension ArgumentValue {
  /// How a value is shown where no function says otherwise: as ICU's MessageFormat shows `{name}`,
  /// in both syntaxes; `nil` for a list or invalid value.
  var defaultBehavior: (any ValueBehavior)? {
    switch self {
    case .string, .boolean: plainText.map(PlainTextBehavior.init)
    case .decimal(let number): ClassicNumberBehavior(number: number, style: .classic(.standard))
    case .money(let money):
      NumericBehavior(
        kind: .currency, number: money.amount,
        settings: NumberSettings(currency: money.currency), select: nil)
    case .date(let date):
      ClassicDateBehavior(
        date: date,
        format: .style(date: .short, time: date.millisecondOfDay == nil ? nil : .short))
    case .list, .invalid: nil
    }
  }
}
