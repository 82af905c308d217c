import MynaModel

/// All wording of MessageFormat 2 syntax errors; detection is the parser's.
enum SyntaxDiagnostics {
  static let id = "mf2.syntax-error"

  static func make(
    _ message: String, _ span: SourceSpan, notes: [Diagnostic.Note] = [],
    fixIts: [Diagnostic.FixIt] = []
  ) -> Diagnostic {
    Diagnostic(id, .error, message, at: span, notes: notes, fixIts: fixIts)
  }

  static func expected(
    _ what: String, found: String, at span: SourceSpan, fixIts: [Diagnostic.FixIt] = []
  ) -> Diagnostic {
    make("found \(found), expected \(what)", span, fixIts: fixIts)
  }

  /// A fix of what people type for syntax.
  static func meant(
    _ changes: SlipMender.Changes, _ span: SourceSpan, _ replacement: String
  ) -> Diagnostic.FixIt {
    var words: [String] = []
    if changes.contains(.signs) { words.append("write ASCII signs") }
    if changes.contains(.quotes) { words.append("quote with '|'") }
    if changes == .keywords, !replacement.contains(" ") {
      words.append("write '\(replacement)'")
    } else if changes.contains(.keywords) {
      words.append("write the keywords in English")
    }
    return .init(words.joined(separator: " and "), replace: span, with: replacement)
  }

  static func unclosed(
    _ what: String, closing: String, opening: SourceSpan, at span: SourceSpan
  ) -> Diagnostic {
    make(
      "\(what) is not closed, expected '\(closing)'", span,
      notes: [.init("opened here", at: opening)],
      fixIts: [.init("close it", replace: span, with: closing)])
  }

  static func emptyExpression(_ span: SourceSpan) -> Diagnostic {
    make(
      "placeholder is empty, expected a variable, a literal, a function or markup", span,
      fixIts: [.init("escape the braces to show them", replace: span, with: "\\{\\}")])
  }

  static func loneBrace(_ span: SourceSpan, isQuoted: Bool) -> Diagnostic {
    let doubled = Diagnostic.FixIt("close the pattern", replace: span, with: "}}")
    return make(
      "found '}' in text, expected '\\}'", span,
      fixIts: (isQuoted ? [doubled] : [])
        + [.init("escape the brace", replace: span, with: "\\}")])
  }

  static func badEscape(_ found: String, _ span: SourceSpan) -> Diagnostic {
    make(
      "found \(found) after '\\', expected '\\', '{', '|' or '}'", span,
      fixIts: [
        .init("escape the backslash", replace: SourceSpan(span.start, span.start + 1), with: "\\\\")
      ])
  }

  static func missingSpace(before what: String, at offset: Int) -> Diagnostic {
    make(
      "missing white space before \(what)", SourceSpan(offset, offset),
      fixIts: [.init("insert a space", replace: SourceSpan(offset, offset), with: " ")])
  }

  static func nul(_ span: SourceSpan) -> Diagnostic {
    make("found U+0000, which cannot appear in a message", span)
  }

  static func unknownKeyword(_ word: String, _ span: SourceSpan) -> Diagnostic {
    let fix = KeywordSlips.keyword(for: word).map {
      Diagnostic.FixIt("write '\($0)'", replace: span, with: $0)
    }
    return make(
      "found '\(word)', expected '.input', '.local', '.match' or '{{'", span,
      fixIts: fix.map { [$0] } ?? [])
  }

  static func tooLarge(_ what: String, limit: Int, name: String, at span: SourceSpan) -> Diagnostic
  {
    Diagnostic(
      "message.too-large", .error, "\(what), the limit \(name) is \(limit)", at: span)
  }

  static func notStreamSafe(limit: Int, at offset: Int) -> Diagnostic {
    Diagnostic(
      "text.stream-safe", .error, "more than \(limit) combining marks in a row",
      at: SourceSpan(offset, offset))
  }
}
