import MynaModel

/// The wording of what formats with placeholders of their own cannot say.
extension Diagnostic {
  static func exchangeLeftOut(_ key: String, _ what: String, _ format: String) -> Diagnostic {
    Diagnostic(
      "exchange.left-out", .warning,
      "'\(key)' is left out: \(format) cannot say \(what)")
  }

  static func exchangeSameName(_ key: String, _ name: String, _ other: String) -> Diagnostic {
    Diagnostic(
      "exchange.same-name", .warning,
      "'\(key)' is left out: its name there, '\(name)', is that of '\(other)'")
  }

  static func exchangeChoices(_ key: String, _ expected: String, at span: SourceSpan) -> Diagnostic
  {
    Diagnostic(
      "exchange.choices", .error, "'\(key)' chooses otherwise than the entry, expected \(expected)",
      at: span)
  }

  static func exchangeUnreadable(_ what: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic("exchange.unreadable", .error, "\(what), which is not read", at: span)
  }
}
