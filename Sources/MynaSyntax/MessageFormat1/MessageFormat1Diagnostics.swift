import MynaModel

/// All wording of MessageFormat 1 errors; detection is the parser's.
enum MessageFormat1Diagnostics {
  static func expected(
    _ what: String, found: String, at span: SourceSpan, fixIts: [Diagnostic.FixIt] = []
  ) -> Diagnostic {
    Diagnostic(
      "mf1.syntax-error", .error, "found \(found), expected \(what)", at: span, fixIts: fixIts)
  }

  static func fullWidth(_ fix: Diagnostic.FixIt) -> Diagnostic {
    Diagnostic(
      "mf1.full-width-syntax", .warning, "full-width signs are text here, where syntax is likely",
      at: fix.span, fixIts: [fix])
  }

  /// - Parameter braces: how many are open at the end of the message.
  static func unclosed(opening: SourceSpan, braces: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "mf1.unclosed-brace", .error, "argument is not closed, expected '}'", at: span,
      notes: [.init("opened here", at: opening)],
      fixIts: [
        .init(
          "close the argument", replace: SourceSpan(span.end, span.end),
          with: String(repeating: "}", count: max(1, braces)))
      ])
  }

  static func badName(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "mf1.bad-argument-name", .error,
      "'\(name)' is no argument, expected a name or a number without leading zeros", at: span)
  }

  static func unknownType(_ type: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "mf1.unknown-type", .error,
      "'\(type)' is no type, expected number, date, time, spellout, ordinal, duration, plural, "
        + "selectordinal, select or choice", at: span,
      fixIts: ClassicSlips.type(for: type).map {
        [.init("write '\($0)'", replace: span, with: $0)]
      } ?? [])
  }

  static func badStyle(_ style: String, _ reason: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "mf1.bad-style", .error, "style '\(style)' cannot be used: \(reason)", at: span)
  }

  /// ICU takes it in some styles; its C interface would end the style there.
  static func nulInStyle(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "mf1.bad-style", .error, "found U+0000, which cannot appear in a style", at: span)
  }

  static func unquotedStyle(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "mf1.syntax-error", .error, "quoted text of the style is not closed, expected '", at: span)
  }

  /// - Parameter separator: what must stand before the first case.
  /// - Parameter meant: a case that is probably meant for everything else.
  static func missingOther(
    at span: SourceSpan, separator: String = "", meant: SourceSpan? = nil
  ) -> Diagnostic {
    let fix = meant.map { [Diagnostic.FixIt("write 'other'", replace: $0, with: "other")] }
    return Diagnostic(
      "mf1.missing-other", .error, "no case for everything else, expected 'other {…}'", at: span,
      fixIts: (fix ?? []) + [
        .init(
          "add an empty case", replace: SourceSpan(span.end, span.end),
          with: separator + " other {}")
      ])
  }

  static func badNumber(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "mf1.bad-number", .error, "'\(text)' is no number, or one beyond the limits", at: span)
  }

  static func tooDeep(limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "message.too-deep", .error, "nested deeper than the limit nesting-depth, \(limit)", at: span)
  }
}
