public import MynaModel

/// Prints messages as MessageFormat 1.
///
/// A message that was parsed from MessageFormat 1 comes out with the same meaning; one of
/// MessageFormat 2 as far as MessageFormat 1 can say it, and what it cannot is an error whose name
/// begins with `convert.`.
public enum MessageFormat1Printer {
  /// The text of a message; `nil` if a diagnostic is an error.
  public static func print(
    _ message: Message, limits: Limits = Limits()
  ) -> (text: String?, diagnostics: [Diagnostic]) {
    var writer = MessageFormat1Writer(limits: limits)
    writer.write(message)
    if message.dialect != .messageFormat1 { writer.checkCategories() }
    let hasError = writer.diagnostics.contains { $0.severity == .error }
    return (hasError ? nil : writer.text, writer.diagnostics)
  }
}

/// Writes MessageFormat 1, reporting what it cannot say.
struct MessageFormat1Writer {
  /// What the text being written stands in; decides which characters are syntax.
  enum Context {
    /// A message, or a case of a select.
    case message
    case choice
    /// A case of a plural, where `#` shows the value of a variable.
    case plural(String)
  }

  let limits: Limits
  private(set) var text = ""
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var declarations: [String: Message.Expression] = [:]
  var context = Context.message
  /// Length of the text right behind an apostrophe that ends quoting; what follows may go on.
  private var quoteEnd = -1

  init(limits: Limits) { self.limits = limits }

  mutating func write(_ message: Message) {
    for declaration in message.declarations { declarations[declaration.name] = declaration.value }
    switch message.body {
    case .pattern(let pattern): write(pattern)
    case .match(let selectors, let variants):
      let rows = variants.map { Row(keys: $0.keys[...], pattern: $0.pattern) }
      write(selectors.map(\.name)[...], [rows])
    }
  }

  mutating func report(
    _ id: String, _ text: String, _ provenance: Provenance = Provenance(),
    severity: Diagnostic.Severity = .error
  ) {
    let diagnostic = Diagnostic("convert.\(id)", severity, text, at: provenance.span)
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  /// Whether the text is longer than a message may be; that is reported once, and writing ends.
  ///
  /// Nested cases are the product of the keys of all selectors.
  var isTooLong: Bool {
    mutating get {
      guard text.utf8.count > limits.messageBytes else { return false }
      report("too-long", "message is longer than the limit message-bytes, \(limits.messageBytes)")
      return true
    }
  }

  // MARK: Text

  /// Writes syntax.
  mutating func write(syntax: String) { text += syntax }

  /// Writes a pattern in a context.
  mutating func write(_ pattern: Message.Pattern, in context: Context) {
    let outer = self.context
    defer { self.context = outer }
    self.context = context
    write(pattern)
  }

  mutating func write(_ pattern: Message.Pattern) {
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

  /// Doubles apostrophes and quotes each run of what would be syntax.
  private mutating func write(text literal: String) {
    var isQuoting = text.utf8.count == quoteEnd
    if isQuoting, let next = literal.unicodeScalars.first, isSyntax(next) || next == "'" {
      text.removeLast()
    } else {
      isQuoting = false
    }
    for scalar in literal.unicodeScalars {
      if scalar == "'" {
        text += "''"
        continue
      }
      if isSyntax(scalar) != isQuoting {
        text += "'"
        isQuoting.toggle()
      }
      text.unicodeScalars.append(scalar)
    }
    if isQuoting {
      text += "'"
      quoteEnd = text.utf8.count
    }
  }

  private func isSyntax(_ scalar: Unicode.Scalar) -> Bool {
    switch (scalar, context) {
    case ("{", _), ("}", _), ("#", .plural), ("|", .choice): true
    default: false
    }
  }

  // MARK: Messages of MessageFormat 1

  private mutating func writeNested(_ message: Message) {
    guard let declaration = message.declarations.first,
      case .match(_, let variants) = message.body,
      let function = declaration.value.function,
      case .variable(let reference)? = declaration.value.operand
    else {
      report("nested", "nested message is none of plural, select and choice", message.provenance)
      return
    }
    if function.name == "myna:choice" {
      return writeChoice(reference.name, function, variants)
    }
    let isPlural = function.name == "myna:plural"
    let isOrdinal = function.literal("type") == "ordinal"
    text += "{\(reference.name), \(isPlural ? isOrdinal ? "selectordinal" : "plural" : "select"),"
    if let offset = function.literal("offset") { text += " offset:\(offset)" }
    for variant in variants {
      let key: String =
        if case .literal(let text)? = variant.keys.first { text } else { "other" }
      text += " \(key) {"
      write(variant.pattern, in: isPlural ? .plural(declaration.name) : .message)
      text += "}"
    }
    text += "}"
  }

  private mutating func writeChoice(
    _ name: String, _ function: Message.FunctionReference, _ variants: [Message.Variant]
  ) {
    text += "{\(name), choice, "
    let limits = (function.literal("limits") ?? "").split(separator: " ")
    for (index, (limit, variant)) in zip(limits, variants).enumerated() {
      if index > 0 { text += "|" }
      text += limit
      write(variant.pattern, in: .choice)
    }
    text += "}"
  }
}

extension Message.FunctionReference {
  /// The value of an option that is a literal.
  func literal(_ name: String) -> String? {
    guard case .literal(let text)? = options.first(where: { $0.name == name })?.value else {
      return nil
    }
    return text
  }
}
