/// The hash of keys in bundles: 64 bits, the same on every machine and for ever.
///
/// Eight bytes at a time, multiplied to 128 bits and folded to 64, as wyhash does. It spreads keys and
/// finds damage; against somebody who forges a bundle there are signatures.
package enum KeyHash {
  /// Returns the hash of bytes.
  @inline(__always)
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var index = 0
    while bytes.count - index >= 8 {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      state = mix(state ^ UInt64(littleEndian: word), 0xA076_1D64_78BD_642F)
      index += 8
    }
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while index < bytes.count {
      rest |= UInt64(bytes[index]) << shift
      shift += 8
      index += 1
    }
    return mix(state ^ rest, 0xE703_7ED1_A0B4_28DB)
  }

  @inline(__always)
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.low ^ product.high
  }
}
