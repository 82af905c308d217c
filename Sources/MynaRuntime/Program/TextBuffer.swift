// Unsafe: owns the memory it writes to and grows it before it is full.

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
@safe
public struct TextBuffer: ~Copyable {
  private var memory: UnsafeMutableBufferPointer<UInt8>
  /// Bytes of UTF-8 that were written.
  public private(set) var count = 0

  /// Creates a buffer; it grows where a text needs it.
  public init(capacity: Int = 1024) {
    unsafe memory = .allocate(capacity: max(64, capacity))
  }

  deinit { unsafe memory.deallocate() }

  /// Forgets the contents and keeps the memory.
  public mutating func removeAll() { count = 0 }

  /// The contents.
  public var text: String { unsafe withUTF8 { unsafe String(decoding: $0, as: UTF8.self) } }

  /// Calls a closure with the contents.
  public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows
    -> Result
  {
    try unsafe body(UnsafeBufferPointer(rebasing: memory[..<count]))
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
      var sink = unsafe TextSink(
        UnsafeMutableBufferPointer(
          start: memory.baseAddress.map { unsafe $0 + count }, count: unsafe memory.count - count))
      let isWritten = body(&sink)
      if !sink.isFull {
        if isWritten { count += sink.count }
        return isWritten
      }
      guard unsafe memory.count - count <= limit else { return false }
      grow()
    }
  }

  // MARK: Appending bytes

  /// Appends one byte.
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe memory[count] = byte
    count += 1
  }

  /// Appends bytes.
  package mutating func append(_ bytes: Span<UInt8>) {
    reserve(bytes.count)
    unsafe bytes.withUnsafeBufferPointer { source in
      _ = unsafe UnsafeMutableBufferPointer(rebasing: memory[count...]).update(
        fromContentsOf: source)
    }
    count += bytes.count
  }

  /// Appends text that stands in the program.
  package mutating func append(_ text: StaticString) {
    guard text.hasPointerRepresentation else { return append(text.unicodeScalar) }
    unsafe append(Span(_unsafeStart: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends a scalar as UTF-8.
  package mutating func append(_ scalar: Unicode.Scalar) {
    for byte in String(scalar).utf8 { append(byte) }
  }

  /// The last byte, if there is one.
  package var last: UInt8? { unsafe count > 0 ? memory[count - 1] : nil }

  /// Forgets everything behind a place.
  package mutating func truncate(to count: Int) {
    self.count = min(max(count, 0), self.count)
  }

  private mutating func reserve(_ added: Int) {
    while unsafe memory.count - count < added { grow() }
  }

  private mutating func write(_ body: (inout TextSink) -> Void) {
    write {
      body(&$0)
      return true
    }
  }

  private mutating func grow() {
    let larger = unsafe UnsafeMutableBufferPointer<UInt8>.allocate(capacity: memory.count * 2)
    _ = unsafe larger.update(fromContentsOf: memory[..<count])
    unsafe memory.deallocate()
    unsafe memory = unsafe larger
  }
}
