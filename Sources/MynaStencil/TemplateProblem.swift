import Stencil

/// What can be wrong with a template, in words; Stencil adds the place.
enum TemplateProblem {
  static let noMessages = TemplateSyntaxError(
    "'messages' of the context is not what 'Messages.context' puts there, "
      + "expected a context that it made")

  static func noAudience(_ filter: String) -> TemplateSyntaxError {
    TemplateSyntaxError("'\(filter)' does not say who reads, expected \(filter):\"customer\"")
  }

  static func tooManyParameters(_ filter: String, _ count: Int) -> TemplateSyntaxError {
    TemplateSyntaxError(
      "'\(filter)' has \(count) parameters, expected an audience, a field and arguments at most")
  }

  static func unknownAudience(_ name: String, _ known: [String]) -> TemplateSyntaxError {
    TemplateSyntaxError("unknown audience '\(name)', expected \(list(known))")
  }

  static func unknownField(
    _ name: String, of audience: String, _ known: [String]
  ) -> TemplateSyntaxError {
    TemplateSyntaxError(
      "messages for '\(audience)' have no field '\(name)', expected \(list(known))")
  }

  static func noArguments(_ filter: String) -> TemplateSyntaxError {
    TemplateSyntaxError("the arguments of '\(filter)' are no dictionary, expected names and values")
  }

  static let usage = TemplateSyntaxError(
    "'message' does not say what to show to whom, "
      + "expected {% message code for \"customer\" with name=value … %}")

  static func unexpected(_ word: String) -> TemplateSyntaxError {
    TemplateSyntaxError(
      "unexpected '\(word)' in 'message', expected 'field', 'place', 'with' or 'as', each once")
  }

  static func incomplete(_ clause: String) -> TemplateSyntaxError {
    TemplateSyntaxError("nothing follows '\(clause)' in 'message', expected \(what(clause))")
  }

  static func badArgument(_ word: String) -> TemplateSyntaxError {
    TemplateSyntaxError("'\(word)' is no argument, expected name=value without blanks")
  }

  static func repeatedArgument(_ name: String) -> TemplateSyntaxError {
    TemplateSyntaxError("argument '\(name)' stands twice in 'message', expected it once")
  }

  static func unknownPlace(_ name: String, _ known: [String]) -> TemplateSyntaxError {
    TemplateSyntaxError("unknown place '\(name)', expected \(list(known))")
  }

  static func badVariable(_ name: String) -> TemplateSyntaxError {
    TemplateSyntaxError(
      "'\(name)' is no name for a variable, expected letters, digits and '_', and not 'messages'")
  }

  private static func what(_ clause: String) -> String {
    switch clause {
    case "with": "name=value"
    case "field": "the name of a field"
    case "place": list(MessageTag.places)
    default: "the name of a variable"
    }
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.map { "'\($0)'" }.joined(separator: " or ")
  }
}
