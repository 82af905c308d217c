import MynaModel

/// Gathers diagnostics up to a limit and counts the rest.
struct ResourceDiagnosticList {
  private let limit: Int
  /// The diagnostics, in the order in which they were added.
  private(set) var kept: [Diagnostic] = []
  private var dropped = 0

  init(limit: Int) {
    self.limit = limit
  }

  /// Adds a diagnostic, which is not even made once the limit is reached.
  mutating func add(_ diagnostic: @autoclosure () -> Diagnostic) {
    if kept.count < limit { kept.append(diagnostic()) } else { dropped += 1 }
  }

  /// Returns the diagnostics of two lists in the order of their places, with a note on the rest.
  static func merged(_ first: Self, _ second: Self) -> [Diagnostic] {
    let all = (first.kept + second.kept).sorted {
      ($0.span?.start ?? 0) < ($1.span?.start ?? 0)
    }
    let limit = min(first.limit, second.limit)
    let dropped = first.dropped + second.dropped + max(0, all.count - limit)
    return all.prefix(limit) + (dropped > 0 ? [.truncated(dropped)] : [])
  }
}
