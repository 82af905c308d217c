import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes lines to standard error from a thread of its own: whoever reads them slowly, or not at
/// all, never holds up a request. Lines that find no room are dropped and counted.
public final class LogSink: Sendable {
  private struct State {
    var waiting: [UInt8] = []
    var isClosed = false
  }

  /// Most bytes that wait.
  private static let capacity = 1024 * 1024
  private let state = Mutex(State())
  private let lost = Atomic<Int>(0)
  private let arrived = DispatchSemaphore(value: 0)
  private let drained = DispatchSemaphore(value: 0)

  /// Lines that were dropped.
  var dropped: Int { lost.load(ordering: .relaxed) }

  /// Starts the thread.
  public init() {
    let thread = Thread { self.drain() }
    thread.name = "myna-log"
    thread.start()
  }

  /// Adds a line; never waits.
  func add(_ line: String) {
    let isKept = state.withLock { state in
      guard state.waiting.count + line.utf8.count < Self.capacity, !state.isClosed else {
        return false
      }
      state.waiting.append(contentsOf: line.utf8)
      state.waiting.append(UInt8(ascii: "\n"))
      return true
    }
    if isKept {
      arrived.signal()
    } else {
      lost.add(1, ordering: .relaxed)
    }
  }

  /// Writes what waits, for at most a second.
  public func close() {
    state.withLock { $0.isClosed = true }
    arrived.signal()
    _ = drained.wait(timeout: .now() + 1)
  }

  private func drain() {
    while true {
      arrived.wait()
      let (bytes, isClosed) = state.withLock { state in
        let bytes = state.waiting
        state.waiting = []
        return (bytes, state.isClosed)
      }
      write(bytes)
      if isClosed {
        drained.signal()
        return
      }
    }
  }

  private func write(_ bytes: [UInt8]) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        writeBytes(
          STDERR_FILENO, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        lost.add(1, ordering: .relaxed)
        return
      }
      written += count
    }
  }
}

/// `write(2)`; inside `LogSink` the name belongs to another function.
private func writeBytes(
  _ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int
) -> Int {
  write(descriptor, bytes, count)
}
