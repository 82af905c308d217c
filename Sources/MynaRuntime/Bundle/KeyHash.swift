// Unsafe: hashes bytes in words, within their count.

/// The hash of keys in bundles: 64 bits, the same on every machine and for ever.
///
/// Eight bytes at a time, multiplied to 128 bits and folded to 64, as wyhash does. It spreads keys and
/// finds damage; against somebody who forges a bundle there are signatures.
package enum KeyHash {
  /// Returns the hash of bytes.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    unsafe bytes.withMemoryRebound(to: UInt8.self) { unsafe of($0) }
  }

  /// Returns the hash of bytes.
  @inline(__always)
  package static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    guard let start = bytes.baseAddress else { return mix(state, 0xE703_7ED1_A0B4_28DB) }
    var index = 0
    while bytes.count - index >= 8 {
      state = unsafe mix(state ^ (start + index).word(), 0xA076_1D64_78BD_642F)
      index += 8
    }
    let count = bytes.count - index
    var rest: UInt64 = 0
    if count > 0, index > 0 {
      // Eight bytes that end where the key ends, without those that were read before.
      rest = unsafe (start + bytes.count - 8).word() >> UInt64(8 * (8 - count))
    } else {
      for place in 0..<count { unsafe rest |= UInt64(start[place]) << UInt64(8 * place) }
    }
    return mix(state ^ rest, 0xE703_7ED1_A0B4_28DB)
  }

  @inline(__always)
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.low ^ product.high
  }
}
