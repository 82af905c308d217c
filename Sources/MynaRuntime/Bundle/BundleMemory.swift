// Unsafe: the one place where bytes of a bundle are read: every offset is compared with the count
// before.

/// The bytes of an open bundle: part of the program, read into memory, or mapped from a file.
///
/// Raw memory, because a mapped file is no array. Nothing reads it but through ``BundleBytes``, which
/// checks every place.
@safe
package final class BundleMemory: @unchecked Sendable {
  // Safe to share: never written after `init`, and released once, by the last owner.

  /// The bytes.
  package let bytes: UnsafeRawBufferPointer
  private let release: () -> Void

  /// Refers to bytes that live until they are released.
  package init(_ bytes: UnsafeRawBufferPointer, release: @escaping () -> Void) {
    unsafe self.bytes = unsafe bytes
    self.release = release
  }

  /// Refers to bytes that live as long as the program.
  package convenience init(static bytes: UnsafeRawBufferPointer) {
    unsafe self.init(bytes) {}
  }

  /// Copies bytes.
  package convenience init(copying bytes: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    unsafe memory.copyBytes(from: bytes)
    unsafe self.init(UnsafeRawBufferPointer(memory)) { unsafe memory.deallocate() }
  }

  deinit { release() }
}

/// A part of a bundle; what lies outside is `nil`, never read.
@safe
package struct BundleBytes: @unchecked Sendable {
  // Safe to share: the memory is never written. Whoever holds such a part holds its `BundleMemory` too;
  // a reference of its own here would be counted at every look-up.

  /// The bytes, by a typed address: members of raw buffers are calls where this is inlined.
  fileprivate let start: UnsafePointer<UInt8>
  package let count: Int

  package init(_ bytes: UnsafeRawBufferPointer) {
    // Nothing is read through the address that stands for that of no bytes.
    unsafe start =
      unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
      ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
    count = bytes.count
  }

  @inline(__always)
  private init(_ start: UnsafePointer<UInt8>, _ count: Int) {
    unsafe self.start = unsafe start
    self.count = count
  }

  /// The bytes.
  package var bytes: UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(start: start, count: count)
  }

  /// The bytes from a place on.
  @inline(__always)
  package func part(_ place: Int, _ size: Int) -> BundleBytes? {
    guard place >= 0, size >= 0, place <= count, size <= count - place else { return nil }
    return unsafe BundleBytes(start + place, size)
  }

  @inline(__always)
  package func load<Value: FixedWidthInteger & BitwiseCopyable>(
    _ offset: Int, as _: Value.Type = Value.self
  ) -> Value? {
    guard offset >= 0, count - offset >= MemoryLayout<Value>.size else { return nil }
    return unsafe Value(
      littleEndian: UnsafeRawPointer(start + offset).loadUnaligned(as: Value.self))
  }
}

/// Reads the fields of a record in order; `nil` beyond its end.
@safe
package struct BundleCursor {
  private let start: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  private var next: UnsafePointer<UInt8>

  @inline(__always)
  package init(_ bytes: BundleBytes, at position: Int = 0) {
    unsafe start = unsafe bytes.start
    unsafe end = unsafe start + bytes.count
    unsafe next = unsafe position >= 0 && position <= bytes.count ? start + position : end
  }

  /// Offset of what is read next.
  package var position: Int { unsafe next - start }

  /// Where what is read next lies in memory: the same for the same record of an open bundle.
  package var address: UInt { unsafe UInt(bitPattern: next) }

  @inline(__always)
  package mutating func byte() -> UInt8? {
    guard unsafe next < end else { return nil }
    let byte = unsafe next.pointee
    unsafe next += 1
    return byte
  }

  @inline(__always)
  package mutating func short() -> Int? {
    guard unsafe end - next >= 2 else { return nil }
    let value = unsafe Int(next[0]) | Int(next[1]) << 8
    unsafe next += 2
    return value
  }

  @inline(__always)
  package mutating func word() -> Int? {
    guard unsafe end - next >= 4 else { return nil }
    let value = unsafe Int(next[0]) | Int(next[1]) << 8 | Int(next[2]) << 16 | Int(next[3]) << 24
    unsafe next += 4
    return value
  }

  @inline(__always)
  package mutating func long() -> UInt64? {
    guard let low = word(), let high = word() else { return nil }
    return UInt64(low) | UInt64(high) << 32
  }

  /// A length of two bytes, and that many bytes.
  @inline(__always)
  package mutating func shortText() -> UnsafeBufferPointer<UInt8>? {
    guard let count = short() else { return nil }
    return unsafe raw(count)
  }

  /// A length of one byte, and that many bytes.
  @inline(__always)
  package mutating func name() -> UnsafeBufferPointer<UInt8>? {
    guard let count = byte() else { return nil }
    return unsafe raw(Int(count))
  }

  /// A length of four bytes, and that many bytes.
  @inline(__always)
  package mutating func blob() -> UnsafeBufferPointer<UInt8>? {
    guard let count = word() else { return nil }
    return unsafe raw(count)
  }

  @inline(__always)
  package mutating func skip(_ count: Int) -> Bool { unsafe raw(count) != nil }

  @inline(__always)
  private mutating func raw(_ count: Int) -> UnsafeBufferPointer<UInt8>? {
    guard count >= 0, unsafe end - next >= count else { return nil }
    let bytes = unsafe UnsafeBufferPointer(start: next, count: count)
    unsafe next += count
    return unsafe bytes
  }
}
