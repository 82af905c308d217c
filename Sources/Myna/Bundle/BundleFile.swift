import MynaCatalogue
public import MynaModel
public import MynaRuntime

/// The bytes of compiled contents: checksummed, versioned, never parsed as text.
///
/// Layout, version 1: the eight bytes `MYNABNDL`; version, payload length and FNV-1a checksum as
/// little-endian 64-bit numbers; the payload: settings, catalogues, tables. Numbers in the payload
/// are LEB128, strings are length and UTF-8.
public enum BundleFile {
  /// Version of the layout that this library writes, and the only one that it reads.
  public static let version: UInt64 = 1

  private static let magic = Array("MYNABNDL".utf8)
  private static let headerSize = 32

  /// Compiles contents.
  public static func write(_ contents: LocalizerContents) -> [UInt8] {
    var payload = ByteWriter()
    payload.write(contents)
    var bundle = ByteWriter()
    bundle.append(raw: magic)
    bundle.write(fixed: version)
    bundle.write(fixed: UInt64(payload.bytes.count))
    bundle.write(fixed: checksum(payload.bytes[...]))
    bundle.append(raw: payload.bytes)
    return bundle.bytes
  }

  /// Reads contents.
  ///
  /// - Throws: `bundle.magic`, `bundle.version`, `bundle.truncated`, `bundle.checksum`,
  ///   `bundle.structure` or `bundle.too-large`; a damaged bundle is refused as a whole.
  public static func read(
    _ bytes: [UInt8], limits: Limits = Limits()
  ) throws(BundleError) -> LocalizerContents {
    guard bytes.count <= limits.bundleBytes else {
      throw BundleError("bundle.too-large", "bundle is larger than \(limits.bundleBytes) bytes")
    }
    guard bytes.starts(with: magic) else {
      throw BundleError("bundle.magic", "this is no bundle")
    }
    var header = ByteReader(bytes[magic.count...])
    let found = try header.readFixed()
    guard found == version else {
      throw BundleError(
        "bundle.version", "bundle has version \(found), this library reads \(version)", offset: 8)
    }
    let length = try header.readFixed()
    let expected = try header.readFixed()
    guard length == UInt64(bytes.count - headerSize) else {
      throw BundleError(
        "bundle.truncated", "bundle holds \(bytes.count - headerSize) bytes, expected \(length)",
        offset: 16)
    }
    guard checksum(bytes[headerSize...]) == expected else {
      throw BundleError("bundle.checksum", "bundle is damaged", offset: 24)
    }
    return try readPayload(bytes[headerSize...])
  }

  /// Reads a payload whose checksum is known to be right.
  static func readPayload(_ bytes: ArraySlice<UInt8>) throws(BundleError) -> LocalizerContents {
    var reader = ByteReader(bytes)
    let contents = try reader.read(LocalizerContents.self)
    guard reader.remaining == 0 else { throw reader.error("more bytes than contents") }
    return contents
  }

  /// FNV-1a over 64 bits: finds damage, not malice.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
