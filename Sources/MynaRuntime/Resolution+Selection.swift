import MynaICU
import MynaModel

extension Resolution {
  /// Pattern Selection (LDML 48): the best variant, compared column by column.
  ///
  /// In MessageFormat 1 an argument that cannot select is shown as its fallback; there is then no
  /// pattern.
  mutating func selectPattern(of message: Message) -> Message.Pattern? {
    switch message.body {
    case .pattern(let pattern): return pattern
    case .match(let references, let variants):
      var selectors: [(any KeySelector)?] = []
      for reference in references { selectors.append(resolveSelector(reference)) }
      if dialect == .messageFormat1, selectors.contains(where: { $0 == nil }) {
        appendFallback(of: message)
        return nil
      }
      var best: (keys: [String?], pattern: Message.Pattern)?
      for variant in variants {
        let keys = variant.keys.map { normalized($0) }
        guard matches(&selectors, keys, variant.provenance) else { continue }
        if let current = best, !isBetter(selectors, keys, than: current.keys) { continue }
        best = (keys, variant.pattern)
      }
      // A valid message has a variant that matches everything; for another one LDML 48 asks for the
      // replacement character.
      if best == nil { append(.fallback(source: "\u{FFFD}"), .unknown, false) }
      return best?.pattern
    }
  }

  /// Shows the argument that a plural, select or choice of MessageFormat 1 is about.
  private mutating func appendFallback(of message: Message) {
    guard case .variable(let reference)? = message.declarations.last?.value.operand else { return }
    append(.fallback(source: reference.name), .unknown, false)
  }

  /// Resolve Selectors; `nil` matches no key.
  private mutating func resolveSelector(
    _ reference: Message.VariableReference
  ) -> (any KeySelector)? {
    let value = resolve(reference, scope: scope)
    var selector: (any KeySelector)?
    do {
      selector = value.isFallback ? nil : try value.behavior.selector(in: &context)
    } catch {
      report(error, reference.provenance)
    }
    collectProblems(reference.provenance)
    if selector == nil, dialect == .messageFormat2 {
      report("bad-selector", "'$\(reference.name)' does not select", reference.provenance)
    }
    return selector
  }

  /// SelectorsMatch. A selector that fails matches nothing from then on.
  private mutating func matches(
    _ selectors: inout [(any KeySelector)?], _ keys: [String?], _ provenance: Provenance
  ) -> Bool {
    var isMatch = true
    for index in keys.indices {
      guard let key = keys[index] else { continue }
      guard index < selectors.count, let selector = selectors[index] else { return false }
      do {
        isMatch = try selector.matches(key, in: &context) && isMatch
      } catch {
        report(error, provenance)
        report("bad-selector", "a selector failed and selects nothing", provenance)
        selectors[index] = nil
        isMatch = false
      }
      collectProblems(provenance)
      if !isMatch { return false }
    }
    return true
  }

  /// SelectorsCompare: decided by the leftmost key that differs.
  private func isBetter(
    _ selectors: [(any KeySelector)?], _ keys: [String?], than others: [String?]
  ) -> Bool {
    for (index, (key, other)) in zip(keys, others).enumerated() {
      switch (key, other) {
      case (nil, nil): continue
      case (nil, _?): return false
      case (_?, nil): return true
      case (let key?, let other?):
        if key == other { continue }
        return selectors[index]?.isBetter(key, than: other) ?? false
      }
    }
    return false
  }

  /// NormalizeKey: Form C; `nil` for the catch-all. MessageFormat 1 compares keys as they are.
  private func normalized(_ key: Message.Variant.Key) -> String? {
    switch key {
    case .catchAll: nil
    case .literal(let text):
      dialect == .messageFormat1 ? text : UnicodeNormalization.nfc(text)
    }
  }
}
