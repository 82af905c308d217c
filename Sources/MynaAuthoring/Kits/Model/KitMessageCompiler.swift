import MynaModel
import MynaRuntime

/// Turns a message into one that every platform's formatters can follow, or says why it cannot.
struct KitMessageCompiler {
  /// Name of the message, for reports.
  let name: String
  /// Types of the arguments that it may show.
  let types: [String: KitParameter.ValueType]
  private(set) var problems: [Diagnostic] = []
  private var declared: [String: Value] = [:]

  /// What a variable stands for.
  private struct Value {
    var argument: String
    var function: Message.FunctionReference?
  }

  init(name: String, types: [String: KitParameter.ValueType]) {
    self.name = name
    self.types = types
  }

  /// Compiles a message; `nil` if there are problems.
  mutating func compile(_ message: Message) -> KitMessage? {
    for declaration in message.declarations { declare(declaration) }
    let compiled: KitMessage
    switch message.body {
    case .pattern(let pattern):
      compiled = KitMessage(
        selectors: [], variants: [KitMessage.Variant(keys: [], pattern: pieces(of: pattern))])
    case .match(let references, let variants):
      compiled = KitMessage(
        selectors: references.compactMap { selector($0.name) },
        variants: variants.map { variant in
          let keys = variant.keys.map { key -> String? in
            if case .literal(let text) = key { text } else { nil }
          }
          return KitMessage.Variant(keys: keys, pattern: pieces(of: variant.pattern))
        })
    }
    checkUse(of: message.externalVariables, in: compiled)
    return problems.isEmpty ? compiled : nil
  }

  /// What is needed must be seen in the pattern, as some platforms have nothing else to go by.
  private mutating func checkUse(of variables: [String], in message: KitMessage) {
    var used = Set(message.selectors.map(\.argument))
    for case .value(let argument, _) in message.pieces { used.insert(argument) }
    for variable in variables where problems.isEmpty && !used.contains(variable) {
      problems.append(.kitExpression("'$\(variable)', which it does not show", in: name))
    }
  }

  private mutating func declare(_ declaration: Message.Declaration) {
    guard let value = value(of: declaration.value) else { return }
    declared[declaration.name] = value
  }

  /// The argument and the function of an expression.
  private mutating func value(of expression: Message.Expression) -> Value? {
    guard case .variable(let reference)? = expression.operand else {
      problems.append(.kitExpression("an expression without an argument", in: name))
      return nil
    }
    guard let known = declared[reference.name] else {
      return Value(argument: reference.name, function: expression.function)
    }
    guard known.function == nil || expression.function == nil else {
      problems.append(
        .kitExpression("two functions on '$\(reference.name)', expected one", in: name))
      return nil
    }
    return Value(argument: known.argument, function: expression.function ?? known.function)
  }

  // MARK: Patterns

  private mutating func pieces(of pattern: Message.Pattern) -> [KitMessage.Piece] {
    var pieces: [KitMessage.Piece] = []
    for element in pattern.elements {
      switch element {
      case .text(let text): pieces.append(.text(text))
      case .expression(let expression):
        if case .literal(let text)? = expression.operand,
          expression.function.map({ $0.name == "string" && $0.options.isEmpty }) ?? true
        {
          pieces.append(.text(text))
        } else if let value = value(of: expression), let format = format(of: value) {
          pieces.append(.value(value.argument, format))
        }
      // In plain text markup is nothing, which is what the renderer makes of it.
      case .markup: break
      case .message: problems.append(.kitExpression("a message inside a message", in: name))
      }
    }
    return pieces
  }

  private mutating func format(of value: Value) -> KitFormat? {
    guard let type = types[value.argument] else {
      problems.append(.kitExpression("'$\(value.argument)', which no code supplies", in: name))
      return nil
    }
    switch (value.function?.name, type) {
    case (nil, .text), (nil, .values), (nil, .currency), (nil, .region): return .text
    case (nil, .money), ("currency", .money): return plain(value, .money)
    case (nil, .count), ("number", .count), ("integer", .count):
      return plain(value, .number, except: ["select"])
    case ("string", .text), ("string", .values), ("string", .currency), ("string", .region):
      return plain(value, .text)
    case ("myna:list", .terms): return listStyle(value).map(KitFormat.list)
    case ("date", .date), ("time", .date), ("datetime", .date):
      return dateFormat(value).map(KitFormat.date)
    default:
      let function = value.function.map { ":\($0.name)" } ?? "no function"
      problems.append(.kitFunction(function, value.argument, type.name, in: name))
      return nil
    }
  }

  /// The format, if the function has no options that would change it.
  private mutating func plain(
    _ value: Value, _ format: KitFormat, except ignored: Set<String> = []
  ) -> KitFormat? {
    let options = value.function?.options.map(\.name).filter { !ignored.contains($0) } ?? []
    guard let option = options.first, let function = value.function else { return format }
    problems.append(.kitOption(option, of: function.name, in: name))
    return nil
  }

  /// The literal options of a function, if they are some of these.
  private mutating func literals(
    _ function: Message.FunctionReference, _ allowed: [String: Set<String>?]
  ) -> [String: String]? {
    var result: [String: String] = [:]
    for option in function.options {
      guard let values = allowed[option.name], case .literal(let text) = option.value,
        values?.contains(text) ?? true
      else {
        problems.append(.kitOption(option.name, of: function.name, in: name))
        return nil
      }
      result[option.name] = text
    }
    return result
  }

  private mutating func listStyle(_ value: Value) -> KitListStyle? {
    guard let function = value.function,
      let options = literals(
        function, ["type": ["and", "or", "unit"], "style": ["wide", "short", "narrow"]])
    else { return nil }
    var style = KitListStyle()
    style.kind = options["type"].flatMap(KitListStyle.Kind.init) ?? style.kind
    style.width = options["style"].flatMap(KitListStyle.Width.init) ?? style.width
    return style
  }

  // MARK: Dates

  private static let fieldSets: Set = [
    "weekday", "day-weekday", "month-day", "month-day-weekday", "year-month-day",
    "year-month-day-weekday",
  ]

  /// Reads the options of LDML 48 that every platform can follow.
  private mutating func dateFormat(_ value: Value) -> KitDateFormat? {
    guard let function = value.function else { return nil }
    let isDateTime = function.name == "datetime"
    let names =
      isDateTime
      ? (fields: "dateFields", length: "dateLength", precision: "timePrecision")
      : (fields: "fields", length: "length", precision: "precision")
    var allowed: [String: Set<String>?] = ["timeZone": Set<String>?.none]
    if function.name != "time" {
      allowed[names.fields] = Self.fieldSets
      allowed[names.length] = ["long", "medium", "short"]
    }
    if function.name != "date" {
      allowed[names.precision] = ["hour", "minute", "second"]
      allowed["hour12"] = ["true", "false"]
    }
    guard let options = literals(function, allowed) else { return nil }
    if let zone = options["timeZone"], !Self.isName(ofZone: zone) {
      problems.append(.kitOption("timeZone", of: function.name, in: name))
      return nil
    }
    var skeleton = ""
    if function.name != "time" {
      skeleton += Self.dateSkeleton(
        options[names.fields] ?? "year-month-day", options[names.length] ?? "medium")
    }
    if function.name != "date" {
      skeleton += options["hour12"].map { $0 == "true" ? "h" : "H" } ?? "j"
      let precision = options[names.precision] ?? "minute"
      if precision != "hour" { skeleton += "m" }
      if precision == "second" { skeleton += "s" }
    }
    return KitDateFormat(skeleton: skeleton, zone: options["timeZone"])
  }

  /// The letters that `:date` stands for (UTS #35, "Date Field Symbol Table").
  private static func dateSkeleton(_ fields: String, _ length: String) -> String {
    let parts = Set(fields.split(separator: "-"))
    var skeleton = parts.contains("year") ? "y" : ""
    if parts.contains("month") {
      skeleton += ["long": "MMMM", "medium": "MMM"][length] ?? "M"
    }
    if parts.contains("weekday") { skeleton += length == "long" ? "EEEE" : "EEE" }
    if parts.contains("day") { skeleton += "d" }
    return skeleton
  }

  /// Not every platform knows offsets such as `+08:00` as zones.
  private static func isName(ofZone zone: String) -> Bool {
    guard zone == "UTC" || zone.utf8.contains(UInt8(ascii: "/")) else { return false }
    return RenderOptions.isKnownTimeZone(zone)
  }

  // MARK: Selectors

  private mutating func selector(_ variable: String) -> KitMessage.Selector? {
    let value = declared[variable] ?? Value(argument: variable, function: nil)
    let type = types[value.argument]
    switch (value.function?.name, type) {
    case ("string", .text), ("string", .values), ("string", .currency), ("string", .region):
      return .init(argument: value.argument, kind: .text)
    case ("number", .count), ("integer", .count):
      guard let function = value.function, let options = literals(function, Self.selects) else {
        return nil
      }
      let kind = options["select"].flatMap(KitMessage.Selector.Kind.init) ?? .plural
      return .init(argument: value.argument, kind: kind)
    default:
      let function = value.function.map { ":\($0.name)" } ?? "no function"
      problems.append(.kitFunction(function, value.argument, type?.name ?? "unknown", in: name))
      return nil
    }
  }

  private static let selects: [String: Set<String>?] = ["select": ["plural", "ordinal", "exact"]]
}
