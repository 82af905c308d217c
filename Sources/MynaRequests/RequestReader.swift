package import MynaModel

/// Reads the members of requests in JSON.
package enum RequestReader {
  /// The text of a member that must be there.
  package static func text(_ name: String, of request: JSONValue) throws(RequestProblem) -> String {
    guard let value = request[name] else {
      throw RequestProblem("json.missing", "'\(name)' is missing")
    }
    guard let text = value.text else {
      throw RequestProblem("json.type", "'\(name)' is \(value.kind), expected a string")
    }
    return text
  }

  /// The text of a member that may be absent.
  package static func optionalText(
    _ name: String, of request: JSONValue
  ) throws(RequestProblem) -> String? {
    switch request[name] {
    case nil, .null?: return nil
    case .string(let text)?: return text
    case let value?:
      throw RequestProblem("json.type", "'\(name)' is \(value.kind), expected a string")
    }
  }

  /// The arguments of a request, an object of values.
  package static func arguments(
    _ json: JSONValue?, limits: Limits
  ) throws(RequestProblem) -> Arguments {
    guard let json else { return Arguments() }
    guard let members = json.members else {
      throw RequestProblem("json.type", "'args' is \(json.kind), expected an object")
    }
    guard members.count <= limits.arguments else {
      throw RequestProblem("argument.too-large", "more than \(limits.arguments) arguments")
    }
    var pairs: [(name: String, value: ArgumentValue)] = []
    for member in members {
      pairs.append((member.key, try ArgumentValue(json: member.value, limits: limits)))
    }
    return Arguments(pairs)
  }

  /// Locales in the reader's order of preference: a string, an array of strings, or nothing.
  package static func locales(_ json: JSONValue?) throws(RequestProblem) -> [String] {
    switch json {
    case nil, .null?: return []
    case .string(let tag)?: return [tag]
    case .array(let elements)?:
      let tags = elements.compactMap(\.text)
      guard tags.count == elements.count else {
        throw RequestProblem("json.type", "'locale' holds something else than strings")
      }
      return tags
    default: throw RequestProblem("json.type", "'locale' is neither a string nor an array")
    }
  }
}
