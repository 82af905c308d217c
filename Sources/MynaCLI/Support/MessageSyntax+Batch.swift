import ArgumentParser
import MynaCommandLine
import MynaModel
import MynaRequests
import MynaSyntax

extension MessageSyntax: ExpressibleByArgument {}

extension MessageSyntax {
  /// Reads the member `syntax` of a request; MessageFormat 2 if it is absent.
  init(_ json: JSONValue?) throws(RequestProblem) {
    guard let json else {
      self = .mf2
      return
    }
    guard let syntax = json.text.flatMap(MessageSyntax.init) else {
      throw RequestProblem("syntax.unknown", "'syntax' is none of mf2, mf1 and json")
    }
    self = syntax
  }

  /// Reads the member `apostrophes` of a request; optional ones if it is absent.
  static func apostrophes(_ json: JSONValue?) throws(RequestProblem) -> ApostropheMode {
    guard let json else { return .optional }
    guard let mode = json.text.flatMap(ApostropheMode.init) else {
      throw RequestProblem("apostrophes.unknown", "'apostrophes' is neither optional nor required")
    }
    return mode
  }
}
