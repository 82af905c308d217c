public import MynaModel
import MynaProject

/// Collects what the checks find in one file or entry.
public struct CheckReport: Sendable {
  /// Everything found so far, in the order of finding.
  public private(set) var findings: [Diagnostic] = []
  /// Path of the file that is judged, for findings that name no other.
  var source: String?
  /// The check that is at work.
  private var current: CheckManual?
  private var level = Diagnostic.Severity.error

  /// Creates an empty report about a file.
  public init(source: String? = nil) { self.source = source }

  /// Says which check speaks next, and how loudly.
  mutating func begin(_ manual: CheckManual, _ level: Diagnostic.Severity) {
    current = manual
    self.level = level
  }

  /// Adds a finding of the check that is at work.
  ///
  /// - Parameters:
  ///   - message: what is wrong and what was expected; lower-case start, no full stop.
  ///   - span: the smallest place that is wrong, in bytes of the file.
  ///   - path: the file, if it is not the one that is judged.
  ///   - notes: other places that explain this one.
  ///   - fix: a change that mends it; only one that cannot change what the text says.
  public mutating func add(
    _ message: String, at span: SourceSpan?, in path: String? = nil,
    notes: [Diagnostic.Note] = [], fix: Diagnostic.FixIt? = nil
  ) {
    guard let current else { return }
    findings.append(
      Diagnostic(
        current.id, level, message, source: path ?? source, at: span, notes: notes,
        fixIts: fix.map { [$0] } ?? []))
  }

  /// Adds findings that were made elsewhere, as they are.
  mutating func add(contentsOf others: [Diagnostic]) { findings += others }
}

extension Project.CheckLevel {
  /// How findings of the level are shown; `nil` if the check is not made.
  var severity: Diagnostic.Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    case .off: nil
    }
  }
}
