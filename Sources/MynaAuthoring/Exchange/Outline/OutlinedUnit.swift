import MynaModel
import MynaProject

/// One unit with the outlines of both wordings, or the reason why it has none.
struct OutlinedUnit {
  let unit: TranslationUnit
  /// The wording that is exported.
  let outlined: OutlinedMessage
  let numbers: PlaceholderNumbers

  init(_ unit: TranslationUnit, _ wording: TranslationUnit.Wording) throws(OutlineProblem) {
    guard wording.syntax == .messageFormat2 else { throw OutlineProblem("MessageFormat 1") }
    guard let message = wording.message else { throw OutlineProblem("a text that is no message") }
    self.unit = unit
    outlined = try OutlinedMessage(message)
    let source = unit.source.message.flatMap { try? OutlinedMessage($0) }
    numbers = PlaceholderNumbers(source: source, translation: outlined)
  }

  /// Number and example of a placeholder.
  func example(of name: String) -> String? {
    let argument = outlined.placeholder(name)?.argument ?? name
    return unit.arguments.first { $0.name == argument }?.example
  }
}

extension TranslationUnit {
  /// What is said about an argument: `@param $limit (money) the daily limit example="50 EUR"`.
  struct Argument {
    let name: String
    /// The word in parentheses; empty if there is none.
    let type: String
    let example: String?

    init?(_ text: String) {
      let words = text.split(separator: " ", maxSplits: 2)
      guard let first = words.first, first.hasPrefix("$") else { return nil }
      name = String(first.dropFirst())
      let second = words.dropFirst().first ?? ""
      let isType = second.hasPrefix("(") && second.hasSuffix(")")
      type = isType ? String(second.dropFirst().dropLast()) : ""
      example = text.firstRange(of: "example=\"").map { range in
        String(text[range.upperBound...].prefix { $0 != "\"" })
      }
    }
  }

  /// What is said about the arguments.
  var arguments: [Argument] { parameters.compactMap { Argument($0) } }
}
