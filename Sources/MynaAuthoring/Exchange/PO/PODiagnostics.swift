import MynaModel

/// The wording of what is wrong with a PO file.
extension Diagnostic {
  static func poKeyword(_ word: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "po.keyword", .error,
      "'\(word)' is no keyword, expected msgctxt, msgid, msgid_plural, msgstr or a comment",
      at: span)
  }

  static func poUnexpectedKeyword(_ word: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "po.unexpected-keyword", .error,
      "'\(word)' may not stand here, expected msgctxt, msgid, msgid_plural, msgstr in that order",
      at: span)
  }

  static func poIncomplete(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "po.incomplete", .error, "message is cut off, expected msgid and msgstr", at: span)
  }

  static func poStrayString(at span: SourceSpan) -> Diagnostic {
    Diagnostic("po.stray-string", .error, "string belongs to no keyword", at: span)
  }

  static func poMissingString(at span: SourceSpan) -> Diagnostic {
    Diagnostic("po.missing-string", .error, "string is missing, expected '\"'", at: span)
  }

  static func poOpenString(at span: SourceSpan) -> Diagnostic {
    Diagnostic("po.open-string", .error, "string is not closed, expected '\"'", at: span)
  }

  static func poTextBehindString(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "po.text-behind-string", .error, "text behind the string, expected the end of the line",
      at: span)
  }

  static func poEscape(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "po.escape", .error,
      "escape is not known, expected \\n, \\t, \\r, \\\\, \\\" or the number of an ASCII character",
      at: span)
  }

  static func poCharset(_ name: String, at span: SourceSpan?) -> Diagnostic {
    Diagnostic("po.charset", .error, "charset is '\(name)', expected UTF-8", at: span)
  }

  static func poDuplicate(at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "po.duplicate", .error, "message is there twice, expected it once", at: span,
      notes: [.init("first message", at: first)])
  }

  static func poNoContext(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "po.no-context", .error, "message has no msgctxt, expected the key of an entry there",
      at: span)
  }

  static func poPlural(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "po.plural", .error,
      "message has a plural, expected one msgstr with the variants of MessageFormat 2", at: span)
  }
}
