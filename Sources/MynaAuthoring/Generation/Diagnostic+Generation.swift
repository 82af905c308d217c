import MynaModel

// All wording of generation.

extension Diagnostic {
  static func nameClash(
    _ name: String, _ first: String, _ second: String, in owner: String
  ) -> Diagnostic {
    Diagnostic(
      "generate.name-clash", .error,
      "'\(shown(first))' and '\(shown(second))' would both be '\(name)' in Swift, expected spellings that differ in letters or digits",
      source: owner)
  }

  static func badProvider(_ provider: String) -> Diagnostic {
    Diagnostic(
      "generate.bad-provider", .error,
      "'\(shown(provider))' is no name of a provider, expected a–z, 0–9 and '-', a letter first",
      source: shown(provider))
  }

  static func unknownProvider(_ provider: String, known: [String]) -> Diagnostic {
    Diagnostic(
      "generate.unknown-provider", .error,
      "there is no catalogue of '\(shown(provider))', expected one of \(known.map(shown).joined(separator: ", "))"
    )
  }

  private static func shown(_ text: String) -> String { DiagnosticRenderer.visible(text) }
}
