import MynaModel

/// Reads the bytes of a program; whatever lies beyond them is `nil`.
struct ProgramCursor {
  /// Bytes of a name.
  static let nameSize = 24

  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  @inline(__always)
  mutating func byte() -> UInt8? {
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  @inline(__always)
  mutating func short() -> UInt16? { load() }

  @inline(__always)
  mutating func word() -> UInt32? { load() }

  @inline(__always)
  mutating func long() -> UInt64? { load() }

  @inline(__always)
  private mutating func load<Value: FixedWidthInteger & BitwiseCopyable>() -> Value? {
    let size = MemoryLayout<Value>.size
    guard bytes.count - position >= size else { return nil }
    defer { position += size }
    return Value(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: Value.self))
  }

  @inline(__always)
  mutating func bytes(_ count: Int) -> UnsafeRawBufferPointer? {
    guard bytes.count - position >= count else { return nil }
    defer { position += count }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
  }

  /// The name of a slot, behind their count.
  @inline(__always)
  func name(_ slot: Int) -> ShortName? {
    let start = 1 + slot * Self.nameSize
    guard slot >= 0, bytes.count - start >= Self.nameSize else { return nil }
    return ShortName(
      low: word(at: start), middle: word(at: start + 8), high: word(at: start + 16))
  }

  @inline(__always)
  private func word(at start: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
  }

  /// Skips forward; a distance is never negative, so that every program ends.
  @inline(__always)
  mutating func skip(_ count: Int) -> Bool {
    guard bytes.count - position >= count else { return false }
    position += count
    return true
  }
}
