import MynaModel

/// The wording of what is wrong with JSON of exchange.
extension Diagnostic {
  static func jsonKind(_ expected: String, _ found: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic("exchange.json-kind", .error, "found \(found), expected \(expected)", at: span)
  }

  static func jsonLocale(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "exchange.locale", .error, "'\(text)' is no locale, expected a BCP 47 tag such as zh-Hans",
      at: span)
  }

  static func jsonClassic(_ problem: Diagnostic, at span: SourceSpan) -> Diagnostic {
    Diagnostic(problem.id, .error, problem.message, at: span)
  }
}
