package import MynaModel

extension ArgumentValue {
  /// Reads a value of a request: a string, number, truth value or array, or
  /// `{"type": "string|integer|decimal|date|datetime|money|list", "value": …, "currency": …}`.
  package init(json: JSONValue, limits: Limits) throws(RequestProblem) {
    switch json {
    case .string(let text): self = .string(text)
    case .boolean(let flag): self = .boolean(flag)
    case .number(let text): self = Self.decimal(text, limits: limits)
    case .array(let elements): self = try Self.list(elements, limits: limits)
    case .object: self = try Self.typed(json, limits: limits)
    case .null:
      self = .invalid(InvalidArgument(id: "argument.type", text: "null", expected: "a value"))
    }
  }

  private static func list(
    _ elements: [JSONValue], limits: Limits
  ) throws(RequestProblem) -> ArgumentValue {
    var items: [ArgumentValue] = []
    for element in elements { items.append(try ArgumentValue(json: element, limits: limits)) }
    return .list(items)
  }

  private static func typed(
    _ json: JSONValue, limits: Limits
  ) throws(RequestProblem) -> ArgumentValue {
    guard let type = json["type"]?.text, let value = json["value"] else {
      throw RequestProblem("argument.type", "a typed value needs 'type' and 'value'")
    }
    let text: String? =
      switch value {
      case .string(let text), .number(let text): text
      default: nil
      }
    if let text, let typed = typed(type, text, currency: json["currency"]?.text, limits: limits) {
      return typed
    }
    if type == "list", case .array(let elements) = value {
      return try list(elements, limits: limits)
    }
    throw RequestProblem("argument.type", "'\(type)' is no type, or its value is of another kind")
  }

  /// A value of a type that is written as text or number; `nil` if there is no such type.
  static func typed(
    _ type: String, _ text: String, currency: String?, limits: Limits
  ) -> ArgumentValue? {
    switch type {
    case "string": .string(text)
    case "integer", "decimal", "number": decimal(text, limits: limits)
    case "date", "datetime": .date(text)
    case "money": .money(text, currency ?? "")
    default: nil
    }
  }

  static func decimal(_ text: String, limits: Limits) -> ArgumentValue {
    do {
      return .decimal(try DecimalNumber(parsing: text, limits: limits))
    } catch {
      let id = error == .range ? "number.range" : "number.syntax"
      return .invalid(InvalidArgument(id: id, text: text, expected: "a number within the limits"))
    }
  }
}
