import MynaModel

/// The wording of what is wrong with CSV.
extension Diagnostic {
  static func csvQuote(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "csv.quote", .error,
      "'\"' in a cell without quotation marks, expected it to be doubled in some",
      at: span)
  }

  static func csvBehindQuote(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "csv.behind-quote", .error,
      "text behind the closing '\"', expected ',' or the end of the line", at: span)
  }

  static func csvOpenQuote(at span: SourceSpan) -> Diagnostic {
    Diagnostic("csv.open-quote", .error, "cell is not closed, expected '\"'", at: span)
  }

  static func csvRagged(_ found: Int, _ expected: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "csv.ragged", .error, "row has \(found) cells, expected \(expected) as in the first", at: span
    )
  }

  static func csvColumn(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic("csv.column", .error, "no column is called '\(name)', expected one", at: span)
  }

  static func csvRepeatedColumn(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic("csv.repeated-column", .error, "column '\(name)' is there twice", at: span)
  }

  static func csvState(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "csv.state", .error,
      "state '\(name)' is not known, expected missing, draft, stale, translated or reviewed",
      at: span)
  }
}
