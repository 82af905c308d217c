import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A buffered writer that does not lose an error: `print` to a full disk says nothing.
package final class Output: Sendable {
  /// Why output could not be written.
  package struct Failure: Error {
    package var reason: String
  }

  package static let standard = Output(descriptor: STDOUT_FILENO, capacity: 64 * 1024)
  package static let error = Output(descriptor: STDERR_FILENO, capacity: 0)

  private struct State {
    var buffer: [UInt8] = []
    var failure: Failure?
  }

  private let descriptor: Int32
  private let capacity: Int
  private let state = Mutex(State())

  private init(descriptor: Int32, capacity: Int) {
    self.descriptor = descriptor
    self.capacity = capacity
  }

  /// Whether a person looks at the output.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes text; a failure is kept for ``flush()``.
  package func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Writes bytes; a failure is kept for ``flush()``.
  package func write(_ bytes: [UInt8]) {
    state.withLock { state in
      state.buffer.append(contentsOf: bytes)
      if state.buffer.count > capacity { drain(&state) }
    }
  }

  /// Writes what is buffered.
  ///
  /// - Throws: the first failure of this output, now or before.
  package func flush() throws(Failure) {
    let failure = state.withLock { state in
      drain(&state)
      return state.failure
    }
    if let failure { throw failure }
  }

  /// Whether nothing more can be written.
  package var hasFailed: Bool { state.withLock { $0.failure != nil } }

  private func drain(_ state: inout State) {
    guard state.failure == nil else {
      state.buffer.removeAll()
      return
    }
    var written = 0
    while written < state.buffer.count {
      let count = state.buffer.withUnsafeBytes { bytes in
        #if canImport(Darwin)
          Darwin.write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
        #else
          Glibc.write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        state.failure = Failure(reason: String(cString: strerror(errno)))
        break
      }
      written += count
    }
    state.buffer.removeAll(keepingCapacity: true)
  }
}
