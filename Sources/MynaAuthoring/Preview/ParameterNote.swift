import MynaModel
public import MynaSyntax

/// What `@param $name (type) description example="…"` above an entry says.
///
/// Everything behind the name may be missing. The example is the text between the first `example="`
/// and the next `"`; it has no escapes.
public struct ParameterNote: Hashable, Sendable {
  /// Name of the argument, without `$`.
  public var name: String
  /// The word in parentheses, such as `money`; empty if there is none.
  public var type: String
  /// What it is, for translators.
  public var text: String
  /// A value as a caller would write it, such as `50000 CNY`; `nil` if there is none.
  public var example: String?

  /// Creates a note.
  public init(name: String, type: String = "", text: String = "", example: String? = nil) {
    self.name = name
    self.type = type
    self.text = text
    self.example = example
  }

  /// Reads the value of a property `@param`; `nil` if it does not begin with `$` and a name.
  public init?(_ value: String) {
    var rest = Substring(value).trimmingBlanks
    guard rest.utf8.first == UInt8(ascii: "$") else { return nil }
    name = String(rest.dropFirst().prefix { !$0.isWhitespace })
    guard !name.isEmpty else { return nil }
    rest = rest.dropFirst(name.count + 1).trimmingBlanks
    type = ""
    if rest.first == "(", let end = rest.firstIndex(of: ")") {
      type = String(rest[rest.index(after: rest.startIndex)..<end].trimmingBlanks)
      rest = rest[rest.index(after: end)...].trimmingBlanks
    }
    if let start = rest.firstRange(of: Self.marker) {
      example = String(rest[start.upperBound...].prefix { $0 != "\"" })
      rest = rest[..<start.lowerBound].trimmingBlanks
    }
    text = String(rest)
  }

  private static let marker = "example=\""

  /// The notes above an entry, in their order.
  public static func notes(of entry: MessageResource.Entry) -> [ParameterNote] {
    entry.properties.filter { $0.name == "param" }.compactMap { ParameterNote($0.value) }
  }
}

extension Substring {
  /// The text without white space at its ends.
  fileprivate var trimmingBlanks: Substring {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...last]
  }
}
