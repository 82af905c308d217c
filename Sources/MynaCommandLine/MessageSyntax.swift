package import MynaModel
package import MynaSyntax

/// The forms that messages can be written in.
package enum MessageSyntax: String, CaseIterable, Sendable {
  /// Unicode MessageFormat 2.
  case mf2
  /// ICU MessageFormat 1.
  case mf1
  /// The interchange data model of MessageFormat 2, as JSON.
  case json

  /// Parses a message; how apostrophes quote matters to MessageFormat 1 only.
  package func parse(
    _ text: String, apostrophes: ApostropheMode = .optional, limits: Limits = Limits()
  ) -> MessageParser.Result {
    switch self {
    case .mf2: MessageParser.parse(text, limits: limits)
    case .mf1: MessageFormat1Parser.parse(text, apostrophes: apostrophes, limits: limits)
    case .json: Self.parse(json: text, limits: limits)
    }
  }

  private static func parse(json text: String, limits: Limits) -> MessageParser.Result {
    let value: JSONValue
    do {
      value = try JSONReader.read(Array(text.utf8), limits: limits)
    } catch {
      return MessageParser.Result(message: nil, diagnostics: [error.diagnostic])
    }
    do {
      let message = try MessageJSONReader.message(value)
      let problems = message.dataModelErrors(limits: limits)
      return MessageParser.Result(
        message: problems.isEmpty ? message : nil, diagnostics: problems)
    } catch {
      let problem = Diagnostic(
        "model.syntax-error", .error, "\(error.pointer): \(error.message)")
      return MessageParser.Result(message: nil, diagnostics: [problem])
    }
  }
}
