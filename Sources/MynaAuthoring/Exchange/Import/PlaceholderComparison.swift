import MynaModel
import MynaSyntax

/// Compares what is shown in a translation with what is shown in its source.
///
/// A placeholder is its argument, or its literal and function; how often and with which options it
/// is shown is the translator's choice. Markup has to be the same.
struct PlaceholderComparison {
  /// Arguments that the source shows and the translation does not.
  let missing: [String]
  /// Arguments that the translation uses and the source does not, each with its place.
  let extra: [(name: String, place: SourceSpan?)]
  /// Markup of the source that the translation lacks.
  let missingMarkup: [String]
  /// Markup of the translation that the source lacks.
  let extraMarkup: [(name: String, place: SourceSpan?)]

  init(source: Message, translation: Message) {
    let expected = PlaceholderWalk(source)
    let found = PlaceholderWalk(translation)
    missing = expected.shown.map(\.name).filter { !found.names.contains($0) }.uniqued()
    extra = (found.shown + found.used).filter { !expected.names.contains($0.name) }
      .uniqued(by: \.name)
    missingMarkup = expected.markup.map(\.name).filter { !found.markupNames.contains($0) }
      .uniqued()
    extraMarkup = found.markup.filter { !expected.markupNames.contains($0.name) }
      .uniqued(by: \.name)
  }

  /// The differences as problems of the translation.
  var diagnostics: [Diagnostic] {
    let whole = SourceSpan(0, 0)
    return missing.map { .exchangeMissingPlaceholder("'\($0)'", at: whole) }
      + extra.map { .exchangeExtraPlaceholder("'\($0.name)'", at: $0.place ?? whole) }
      + missingMarkup.map { .exchangeMarkup("'\($0)'", isMissing: true, at: whole) }
      + extraMarkup.map {
        .exchangeMarkup("'\($0.name)'", isMissing: false, at: $0.place ?? whole)
      }
  }
}

/// Collects the placeholders, arguments and markup of a message.
private struct PlaceholderWalk {
  typealias Item = (name: String, place: SourceSpan?)

  /// What patterns show.
  private(set) var shown: [Item] = []
  /// What declarations and options use besides.
  private(set) var used: [Item] = []
  private(set) var markup: [Item] = []
  private var locals: [String: Message.Expression] = [:]

  init(_ message: Message) { visit(message) }

  var names: Set<String> { Set((shown + used).map(\.name)) }
  var markupNames: Set<String> { Set(markup.map(\.name)) }

  private mutating func visit(_ message: Message) {
    for declaration in message.declarations {
      if declaration.kind == .local { locals[declaration.name] = declaration.value }
      use(declaration.value)
    }
    if case .match(let selectors, _) = message.body {
      for selector in selectors { use(selector.name, selector.provenance.span) }
    }
    for pattern in message.patterns {
      for element in pattern.elements { visit(element) }
    }
  }

  private mutating func visit(_ element: Message.Pattern.Element) {
    switch element {
    case .text: break
    case .expression(let expression): show(expression)
    case .message(let message): visit(message)
    case .markup(let element):
      let name =
        switch element.kind {
        case .open: "{#\(element.name)}"
        case .standalone: "{#\(element.name) /}"
        case .close: "{/\(element.name)}"
        }
      markup.append((name, element.provenance.span))
      for option in element.options { use(option.value) }
    }
  }

  private mutating func show(_ expression: Message.Expression) {
    let place = expression.provenance.span
    for option in expression.function?.options ?? [] { use(option.value) }
    switch expression.operand {
    case .variable(let reference):
      // A local shows what it was made of; its own name is the translator's choice.
      guard let local = locals[reference.name] else {
        shown.append(("$\(reference.name)", place))
        return
      }
      if case .variable(let inner) = local.operand, locals[inner.name] == nil {
        shown.append(("$\(inner.name)", place))
      }
    case .literal, nil:
      let pattern = MessagePrinter.print(
        Message(body: .pattern([.expression(Self.plain(expression))])))
      shown.append((pattern, place))
    }
  }

  /// The expression without options and attributes.
  private static func plain(_ expression: Message.Expression) -> Message.Expression {
    Message.Expression(
      operand: expression.operand,
      function: expression.function.map { Message.FunctionReference($0.name) })
  }

  private mutating func use(_ expression: Message.Expression) {
    use(expression.operand, expression.provenance.span)
    for option in expression.function?.options ?? [] { use(option.value) }
  }

  private mutating func use(_ operand: Message.Operand?, _ place: SourceSpan? = nil) {
    if case .variable(let reference) = operand {
      use(reference.name, reference.provenance.span ?? place)
    }
  }

  private mutating func use(_ name: String, _ place: SourceSpan?) {
    if locals[name] == nil { used.append(("$\(name)", place)) }
  }
}

extension Array where Element: Hashable {
  fileprivate func uniqued() -> [Element] { uniqued(by: \.self) }
}

extension Array {
  /// The elements whose key did not come before.
  fileprivate func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
