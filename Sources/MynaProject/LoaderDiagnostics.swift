import MynaModel

/// All wording of the folder loader.
enum LoaderDiagnostics {
  static func wrongLocale(
    _ declared: String, _ folder: LocaleIdentifier, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "resource.wrong-locale", .error,
      "file says it is '\(declared)', expected '\(folder)', the name of its folder", at: span)
  }

  static func noField(_ fields: [String], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "key.no-field", .error,
      "id names no field, expected a key and then one of \(fields.joined(separator: ", "))",
      at: span)
  }

  static func plainFormNeeds(_ variables: [String], at span: SourceSpan) -> Diagnostic {
    let names = variables.map { "$\($0)" }.joined(separator: ", ")
    return Diagnostic(
      "message.plain-form-argument", .error,
      "plain form uses \(names), expected no argument; name the form that needs one", at: span)
  }

  static func afterPlainForm(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "message.form-never-chosen", .error,
      "form stands behind the plain one and is never chosen, expected before it", at: span)
  }

  static func missingMessage(_ id: String, _ severity: Diagnostic.Severity) -> Diagnostic {
    Diagnostic("message.missing", severity, "'\(id)' has no plain form")
  }
}
