import MynaModel

/// The wording of what is wrong with files of apps.
extension Diagnostic {
  static func androidArray(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "android.array", .warning, "'\(name)' is an array, which is passed over, expected strings",
      at: span)
  }

  static func androidEscape(_ escape: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "android.escape", .error, "'\(escape)' is no escape, expected \\u and four digits", at: span)
  }

  static func catalogueVariation(_ kind: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "xcstrings.variation", .error,
      "text varies by \(kind), expected variations by plural or none", at: span)
  }

  static func catalogueCategory(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "xcstrings.category", .error,
      "'\(name)' is no plural category, expected zero, one, two, few, many or other", at: span)
  }

  static func catalogueState(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "xcstrings.state", .error,
      "state '\(name)' is not known, expected new, translated, needs_review or stale", at: span)
  }

  static func catalogueMember(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic("xcstrings.member", .error, "'\(name)' is missing, expected it here", at: span)
  }
}
