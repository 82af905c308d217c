import MynaModel
import MynaProject

/// Wording of what is said about reviews and updates.
enum ReviewDiagnostics {
  static func notReleasable(
    _ key: String, _ status: ReviewStatus, needed: Project.ReviewState, for audience: Audience?,
    at span: SourceSpan?, in path: String
  ) -> Diagnostic {
    let found =
      switch status {
      case .missing: "is missing"
      case .unknownOrigin: "has no '@source'"
      case .stale: "is a translation of an older source"
      case .draft, .translated, .reviewed, .obsolete: "is \(status.rawValue)"
      }
    let reader = audience.map { "for \($0.name)" } ?? "of a term"
    return Diagnostic(
      "release.\(status == .missing ? "missing" : "not-ready")", .error,
      "'\(key)' \(found), expected a \(needed.rawValue) translation \(reader)", source: path,
      at: span)
  }

  static func noLocale(_ locale: LocaleIdentifier) -> Diagnostic {
    Diagnostic(
      "review.no-locale", .error,
      "project has no translation '\(locale)', expected a locale of 'myna.yaml' beside the source")
  }

  static func noFile(_ name: String) -> Diagnostic {
    Diagnostic("review.no-file", .error, "locales have no file '\(name).mf2'")
  }

  static func noEntry(_ key: String) -> Diagnostic {
    Diagnostic(
      "review.no-entry", .error,
      "no translation has an entry '\(key)', expected a key or the begin of keys")
  }

  static func noSource(_ key: String, at span: SourceSpan, in path: String) -> Diagnostic {
    Diagnostic(
      "review.no-source", .error,
      "'\(key)' has no valid source, expected an entry of the same key in the source locale",
      source: path, at: span)
  }

  static func broken(_ key: String, at span: SourceSpan, in path: String) -> Diagnostic {
    Diagnostic(
      "review.bad-message", .error, "'\(key)' is no valid message and cannot be marked",
      source: path, at: span)
  }
}
