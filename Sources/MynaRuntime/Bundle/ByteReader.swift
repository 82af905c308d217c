public import MynaModel

/// Why a bundle is refused.
public struct BundleError: Error, Hashable, Sendable {
  /// `bundle.truncated`, `bundle.structure`, `bundle.version`, `bundle.checksum` …
  public var id: String
  /// What is wrong.
  public var message: String
  /// Byte offset of the place.
  public var offset: Int

  /// Creates an error.
  public init(_ id: String, _ message: String, offset: Int = 0) {
    self.id = id
    self.message = message
    self.offset = offset
  }

  /// The error as a diagnostic.
  public var diagnostic: Diagnostic {
    Diagnostic(id, .error, "\(message) (byte \(offset))")
  }
}

/// Reads the bytes of a bundle; every length and count is checked against what is left.
package struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  /// Offset of the next byte, counted in the array that the slice belongs to.
  package private(set) var position: Int

  private var depth = 0

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Goes one level deeper into values that hold others of their kind.
  package mutating func enter() throws(BundleError) {
    depth += 1
    guard depth <= Limits.hard.nestingDepth + 1 else { throw error("nested too deep") }
  }

  /// Leaves the level.
  package mutating func leave() { depth -= 1 }

  /// Bytes that are left.
  package var remaining: Int { bytes.endIndex - position }

  package func error(_ message: String) -> BundleError {
    BundleError("bundle.structure", message, offset: position)
  }

  package mutating func readByte() throws(BundleError) -> UInt8 {
    guard position < bytes.endIndex else {
      throw BundleError("bundle.truncated", "bundle ends too early", offset: position)
    }
    defer { position += 1 }
    return bytes[position]
  }

  package mutating func readInt() throws(BundleError) -> Int {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 63, by: 7) {
      let byte = try readByte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 {
        guard let result = Int(exactly: value) else { break }
        return result
      }
    }
    throw error("number is too large")
  }

  /// Reads a count of things that take at least one byte each.
  package mutating func readCount() throws(BundleError) -> Int {
    let count = try readInt()
    guard count <= remaining else { throw error("count is larger than the bytes that follow") }
    return count
  }

  /// Reads a length and returns the bytes that follow.
  package mutating func readBlob() throws(BundleError) -> ArraySlice<UInt8> {
    let count = try readCount()
    defer { position += count }
    return bytes[position..<position + count]
  }

  package mutating func readString() throws(BundleError) -> String {
    let start = position
    guard let text = String(validating: try readBlob(), as: UTF8.self) else {
      throw BundleError("bundle.structure", "text is not valid UTF-8", offset: start)
    }
    return text
  }

  package mutating func read<Value: BundleCodable>(
    _: Value.Type = Value.self
  ) throws(BundleError) -> Value {
    try Value(from: &self)
  }

  package mutating func readArray<Value: BundleCodable>(
    of _: Value.Type = Value.self
  ) throws(BundleError) -> [Value] {
    let count = try readCount()
    var values: [Value] = []
    for _ in 0..<count { values.append(try Value(from: &self)) }
    return values
  }

  package mutating func readOptional<Value: BundleCodable>(
    _: Value.Type = Value.self
  ) throws(BundleError) -> Value? {
    switch try readByte() {
    case 0: nil
    case 1: try Value(from: &self)
    default: throw error("neither present nor absent")
    }
  }
}

extension String: BundleCodable {
  package func encode(to writer: inout ByteWriter) { writer.write(self) }
  package init(from reader: inout ByteReader) throws(BundleError) { self = try reader.readString() }
}

extension Int: BundleCodable {
  package func encode(to writer: inout ByteWriter) { writer.write(self) }
  package init(from reader: inout ByteReader) throws(BundleError) { self = try reader.readInt() }
}

extension Bool: BundleCodable {
  package func encode(to writer: inout ByteWriter) { writer.write(byte: self ? 1 : 0) }
  package init(from reader: inout ByteReader) throws(BundleError) {
    switch try reader.readByte() {
    case 0: self = false
    case 1: self = true
    default: throw reader.error("neither true nor false")
    }
  }
}

extension BundleCodable where Self: RawRepresentable, RawValue == String {
  package func encode(to writer: inout ByteWriter) { writer.write(rawValue) }
  package init(from reader: inout ByteReader) throws(BundleError) {
    guard let value = Self(rawValue: try reader.readString()) else {
      throw reader.error("unknown word")
    }
    self = value
  }
}
