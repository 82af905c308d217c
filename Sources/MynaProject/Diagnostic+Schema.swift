internal import MynaModel

/// The wording of problems of catalogue and project files.
extension Diagnostic {
  static func unknownField(
    _ area: String, _ name: String, _ what: String, allowed: [String], at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "\(area).unknown-field", .error,
      "\(what) has no field '\(name)', expected \(allowed.joined(separator: ", "))", at: span)
  }

  static func missingField(
    _ area: String, _ name: String, _ what: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic("\(area).missing-field", .error, "\(what) lacks the field '\(name)'", at: span)
  }

  static func badValue(
    _ area: String, _ what: String, found: String? = nil, expected: String, at span: SourceSpan
  ) -> Diagnostic {
    let quoted = found.map { "'\($0)' is not valid for \(what)" } ?? "\(what) is not valid"
    return Diagnostic("\(area).bad-value", .error, "\(quoted), expected \(expected)", at: span)
  }

  static func tooMany(_ what: String, limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic("file.too-many-entries", .error, "\(what) has more than \(limit) entries", at: span)
  }

  static func duplicateCode(
    _ code: String, like first: String, at span: SourceSpan, first firstSpan: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "catalogue.duplicate-code", .error, "the rules cannot tell '\(code)' from '\(first)'",
      at: span,
      notes: [Note("the first one", at: firstSpan)])
  }

  static func duplicateAlias(
    _ alias: String, like first: String, at span: SourceSpan, first firstSpan: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "catalogue.duplicate-alias", .error,
      "the rules cannot tell '\(alias)' from '\(first)', which means something else", at: span,
      notes: [Note("the first one", at: firstSpan)])
  }

  static func unknownCode(_ code: String, _ what: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "catalogue.unknown-code", .error, "\(what) names '\(code)', which is no code of this file",
      at: span)
  }

  static func missingCode(_ alias: String, _ equivalence: String, at span: SourceSpan) -> Diagnostic
  {
    Diagnostic(
      "catalogue.missing-field", .error,
      "alias '\(alias)' lacks the field 'code', which '\(equivalence)' needs", at: span)
  }

  static func duplicateLocale(_ locale: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "project.duplicate-locale", .error, "the locale '\(locale)' stands here twice", at: span)
  }

  static func unknownLocale(_ locale: String, _ what: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "project.unknown-locale", .error,
      "\(what) names '\(locale)', which is no locale of this project",
      at: span)
  }

  static func fallbackCycle(_ locale: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "project.fallback-cycle", .error, "the fallbacks of '\(locale)' go in a circle", at: span)
  }
}
