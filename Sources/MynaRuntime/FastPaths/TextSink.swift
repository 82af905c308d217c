/// Memory of a fixed size that text is written into as UTF-8.
///
/// Raw memory, because the hot path appends a few bytes at a time: an array checks for uniqueness
/// and growth at every append, which costs more than the digits of an amount. Writing beyond the end
/// is impossible: it is noted in ``isFull`` and nothing is written from then on.
package struct TextSink {
  private let base: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  /// Bytes written.
  package private(set) var count = 0
  /// Whether something did not fit; the contents are then of no use.
  package private(set) var isFull = false

  /// Creates a sink over memory that outlives it.
  package init(_ memory: UnsafeMutableBufferPointer<UInt8>) {
    // A buffer of no bytes may have no address; the sink is then full from the start.
    if let base = memory.baseAddress {
      self.base = base
      capacity = memory.count
    } else {
      self.base = UnsafeMutablePointer(bitPattern: 1).unsafelyUnwrapped
      capacity = 0
    }
  }

  /// Appends one byte.
  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    guard count < capacity else {
      isFull = true
      return
    }
    base[count] = byte
    count += 1
  }

  /// Appends bytes.
  @inline(__always)
  package mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count <= capacity - count else {
      isFull = true
      return
    }
    guard let source = bytes.baseAddress else { return }
    UnsafeMutableRawPointer(base + count).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  /// Appends a text.
  @inline(__always)
  package mutating func append(_ text: String) {
    let utf8 = text.utf8.span
    utf8.withUnsafeBytes { append($0) }
  }

  /// Forgets everything behind a place.
  package mutating func truncate(to count: Int) {
    self.count = min(max(count, 0), self.count)
    isFull = false
  }

  /// The byte at a place that was written.
  package subscript(index: Int) -> UInt8 {
    index >= 0 && index < count ? base[index] : 0
  }
}
