// Unsafe: reads a program by address; every operand is compared with the end before.

/// Reads the bytes of a program; whatever lies beyond them is `nil`.
///
/// Two addresses rather than a buffer and a position: every operand then costs one comparison.
@safe
struct ProgramCursor {
  /// Bytes of a name.
  static let nameSize = 24

  private let start: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  private var next: UnsafePointer<UInt8>

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    // A program of no bytes may have no address; nothing is read through the one that stands for it.
    unsafe start = unsafe bytes.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
    unsafe end = unsafe start + bytes.count
    unsafe next = unsafe start
  }

  /// Bytes that are left.
  @inline(__always)
  private var rest: Int { unsafe end - next }

  @inline(__always)
  mutating func byte() -> UInt8? {
    guard unsafe next < end else { return nil }
    let byte = unsafe next.pointee
    unsafe next += 1
    return byte
  }

  @inline(__always)
  mutating func short() -> UInt16? {
    guard rest >= 2 else { return nil }
    let value = unsafe UInt16(next[0]) | UInt16(next[1]) << 8
    unsafe next += 2
    return value
  }

  @inline(__always)
  mutating func word() -> UInt32? {
    guard rest >= 4 else { return nil }
    let value = unsafe Self.word(next)
    unsafe next += 4
    return value
  }

  @inline(__always)
  mutating func long() -> UInt64? {
    guard rest >= 8 else { return nil }
    let value = unsafe Self.long(next)
    unsafe next += 8
    return value
  }

  // Bytes put together become one load; `loadUnaligned` is a call where this is inlined.

  @inline(__always)
  private static func word(_ place: UnsafePointer<UInt8>) -> UInt32 {
    unsafe UInt32(place[0]) | UInt32(place[1]) << 8 | UInt32(place[2]) << 16 | UInt32(place[3])
      << 24
  }

  @inline(__always)
  private static func long(_ place: UnsafePointer<UInt8>) -> UInt64 {
    unsafe UInt64(word(place)) | UInt64(word(place + 4)) << 32
  }

  @inline(__always)
  mutating func bytes(_ count: Int) -> UnsafeBufferPointer<UInt8>? {
    guard rest >= count else { return nil }
    let bytes = unsafe UnsafeBufferPointer(start: next, count: count)
    unsafe next += count
    return unsafe bytes
  }

  /// The place of the argument that has the name of a slot; the names stand behind their count.
  @inline(__always)
  func place(of slot: UInt8, in arguments: ProgramArguments) -> Int? {
    let name = unsafe start + (1 + Int(slot) * Self.nameSize)
    guard unsafe end - name >= Self.nameSize else { return nil }
    return unsafe arguments.place(
      low: Self.long(name), middle: Self.long(name + 8), high: Self.long(name + 16))
  }

  /// Reads one of a row of words that stands here, and goes behind the row.
  @inline(__always)
  mutating func word(_ index: UInt8, of count: Int) -> UInt32? {
    guard rest >= 4 * count, Int(index) < count else { return nil }
    let word = unsafe Self.word(next + 4 * Int(index))
    unsafe next += 4 * count
    return word
  }

  /// Skips forward; a distance is never negative, so that every program ends.
  @inline(__always)
  mutating func skip(_ count: Int) -> Bool {
    guard rest >= count else { return false }
    unsafe next += count
    return true
  }
}
