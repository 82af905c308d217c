import MynaCommandLine
import Synchronization

/// A bar on standard error while long work goes on; nothing in a pipe.
final class Progress: Sendable {
  private static let width = 30
  private let label: String
  private let isShown: Bool
  private let state = Mutex((percent: -1, start: ContinuousClock.now))

  /// Creates a bar that appears when work takes longer than a moment.
  init(_ label: String) {
    self.label = label
    isShown = Output.error.isTerminal
  }

  /// Says how much is done; any thread may call it.
  func update(_ done: Int, of all: Int) {
    guard isShown, all > 0 else { return }
    let percent = min(100, done * 100 / all)
    let isDue = state.withLock { state in
      // Work that is done at once needs no bar.
      guard percent > state.percent, ContinuousClock.now - state.start > .milliseconds(200) else {
        return false
      }
      state.percent = percent
      return true
    }
    guard isDue else { return }
    let filled = percent * Self.width / 100
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    Output.error.write("\r\(label) \(bar) \(percent) %")
  }

  /// Takes the bar away.
  func finish() {
    guard isShown, state.withLock({ $0.percent >= 0 }) else { return }
    Output.error.write("\r\u{1B}[2K")
  }
}
