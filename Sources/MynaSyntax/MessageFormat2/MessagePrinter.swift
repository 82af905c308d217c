public import MynaModel

/// Prints messages as canonical MessageFormat 2 text.
///
/// Parsing the result gives an equal message; printing a parsed canonical text gives that text.
public enum MessagePrinter {
  /// Returns the text of a message.
  ///
  /// A message without declarations and with one pattern is printed as a simple message where the
  /// grammar allows it.
  public static func print(_ message: Message) -> String {
    var lines: [String] = message.declarations.map(print)
    switch message.body {
    case .pattern(let pattern):
      let text = print(pattern)
      if lines.isEmpty, isSimple(text) { return text }
      lines.append("{{\(text)}}")
    case .match(let selectors, let variants):
      lines.append(([".match"] + selectors.map { "$\($0.name)" }).joined(separator: " "))
      for variant in variants {
        let keys = variant.keys.map(print).joined(separator: " ")
        lines.append("\(keys) {{\(print(variant.pattern))}}")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Whether a pattern's text would not be taken for a complex message.
  private static func isSimple(_ text: String) -> Bool {
    let rest = text.unicodeScalars.drop { $0.isMessageWhitespace || $0.isMessageBidi }
    return rest.first != "." && !rest.starts(with: "{{".unicodeScalars)
  }

  private static func print(_ declaration: Message.Declaration) -> String {
    switch declaration.kind {
    case .input: ".input \(print(declaration.value))"
    case .local: ".local $\(declaration.name) = \(print(declaration.value))"
    }
  }

  private static func print(_ key: Message.Variant.Key) -> String {
    switch key {
    case .catchAll: "*"
    case .literal(let literal): self.literal(literal)
    }
  }

  static func print(_ pattern: Message.Pattern) -> String {
    var text = ""
    for element in pattern.elements {
      switch element {
      case .text(let literal): text += escaped(literal, ["\\", "{", "}"])
      case .expression(let expression): text += print(expression)
      case .markup(let markup): text += print(markup)
      case .message: text += "{|\u{FFFD}|}"  // flattened by conversion; not expressible here
      }
    }
    return text
  }

  private static func print(_ expression: Message.Expression) -> String {
    var words: [String] = []
    if let operand = expression.operand { words.append(print(operand)) }
    if let function = expression.function {
      words.append(":\(function.name)")
      words += function.options.map(print)
    }
    words += expression.attributes.map(print)
    return "{\(words.joined(separator: " "))}"
  }

  private static func print(_ markup: Message.Markup) -> String {
    var words = [(markup.kind == .close ? "/" : "#") + markup.name]
    words += markup.options.map(print)
    words += markup.attributes.map(print)
    if markup.kind == .standalone { words.append("/") }
    return "{\(words.joined(separator: " "))}"
  }

  private static func print(_ option: Message.Option) -> String {
    "\(option.name)=\(print(option.value))"
  }

  private static func print(_ attribute: Message.Attribute) -> String {
    "@\(attribute.name)" + (attribute.value.map { "=\(literal($0))" } ?? "")
  }

  private static func print(_ operand: Message.Operand) -> String {
    switch operand {
    case .variable(let reference): "$\(reference.name)"
    case .literal(let literal): self.literal(literal)
    }
  }

  /// Unquoted where the grammar allows it, else quoted.
  private static func literal(_ text: String) -> String {
    let isPlain = !text.isEmpty && text.unicodeScalars.allSatisfy(\.isNameCharacter)
    return isPlain ? text : "|\(escaped(text, ["\\", "|"]))|"
  }

  private static func escaped(_ text: String, _ special: Set<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if special.contains(scalar) { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
