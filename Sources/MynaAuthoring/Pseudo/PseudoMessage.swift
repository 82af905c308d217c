import MynaModel

/// Makes the texts of a message over, and leaves the rest alone.
struct PseudoMessage {
  let locale: PseudoLocale

  /// A message in a pattern, of MessageFormat 1, is part of the text around it: it has no brackets.
  func message(from source: Message, depth: Int) -> Message {
    guard depth <= Limits.hard.nestingDepth else { return source }
    var result = source
    switch source.body {
    case .pattern(let pattern): result.body = .pattern(self.pattern(from: pattern, depth: depth))
    case .match(let selectors, let variants):
      result.body = .match(
        selectors: selectors,
        variants: variants.map { variant in
          var variant = variant
          variant.pattern = self.pattern(from: variant.pattern, depth: depth)
          return variant
        })
    }
    return result
  }

  private func pattern(from source: Message.Pattern, depth: Int) -> Message.Pattern {
    var writer = PseudoTextWriter(locale: locale)
    var elements: [Message.Pattern.Element] = []
    var kept: [String] = []
    for element in source.elements {
      switch element {
      case .text(let text): elements.append(.text(kept.isEmpty ? writer.text(from: text) : text))
      case .expression: elements.append(element)
      case .markup(let markup):
        elements.append(element)
        follow(markup, &kept)
      case .message(let inner):
        elements.append(.message(message(from: inner, depth: depth + 1)))
      }
    }
    if depth == 0, !source.elements.isEmpty {
      elements.insert(.text(writer.opening), at: 0)
      elements.append(.text(writer.closing))
    } else {
      elements.append(.text(writer.padding))
    }
    return Message.Pattern(Self.joined(elements))
  }

  /// Names of open markup whose text is no language.
  private func follow(_ markup: Message.Markup, _ kept: inout [String]) {
    switch markup.kind {
    case .standalone: break
    case .open:
      let isMarked = markup.attributes.last { $0.name == "translate" }?.value == "no"
      if isMarked || Self.code.contains(markup.name) || kept.contains(markup.name) {
        kept.append(markup.name)
      }
    case .close:
      if let index = kept.lastIndex(of: markup.name) { kept.remove(at: index) }
    }
  }

  private static let code: Set<String> = ["code", "phone"]

  /// Texts side by side are one, and an empty one is none, as in a message that was parsed.
  private static func joined(
    _ elements: [Message.Pattern.Element]
  ) -> [Message.Pattern.Element] {
    var result: [Message.Pattern.Element] = []
    for element in elements {
      if case .text(let text) = element {
        if text.isEmpty { continue }
        if case .text(let before)? = result.last {
          result[result.count - 1] = .text(before + text)
          continue
        }
      }
      result.append(element)
    }
    return result
  }
}
