extension Message {
  /// The data model errors of LDML 48, `errors.md`; empty for a valid message.
  ///
  /// Identifiers are `mf2.` and the specification's name: `mf2.variant-key-mismatch`,
  /// `mf2.missing-fallback-variant`, `mf2.missing-selector-annotation`,
  /// `mf2.duplicate-declaration`, `mf2.duplicate-option-name`, `mf2.duplicate-variant`.
  public func dataModelErrors() -> [Diagnostic] {
    var check = DataModelCheck()
    check.check(self)
    return check.errors
  }
}

/// One walk over a message that collects data model errors.
private struct DataModelCheck {
  var errors: [Diagnostic] = []
  /// Variables that are declared, or were used before they could be; with the place of either.
  private var declared: [String: SourceSpan?] = [:]
  /// Declared variables with a function, directly or through another variable.
  private var annotated: Set<String> = []

  /// Where the message ends in its source.
  private var messageEnd: Int?

  mutating func check(_ message: Message) {
    messageEnd = message.provenance.span?.end
    for declaration in message.declarations { check(declaration) }
    for pattern in message.patterns { check(pattern) }
    if case .match(let selectors, let variants) = message.body {
      check(selectors, variants)
    }
  }

  private mutating func check(_ declaration: Message.Declaration) {
    checkOptions(declaration.value.function?.options)
    // Variables that a declaration uses are implicitly declared by it, before its own name is.
    if declaration.kind == .local, let operand = declaration.value.operand { use(operand) }
    for option in declaration.value.function?.options ?? [] { use(option.value) }
    let span = declaration.provenance.span
    if let first = declared[declaration.name] {
      add(
        "duplicate-declaration",
        "variable '$\(declaration.name)' is already declared or was used before", span,
        note: first.map { .init("first here", at: $0) })
    }
    declared[declaration.name] = .some(span)
    if isAnnotated(declaration) { annotated.insert(declaration.name) }
  }

  private func isAnnotated(_ declaration: Message.Declaration) -> Bool {
    if declaration.value.function != nil { return true }
    guard case .variable(let reference)? = declaration.value.operand else { return false }
    return annotated.contains(reference.name)
  }

  private mutating func use(_ operand: Message.Operand) {
    guard case .variable(let reference) = operand, declared[reference.name] == nil else { return }
    declared[reference.name] = .some(reference.provenance.span)
  }

  private mutating func check(_ pattern: Message.Pattern) {
    for element in pattern.elements {
      if case .expression(let expression) = element { checkOptions(expression.function?.options) }
    }
  }

  private mutating func checkOptions(_ options: [Message.Option]?) {
    guard let options, options.count > 1 else { return }
    var seen: [String: SourceSpan?] = Dictionary(minimumCapacity: options.count)
    for option in options {
      if let first = seen[option.name] {
        add(
          "duplicate-option-name", "option '\(option.name)' is given twice",
          option.provenance.span, note: first.map { .init("first here", at: $0) })
      }
      seen[option.name] = .some(option.provenance.span)
    }
  }

  private mutating func check(
    _ selectors: [Message.VariableReference], _ variants: [Message.Variant]
  ) {
    for selector in selectors where !annotated.contains(selector.name) {
      add(
        "missing-selector-annotation",
        "selector '$\(selector.name)' has no function, expected a declaration such as "
          + "'.input {$\(selector.name) :number}'", selector.provenance.span)
    }
    var seen: [[Message.Variant.Key]: SourceSpan?] = Dictionary(minimumCapacity: variants.count)
    for variant in variants {
      if variant.keys.count != selectors.count {
        add(
          "variant-key-mismatch",
          "variant has \(variant.keys.count) keys, expected \(selectors.count), one per selector",
          variant.provenance.span)
      }
      // `String` compares by canonical equivalence, as keys are to be compared.
      if let first = seen[variant.keys] {
        add(
          "duplicate-variant", "variant has the keys of an earlier one", variant.provenance.span,
          note: first.map { .init("first here", at: $0) })
      }
      seen[variant.keys] = .some(variant.provenance.span)
    }
    let hasFallback = variants.contains { $0.keys.allSatisfy { $0 == .catchAll } }
    if !hasFallback {
      add(
        "missing-fallback-variant",
        "no variant matches everything, expected one with only '*' keys",
        selectors.first?.provenance.span)
      if let end = messageEnd {
        let keys = selectors.map { _ in "*" }.joined(separator: " ")
        errors[errors.count - 1].fixIts = [
          .init("add an empty variant", replace: SourceSpan(end, end), with: " \(keys) {{}}")
        ]
      }
    }
  }

  private mutating func add(
    _ name: String, _ message: String, _ span: SourceSpan?, note: Diagnostic.Note?? = nil
  ) {
    errors.append(
      Diagnostic("mf2.\(name)", .error, message, at: span, notes: (note ?? nil).map { [$0] } ?? []))
  }
}
