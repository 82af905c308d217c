import MynaModel

/// What can be wrong with `glossary.tsv`.
extension Diagnostic {
  static func noHeader(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "glossary.no-header", .error,
      "glossary has no column 'concept', expected a first line with the names of the columns",
      at: span)
  }

  static func unknownColumn(
    _ cell: GlossaryFile.Cell, _ locales: [LocaleIdentifier]
  ) -> Diagnostic {
    let tags = locales.map(\.description).joined(separator: ", ")
    return Diagnostic(
      "glossary.unknown-column", .error,
      "column '\(cell.text)' is unknown, expected concept, audience, name, note, or a locale "
        + "(\(tags)), perhaps with .also, .forbidden, .doubtful, .except or .expected",
      at: cell.span)
  }

  static func duplicateColumn(_ cell: GlossaryFile.Cell, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "glossary.duplicate-column", .error,
      "column '\(cell.text)' is there already, expected it once", at: cell.span,
      notes: [.init("first here", at: first)])
  }

  static func wrongCells(_ count: Int, _ expected: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "glossary.cells", .error,
      "line has \(count) cells, expected \(expected) with tabs between them", at: span)
  }

  static func noConcept(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "glossary.no-concept", .error, "line names no concept, expected one", at: span)
  }

  static func duplicateConcept(_ cell: GlossaryFile.Cell, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "glossary.duplicate-concept", .error,
      "concept '\(cell.text)' is there already for these readers, expected one line", at: cell.span,
      notes: [.init("first here", at: first)])
  }

  static func badValue(_ cell: GlossaryFile.Cell, expected: String) -> Diagnostic {
    Diagnostic(
      "glossary.bad-value", .error, "'\(cell.text)' is not possible here, expected \(expected)",
      at: cell.span)
  }

  static func duplicateWord(_ cell: GlossaryFile.Cell) -> Diagnostic {
    Diagnostic(
      "glossary.duplicate-word", .error,
      "'\(cell.text)' stands twice in the cell, expected each word once", at: cell.span)
  }

  static func contradiction(_ word: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "glossary.contradiction", .error,
      "'\(word)' is both right and wrong for the concept, expected one of the two", at: span)
  }

  static func tooManyTerms(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "glossary.too-many", .error, "glossary has more than \(limit) terms", at: span)
  }

  static func tooManyWords(_ cell: GlossaryFile.Cell, _ limits: Limits) -> Diagnostic {
    Diagnostic(
      "glossary.too-many", .error,
      "word is longer than \(limits.keyBytes) bytes, or the \(limits.listItems) words that a cell "
        + "may hold are there already", at: cell.span)
  }
}
