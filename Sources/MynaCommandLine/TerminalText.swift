package import MynaCatalogue
import MynaModel

/// Text for people at a terminal.
package enum TerminalText {
  /// The text without anything that a terminal would obey.
  package static func safe(_ text: String) -> String {
    DiagnosticRenderer.visible(text)
  }

  /// The facts of an advice on one line.
  package static func summary(of advice: Advice) -> String {
    let resolvers = ([advice.resolver] + advice.alsoResolvers).map(\.name)
    return [
      "retry: \(advice.retry.rawValue)", "resolver: \(resolvers.joined(separator: ", "))",
      "next step: \(advice.nextStep.rawValue)", "HTTP \(advice.httpStatus)",
      "severity: \(advice.severity.rawValue)", "outcome: \(advice.outcome.rawValue)",
    ].joined(separator: " · ")
  }
}
