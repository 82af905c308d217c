import Myna
import MynaModel
import MynaRuntime

/// Compiled bundles: as they are, and with length and checksum mended, which a hostile supplier
/// can do too.
enum BundleFuzzing {
  private static let magic = Array("MYNABNDL".utf8)
  private static let headerSize = 32

  static func check(_ bytes: [UInt8]) throws {
    try read(bytes)
    try read(Self.bundle(of: bytes.starts(with: magic) ? bytes.dropFirst(headerSize) : bytes[...]))
  }

  /// Returns a bundle around a payload.
  private static func bundle(of payload: ArraySlice<UInt8>) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(raw: magic)
    writer.write(fixed: BundleFile.version)
    writer.write(fixed: UInt64(payload.count))
    // FNV-1a, as the documentation of the format says.
    writer.write(
      fixed: payload.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    writer.append(raw: Array(payload))
    return writer.bytes
  }

  private static func read(_ bytes: [UInt8]) throws {
    let contents: LocalizerContents
    do throws(BundleError) {
      contents = try BundleFile.read(bytes)
    } catch {
      return try claim("a refusal says why", error.id.hasPrefix("bundle."), found: error.id)
    }
    let written = BundleFile.write(contents)
    let again = BundleFile.write(try BundleFile.read(written))
    try claim("contents are read as they are written", again == written)
    let localizer = Localizer(contents)
    let codes = contents.catalogues.flatMap(\.entries).prefix(4).map(\.code.code) + ["?"]
    for code in codes {
      for audience in [Audience.customer, .developer] {
        let shown = localizer.render(
          code, for: audience, in: ["zh-CN", "en"], with: MessageClaims.arguments)
        try claim("there is always a field", !shown.fields.isEmpty)
      }
    }
    for table in contents.tables.prefix(4) {
      for id in table.termIdentifiers.prefix(4) { try render(table.term(id)) }
      for key in table.keys(for: .customer).prefix(4) {
        for form in table.fields(of: key, for: .customer).flatMap(\.forms).prefix(4) {
          try render(form.message)
        }
      }
    }
  }

  /// A message that is not one, as a file can hold it, is rendered all the same.
  private static func render(_ message: Message?) throws {
    guard let message else { return }
    try MessageClaims.render(message, source: [])
  }
}
