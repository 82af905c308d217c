import MynaCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads standard input in blocks of whole lines, each line limited in length, in constant memory.
///
/// A block holds what one read gave: who writes a line and waits for its answer gets it.
struct LineSource {
  /// What a block holds.
  enum Block {
    /// Whole lines with their line breaks; the last one of the input may have none.
    case lines
    /// One line that is longer than the limit, and was skipped.
    case tooLong
  }

  private let limit: Int
  private let descriptor: Int32
  /// What was read behind the lines of the last block.
  private var rest: [UInt8] = []
  private var chunk = [UInt8](repeating: 0, count: LineSource.chunkBytes)
  private var isAtEnd = false
  private static let chunkBytes = 256 * 1024

  init(limit: Int, descriptor: Int32 = STDIN_FILENO) {
    self.limit = limit
    self.descriptor = descriptor
  }

  /// Puts the next lines into a block, whose memory is used again; `nil` at the end.
  mutating func next(into block: inout [UInt8]) throws(CommandFailure) -> Block? {
    block.removeAll(keepingCapacity: true)
    swap(&block, &rest)
    // What is left of a skipped line's block may be whole lines.
    if let last = block.lastIndex(of: UInt8(ascii: "\n")) {
      rest.append(contentsOf: block[(last + 1)...])
      block.removeSubrange((last + 1)...)
      return .lines
    }
    while !isAtEnd {
      let count = try fill()
      if count == 0 {
        isAtEnd = true
        break
      }
      if let last = chunk[..<count].lastIndex(of: UInt8(ascii: "\n")) {
        block.append(contentsOf: chunk[...last])
        rest.append(contentsOf: chunk[(last + 1)..<count])
        return .lines
      }
      block.append(contentsOf: chunk[..<count])
      if block.count > limit { return try skipLine() }
    }
    return block.isEmpty ? nil : .lines
  }

  /// Number of lines of a block.
  static func lines(in block: [UInt8]) -> Int {
    var count = 0
    for byte in block { count &+= byte == UInt8(ascii: "\n") ? 1 : 0 }
    return block.last == UInt8(ascii: "\n") ? count : count + 1
  }

  private mutating func skipLine() throws(CommandFailure) -> Block {
    while true {
      let count = try fill()
      if count == 0 {
        isAtEnd = true
        return .tooLong
      }
      if let end = chunk[..<count].firstIndex(of: UInt8(ascii: "\n")) {
        rest.append(contentsOf: chunk[(end + 1)..<count])
        return .tooLong
      }
    }
  }

  private mutating func fill() throws(CommandFailure) -> Int {
    let descriptor = descriptor
    let count = chunk.withUnsafeMutableBytes { memory in
      var received = read(descriptor, memory.baseAddress, memory.count)
      while received < 0, errno == EINTR {
        received = read(descriptor, memory.baseAddress, memory.count)
      }
      return received
    }
    if count < 0 {
      throw CommandFailure("cannot read the input: \(String(cString: strerror(errno)))")
    }
    return count
  }
}
