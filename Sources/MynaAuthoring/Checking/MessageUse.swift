import MynaModel

/// A use of a variable in a message: where, with which function, and on which side of `.match`.
struct MessageUse: Hashable {
  /// Name, without `$`.
  var name: String
  /// Function that is applied to it there or where it was declared; `nil` for none.
  var function: String?
  /// Where it was written.
  var provenance: Provenance

  /// All uses of external arguments, in source order; the functions of declarations are carried to
  /// the places where the declared name is used.
  static func all(in message: Message) -> [MessageUse] {
    var walk = Walk()
    walk.visit(message)
    return walk.uses
  }

  private struct Walk {
    var uses: [MessageUse] = []
    private var locals: Set<String> = []

    mutating func visit(_ message: Message) {
      let outer = locals
      for declaration in message.declarations {
        visit(declaration.value)
        if declaration.kind == .local { locals.insert(declaration.name) }
      }
      switch message.body {
      case .pattern(let pattern): visit(pattern)
      case .match(let selectors, let variants):
        for selector in selectors { add(selector.name, nil, selector.provenance) }
        for variant in variants { visit(variant.pattern) }
      }
      locals = outer
    }

    private mutating func visit(_ pattern: Message.Pattern) {
      for element in pattern.elements {
        switch element {
        case .text: break
        case .expression(let expression): visit(expression)
        case .markup(let markup): for option in markup.options { visit(option.value) }
        case .message(let message): visit(message)
        }
      }
    }

    private mutating func visit(_ expression: Message.Expression) {
      if case .variable(let reference) = expression.operand {
        add(reference.name, expression.function?.name, reference.provenance)
      }
      for option in expression.function?.options ?? [] { visit(option.value) }
    }

    private mutating func visit(_ operand: Message.Operand) {
      if case .variable(let reference) = operand { add(reference.name, nil, reference.provenance) }
    }

    private mutating func add(_ name: String, _ function: String?, _ provenance: Provenance) {
      guard !locals.contains(name) else { return }
      uses.append(MessageUse(name: name, function: function, provenance: provenance))
    }
  }
}
