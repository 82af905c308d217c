/// Writes the bytes of a bundle. Integers are LEB128, strings are length and UTF-8.
package struct ByteWriter {
  /// What was written.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write(byte: UInt8) {
    bytes.append(byte)
  }

  package mutating func write(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(max(0, value)))
    repeat {
      let low = UInt8(rest & 0x7F)
      rest >>= 7
      bytes.append(rest == 0 ? low : low | 0x80)
    } while rest != 0
  }

  /// Writes eight bytes, least significant first.
  package mutating func write(fixed value: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
    }
  }

  package mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func write(blob: [UInt8]) {
    write(blob.count)
    bytes.append(contentsOf: blob)
  }

  package mutating func append(raw: [UInt8]) {
    bytes.append(contentsOf: raw)
  }
}

/// A value with a binary form in bundles.
package protocol BundleCodable {
  /// Appends the value's bytes.
  func encode(to writer: inout ByteWriter)
  /// Reads a value; refuses bytes that no writer made.
  init(from reader: inout ByteReader) throws(BundleError)
}

extension ByteWriter {
  package mutating func write(_ value: some BundleCodable) {
    value.encode(to: &self)
  }

  package mutating func write(_ values: [some BundleCodable]) {
    write(values.count)
    for value in values { value.encode(to: &self) }
  }

  package mutating func write(_ value: (some BundleCodable)?) {
    write(byte: value == nil ? 0 : 1)
    value?.encode(to: &self)
  }
}
