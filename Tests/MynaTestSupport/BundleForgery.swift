import Myna
import MynaRuntime

/// Bundles with length and checksums mended, as a hostile supplier can mend them too.
package enum BundleForgery {
  private static let headerSize = 64

  /// Returns the bytes with magic, version, length and checksums of a bundle.
  package static func mended(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes + [UInt8](repeating: 0, count: max(0, headerSize - bytes.count))
    let head = min(
      Int(truncatingIfNeeded: number(in: result, at: 24) & 0xFFFF_FFFF), result.count - headerSize)
    result.replaceSubrange(0..<8, with: Array("MYNABNDL".utf8))
    set(BundleFile.version, in: &result, at: 8)
    set(UInt64(result.count), in: &result, at: 16)
    set(UInt64(head), in: &result, at: 24)
    set(hash(of: result[headerSize..<headerSize + head]), in: &result, at: 32)
    set(hash(of: result[(headerSize + head)...]), in: &result, at: 40)
    set(0, in: &result, at: 48)
    set(0, in: &result, at: 56)
    return result
  }

  private static func hash(of bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { KeyHash.of($0) }
  }

  private static func number(in bytes: [UInt8], at offset: Int) -> UInt64 {
    (0..<8).reduce(0) { $0 | UInt64(bytes[offset + $1]) << UInt64(8 * $1) }
  }

  private static func set(_ value: UInt64, in bytes: inout [UInt8], at offset: Int) {
    for index in 0..<8 {
      bytes[offset + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index))
    }
  }
}
