extension Message {
  /// Names of the arguments that a caller must supply, in order of first use.
  ///
  /// Local declarations do not count; every variable of every variant does, because which variant
  /// is chosen is not known before the arguments are.
  public var externalVariables: [String] {
    var walk = VariableWalk()
    walk.visit(self)
    return walk.found
  }

  /// All patterns, in source order: one, or one per variant.
  public var patterns: [Pattern] {
    switch body {
    case .pattern(let pattern): [pattern]
    case .match(_, let variants): variants.map(\.pattern)
    }
  }
}

/// Collects variables that no declaration around them binds.
private struct VariableWalk {
  var found: [String] = []
  private var seen: Set<String> = []
  private var locals: Set<String> = []

  mutating func visit(_ message: Message) {
    let outer = locals
    for declaration in message.declarations {
      use(declaration.value)
      if declaration.kind == .local { locals.insert(declaration.name) }
    }
    switch message.body {
    case .pattern(let pattern): use(pattern)
    case .match(let selectors, let variants):
      for selector in selectors { use(selector.name) }
      for variant in variants { use(variant.pattern) }
    }
    locals = outer
  }

  private mutating func use(_ name: String) {
    guard !locals.contains(name), seen.insert(name).inserted else { return }
    found.append(name)
  }

  private mutating func use(_ operand: Message.Operand?) {
    if case .variable(let reference) = operand { use(reference.name) }
  }

  private mutating func use(_ expression: Message.Expression) {
    use(expression.operand)
    for option in expression.function?.options ?? [] { use(option.value) }
  }

  private mutating func use(_ pattern: Message.Pattern) {
    for element in pattern.elements {
      switch element {
      case .text: break
      case .expression(let expression): use(expression)
      case .markup(let markup): for option in markup.options { use(option.value) }
      case .message(let message): visit(message)
      }
    }
  }
}
