import MynaModel

/// Reads the bytes of a program; whatever lies beyond them is `nil`.
///
/// Two addresses rather than a buffer and a position: every operand then costs one comparison.
struct ProgramCursor {
  /// Bytes of a name.
  static let nameSize = 24

  private let start: UnsafeRawPointer
  private let end: UnsafeRawPointer
  private var next: UnsafeRawPointer

  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer) {
    // A program of no bytes may have no address; nothing is read through the one that stands for it.
    start = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1).unsafelyUnwrapped
    end = start + bytes.count
    next = start
  }

  /// Bytes that are left.
  @inline(__always)
  private var rest: Int { end - next }

  @inline(__always)
  mutating func byte() -> UInt8? {
    guard next < end else { return nil }
    let byte = next.load(as: UInt8.self)
    next += 1
    return byte
  }

  @inline(__always)
  mutating func short() -> UInt16? { load() }

  @inline(__always)
  mutating func word() -> UInt32? { load() }

  @inline(__always)
  mutating func long() -> UInt64? { load() }

  @inline(__always)
  private mutating func load<Value: FixedWidthInteger & BitwiseCopyable>() -> Value? {
    guard rest >= MemoryLayout<Value>.size else { return nil }
    let value = next.loadUnaligned(as: Value.self)
    next += MemoryLayout<Value>.size
    return Value(littleEndian: value)
  }

  @inline(__always)
  mutating func bytes(_ count: Int) -> UnsafeRawBufferPointer? {
    guard rest >= count else { return nil }
    let bytes = UnsafeRawBufferPointer(start: next, count: count)
    next += count
    return bytes
  }

  /// The name of a slot, behind their count.
  @inline(__always)
  func name(_ slot: UInt8) -> ShortName? {
    let place = start + (1 + Int(slot) * Self.nameSize)
    guard end - place >= Self.nameSize else { return nil }
    return ShortName(
      low: UInt64(littleEndian: place.loadUnaligned(as: UInt64.self)),
      middle: UInt64(littleEndian: (place + 8).loadUnaligned(as: UInt64.self)),
      high: UInt64(littleEndian: (place + 16).loadUnaligned(as: UInt64.self)))
  }

  /// Reads one of a row of words that stands here, and goes behind the row.
  @inline(__always)
  mutating func word(_ index: UInt8, of count: Int) -> UInt32? {
    guard rest >= 4 * count, Int(index) < count else { return nil }
    let word = (next + 4 * Int(index)).loadUnaligned(as: UInt32.self)
    next += 4 * count
    return UInt32(littleEndian: word)
  }

  /// Skips forward; a distance is never negative, so that every program ends.
  @inline(__always)
  mutating func skip(_ count: Int) -> Bool {
    guard rest >= count else { return false }
    next += count
    return true
  }
}
