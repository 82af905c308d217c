import MynaModel
import MynaRuntime

/// Texts that hold every scalar there is.
enum ScalarTexts {
  /// A text of scalars that a literal cannot hold.
  static func text(_ values: UInt32...) -> String {
    String(String.UnicodeScalarView(values.compactMap { Unicode.Scalar($0) }))
  }

  /// Every scalar, each behind a character: 1,112,064 pairs in one text.
  static func everyScalar(after character: Unicode.Scalar) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(6_000_000)
    let first = UInt8(character.value)
    // The bytes are written here: `UTF8.encode` takes seconds in a debug build.
    for value: UInt32 in 0..<0x110000 {
      guard !(0xD800...0xDFFF).contains(value) else { continue }
      bytes.append(first)
      switch value {
      case 0..<0x80: bytes.append(UInt8(value))
      case 0x80..<0x800: bytes += [UInt8(0xC0 | value >> 6), UInt8(0x80 | value & 63)]
      case 0x800..<0x10000:
        bytes += [
          UInt8(0xE0 | value >> 12), UInt8(0x80 | value >> 6 & 63), UInt8(0x80 | value & 63),
        ]
      default:
        bytes += [
          UInt8(0xF0 | value >> 18), UInt8(0x80 | value >> 12 & 63),
          UInt8(0x80 | value >> 6 & 63), UInt8(0x80 | value & 63),
        ]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The byte of an escaped text at which it is not what is expected, or `nil` if all of it is.
  ///
  /// - Parameter escape: what stands for a scalar; `nil` for itself.
  static func firstDifference(
    _ escaped: String, _ text: String, _ escape: (UInt32) -> StaticString?
  ) -> Int? {
    var escaped = escaped
    var text = text
    return escaped.withUTF8 { escaped in
      text.withUTF8 { text in
        var place = 0
        var index = 0
        while index < text.count {
          let byte = text[index]
          let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
          var scalar = UInt32(byte) & (length == 1 ? 0x7F : 0x7F >> UInt32(length))
          for offset in 1..<max(length, 1) {
            scalar = scalar << 6 | UInt32(text[index + offset] & 0x3F)
          }
          let expected = escape(scalar)
          let count = expected?.utf8CodeUnitCount ?? length
          guard place + count <= escaped.count else { return place }
          for offset in 0..<count
          where escaped[place + offset] != (expected?.utf8Start[offset] ?? text[index + offset]) {
            return place
          }
          place += count
          index += length
        }
        return place == escaped.count ? nil : place
      }
    }
  }

  /// Whether two texts are the same bytes; `==` would normalize megabytes.
  static func areSame(_ left: String, _ right: String) -> Bool {
    left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { right in
        left.count == right.count && left.elementsEqual(right)
      }
    } == .some(.some(true))
  }
}
