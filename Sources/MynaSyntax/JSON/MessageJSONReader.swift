package import MynaModel

/// Reads messages in the interchange format of LDML 48 (`message.json`).
///
/// `declarations`, `options` and `attributes` may be absent and unknown members are ignored, as the
/// specification asks. The result is checked like a parsed message.
package enum MessageJSONReader {
  /// Why a value is no message, with a JSON pointer to the place.
  package struct Problem: Error, Hashable, Sendable {
    /// JSON pointer (RFC 6901).
    package var pointer: String
    /// What was found and expected.
    package var message: String
  }

  /// Reads a message; it may still break the rules of the data model
  /// (``Message/dataModelErrors()``).
  package static func message(_ json: JSONValue) throws(Problem) -> Message {
    let declarations = try list(json["declarations"], "/declarations", declaration)
    switch json["type"]?.text {
    case "message":
      return Message(
        declarations: declarations,
        body: .pattern(try pattern(json["pattern"], "/pattern")))
    case "select":
      let selectors = try list(json["selectors"], "/selectors", variable)
      let variants = try list(json["variants"], "/variants", variant)
      return Message(
        declarations: declarations, body: .match(selectors: selectors, variants: variants))
    default: throw Problem(pointer: "/type", message: "expected \"message\" or \"select\"")
    }
  }

  private static func list<Element>(
    _ json: JSONValue?, _ pointer: String,
    _ read: (JSONValue, String) throws(Problem) -> Element
  ) throws(Problem) -> [Element] {
    guard let json else { return [] }
    guard let elements = json.elements else {
      throw Problem(pointer: pointer, message: "found \(json.kind), expected an array")
    }
    var result: [Element] = []
    for (index, element) in elements.enumerated() {
      result.append(try read(element, "\(pointer)/\(index)"))
    }
    return result
  }

  private static func text(
    _ json: JSONValue?, _ pointer: String
  ) throws(Problem) -> String {
    guard let text = json?.text else {
      throw Problem(pointer: pointer, message: "expected a string")
    }
    return text
  }

  private static func name(_ json: JSONValue?, _ pointer: String) throws(Problem) -> String {
    let name = try text(json, pointer)
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { part in
      part.unicodeScalars.first?.isNameStart == true
        && part.unicodeScalars.allSatisfy(\.isNameCharacter)
    }
    guard isName, (1...2).contains(parts.count) else {
      throw Problem(pointer: pointer, message: "'\(name)' is no name")
    }
    return name
  }

  private static func variable(
    _ json: JSONValue, _ pointer: String
  ) throws(Problem) -> Message.VariableReference {
    guard json["type"]?.text == "variable" else {
      throw Problem(pointer: pointer, message: "expected a variable")
    }
    return Message.VariableReference(try name(json["name"], "\(pointer)/name"))
  }

  private static func declaration(
    _ json: JSONValue, _ pointer: String
  ) throws(Problem) -> Message.Declaration {
    guard let kind = json["type"]?.text.flatMap(Message.Declaration.Kind.init) else {
      throw Problem(pointer: "\(pointer)/type", message: "expected \"input\" or \"local\"")
    }
    let name = try name(json["name"], "\(pointer)/name")
    let value = try expression(json["value"] ?? .null, "\(pointer)/value")
    if kind == .input, value.operand != .variable(Message.VariableReference(name)) {
      throw Problem(pointer: "\(pointer)/value", message: "expected the variable '\(name)'")
    }
    return Message.Declaration(kind, name: name, value: value)
  }

  private static func variant(
    _ json: JSONValue, _ pointer: String
  ) throws(Problem) -> Message.Variant {
    let keys = try list(json["keys"], "\(pointer)/keys") {
      (key, pointer) throws(Problem) -> Message.Variant.Key in
      switch key["type"]?.text {
      case "*": return .catchAll
      case "literal": return .literal(try text(key["value"], "\(pointer)/value"))
      default: throw Problem(pointer: "\(pointer)/type", message: "expected \"literal\" or \"*\"")
      }
    }
    return Message.Variant(
      keys: keys, pattern: try pattern(json["value"], "\(pointer)/value"))
  }

  private static func pattern(
    _ json: JSONValue?, _ pointer: String
  ) throws(Problem) -> Message.Pattern {
    guard let json, json.elements != nil else {
      throw Problem(pointer: pointer, message: "expected an array")
    }
    return Message.Pattern(try list(json, pointer, element))
  }

  private static func element(
    _ json: JSONValue, _ pointer: String
  ) throws(Problem) -> Message.Pattern.Element {
    switch (json, json["type"]?.text) {
    case (.string(let text), _) where !text.isEmpty: return .text(text)
    case (_, "expression"?): return .expression(try expression(json, pointer))
    case (_, "markup"?): return .markup(try markup(json, pointer))
    default:
      throw Problem(pointer: pointer, message: "expected text, an expression or markup")
    }
  }

  private static func operand(
    _ json: JSONValue, _ pointer: String
  ) throws(Problem) -> Message.Operand {
    if json["type"]?.text == "literal" {
      return .literal(try text(json["value"], "\(pointer)/value"))
    }
    return .variable(try variable(json, pointer))
  }

  private static func expression(
    _ json: JSONValue, _ pointer: String
  ) throws(Problem) -> Message.Expression {
    guard json["type"]?.text == "expression" else {
      throw Problem(pointer: "\(pointer)/type", message: "expected \"expression\"")
    }
    var expression = Message.Expression()
    if let argument = json["arg"] { expression.operand = try operand(argument, "\(pointer)/arg") }
    if let function = json["function"] {
      expression.function = Message.FunctionReference(
        try name(function["name"], "\(pointer)/function/name"),
        options: try options(function["options"], "\(pointer)/function/options"))
    }
    guard expression.operand != nil || expression.function != nil else {
      throw Problem(pointer: pointer, message: "expected an operand or a function")
    }
    expression.attributes = try attributes(json["attributes"], "\(pointer)/attributes")
    return expression
  }

  private static func markup(
    _ json: JSONValue, _ pointer: String
  ) throws(Problem) -> Message.Markup {
    guard let kind = json["kind"]?.text.flatMap(Message.Markup.Kind.init) else {
      throw Problem(pointer: "\(pointer)/kind", message: "expected open, standalone or close")
    }
    return Message.Markup(
      kind, try name(json["name"], "\(pointer)/name"),
      options: try options(json["options"], "\(pointer)/options"),
      attributes: try attributes(json["attributes"], "\(pointer)/attributes"))
  }

  private static func options(
    _ json: JSONValue?, _ pointer: String
  ) throws(Problem) -> [Message.Option] {
    var options: [Message.Option] = []
    for member in json?.members ?? [] {
      let place = "\(pointer)/\(member.key)"
      let name = try name(.string(member.key), place)
      options.append(Message.Option(name, try operand(member.value, place)))
    }
    return options
  }

  private static func attributes(
    _ json: JSONValue?, _ pointer: String
  ) throws(Problem) -> [Message.Attribute] {
    var attributes: [Message.Attribute] = []
    for member in json?.members ?? [] {
      let place = "\(pointer)/\(member.key)"
      let name = try name(.string(member.key), place)
      if member.value == .boolean(true) {
        attributes.append(Message.Attribute(name))
      } else {
        attributes.append(Message.Attribute(name, try text(member.value["value"], place)))
      }
    }
    return attributes
  }
}
