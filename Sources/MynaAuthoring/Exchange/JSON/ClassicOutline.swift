import MynaModel

/// An outline as a message that prints as MessageFormat 1: bare placeholders, and functions only where
/// variants are chosen.
struct ClassicOutline {
  private let outlined: OutlinedMessage
  private let flavor: ClassicText.Flavor
  /// Names of selectors, which differ from those of arguments so that no function formats a value.
  private let selectors: [(name: String, selector: MessageOutline.Selector)]

  /// Fails if the flavor has no such markup.
  init(_ outlined: OutlinedMessage, _ flavor: ClassicText.Flavor) throws(OutlineProblem) {
    self.outlined = outlined
    self.flavor = flavor
    selectors = outlined.outline.selectors.enumerated().map { index, selector in
      ("\(selector.argument)-\(index + 1)", selector)
    }
    for markup in outlined.markup {
      guard flavor == .formatJS, ClassicQuoting.tag(of: markup) != nil else {
        throw OutlineProblem("the markup '\(markup.name)'")
      }
    }
  }

  /// The message.
  var message: Message {
    let variants = outlined.outline.variants
    guard !selectors.isEmpty else {
      return Message(body: .pattern(pattern(variants.first?.pieces ?? [])))
    }
    return Message(
      declarations: selectors.map { name, selector in
        Message.Declaration(
          .local, name: name,
          value: Message.Expression(
            operand: .variable(.init(selector.argument)), function: selector.function))
      },
      body: .match(
        selectors: selectors.map { .init($0.name) },
        variants: variants.map { variant in
          Message.Variant(
            keys: variant.keys.map { $0.map(Message.Variant.Key.literal) ?? .catchAll },
            pattern: pattern(variant.pieces))
        }))
  }

  private func pattern(_ pieces: [MessageOutline.Piece]) -> Message.Pattern {
    Message.Pattern(
      pieces.map { piece in
        switch piece {
        case .text(let text): .text(text)
        case .placeholder(.named(let name)): .expression(expression(name))
        case .placeholder: .text("")
        case .markup(let markup):
          .expression(.init(operand: .variable(.init(ClassicQuoting.argument(of: markup)))))
        }
      })
  }

  private func expression(_ name: String) -> Message.Expression {
    let counter = selectors.first { $0.selector.kind != .text && $0.selector.kind != .exact }
    if flavor == .formatJS, name == outlined.countName, let counter {
      // `#` in the cases of the plural.
      return Message.Expression(operand: .variable(.init(counter.name)))
    }
    let isNumber = flavor == .formatJS && outlined.placeholder(name)?.isNumber == true
    return Message.Expression(
      operand: .variable(.init(name)),
      function: isNumber ? Message.FunctionReference("number") : nil)
  }
}

extension MessageOutline.Selector {
  fileprivate var function: Message.FunctionReference {
    switch kind {
    case .text: Message.FunctionReference("string")
    case .plural, .ordinal, .exact:
      Message.FunctionReference("number", options: [.init("select", .literal(kind.rawValue))])
    }
  }
}
