import MynaICU
import MynaModel

// What variables and expressions stand for.

extension ProgramCompiler {
  private mutating func slot(_ name: String) -> UInt8? {
    if let known = slots.firstIndex(of: name) { return UInt8(known) }
    // Bytes are compared at run time: names of other letters could be spelled in several ways.
    guard slots.count < Self.names, name.utf8.count <= ShortName.longest,
      name.utf8.allSatisfy({ $0 < 0x80 })
    else { return nil }
    slots.append(name)
    return UInt8(slots.count - 1)
  }

  mutating func recipe(of name: String) -> ProgramRecipe? {
    if let declared = scope.last(where: { $0.name == name }) { return declared.recipe }
    return slot(name).map { .argument($0) }
  }

  mutating func recipe(for expression: Message.Expression) -> ProgramRecipe? {
    guard case .variable(let reference)? = expression.operand,
      let operand = recipe(of: reference.name)
    else { return nil }
    guard let function = expression.function else { return operand }
    // `#`: the number after the offset, in the default format.
    if function.name == "myna:argument", case .number(let slot, _, let offset, _) = operand {
      return .number(
        slot, formatter: UInt16(FormatterDescription.defaultNumber), offset: offset, selector: nil)
    }
    guard case .argument(let slot) = operand else { return nil }
    var options = ResolvedOptions()
    for option in function.options {
      guard case .literal(let text) = option.value, !option.name.hasPrefix("u:") else {
        return nil
      }
      options[option.name] = .init(argument: .string(text), isLiteral: true)
    }
    return recipe(slot, function.name, options)
  }

  private mutating func recipe(
    _ slot: UInt8, _ function: String, _ options: ResolvedOptions
  ) -> ProgramRecipe? {
    switch function {
    case "string":
      return options.names.isEmpty ? .string(slot) : nil
    case "myna:argument": return .argument(slot)
    case "myna:select": return .string(slot)
    case "number", "integer", "percent", "unit", "currency":
      return numberRecipe(slot, function, options)
    case "myna:number", "myna:plural": return classicRecipe(slot, function, options)
    case "date", "time", "datetime", "myna:date", "myna:time":
      return dateRecipe(slot, function, options)
    case "myna:list":
      let list = behavior(of: function, .list([.string("")]), options) as? ListFunction.Behavior
      return list.map {
        .list(
          slot, type: UInt8(truncatingIfNeeded: $0.type.rawValue),
          width: UInt8(truncatingIfNeeded: $0.width.rawValue))
      }
    default: return nil
    }
  }

  /// The behavior that a function gives a value, if it has nothing to report.
  private mutating func behavior(
    of function: String, _ value: ArgumentValue, _ options: ResolvedOptions
  ) -> (any ValueBehavior)? {
    let operand = ResolvedValue(value, behavior: PlainTextBehavior(text: ""))
    let resolved = try? FunctionRegistry.standard[function]?.resolve(
      operand: operand, options: options, in: &context)
    return context.takeProblems().isEmpty ? resolved?.behavior : nil
  }

  private mutating func numberRecipe(
    _ slot: UInt8, _ function: String, _ options: ResolvedOptions
  ) -> ProgramRecipe? {
    let isMoney = function == "currency" && options["currency"] == nil
    let sample: ArgumentValue = isMoney ? .money("1", "CNY") : .integer(1)
    guard let number = behavior(of: function, sample, options) as? NumericBehavior else {
      return nil
    }
    if isMoney {
      guard
        let description = FormatterDescription.currency(of: number.settings, kind: .currency),
        let formatter = formatter(description)
      else { return nil }
      return .money(slot, formatter: formatter)
    }
    let description = FormatterDescription.number(
      skeleton: number.settings.skeleton(for: number.kind),
      powerOfTen: number.kind == .percent ? 2 : 0)
    guard let formatter = formatter(description) else { return nil }
    let isInteger = number.kind == .integer
    let kind: SelectorKind? =
      switch number.select {
      case nil: nil
      case .plural?: isInteger ? .integerCardinal : .cardinal
      case .ordinal?: isInteger ? .integerOrdinal : .ordinal
      case .exact?: isInteger ? .integerExact : .exact
      }
    // Percent selects by the shown number; rare enough to be left to the functions.
    return .number(
      slot, formatter: formatter, offset: 0, selector: number.kind == .percent ? nil : kind)
  }

  private mutating func classicRecipe(
    _ slot: UInt8, _ function: String, _ options: ResolvedOptions
  ) -> ProgramRecipe? {
    switch behavior(of: function, .integer(0), options) {
    case let number as ClassicNumberBehavior:
      guard let formatter = classicFormatter(number.style) else { return nil }
      return .number(slot, formatter: formatter, offset: 0, selector: nil)
    case let plural as PluralFunction.Behavior:
      guard let offset = plural.shown.negated.intValue.flatMap(Int32.init(exactly:)) else {
        return nil
      }
      // `#` shows the number in the default format; the category may follow another one.
      guard plural.by == nil else { return nil }
      return .number(
        slot, formatter: UInt16(FormatterDescription.defaultNumber), offset: offset,
        selector: plural.isOrdinal ? .ordinal : .cardinal)
    default: return nil
    }
  }

  private mutating func classicFormatter(_ style: ClassicNumberStyle) -> UInt16? {
    switch style {
    case .classic(.standard): formatter(.classic(.standard))
    case .classic(.integer): formatter(.classic(.integer))
    case .classic(.percent): formatter(.classic(.percent))
    case .classic(.currency): formatter(.classic(.currency))
    case .classic(.pattern(let pattern)): formatter(.classic(.pattern(pattern)))
    case .skeleton(let skeleton): formatter(.number(skeleton: skeleton, powerOfTen: 0))
    }
  }

  private mutating func dateRecipe(
    _ slot: UInt8, _ function: String, _ options: ResolvedOptions
  ) -> ProgramRecipe? {
    // The zone of the value itself is not known here.
    guard options["timeZone"]?.text != "input" else { return nil }
    let description: FormatterDescription
    switch behavior(of: function, .date("2000-01-01T00:00:00Z"), options) {
    case let date as DateTimeBehavior:
      guard date.settings.zoneStyle == nil, date.settings.calendar == nil else { return nil }
      description = .date(
        skeleton: date.settings.skeleton(for: date.kind), zone: date.settings.zone)
    case let date as ClassicDateBehavior:
      guard case .style(let day, let time) = date.format else { return nil }
      description = .classicDate(
        date: day.map { Int($0.rawValue) }, time: time.map { Int($0.rawValue) })
    default: return nil
    }
    guard let formatter = formatter(description) else { return nil }
    return .date(slot, formatter: formatter)
  }

  private mutating func formatter(_ description: FormatterDescription) -> UInt16? {
    formatters.index(of: description).map { UInt16($0) }
  }
}
