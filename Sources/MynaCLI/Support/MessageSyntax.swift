import ArgumentParser
import MynaModel
import MynaSyntax

/// The forms that messages can be written in.
enum MessageSyntax: String, ExpressibleByArgument, CaseIterable {
  /// Unicode MessageFormat 2.
  case mf2
  /// ICU MessageFormat 1.
  case mf1
  /// The interchange data model of MessageFormat 2, as JSON.
  case json

  /// Reads the member `syntax` of a request; MessageFormat 2 if it is absent.
  init(_ json: JSONValue?) throws(BatchProblem) {
    guard let json else {
      self = .mf2
      return
    }
    guard let syntax = json.text.flatMap(MessageSyntax.init) else {
      throw BatchProblem("syntax.unknown", "'syntax' is none of mf2, mf1 and json")
    }
    self = syntax
  }

  /// Reads the member `apostrophes` of a request; optional ones if it is absent.
  static func apostrophes(_ json: JSONValue?) throws(BatchProblem) -> ApostropheMode {
    guard let json else { return .optional }
    guard let mode = json.text.flatMap(ApostropheMode.init) else {
      throw BatchProblem("apostrophes.unknown", "'apostrophes' is neither optional nor required")
    }
    return mode
  }

  /// Parses a message; how apostrophes quote matters to MessageFormat 1 only.
  func parse(
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
