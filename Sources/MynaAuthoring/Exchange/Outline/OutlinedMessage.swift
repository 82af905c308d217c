import MynaModel
import MynaSyntax

/// The outline of a message of MessageFormat 2, and what its placeholders are.
struct OutlinedMessage {
  /// A placeholder of the message.
  struct Placeholder {
    /// Its name in the outline.
    let name: String
    /// The argument that is shown.
    let argument: String
    /// As it is written in MessageFormat 2.
    let text: String
    /// Whether it is a number in the locale's usual format.
    let isNumber: Bool
  }

  private(set) var outline: MessageOutline
  /// The placeholders, in order of first use.
  private(set) var placeholders: [Placeholder] = []
  /// The markup, in order.
  private(set) var markup: [Message.Markup] = []
  /// Name of the placeholder that shows the number that is chosen by; `nil` if none does.
  private(set) var countName: String?
  private var declared: [String: (argument: String, function: Message.FunctionReference?)] = [:]
  /// Names of all arguments, which other placeholders cannot have.
  private let arguments: Set<String>

  /// Fails for what no format with placeholders of its own can say.
  init(_ message: Message) throws(OutlineProblem) {
    arguments = Set(message.externalVariables)
    outline = MessageOutline(variants: [])
    for declaration in message.declarations { try declare(declaration) }
    switch message.body {
    case .pattern(let pattern):
      outline.variants = [.init(pieces: try pieces(of: pattern))]
    case .match(let selectors, let variants):
      outline.selectors = try Self.map(selectors) { reference throws(OutlineProblem) in
        try selector(reference.name)
      }
      guard Set(outline.selectors.map(\.argument)).count == outline.selectors.count else {
        throw OutlineProblem("two choices by one argument")
      }
      for variant in variants {
        let keys = try Self.map(Array(variant.keys.enumerated())) {
          (index, key) throws(OutlineProblem) in try self.key(key, index)
        }
        outline.variants.append(.init(keys: keys, pieces: try pieces(of: variant.pattern)))
      }
    }
    let chosen = numberSelector?.argument
    countName = placeholders.first { $0.argument == chosen && $0.isNumber }?.name
  }

  /// The selector by a number; `nil` if there is none.
  var numberSelector: MessageOutline.Selector? { outline.selectors.first { $0.kind != .text } }

  /// The placeholder of a name.
  func placeholder(_ name: String) -> Placeholder? { placeholders.first { $0.name == name } }

  private static func map<Input, Output>(
    _ items: [Input], _ transform: (Input) throws(OutlineProblem) -> Output
  ) throws(OutlineProblem) -> [Output] {
    var result: [Output] = []
    for item in items { result.append(try transform(item)) }
    return result
  }

  private mutating func declare(_ declaration: Message.Declaration) throws(OutlineProblem) {
    guard case .variable(let reference)? = declaration.value.operand else {
      throw OutlineProblem("a declaration without an argument")
    }
    let known = declared[reference.name]
    guard known?.function == nil || declaration.value.function == nil else {
      throw OutlineProblem("two functions on '$\(reference.name)'")
    }
    declared[declaration.name] = (
      known?.argument ?? reference.name, declaration.value.function ?? known?.function
    )
  }

  // MARK: Choices

  private func selector(_ name: String) throws(OutlineProblem) -> MessageOutline.Selector {
    let known = declared[name]
    let argument = known?.argument ?? name
    let function = known?.function
    switch function?.name {
    case "string", "myna:select": return .init(argument: argument, kind: .text)
    case "number", "integer":
      let kind = function?.options.first { $0.name == "select" }?.value
      switch kind {
      case nil, .literal("plural"): return .init(argument: argument, kind: .plural)
      case .literal("ordinal"): return .init(argument: argument, kind: .ordinal)
      case .literal("exact"): return .init(argument: argument, kind: .exact)
      default: throw OutlineProblem("a choice by '$\(argument)' that an argument decides")
      }
    default:
      throw OutlineProblem("a choice by ':\(function?.name ?? "")'")
    }
  }

  private func key(
    _ key: Message.Variant.Key, _ index: Int
  ) throws(OutlineProblem) -> String? {
    guard case .literal(let text) = key else { return nil }
    // Everywhere else it is the word for the catch-all.
    guard text != "other", !text.isEmpty else { throw OutlineProblem("the key '\(text)'") }
    let kind = outline.selectors.indices.contains(index) ? outline.selectors[index].kind : .text
    guard kind == .text || Self.categories.contains(text) || Self.isNumber(text) else {
      throw OutlineProblem("the key '\(text)'")
    }
    return text
  }

  /// The plural categories of CLDR, without the one for everything else.
  static let categories: Set = ["zero", "one", "two", "few", "many"]

  static func isNumber(_ key: String) -> Bool {
    key.utf8.allSatisfy { (0x30...0x39).contains($0) } && key.utf8.count <= 9
  }

  // MARK: Patterns

  private mutating func pieces(
    of pattern: Message.Pattern
  ) throws(OutlineProblem) -> [MessageOutline.Piece] {
    var pieces: [MessageOutline.Piece] = []
    for element in pattern.elements {
      switch element {
      case .text(let text): pieces.append(.text(text))
      case .expression(let expression):
        pieces.append(.placeholder(.named(try name(of: expression))))
      case .markup(let element):
        markup.append(element)
        pieces.append(.markup(element))
      case .message: throw OutlineProblem("a message inside a message")
      }
    }
    return pieces.joined()
  }

  /// The name of a placeholder; those that are written alike have the same.
  private mutating func name(
    of expression: Message.Expression
  ) throws(OutlineProblem) -> String {
    guard case .variable(let reference)? = expression.operand else {
      throw OutlineProblem("a placeholder without an argument")
    }
    let text = MessagePrinter.print(Message(body: .pattern([.expression(expression)])))
    if let known = placeholders.first(where: { $0.text == text }) { return known.name }
    let argument = declared[reference.name]?.argument ?? reference.name
    let function = expression.function ?? declared[reference.name]?.function
    var name = argument
    var number = 1
    while placeholders.contains(where: { $0.name == name })
      || number > 1 && arguments.contains(name)
    {
      number += 1
      name = "\(argument)_\(number)"
    }
    let isNumber = ["number", "integer"].contains(function?.name)
    placeholders.append(.init(name: name, argument: argument, text: text, isNumber: isNumber))
    return name
  }
}

extension [MessageOutline.Piece] {
  /// The pieces with texts that follow each other put together, and without empty ones.
  func joined() -> [MessageOutline.Piece] {
    var result: [MessageOutline.Piece] = []
    for piece in self {
      guard case .text(let text) = piece else {
        result.append(piece)
        continue
      }
      if text.isEmpty { continue }
      if case .text(let before)? = result.last {
        result[result.count - 1] = .text(before + text)
      } else {
        result.append(piece)
      }
    }
    return result
  }
}
