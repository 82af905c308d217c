import MynaModel

/// The wording of what is wrong with a file of exchange, whatever its format.
extension Diagnostic {
  static func exchangeTooLarge(_ limit: Int) -> Diagnostic {
    Diagnostic("exchange.too-large", .error, "file is larger than \(limit) bytes")
  }

  static func exchangeNotUTF8(at span: SourceSpan) -> Diagnostic {
    Diagnostic("exchange.encoding", .error, "bytes are no UTF-8", at: span)
  }

  static func exchangeControl(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "exchange.control", .error, "U+0000 cannot be part of a text, expected none", at: span)
  }

  static func exchangeTooManyUnits(_ limit: Int, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "exchange.too-many-units", .error, "file has more than \(limit) units", at: span)
  }

  static func exchangeUnknownFormat(_ names: [String]) -> Diagnostic {
    Diagnostic(
      "exchange.unknown-format", .error,
      "neither name nor contents tell the format, expected one of \(names.joined(separator: ", "))")
  }

  static func exchangeNoLocale() -> Diagnostic {
    Diagnostic(
      "exchange.no-locale", .error, "file does not say its locale, expected it to be given")
  }

  static func exchangeWrongLocale(
    _ found: LocaleIdentifier, _ expected: LocaleIdentifier, at span: SourceSpan?
  ) -> Diagnostic {
    Diagnostic(
      "exchange.wrong-locale", .error, "file is for '\(found)', expected '\(expected)'", at: span)
  }

  static func exchangeUnknownLocale(_ locale: LocaleIdentifier, at span: SourceSpan?) -> Diagnostic
  {
    Diagnostic(
      "exchange.unknown-locale", .error,
      "'\(locale)' is no locale of the project, expected one of those in myna.yaml", at: span)
  }

  static func exchangeSourceLocale(_ locale: LocaleIdentifier, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "exchange.source-locale", .error,
      "'\(locale)' is the source locale, expected a locale that is translated", at: span)
  }

  static func exchangeUnknownEntry(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "exchange.unknown-entry", .error,
      "'\(key)' is no entry of the source locale, expected the key of one", at: span)
  }

  static func exchangeAmbiguousEntry(
    _ key: String, _ files: [String], at span: SourceSpan
  ) -> Diagnostic {
    let expected = files.map { "'\($0)/\(key)'" }.joined(separator: " or ")
    return Diagnostic(
      "exchange.ambiguous-entry", .error,
      "'\(key)' stands in several files, expected \(expected)", at: span)
  }

  static func exchangeRepeatedEntry(
    _ key: String, at span: SourceSpan, first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "exchange.repeated-entry", .error, "'\(key)' is translated a second time, expected one unit",
      at: span, notes: [.init("first unit", at: first)])
  }

  static func exchangeNoTranslation(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "exchange.no-translation", .note,
      "'\(key)' has no translation here; the project's stays as it is", at: span)
  }

  static func exchangeTooManyMarks(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "text.stream-safe", .error, "too many combining marks in a row, expected 30 at most",
      at: span)
  }

  static func exchangeMissingPlaceholder(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "exchange.missing-placeholder", .error,
      "translation lacks \(text), expected every placeholder of the source", at: span)
  }

  static func exchangeExtraPlaceholder(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "exchange.extra-placeholder", .error,
      "translation has \(text), expected only what the source has", at: span)
  }

  static func exchangeMarkup(_ text: String, isMissing: Bool, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      isMissing ? "exchange.missing-markup" : "exchange.extra-markup", .error,
      isMissing
        ? "translation lacks \(text), expected the markup of the source"
        : "translation has \(text), expected only the markup of the source", at: span)
  }

  static func exchangeVariant(_ keys: String, _ expected: String, at span: SourceSpan) -> Diagnostic
  {
    Diagnostic(
      "exchange.variant", .error, "keys '\(keys)' do not fit, expected \(expected)", at: span)
  }

  static func exchangeNotWritable(_ problem: Diagnostic, at span: SourceSpan) -> Diagnostic {
    Diagnostic(problem.id, .error, problem.message, at: span)
  }

  static func exchangeNewProblem(
    _ problem: Diagnostic, in file: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      problem.id, problem.severity, problem.message, at: span,
      notes: [.init("with this translation, \(file) has the error")])
  }

  static func exchangeChangedSource(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "exchange.source-changed", .warning,
      "source text of '\(key)' is not the project's, so the translation is stale", at: span)
  }
}
