/// A JSON value that keeps what matters for messages: the digits of numbers, the order of members.
///
/// Foundation's decoders lose the digits of `1.0`, accept duplicate keys and trailing commas, and
/// hash keys by Unicode normalization, which hostile input makes quadratic.
package enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number, as written.
  case number(String)
  /// Text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Members, in order; keys are unique byte for byte.
  case object([Member])

  /// A key and its value.
  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: JSONValue

    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value of a member, or `nil` if this is no object or has no such key.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  /// The text, if this is a string.
  package var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The elements, if this is an array.
  package var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members, if this is an object.
  package var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The truth value, if this is one.
  package var flag: Bool? {
    if case .boolean(let flag) = self { flag } else { nil }
  }

  /// What kind of value this is, for diagnostics.
  package var kind: String {
    switch self {
    case .null: "null"
    case .boolean: "a truth value"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }

  /// A number from an integer.
  package static func integer(_ value: Int) -> JSONValue { .number(String(value)) }
}
