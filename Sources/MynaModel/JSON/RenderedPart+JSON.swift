extension RenderedPart {
  /// The part in the shape of the MessageFormat 2 test schema (`expParts`).
  package var json: JSONValue {
    switch self {
    case .text(let text): return ["type": "text", "value": .string(text)]
    case .isolation(let scalar):
      return ["type": "bidiIsolation", "value": .string(String(Character(scalar)))]
    case .fallback(let source): return ["type": "fallback", "source": .string(source)]
    case .markup(let markup): return markup.json
    case .value(let value): return value.json
    }
  }
}

extension RenderedPart.Markup {
  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("type", "markup"), .init("kind", .string(kind.rawValue)), .init("name", .string(name)),
    ]
    if let id { members.append(.init("id", .string(id))) }
    if !options.isEmpty {
      let sorted = options.sorted { $0.key < $1.key }
      members.append(.init("options", .object(sorted.map { .init($0.key, .string($0.value)) })))
    }
    return .object(members)
  }
}

extension RenderedPart.Value {
  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("type", .string(type)), .init("source", .string(source)),
      .init("locale", .string(locale)),
    ]
    if let direction { members.append(.init("dir", .string(direction.rawValue))) }
    if let id { members.append(.init("id", .string(id))) }
    members.append(.init("value", .string(text)))
    if !fields.isEmpty {
      let parts = fields.map { field -> JSONValue in
        ["type": .string(field.type), "value": .string(field.text)]
      }
      members.append(.init("parts", .array(parts)))
    }
    return .object(members)
  }
}
