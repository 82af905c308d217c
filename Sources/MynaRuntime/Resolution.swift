import MynaModel

/// The state of one rendering: declarations are evaluated when first used, and once.
struct Resolution {
  let arguments: Arguments
  let renderer: MessageRenderer
  let options: RenderOptions
  let dialect: Message.Dialect
  var context: FunctionContext
  var parts: [RenderedPart] = []
  var diagnostics: [Diagnostic] = []
  /// Bytes of text so far.
  var size = 0
  /// The declarations of the message and of the messages around it, outermost first.
  private var declared: [(declaration: Message.Declaration, value: ResolvedValue?)] = []

  init(
    message: Message, arguments: Arguments, renderer: MessageRenderer, options: RenderOptions
  ) {
    self.arguments = arguments
    self.renderer = renderer
    self.options = options
    dialect = message.dialect
    context = FunctionContext(
      locale: renderer.locale, direction: renderer.direction, timeZone: options.timeZone,
      wantsFields: options.wantsFields, limits: options.limits, formatters: renderer.formatters)
  }

  /// Reports what is wrong with the request as a whole; rendering goes on without it.
  mutating func checkRequest() {
    if arguments.count > options.limits.arguments {
      diagnostics.append(
        Diagnostic(
          "argument.too-large", .error,
          "more than \(options.limits.arguments) arguments, the rest is ignored"))
    }
    if options.timeZone != "UTC", DateTimeSettings.zone(options.timeZone) == nil {
      diagnostics.append(
        Diagnostic("zone.unknown", .warning, "time zone is unknown, UTC is used"))
    }
  }

  /// Formats a message; its declarations are visible only within it.
  mutating func format(_ message: Message) {
    let outer = declared.count
    declared += message.declarations.map { ($0, nil) }
    if let pattern = selectPattern(of: message) { format(pattern) }
    declared.removeSubrange(outer...)
  }

  /// All declarations that are visible now.
  var scope: Int { declared.count }

  // MARK: Problems

  mutating func report(_ type: String, _ text: String, _ provenance: Provenance) {
    diagnostics.append(Diagnostic("mf2.\(type)", .error, text, at: provenance.span))
  }

  mutating func report(_ error: FunctionError, _ provenance: Provenance) {
    report(error.type, error.message, provenance)
  }

  /// Moves what functions reported to the diagnostics.
  mutating func collectProblems(_ provenance: Provenance) {
    for problem in context.takeProblems() { report(problem, provenance) }
  }

  // MARK: Variables

  /// Variable Resolution: a declaration above `scope`, or an argument.
  ///
  /// A declaration sees only those before it, so that no chain of references can be a circle.
  mutating func resolve(
    _ reference: Message.VariableReference, scope: Int
  ) -> ResolvedValue {
    let source = dialect == .messageFormat1 ? reference.name : "$\(reference.name)"
    let index = declared[..<scope].lastIndex { $0.declaration.name == reference.name }
    if let index {
      var value = declaredValue(index)
      if value.isFallback { return .fallback(source) }
      value.source = source
      return value
    }
    return resolveArgument(reference, source)
  }

  private mutating func declaredValue(_ index: Int) -> ResolvedValue {
    if let value = declared[index].value { return value }
    let value = resolve(declared[index].declaration.value, scope: index)
    declared[index].value = value
    return value
  }

  private mutating func resolveArgument(
    _ reference: Message.VariableReference, _ source: String
  ) -> ResolvedValue {
    guard let argument = arguments.value(of: reference.name, first: options.limits.arguments) else {
      report(
        "unresolved-variable", "argument '\(reference.name)' was not supplied",
        reference.provenance)
      return .fallback(source)
    }
    if let problem = ArgumentCheck.problem(with: argument, limits: options.limits) {
      diagnostics.append(
        Diagnostic(
          problem.id, .error, "argument '\(reference.name)': \(problem.expected)",
          at: reference.provenance.span))
      report(
        "unresolved-variable", "argument '\(reference.name)' cannot be used",
        reference.provenance)
      return .fallback(source)
    }
    // A list has no default form: it needs `:myna:list`, which joins it by the locale's rules.
    let behavior = argument.defaultBehavior ?? UnformattableBehavior()
    var value = ResolvedValue(argument, behavior: behavior, source: source)
    value.isSensitive = arguments.isSensitive(reference.name)
    return value
  }

  // MARK: Expressions

  /// Expression Resolution.
  mutating func resolve(_ expression: Message.Expression, scope: Int) -> ResolvedValue {
    var operand: ResolvedValue?
    switch expression.operand {
    case .literal(let literal)?:
      operand = ResolvedValue(
        .string(literal), behavior: PlainTextBehavior(text: literal),
        source: Self.quoted(literal))
    case .variable(let reference)?: operand = resolve(reference, scope: scope)
    case nil: break
    }
    guard let function = expression.function else {
      // The grammar has no expression without operand and function.
      return operand ?? .fallback("\u{FFFD}")
    }
    let source = operand?.source ?? ":\(function.name)"
    if operand?.isFallback == true { return .fallback(source) }
    return call(function, operand, source, expression.provenance, scope)
  }

  /// Function Resolution.
  private mutating func call(
    _ function: Message.FunctionReference, _ operand: ResolvedValue?, _ source: String,
    _ provenance: Provenance, _ scope: Int
  ) -> ResolvedValue {
    guard let handler = renderer.functions[function.name] else {
      report("unknown-function", "no function ':\(function.name)' is known", function.provenance)
      return .fallback(source)
    }
    var hasSensitiveOption = false
    var resolved = resolve(function.options, scope: scope, &hasSensitiveOption)
    let direction = takeDirection(&resolved, provenance)
    let id = takeIdentifier(&resolved, provenance)
    do {
      var value = try handler.resolve(operand: operand, options: resolved, in: &context)
      collectProblems(provenance)
      value.source = source
      value.id = id
      value.isSensitive = hasSensitiveOption || operand?.isSensitive == true
      value.isIsolated = operand?.isIsolated ?? false
      if direction == "inherit" {
        // The direction is that of the operand, without isolation of its own.
        value.isIsolated = false
      } else if let direction {
        value.isIsolated = true
        value.direction = TextDirection(rawValue: direction) ?? .unknown
      }
      return value
    } catch {
      collectProblems(provenance)
      report(error, provenance)
      return .fallback(source)
    }
  }

  /// Option Resolution: an option whose variable fails is reported and left out.
  mutating func resolve(_ options: [Message.Option], scope: Int) -> ResolvedOptions {
    var hasSensitive = false
    return resolve(options, scope: scope, &hasSensitive)
  }

  private mutating func resolve(
    _ options: [Message.Option], scope: Int, _ hasSensitive: inout Bool
  ) -> ResolvedOptions {
    var result = ResolvedOptions()
    for option in options {
      switch option.value {
      case .literal(let literal):
        result[option.name] = .init(argument: .string(literal), isLiteral: true)
      case .variable(let reference):
        let value = resolve(reference, scope: scope)
        if value.isSensitive { hasSensitive = true }
        if value.isFallback {
          report(
            "bad-option", "option '\(option.name)' has no value and is ignored", option.provenance)
        } else {
          result[option.name] = .init(argument: value.argument, isLiteral: false)
        }
      }
    }
    return result
  }

  // MARK: Namespace u:

  private mutating func takeDirection(
    _ options: inout ResolvedOptions, _ provenance: Provenance
  ) -> String? {
    guard let value = options["u:dir"] else { return nil }
    options["u:dir"] = nil
    if let text = value.text, ["ltr", "rtl", "auto", "inherit"].contains(text) { return text }
    report("bad-option", "option 'u:dir' is none of ltr, rtl, auto, inherit", provenance)
    return nil
  }

  mutating func takeIdentifier(
    _ options: inout ResolvedOptions, _ provenance: Provenance
  ) -> String? {
    guard let value = options["u:id"] else { return nil }
    options["u:id"] = nil
    if let text = value.text { return text }
    report("bad-option", "option 'u:id' is not text", provenance)
    return nil
  }

  /// `|literal|` with `\` and `|` escaped, as a fallback shows it.
  private static func quoted(_ literal: String) -> String {
    var text = "|"
    for scalar in literal.unicodeScalars {
      if scalar == "\\" || scalar == "|" { text.unicodeScalars.append("\\") }
      text.unicodeScalars.append(scalar)
    }
    return text + "|"
  }
}

/// The behavior of a value that only some functions can show.
private struct UnformattableBehavior: ValueBehavior {
  var partType: String { "unknown" }

  func format(in context: inout FunctionContext) throws(FunctionError) -> FormattedValue {
    throw .badOperand("a list cannot be shown by itself, expected a function such as :myna:list")
  }
}
