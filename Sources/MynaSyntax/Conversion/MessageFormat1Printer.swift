public import MynaModel

/// Prints messages as MessageFormat 1.
///
/// A message that was parsed from MessageFormat 1 comes out with the same meaning; one of
/// MessageFormat 2 as far as MessageFormat 1 can say it, and what it cannot is an error whose name
/// begins with `convert.`.
public enum MessageFormat1Printer {
  /// The text of a message; `nil` if a diagnostic is an error.
  public static func print(_ message: Message) -> (text: String?, diagnostics: [Diagnostic]) {
    var writer = MessageFormat1Writer()
    writer.write(message)
    let hasError = writer.diagnostics.contains { $0.severity == .error }
    return (hasError ? nil : writer.text, writer.diagnostics)
  }
}

/// Writes MessageFormat 1, reporting what it cannot say.
struct MessageFormat1Writer {
  var text = ""
  var diagnostics: [Diagnostic] = []
  private var declarations: [String: Message.Expression] = [:]
  /// Variables that `#` shows in the plural being written.
  private var numberSign: Set<String> = []

  mutating func write(_ message: Message) {
    for declaration in message.declarations { declarations[declaration.name] = declaration.value }
    switch message.body {
    case .pattern(let pattern): write(pattern)
    case .match(let selectors, let variants):
      write(selectors.map(\.name)[...], variants.map { ($0.keys[...], $0.pattern) })
    }
  }

  mutating func report(_ id: String, _ text: String, _ provenance: Provenance = Provenance()) {
    diagnostics.append(Diagnostic("convert.\(id)", .error, text, at: provenance.span))
  }

  // MARK: Patterns

  private mutating func write(_ pattern: Message.Pattern) {
    for element in pattern.elements {
      switch element {
      case .text(let literal): write(text: literal)
      case .expression(let expression): write(expression)
      case .message(let message): writeNested(message)
      case .markup(let markup):
        report(
          "markup", "markup '\(markup.name)' cannot be said in MessageFormat 1", markup.provenance)
      }
    }
  }

  /// Doubles apostrophes and quotes what would be syntax.
  private mutating func write(text literal: String) {
    for scalar in literal.unicodeScalars {
      switch scalar {
      case "'": text += "''"
      case "{", "}": text += "'\(scalar)'"
      case "#" where !numberSign.isEmpty: text += "'#'"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  private mutating func writeNested(_ message: Message) {
    guard let declaration = message.declarations.first,
      case .match(_, let variants) = message.body,
      let function = declaration.value.function,
      case .variable(let reference)? = declaration.value.operand
    else {
      report("nested", "nested message is none of plural, select and choice", message.provenance)
      return
    }
    let outer = numberSign
    defer { numberSign = outer }
    if function.name == "myna:choice" {
      numberSign = []
      return writeChoice(reference.name, function, variants)
    }
    let isPlural = function.name == "myna:plural"
    let isOrdinal = Self.literal("type", of: function) == "ordinal"
    text += "{\(reference.name), \(isPlural ? isOrdinal ? "selectordinal" : "plural" : "select"),"
    if let offset = Self.literal("offset", of: function) { text += " offset:\(offset)" }
    numberSign = isPlural ? [declaration.name] : []
    for variant in variants {
      let key: String =
        if case .literal(let text)? = variant.keys.first { text } else { "other" }
      text += " \(key) {"
      write(variant.pattern)
      text += "}"
    }
    text += "}"
  }

  private mutating func writeChoice(
    _ name: String, _ function: Message.FunctionReference, _ variants: [Message.Variant]
  ) {
    text += "{\(name), choice, "
    let limits = (Self.literal("limits", of: function) ?? "").split(separator: " ")
    for (index, (limit, variant)) in zip(limits, variants).enumerated() {
      if index > 0 { text += "|" }
      text += limit
      let start = text.endIndex
      write(variant.pattern)
      // `|` is syntax here; nested arguments were written with none.
      text.replaceSubrange(start..., with: text[start...].replacingBars())
    }
    text += "}"
  }

  static func literal(_ name: String, of function: Message.FunctionReference) -> String? {
    guard case .literal(let text)? = function.options.first(where: { $0.name == name })?.value
    else {
      return nil
    }
    return text
  }

  // MARK: Arguments

  private mutating func write(_ expression: Message.Expression) {
    switch expression.operand {
    case .literal(let literal)? where expression.function == nil: write(text: literal)
    case .variable(let reference)?:
      if numberSign.contains(reference.name) {
        text += "#"
      } else if let declared = declarations[reference.name] {
        write(reference, declared, expression.function)
      } else {
        writeArgument(reference.name, expression.function, expression.provenance)
      }
    default:
      report(
        "literal-operand", "a function on a literal cannot be said in MessageFormat 1",
        expression.provenance)
    }
  }

  /// Writes a variable that a declaration binds: the declaration's own argument and function.
  private mutating func write(
    _ reference: Message.VariableReference, _ declared: Message.Expression,
    _ function: Message.FunctionReference?
  ) {
    guard case .variable(let source)? = declared.operand else {
      if case .literal(let literal)? = declared.operand, declared.function == nil, function == nil {
        return write(text: literal)
      }
      return report(
        "local", "local variable '\(reference.name)' has no argument", reference.provenance)
    }
    if source.name != reference.name, declarations[source.name] != nil {
      return report(
        "local", "local variable '\(reference.name)' is computed from another one",
        reference.provenance)
    }
    if let function, let own = declared.function, own.name != function.name {
      return report(
        "chained-function", "':\(function.name)' on the result of ':\(own.name)'",
        reference.provenance)
    }
    let call = function ?? declared.function
    writeArgument(source.name, call, reference.provenance)
  }

  private mutating func writeArgument(
    _ name: String, _ function: Message.FunctionReference?, _ provenance: Provenance
  ) {
    do {
      text += "{\(name)\(try ClassicStyle.text(of: function))}"
    } catch {
      report(error.id, error.message, provenance)
    }
  }

  // MARK: Matchers

  private typealias Rows = [(keys: ArraySlice<Message.Variant.Key>, pattern: Message.Pattern)]

  /// Writes `.match` as nested arguments, the first selector outermost.
  ///
  /// A variant is chosen column by column, so the rows under a key are those with the key, and
  /// behind them those with the catch-all.
  private mutating func write(_ selectors: ArraySlice<String>, _ rows: Rows) {
    guard let selector = selectors.first else {
      if let row = rows.first { write(row.pattern) }
      return
    }
    guard let argument = ClassicSelector(selector, declarations) else {
      return report(
        "selector", "selector '$\(selector)' is none of :string, :number, :integer and :offset")
    }
    var keys: [Message.Variant.Key] = []
    for row in rows {
      if let key = row.keys.first, key != .catchAll, !keys.contains(key) { keys.append(key) }
    }
    if selectors.count > 1, argument.mixesExactAndCategories(keys) {
      report(
        "exact-with-category",
        "exact keys beside categories in a message with several selectors cannot be said exactly")
    }
    let outer = numberSign
    text += argument.opening
    if argument.isPlural { numberSign.insert(selector) }
    for key in keys + [.catchAll] {
      let own = rows.filter { $0.keys.first == key }
      let rest = key == .catchAll ? [] : rows.filter { $0.keys.first == .catchAll }
      text += " \(argument.text(of: key)) {"
      write(selectors.dropFirst(), (own + rest).map { ($0.keys.dropFirst(), $0.pattern) })
      text += "}"
    }
    text += "}"
    numberSign = outer
  }
}

extension Substring {
  /// Quotes bars outside of braces and quotes.
  fileprivate func replacingBars() -> String {
    var result = ""
    var depth = 0
    var isQuoted = false
    for scalar in unicodeScalars {
      if scalar == "'" { isQuoted.toggle() }
      if !isQuoted, scalar == "{" { depth += 1 }
      if !isQuoted, scalar == "}" { depth -= 1 }
      if scalar == "|", depth == 0, !isQuoted {
        result += "'|'"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
