package import MynaModel

extension Message {
  /// The message in the interchange format of LDML 48 (`message.json`).
  ///
  /// A message of MessageFormat 1 is converted first; `nil` if it is too large for that.
  package var json: JSONValue? {
    let message: Message
    if dialect == .messageFormat1 {
      guard let converted = MessageConverter.messageFormat2(from: self).message else { return nil }
      message = converted
    } else {
      message = self
    }
    let declarations = JSONValue.array(message.declarations.map(\.json))
    switch message.body {
    case .pattern(let pattern):
      return ["type": "message", "declarations": declarations, "pattern": pattern.json]
    case .match(let selectors, let variants):
      return [
        "type": "select", "declarations": declarations,
        "selectors": .array(selectors.map(\.json)), "variants": .array(variants.map(\.json)),
      ]
    }
  }
}

extension Message.VariableReference {
  var json: JSONValue { ["type": "variable", "name": .string(name)] }
}

extension Message.Declaration {
  var json: JSONValue {
    ["type": .string(kind.rawValue), "name": .string(name), "value": value.json]
  }
}

extension Message.Variant {
  var json: JSONValue {
    let keys = keys.map { key -> JSONValue in
      switch key {
      case .catchAll: ["type": "*"]
      case .literal(let text): ["type": "literal", "value": .string(text)]
      }
    }
    return ["keys": .array(keys), "value": pattern.json]
  }
}

extension Message.Pattern {
  var json: JSONValue {
    .array(
      elements.map { element in
        switch element {
        case .text(let text): .string(text)
        case .expression(let expression): expression.json
        case .markup(let markup): markup.json
        // Conversion leaves none.
        case .message: .string("\u{FFFD}")
        }
      })
  }
}

extension Message.Operand {
  var json: JSONValue {
    switch self {
    case .literal(let text): ["type": "literal", "value": .string(text)]
    case .variable(let reference): reference.json
    }
  }
}

extension Message.Expression {
  var json: JSONValue {
    var members: [JSONValue.Member] = [.init("type", "expression")]
    if let operand { members.append(.init("arg", operand.json)) }
    if let function {
      members.append(
        .init(
          "function",
          [
            "type": "function", "name": .string(function.name),
            "options": Message.Option.json(function.options),
          ]))
    }
    members.append(.init("attributes", Message.Attribute.json(attributes)))
    return .object(members)
  }
}

extension Message.Markup {
  var json: JSONValue {
    [
      "type": "markup", "kind": .string(kind.rawValue), "name": .string(name),
      "options": Message.Option.json(options), "attributes": Message.Attribute.json(attributes),
    ]
  }
}

extension Message.Option {
  static func json(_ options: [Message.Option]) -> JSONValue {
    .object(options.map { .init($0.name, $0.value.json) })
  }
}

extension Message.Attribute {
  static func json(_ attributes: [Message.Attribute]) -> JSONValue {
    .object(
      attributes.map { attribute in
        let literal: JSONValue =
          if let value = attribute.value {
            ["type": "literal", "value": .string(value)]
          } else {
            .boolean(true)
          }
        return .init(attribute.name, literal)
      })
  }
}
