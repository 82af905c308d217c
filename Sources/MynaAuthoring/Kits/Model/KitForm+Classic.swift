import MynaModel
import MynaSyntax

extension KitForm {
  /// The form in MessageFormat 1, where every value but a count comes as text.
  ///
  /// - Parameter named: the name under which a value is handed over as it is shown.
  func classicText(
    named: (String, KitFormat) -> String = { argument, _ in argument }
  ) -> (text: String?, problems: [Diagnostic]) {
    let (text, diagnostics) = MessageFormat1Printer.print(plainMessage(named: named))
    // Whole numbers show the same digits in both.
    return (text, diagnostics.filter { $0.severity == .error })
  }

  /// The message with bare placeholders, and with the functions of its selectors alone.
  private func plainMessage(named: (String, KitFormat) -> String) -> Message {
    func pattern(_ pieces: [KitMessage.Piece]) -> Message.Pattern {
      Message.Pattern(
        pieces.map { piece in
          switch piece {
          case .text(let text): .text(text)
          case .value(let name, let format):
            .expression(Message.Expression(operand: .variable(.init(named(name, format)))))
          }
        })
    }
    guard !message.selectors.isEmpty else {
      return Message(body: .pattern(pattern(message.variants.first?.pattern ?? [])))
    }
    // A selector has a name of its own, so that its function does not format what is shown.
    let selectors = message.selectors.enumerated().map { (index, selector) in
      (name: "\(selector.argument)-\(index + 1)", selector: selector)
    }
    let declarations = selectors.map { name, selector in
      Message.Declaration(
        .local, name: name,
        value: Message.Expression(
          operand: .variable(.init(selector.argument)), function: selector.function))
    }
    return Message(
      declarations: declarations,
      body: .match(
        selectors: selectors.map { .init($0.name) },
        variants: message.variants.map { variant in
          Message.Variant(
            keys: variant.keys.map { $0.map(Message.Variant.Key.literal) ?? .catchAll },
            pattern: pattern(variant.pattern))
        }))
  }
}

extension KitMessage.Selector {
  fileprivate var function: Message.FunctionReference {
    switch kind {
    case .text: Message.FunctionReference("string")
    case .plural, .ordinal, .exact:
      Message.FunctionReference("integer", options: [.init("select", .literal(kind.rawValue))])
    }
  }
}
