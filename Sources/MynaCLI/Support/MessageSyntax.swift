import ArgumentParser
import MynaModel
import MynaSyntax

/// The syntaxes that messages can be written in.
enum MessageSyntax: String, ExpressibleByArgument, CaseIterable {
  /// Unicode MessageFormat 2.
  case mf2
  /// ICU MessageFormat 1.
  case mf1

  /// Reads the member `syntax` of a request; MessageFormat 2 if it is absent.
  init(_ json: JSONValue?) throws(BatchProblem) {
    guard let json else {
      self = .mf2
      return
    }
    guard let syntax = json.text.flatMap(MessageSyntax.init) else {
      throw BatchProblem("syntax.unknown", "'syntax' is neither mf2 nor mf1")
    }
    self = syntax
  }

  func parse(_ text: String, limits: Limits = Limits()) -> MessageParser.Result {
    switch self {
    case .mf2: MessageParser.parse(text, limits: limits)
    case .mf1: MessageFormat1Parser.parse(text, limits: limits)
    }
  }
}
