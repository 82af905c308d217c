import MynaModel

extension Resolution {
  /// Formats the parts of the selected pattern.
  mutating func format(_ pattern: Message.Pattern) -> [RenderedPart] {
    var parts: [RenderedPart] = []
    var size = 0
    for element in pattern.elements {
      let start = parts.count
      switch element {
      case .text(let text): parts.append(.text(text))
      case .expression(let expression): format(expression, into: &parts)
      case .markup(let markup): parts.append(.markup(resolve(markup)))
      }
      size += parts[start...].reduce(0) { $0 + $1.plainText.utf8.count }
      if size > options.limits.outputBytes {
        parts.removeSubrange(start...)
        diagnostics.append(
          Diagnostic(
            "output.too-large", .error,
            "output is longer than \(options.limits.outputBytes) bytes and was cut"))
        break
      }
    }
    return parts
  }

  private mutating func format(
    _ expression: Message.Expression, into parts: inout [RenderedPart]
  ) {
    let value = resolve(expression, scope: message.declarations.count)
    guard !value.isFallback else {
      isolate(.fallback(source: value.source), .unknown, false, into: &parts)
      return
    }
    do {
      let formatted = try value.behavior.format(in: &context)
      collectProblems(expression.provenance)
      let direction = value.direction ?? formatted.direction ?? .unknown
      let part = RenderedPart.Value(
        type: value.behavior.partType, text: formatted.text, fields: formatted.fields,
        source: value.source, locale: renderer.locale.description,
        direction: direction == .unknown ? nil : direction, id: value.id)
      isolate(.value(part), direction, value.isIsolated, into: &parts)
    } catch {
      collectProblems(expression.provenance)
      report(error, expression.provenance)
      isolate(.fallback(source: value.source), .unknown, false, into: &parts)
    }
  }

  /// The Default Bidi Strategy of LDML 48.
  private func isolate(
    _ part: RenderedPart, _ direction: TextDirection, _ isAsked: Bool,
    into parts: inout [RenderedPart]
  ) {
    guard options.bidi == .standard else {
      parts.append(part)
      return
    }
    let opening: Unicode.Scalar
    switch direction {
    case .leftToRight:
      if renderer.direction == .leftToRight, !isAsked {
        parts.append(part)
        return
      }
      opening = "\u{2066}"
    case .rightToLeft: opening = "\u{2067}"
    case .unknown: opening = "\u{2068}"
    }
    parts.append(.isolation(opening))
    parts.append(part)
    parts.append(.isolation("\u{2069}"))
  }

  /// Markup Resolution; always succeeds.
  private mutating func resolve(_ markup: Message.Markup) -> RenderedPart.Markup {
    var resolved = resolve(markup.options, scope: message.declarations.count)
    if resolved["u:dir"] != nil {
      resolved["u:dir"] = nil
      report("bad-option", "option 'u:dir' cannot be set on markup", markup.provenance)
    }
    let id = takeIdentifier(&resolved, markup.provenance)
    var options: [String: String] = [:]
    for name in resolved.names { options[name] = resolved[name]?.text }
    return RenderedPart.Markup(kind: markup.kind, name: markup.name, options: options, id: id)
  }
}
