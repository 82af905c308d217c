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
    let first = UInt8(character.value)
    // Written byte by byte: arrays and `UTF8.encode` take seconds in a debug build.
    return String(unsafeUninitializedCapacity: 6_000_000) { memory in
      var count = 0
      func append(_ byte: UInt32) {
        memory[count] = UInt8(truncatingIfNeeded: byte)
        count += 1
      }
      for value: UInt32 in 0..<0x110000 where value < 0xD800 || value > 0xDFFF {
        append(UInt32(first))
        if value < 0x80 {
          append(value)
          continue
        }
        if value < 0x800 {
          append(0xC0 | value >> 6)
        } else {
          if value < 0x10000 {
            append(0xE0 | value >> 12)
          } else {
            append(0xF0 | value >> 18)
            append(0x80 | value >> 12 & 63)
          }
          append(0x80 | value >> 6 & 63)
        }
        append(0x80 | value & 63)
      }
      return count
    }
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
