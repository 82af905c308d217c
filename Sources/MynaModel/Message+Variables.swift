extension Message {
  /// Names of the arguments that a caller must supply, in order of first use.
  ///
  /// Local declarations do not count; every variable of every variant does, because which variant
  /// is chosen is not known before the arguments are.
  public var externalVariables: [String] {
    var locals: Set<String> = []
    var found: [String] = []
    var seen: Set<String> = []
    func use(_ name: String) {
      guard !locals.contains(name), seen.insert(name).inserted else { return }
      found.append(name)
    }
    func use(_ operand: Operand?) {
      if case .variable(let reference) = operand { use(reference.name) }
    }
    func use(_ expression: Expression) {
      use(expression.operand)
      for option in expression.function?.options ?? [] { use(option.value) }
    }
    func use(_ pattern: Pattern) {
      for element in pattern.elements {
        switch element {
        case .text: break
        case .expression(let expression): use(expression)
        case .markup(let markup): for option in markup.options { use(option.value) }
        }
      }
    }
    for declaration in declarations {
      use(declaration.value)
      if declaration.kind == .local { locals.insert(declaration.name) }
    }
    switch body {
    case .pattern(let pattern): use(pattern)
    case .match(let selectors, let variants):
      for selector in selectors { use(selector.name) }
      for variant in variants { use(variant.pattern) }
    }
    return found
  }

  /// All patterns, in source order: one, or one per variant.
  public var patterns: [Pattern] {
    switch body {
    case .pattern(let pattern): [pattern]
    case .match(_, let variants): variants.map(\.pattern)
    }
  }
}
