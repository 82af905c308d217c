import MynaCommandLine
import MynaModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads lines of bytes from standard input, each limited in length, in constant memory.
struct LineReader {
  /// One line.
  enum Line {
    /// The bytes, without LF or CRLF.
    case bytes([UInt8])
    /// A line longer than the limit; it was skipped.
    case tooLong
  }

  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(limit: Int) {
    self.limit = limit
  }

  /// The next line, or `nil` at the end. A last line without line break counts.
  mutating func next() throws -> Line? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = buffer[start..<end]
        start = end + 1
        // A line that is a little too long may arrive together with its end.
        if line.count > limit { return .tooLong }
        return .bytes(Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line))
      }
      if buffer.count - start > limit { return try skipLine() }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        let line = Array(buffer[start...])
        start = buffer.count
        return .bytes(line)
      }
      buffer.removeSubrange(..<start)
      start = 0
      searched = buffer.count
      try fill()
    }
  }

  private mutating func skipLine() throws -> Line {
    while true {
      buffer.removeAll(keepingCapacity: true)
      start = 0
      try fill()
      if isAtEnd { return .tooLong }
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        start = end + 1
        return .tooLong
      }
    }
  }

  private mutating func fill() throws {
    let size = 64 * 1024
    let chunk = try [UInt8](unsafeUninitializedCapacity: size) { target, count in
      var received = read(STDIN_FILENO, target.baseAddress, size)
      while received < 0, errno == EINTR { received = read(STDIN_FILENO, target.baseAddress, size) }
      if received < 0 {
        throw CommandFailure("cannot read the input: \(String(cString: strerror(errno)))")
      }
      count = received
    }
    if chunk.isEmpty { isAtEnd = true }
    buffer.append(contentsOf: chunk)
  }
}
