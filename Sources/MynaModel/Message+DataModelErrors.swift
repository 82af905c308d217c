extension Message {
  /// The data model errors of LDML 48, `errors.md`; empty for a valid message.
  ///
  /// Identifiers are `mf2.` and the specification's name: `mf2.variant-key-mismatch`,
  /// `mf2.missing-fallback-variant`, `mf2.missing-selector-annotation`,
  /// `mf2.duplicate-declaration`, `mf2.duplicate-option-name`, `mf2.duplicate-variant`.
  ///
  /// At most ``Limits/diagnosticsPerFile`` are listed; a note `diagnostics.truncated` counts the rest.
  public func dataModelErrors(limits: Limits = Limits()) -> [Diagnostic] {
    var check = DataModelCheck(limit: limits.diagnosticsPerFile)
    check.check(self)
    return check.errors + (check.dropped > 0 ? [.truncated(check.dropped)] : [])
  }
}

/// One walk over a message that collects data model errors.
private struct DataModelCheck {
  let limit: Int
  var errors: [Diagnostic] = []
  /// Errors beyond the limit.
  var dropped = 0
  /// Variables that are declared, or were used before they could be; with the place of either.
  private var declared: [String: SourceSpan?] = [:]
  /// Declared variables with a function, directly or through another variable.
  private var annotated: Set<String> = []

  /// Where the expressions of declarations without a function close.
  private var bare: [String: Int] = [:]

  /// Where the message ends in its source.
  private var messageEnd: Int?

  init(limit: Int) {
    self.limit = limit
  }

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
    if isAnnotated(declaration) {
      annotated.insert(declaration.name)
    } else if let span = declaration.value.provenance.span {
      bare[declaration.name] = declaration.value.attributes.isEmpty ? span.end - 1 : nil
    }
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
          option.provenance.span, note: first.map { .init("first here", at: $0) },
          fixIts: option.provenance.span.map { [.init("remove it", replace: $0, with: "")] } ?? [])
      }
      seen[option.name] = .some(option.provenance.span)
    }
  }

  private mutating func check(
    _ selectors: [Message.VariableReference], _ variants: [Message.Variant]
  ) {
    for (column, selector) in selectors.enumerated() where !annotated.contains(selector.name) {
      let keys = variants.compactMap { $0.keys.indices.contains(column) ? $0.keys[column] : nil }
      add(
        "missing-selector-annotation",
        "selector '$\(selector.name)' has no function, expected a declaration such as "
          + "'.input {$\(selector.name) :number}'", selector.provenance.span,
        fixIts: annotationFixes(selector, keys))
    }
    var seen: [[Message.Variant.Key]: SourceSpan?] = Dictionary(minimumCapacity: variants.count)
    for variant in variants {
      if variant.keys.count != selectors.count {
        add(
          "variant-key-mismatch",
          "variant has \(variant.keys.count) keys, expected \(selectors.count), one per selector",
          variant.provenance.span, fixIts: keyFixes(variant, selectors.count))
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
        selectors.first?.provenance.span, fixIts: fallbackFixes(selectors, variants))
    }
  }

  /// Fills up the keys of a variant that has too few.
  private func keyFixes(_ variant: Message.Variant, _ count: Int) -> [Diagnostic.FixIt] {
    guard let span = variant.provenance.span, variant.keys.count < count else { return [] }
    let keys = String(repeating: "* ", count: count - variant.keys.count)
    return [.init("add '*' keys", replace: SourceSpan(span.end, span.end), with: " \(keys)")]
  }

  private func fallbackFixes(
    _ selectors: [Message.VariableReference], _ variants: [Message.Variant]
  ) -> [Diagnostic.FixIt] {
    guard let end = messageEnd else { return [] }
    let keys = selectors.map { _ in "*" }.joined(separator: " ")
    let meant = variants.last { variant in
      variant.keys.count == selectors.count
        && variant.keys.allSatisfy { key in
          guard case .literal(let literal) = key else { return true }
          return Self.catchAllWords.contains(literal)
        }
    }
    let fixes = meant?.provenance.span.map {
      [Diagnostic.FixIt("write '\(keys)'", replace: $0, with: "\(keys) ")]
    }
    return (fixes ?? [])
      + [.init("add an empty variant", replace: SourceSpan(end, end), with: " \(keys) {{}}")]
  }

  /// What people write for `*`, MessageFormat 1's word first.
  private static let catchAllWords: Set = ["other", "default", "else", "\u{FF0A}", "其他", "默认"]

  /// Declares a selector that has no function, or gives its declaration one.
  private func annotationFixes(
    _ selector: Message.VariableReference, _ keys: [Message.Variant.Key]
  ) -> [Diagnostic.FixIt] {
    guard messageEnd != nil else { return [] }
    let plural: Set = ["zero", "one", "two", "few", "many", "other"]
    let isNumber = keys.allSatisfy { key in
      guard case .literal(let literal) = key else { return true }
      return plural.contains(literal) || Int(literal) != nil
    }
    let function = isNumber ? ":number" : ":string"
    if let end = bare[selector.name] {
      return [.init("add a function", replace: SourceSpan(end, end), with: " \(function)")]
    }
    return [
      .init(
        "declare the selector", replace: SourceSpan(0, 0),
        with: ".input {$\(selector.name) \(function)} ")
    ]
  }

  private mutating func add(
    _ name: String, _ message: String, _ span: SourceSpan?,
    note: Diagnostic.Note?? = nil, fixIts: [Diagnostic.FixIt] = []
  ) {
    guard errors.count < limit else {
      dropped += 1
      return
    }
    errors.append(
      Diagnostic(
        "mf2.\(name)", .error, message, at: span, notes: (note ?? nil).map { [$0] } ?? [],
        fixIts: fixIts))
  }
}
