import MynaModel

/// What holds for the diagnostics of any source.
enum DiagnosticClaims {
  /// Most fix-its of one input that are applied.
  private static let fixItLimit = 8
  /// Most diagnostics of one input whose report is written.
  private static let reportLimit = 2

  /// Checks places, wording and the report of diagnostics.
  static func check(_ diagnostics: [Diagnostic], in bytes: [UInt8], name: String = "") throws {
    let source = SourceText(name: name, bytes: bytes)
    let renderer = DiagnosticRenderer()
    for diagnostic in diagnostics {
      try claim("an identifier is never empty", !diagnostic.id.isEmpty)
      try check(diagnostic.span, of: diagnostic, in: bytes)
      for note in diagnostic.notes { try check(note.span, of: diagnostic, in: bytes) }
      for fix in diagnostic.fixIts { try check(fix.span, of: diagnostic, in: bytes) }
    }
    for diagnostic in diagnostics.prefix(reportLimit) {
      let report = renderer.render(diagnostic, in: source)
      let hasControl = report.utf8.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }
      try claim("a report holds no control character", !hasControl, found: report.debugDescription)
    }
  }

  private static func check(
    _ span: SourceSpan?, of diagnostic: Diagnostic, in bytes: [UInt8]
  ) throws {
    guard let span else { return }
    try claim(
      "a span lies inside the source",
      span.start >= 0 && span.start <= span.end && span.end <= bytes.count,
      found: "\(span) of \(bytes.count) bytes, \(diagnostic.id): \(diagnostic.message)")
  }

  /// Calls a closure with the text after each fix-it.
  static func applyFixIts(
    of diagnostics: [Diagnostic], to bytes: [UInt8], _ body: (Diagnostic, String) throws -> Void
  ) throws {
    let fixes = diagnostics.flatMap { diagnostic in diagnostic.fixIts.map { (diagnostic, $0) } }
    for (diagnostic, fix) in fixes.prefix(fixItLimit) {
      var mended = bytes
      mended.replaceSubrange(fix.span.start..<fix.span.end, with: Array(fix.replacement.utf8))
      let text = String(validating: mended, as: UTF8.self)
      try claim("a fix-it leaves valid UTF-8", text != nil, found: diagnostic.message)
      try body(diagnostic, text ?? "")
    }
  }
}
