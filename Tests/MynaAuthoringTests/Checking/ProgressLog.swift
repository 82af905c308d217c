import Synchronization

/// Remembers the furthest that progress came.
final class ProgressLog: Sendable {
  private let state = Mutex<[Int]>([0, 0])

  var last: [Int] { state.withLock { $0 } }

  func add(_ done: Int, _ all: Int) {
    state.withLock { $0 = [max($0[0], done), all] }
  }
}
