import MynaModel
import MynaProject

/// Where a finding is, in the ways that reports count.
struct FindingPlace {
  /// Path of the file; `nil` for a finding without one.
  var path: String?
  /// First character, 1-based.
  var start: SourceText.Position?
  /// Behind the last character.
  var end: SourceText.Position?
  /// Bytes in the file.
  var span: SourceSpan?

  init(_ finding: ProjectLoader.Finding) {
    self.init(finding.diagnostic.span, in: finding)
  }

  /// Another place in the same file, such as that of a note or a fix.
  init(_ span: SourceSpan?, in finding: ProjectLoader.Finding) {
    path = finding.diagnostic.source ?? finding.source?.name
    self.span = span
    guard let source = finding.source, let span else { return }
    start = source.position(at: span.start)
    end = source.position(at: span.end)
  }
}
