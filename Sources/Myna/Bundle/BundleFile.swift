import MynaCatalogue
import MynaICU
public import MynaModel
public import MynaRuntime

/// The bytes of compiled contents: versioned, checksummed, read in place.
///
/// The article <doc:bundles> describes the layout.
public enum BundleFile {
  /// Version of the layout that this library writes, and the only one that it reads.
  public static let version: UInt64 = 3

  static let magic = Array("MYNABNDL".utf8)
  /// Bytes before the head.
  static let headerSize = 64

  /// Compiles contents.
  ///
  /// The same contents give the same bytes.
  ///
  /// - Throws: `bundle.too-large` if a table takes more than four gigabytes.
  /// - Complexity: linear in the size of the messages.
  public static func write(_ contents: LocalizerContents) throws(BundleError) -> [UInt8] {
    var writer = BundleWriter(contents)
    return try writer.write()
  }

  /// Reads the contents of a bundle whole, as tools need them.
  ///
  /// - Throws: `bundle.magic`, `bundle.version`, `bundle.truncated`, `bundle.checksum`,
  ///   `bundle.structure` or `bundle.too-large`; a damaged bundle is refused as a whole.
  public static func read(
    _ bytes: [UInt8], limits: Limits = Limits()
  ) throws(BundleError) -> LocalizerContents {
    guard bytes.count <= limits.bundleBytes else {
      throw BundleError("bundle.too-large", "bundle is larger than \(limits.bundleBytes) bytes")
    }
    let bundle = try OpenBundle(BundleMemory(copying: bytes))
    try bundle.verify()
    return try bundle.contents()
  }
}
