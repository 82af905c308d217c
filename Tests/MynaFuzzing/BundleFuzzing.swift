import Myna
import MynaModel
import MynaRuntime
import MynaTestSupport

/// Compiled bundles: as they are, and with length and checksum mended, which a hostile supplier
/// can do too.
enum BundleFuzzing {
  static func check(_ bytes: [UInt8]) throws {
    try read(bytes)
    try read(BundleForgery.mended(bytes))
  }

  private static func read(_ bytes: [UInt8]) throws {
    let contents: LocalizerContents
    do throws(BundleError) {
      contents = try BundleFile.read(bytes)
    } catch {
      return try claim("a refusal says why", error.id.hasPrefix("bundle."), found: error.id)
    }
    let written = try BundleFile.write(contents)
    let again = try BundleFile.write(try BundleFile.read(written))
    try claim("contents are read as they are written", again == written)
    let localizer = try Localizer(bundle: bytes)
    let codes = contents.catalogues.flatMap(\.entries).prefix(4).map(\.code.code) + ["?"]
    for code in codes {
      for audience in [Audience.customer, .developer] {
        let shown = localizer.render(
          code, for: audience, in: ["zh-CN", "en"], with: MessageClaims.arguments)
        try claim("there is always a field", !shown.fields.isEmpty)
        // What a forged program writes need not be what the message says, but it is text.
        for field in ["body", "cause"] {
          _ = localizer.text(
            of: code, field: field, for: audience, in: ["zh-CN", "en"],
            with: MessageClaims.arguments)
        }
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
