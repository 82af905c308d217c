internal import MynaModel

/// Collects the problems of one file, up to the limit; the rest is counted.
struct ProblemList {
  let source: String
  let limit: Int
  private(set) var diagnostics: [Diagnostic] = []
  private var dropped = 0

  init(source: String, limits: Limits) {
    self.source = source
    limit = limits.diagnosticsPerFile
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  mutating func add(_ diagnostic: Diagnostic) {
    guard diagnostics.count < limit else {
      dropped += 1
      return
    }
    var diagnostic = diagnostic
    diagnostic.source = source
    diagnostics.append(diagnostic)
  }

  mutating func add(
    _ id: String, _ message: String, at span: SourceSpan?, notes: [Diagnostic.Note] = []
  ) {
    add(Diagnostic(id, .error, message, at: span, notes: notes))
  }

  /// The problems in the order of their places, and how many were left out.
  func sorted() -> [Diagnostic] {
    var result = diagnostics.enumerated().sorted {
      ($0.element.span?.start ?? 0, $0.offset) < ($1.element.span?.start ?? 0, $1.offset)
    }.map(\.element)
    if dropped > 0 {
      result.append(
        Diagnostic("file.more-problems", .note, "and \(dropped) more problems", source: source))
    }
    return result
  }
}
