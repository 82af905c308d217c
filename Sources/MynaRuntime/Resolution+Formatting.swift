import MynaModel

extension Resolution {
  /// Formats the parts of the selected pattern.
  mutating func format(_ pattern: Message.Pattern) {
    for element in pattern.elements {
      switch element {
      case .text(let text): append(.text(text))
      case .expression(let expression): format(expression)
      case .markup(let markup): append(.markup(resolve(markup)))
      case .message(let message): format(message)
      }
      if size > options.limits.outputBytes { return }
    }
  }

  /// Adds a part, unless the output would become too long; it then ends before the part.
  private mutating func append(_ part: RenderedPart) {
    let limit = options.limits.outputBytes
    guard size <= limit else { return }
    size += part.plainText.utf8.count
    if size > limit {
      diagnostics.append(
        Diagnostic(
          "output.too-large", .error, "output is longer than \(limit) bytes and was cut"))
    } else {
      parts.append(part)
    }
  }

  private mutating func format(_ expression: Message.Expression) {
    let value = resolve(expression, scope: scope)
    guard !value.isFallback else {
      append(.fallback(source: value.source), .unknown, false)
      return
    }
    do {
      let formatted = try value.behavior.format(in: &context)
      collectProblems(expression.provenance)
      let direction = value.direction ?? formatted.direction ?? .unknown
      let part = RenderedPart.Value(
        type: value.behavior.partType, text: formatted.text, fields: formatted.fields,
        source: value.source, locale: renderer.locale.description,
        direction: direction == .unknown ? nil : direction, id: value.id,
        argument: options.wantsFields ? formatted.argument : nil,
        isSensitive: value.isSensitive)
      append(.value(part), direction, value.isIsolated)
    } catch {
      collectProblems(expression.provenance)
      report(error, expression.provenance)
      append(.fallback(source: value.source), .unknown, false)
    }
  }

  /// Adds a placeholder by the Default Bidi Strategy of LDML 48.
  mutating func append(_ part: RenderedPart, _ direction: TextDirection, _ isAsked: Bool) {
    let isPlain =
      direction == .leftToRight && renderer.direction == .leftToRight && !isAsked
    guard options.bidi == .standard, !isPlain else {
      append(part)
      return
    }
    switch direction {
    case .leftToRight: append(.isolation("\u{2066}"))
    case .rightToLeft: append(.isolation("\u{2067}"))
    case .unknown: append(.isolation("\u{2068}"))
    }
    append(part)
    append(.isolation("\u{2069}"))
  }

  /// Markup Resolution; always succeeds.
  private mutating func resolve(_ markup: Message.Markup) -> RenderedPart.Markup {
    var resolved = resolve(markup.options, scope: scope)
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
