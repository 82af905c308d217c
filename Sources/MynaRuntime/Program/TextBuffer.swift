/// Memory that texts are written into and that is used again: rendering then allocates nothing.
///
/// ```swift
/// var buffer = TextBuffer()
/// for request in requests {
///   buffer.removeAll()
///   message.write(request.arguments, to: &buffer)
///   buffer.withUTF8 { send($0) }
/// }
/// ```
public struct TextBuffer: ~Copyable {
  private var memory: UnsafeMutableBufferPointer<UInt8>
  /// Bytes of UTF-8 that were written.
  public private(set) var count = 0

  /// Creates a buffer; it grows where a text needs it.
  public init(capacity: Int = 1024) {
    memory = .allocate(capacity: max(64, capacity))
  }

  deinit { memory.deallocate() }

  /// Forgets the contents and keeps the memory.
  public mutating func removeAll() { count = 0 }

  /// The contents.
  public var text: String { withUTF8 { String(decoding: $0, as: UTF8.self) } }

  /// Calls a closure with the contents.
  public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows
    -> Result
  {
    try body(UnsafeBufferPointer(rebasing: memory[..<count]))
  }

  /// Appends a text.
  public mutating func append(_ text: String) {
    write { $0.append(text) }
  }

  /// Calls a closure that appends, again with more memory if what it writes does not fit.
  ///
  /// What a closure that returns `false` wrote is taken back.
  @discardableResult
  @inline(__always)
  package mutating func write(
    atMost limit: Int = .max, _ body: (inout TextSink) -> Bool
  ) -> Bool {
    while true {
      // Never more than the memory holds: `count` is what a sink of this memory wrote.
      var sink = TextSink(
        UnsafeMutableBufferPointer(
          start: memory.baseAddress.map { $0 + count }, count: memory.count - count))
      let isWritten = body(&sink)
      if !sink.isFull {
        if isWritten { count += sink.count }
        return isWritten
      }
      guard memory.count - count <= limit else { return false }
      grow()
    }
  }

  private mutating func write(_ body: (inout TextSink) -> Void) {
    write {
      body(&$0)
      return true
    }
  }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: memory.count * 2)
    _ = larger.update(fromContentsOf: memory[..<count])
    memory.deallocate()
    memory = larger
  }
}
