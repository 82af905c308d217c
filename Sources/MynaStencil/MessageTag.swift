import Myna
import MynaModel
import Stencil

/// The tag `{% message code for "customer" field "title" place "text" with limit=order.limit %}`.
///
/// `field`, `place`, `with` and `as` follow in any order, each at most once. With `as name` nothing is
/// printed: the message becomes a variable.
final class MessageTag: NodeType {
  static let places = TextPlace.allCases.map(\.rawValue)

  let token: Token?
  private let code: any Resolvable
  private let audience: any Resolvable
  private let clauses: Clauses

  private struct Clauses {
    var field: (any Resolvable)?
    var place = TextPlace.html
    var arguments: [(name: String, value: any Resolvable)] = []
    var variable: String?
  }

  static func parse(_ parser: TokenParser, _ token: Token) throws -> any NodeType {
    try MessageTag(token, parser)
  }

  private init(_ token: Token, _ parser: TokenParser) throws {
    self.token = token
    let words = token.components
    guard words.count >= 4, words[2] == "for" else { throw TemplateProblem.usage }
    code = try parser.compileFilter(words[1], containedIn: token)
    audience = try parser.compileFilter(words[3], containedIn: token)
    clauses = try Self.clauses(words.dropFirst(4)) {
      try parser.compileFilter($0, containedIn: token)
    }
  }

  func render(_ context: Context) throws -> String {
    let field = try clauses.field.map { try $0.resolve(context).map { "\($0)" } ?? "" }
    let request = try MessageRequest(in: context, for: audience.resolve(context), field: field)
    let arguments = Arguments(
      template: try clauses.arguments.map { ($0.name, try $0.value.resolve(context)) },
      foreign: FoundationValue.read)
    let message = request.render(try code.resolve(context), arguments, at: clauses.place)
    guard let variable = clauses.variable else { return message.text(field) }
    context[variable] = ShownMessage(message: message, field: field)
    return ""
  }

  // MARK: Reading

  private static func clauses(
    _ words: ArraySlice<String>, _ compile: (String) throws -> any Resolvable
  ) throws -> Clauses {
    var rest = words
    var clauses = Clauses()
    var seen: Set<String> = []
    while let clause = rest.popFirst() {
      guard ["field", "place", "with", "as"].contains(clause), seen.insert(clause).inserted else {
        throw TemplateProblem.unexpected(clause)
      }
      guard let word = rest.popFirst() else { throw TemplateProblem.incomplete(clause) }
      switch clause {
      case "field": clauses.field = try compile(word)
      case "place": clauses.place = try place(word)
      case "as": clauses.variable = try variable(word)
      default:
        try add(word, to: &clauses, compile)
        while let next = rest.first, next.contains("=") {
          try add(rest.removeFirst(), to: &clauses, compile)
        }
      }
    }
    return clauses
  }

  private static func add(
    _ word: String, to clauses: inout Clauses, _ compile: (String) throws -> any Resolvable
  ) throws {
    let pieces = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard pieces.count == 2, let first = pieces.first, !first.isEmpty, let value = pieces.last,
      !value.isEmpty
    else { throw TemplateProblem.badArgument(word) }
    let name = String(first)
    guard !clauses.arguments.contains(where: { $0.name == name }) else {
      throw TemplateProblem.repeatedArgument(name)
    }
    clauses.arguments.append((name, try compile(String(value))))
  }

  /// A place decides what is escaped, so it stands in the template and comes from no variable.
  private static func place(_ word: String) throws -> TextPlace {
    let name = word.filter { $0 != "\"" && $0 != "'" }
    guard let place = TextPlace(rawValue: name) else {
      throw TemplateProblem.unknownPlace(name, places)
    }
    return place
  }

  private static func variable(_ word: String) throws -> String {
    let isName = word.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F
    }
    guard isName, word != PageMessages.name, word.utf8.first.map({ $0 > 0x39 }) == true else {
      throw TemplateProblem.badVariable(word)
    }
    return word
  }
}
