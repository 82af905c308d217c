import MynaModel

/// The wording of what is wrong with an XLIFF file.
extension Diagnostic {
  static func xliffRoot(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "xliff.root", .error, "this is no XLIFF document, expected 'xliff' in its namespace", at: span
    )
  }

  static func xliffVersion(_ version: String, _ expected: String, at span: SourceSpan) -> Diagnostic
  {
    Diagnostic(
      "xliff.version", .error, "version '\(version)' is not read, expected \(expected)", at: span)
  }

  static func xliffElement(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic("xliff.element", .error, "'\(name)' is no element of XLIFF", at: span)
  }

  static func xliffPlace(_ name: String, in parent: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic("xliff.place", .error, "'\(name)' may not stand here in '\(parent)'", at: span)
  }

  static func xliffRepeated(_ name: String, in parent: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "xliff.repeated", .error, "'\(parent)' has a second '\(name)', expected one", at: span)
  }

  static func xliffMissing(_ name: String, in parent: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic("xliff.missing", .error, "'\(parent)' lacks \(name)", at: span)
  }

  static func xliffText(in parent: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic("xliff.text", .error, "'\(parent)' holds text, expected elements alone", at: span)
  }

  static func xliffAttribute(_ name: String, of parent: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "xliff.attribute", .error, "'\(parent)' may not have the attribute '\(name)'", at: span)
  }

  static func xliffMissingAttribute(
    _ name: String, of parent: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "xliff.missing-attribute", .error, "'\(parent)' lacks the attribute '\(name)'", at: span)
  }

  static func xliffValue(_ value: String, of name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic("xliff.value", .error, "'\(value)' is no value of '\(name)'", at: span)
  }

  static func xliffDuplicate(_ id: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic("xliff.duplicate", .error, "id '\(id)' is there twice, expected it once", at: span)
  }

  static func xliffReference(
    _ value: String, of name: String, _ expected: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "xliff.reference", .error, "'\(name)' refers to '\(value)', expected \(expected)", at: span)
  }

  static func xliffLanguage(_ found: String, _ expected: String, at span: SourceSpan) -> Diagnostic
  {
    Diagnostic(
      "xliff.language", .error, "text is in '\(found)', expected '\(expected)'", at: span)
  }

  static func xliffHalf(_ name: String, _ expected: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic("xliff.half", .error, "'\(name)' has no other half, expected \(expected)", at: span)
  }

  static func xliffCode(_ reason: String, _ expected: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic("xliff.code", .error, "\(reason), expected \(expected)", at: span)
  }

  static func xliffRule(_ reason: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic("xliff.rule", .error, "the rule \(reason)", at: span)
  }

  static func xliffSkeleton(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "xliff.skeleton", .error,
      "skeleton is not either here or elsewhere, expected content or href",
      at: span)
  }

  static func xliffNoData(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "xliff.no-data", .error,
      "'\(name)' has no original data, expected the placeholder that it stands for", at: span)
  }
}
