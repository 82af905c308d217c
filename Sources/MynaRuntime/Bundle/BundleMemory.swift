/// The bytes of an open bundle: part of the program, read into memory, or mapped from a file.
///
/// Raw memory, because a mapped file is no array. Nothing reads it but through ``BundleBytes``, which
/// checks every place.
package final class BundleMemory: @unchecked Sendable {
  // Safe to share: never written after `init`, and released once, by the last owner.

  /// The bytes.
  package let bytes: UnsafeRawBufferPointer
  private let release: () -> Void

  /// Refers to bytes that live until they are released.
  package init(_ bytes: UnsafeRawBufferPointer, release: @escaping () -> Void) {
    self.bytes = bytes
    self.release = release
  }

  /// Refers to bytes that live as long as the program.
  package convenience init(static bytes: UnsafeRawBufferPointer) {
    self.init(bytes) {}
  }

  /// Copies bytes.
  package convenience init(copying bytes: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    memory.copyBytes(from: bytes)
    self.init(UnsafeRawBufferPointer(memory)) { memory.deallocate() }
  }

  deinit { release() }
}

/// A part of a bundle; what lies outside is `nil`, never read.
package struct BundleBytes: @unchecked Sendable {
  // Safe to share: the memory is never written. Whoever holds such a part holds its `BundleMemory` too;
  // a reference of its own here would be counted at every look-up.
  package let bytes: UnsafeRawBufferPointer

  package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  package var count: Int { bytes.count }

  /// The bytes from a place on.
  @inline(__always)
  package func part(_ start: Int, _ count: Int) -> BundleBytes? {
    guard start >= 0, count >= 0, start <= bytes.count, count <= bytes.count - start else {
      return nil
    }
    return BundleBytes(UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]))
  }

  @inline(__always)
  package func load<Value: FixedWidthInteger & BitwiseCopyable>(
    _ offset: Int, as _: Value.Type = Value.self
  ) -> Value? {
    guard offset >= 0, bytes.count - offset >= MemoryLayout<Value>.size else { return nil }
    return Value(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Value.self))
  }
}

/// Reads the fields of a record in order; `nil` beyond its end.
package struct BundleCursor {
  private let bytes: BundleBytes
  package private(set) var position: Int

  @inline(__always)
  package init(_ bytes: BundleBytes, at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  @inline(__always)
  package mutating func byte() -> UInt8? { next() }

  @inline(__always)
  package mutating func short() -> Int? { next(as: UInt16.self).map(Int.init) }

  @inline(__always)
  package mutating func word() -> Int? { next(as: UInt32.self).map(Int.init) }

  /// A length of two bytes, and that many bytes.
  @inline(__always)
  package mutating func shortText() -> UnsafeRawBufferPointer? {
    guard let count = short() else { return nil }
    return raw(count)
  }

  /// A length of one byte, and that many bytes.
  @inline(__always)
  package mutating func name() -> UnsafeRawBufferPointer? {
    guard let count = byte() else { return nil }
    return raw(Int(count))
  }

  /// A length of four bytes, and that many bytes.
  @inline(__always)
  package mutating func blob() -> UnsafeRawBufferPointer? {
    guard let count = word() else { return nil }
    return raw(count)
  }

  @inline(__always)
  package mutating func skip(_ count: Int) -> Bool { raw(count) != nil }

  @inline(__always)
  private mutating func raw(_ count: Int) -> UnsafeRawBufferPointer? {
    guard let part = bytes.part(position, count) else { return nil }
    position += count
    return part.bytes
  }

  @inline(__always)
  private mutating func next<Value: FixedWidthInteger & BitwiseCopyable>(
    as _: Value.Type = Value.self
  ) -> Value? {
    guard let value: Value = bytes.load(position) else { return nil }
    position += MemoryLayout<Value>.size
    return value
  }
}
