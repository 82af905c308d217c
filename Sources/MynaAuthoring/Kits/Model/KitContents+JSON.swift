import MynaCatalogue
import MynaModel

extension KitContents {
  /// Codes, spellings and arguments as JSON, for look-ups in Kotlin and Swift.
  func codesJSON(about: String) -> JSONValue {
    .object([
      .init("about", .string(about)),
      .init("source", .string(sourceLocale.description)),
      .init("generic", .string(genericKey)),
      .init("fields", .array(fields.map(JSONValue.string))),
      .init("spacesHan", .boolean(spacesHan)),
      .init("shared", .object(shared.map { .init($0.name, $0.type.json) })),
      .init(
        "defaults",
        .object(
          shared.compactMap { parameter in
            parameter.defaultValue.map {
              .init(parameter.name, .array($0.map(JSONValue.string)))
            }
          })),
      .init("values", .object(values.table.map { .init($0.name, $0.value.json) })),
      .init("catalogues", .array(catalogues.map(\.json))),
    ])
  }
}

extension KitParameter.ValueType {
  /// The name of the type, or the values that are allowed.
  fileprivate var json: JSONValue {
    if case .values(let values) = self { return .array(values.map(JSONValue.string)) }
    return .string(name)
  }
}

extension KitCatalogue {
  fileprivate var json: JSONValue {
    func texts(_ all: [[UInt8]]) -> JSONValue {
      .array(all.map { .string(String(decoding: $0, as: UTF8.self)) })
    }
    func normalized(_ text: String) -> String {
      String(decoding: rules.normalized(text), as: UTF8.self)
    }
    let replacements = rules.replacements.map { texts([$0.prefix, $0.becomes]) }
    let entries: [JSONValue.Member] = codes.map { .init(normalized($0.code), $0.json) }
    let others: [JSONValue.Member] = spellings.map {
      .init($0.text, $0.code.map { .string(normalized($0)) } ?? .null)
    }
    return .object([
      .init("provider", .string(provider)), .init("foldsCase", .boolean(rules.foldsCase)),
      .init("foldsWidth", .boolean(rules.foldsWidth)),
      .init("stripsBlanks", .boolean(rules.stripsBlanks)),
      .init("joinsBlanks", .boolean(rules.joinsBlanks)),
      .init("outerPrefixes", texts(rules.outerPrefixes)),
      .init("replacements", .array(replacements)),
      .init("mainPrefixes", texts(rules.mainPrefixes)),
      .init("codes", .object(entries)), .init("spellings", .object(others)),
    ])
  }
}

extension KitCatalogue.Code {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("code", .string(code)), .init("key", .string(key)),
    ]
    let types: [JSONValue.Member] =
      parameters.map { .init($0.name, $0.type.json) } + hidden.map { .init($0, "hidden") }
    if !types.isEmpty { members.append(.init("types", .object(types))) }
    if let operation { members.append(.init("operation", .string(operation))) }
    return .object(members)
  }
}
