import Myna
import MynaCatalogue
import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

@Suite("Inspecting bundles")
struct BundleInspectionTests {
  private static let contents = LocalizerContents(
    settings: Localizer.embedded.settings, catalogues: Localizer.embedded.catalogues,
    tables: Localizer.embedded.locales.compactMap { Localizer.embedded.table(for: $0) })

  private static let bytes = (try? BundleFile.write(contents)) ?? []

  @Test("the numbers are those of the contents")
  func numbers() throws {
    let inspection = try BundleInspection(bundle: Self.bytes)
    #expect(inspection.formatVersion == BundleFile.version)
    #expect(inspection.byteCount == Self.bytes.count)
    #expect(inspection.codes.map(\.count) == [shippedCodes.count])
    #expect(inspection.directCodes > 80)
    #expect(inspection.settings == Self.contents.settings)
    for messages in inspection.messages {
      let table = try #require(Localizer.embedded.table(for: messages.locale))
      guard let audience = messages.audience.flatMap(Audience.init) else {
        #expect(messages.keys == table.termIdentifiers.count)
        #expect(messages.forms == messages.keys)
        continue
      }
      let keys = table.keys(for: audience)
      #expect(messages.keys == keys.count)
      let forms = keys.flatMap { table.fields(of: $0, for: audience).flatMap(\.forms) }
      #expect(messages.forms == forms.count)
      #expect(messages.steps.count < messages.forms / 4)
    }
    #expect(inspection.messages.count == 6)
  }

  @Test("a message that only the functions can resolve is named")
  func steps() throws {
    var contents = Self.contents
    var table = MessageTable(locale: .english)
    let message = try #require(MessageParser.parse("{1 :no:such}").message)
    table.add(
      MessageForm(name: "odd", message: message), key: "k", field: "body", for: .customer)
    contents.tables = [table]
    let inspection = try BundleInspection(bundle: BundleFile.write(contents))
    #expect(inspection.messages.first?.steps == ["k.body.odd"])
  }

  @Test("the content hash changes with the contents, and with nothing else")
  func contentHash() throws {
    let hash = try BundleInspection(bundle: Self.bytes).contentHash
    #expect(hash.utf8.count == 32)
    #expect(try BundleInspection(bundle: BundleFile.write(Self.contents)).contentHash == hash)
    var other = Self.contents
    other.settings.hanLatinSpace = .keep
    #expect(try BundleInspection(bundle: BundleFile.write(other)).contentHash != hash)
    other = Self.contents
    other.catalogues[0].entries[0].notes += "."
    #expect(try BundleInspection(bundle: BundleFile.write(other)).contentHash != hash)
  }

  @Test("a whole bundle is verified, a damaged one is refused with its name")
  func verify() throws {
    try BundleInspection(bundle: Self.bytes).verify()
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      var bytes = Self.bytes
      bytes[Int.random(in: bytes.indices, using: &generator)] ^= 4
      do {
        try BundleInspection(bundle: bytes, named: "a.myna").verify()
        Issue.record("was accepted")
      } catch {
        #expect(error.diagnostics.first?.source == "a.myna")
      }
    }
  }

  @Test("a forged bundle is refused or described, without a trap")
  func forged() {
    var generator = SeededGenerator(seed: 6)
    var refused = 0
    for _ in 0..<300 {
      var bytes = Self.bytes
      for _ in 0..<40 {
        let index = Int.random(in: 64..<bytes.count, using: &generator)
        bytes[index] = UInt8.random(in: .min ... .max, using: &generator)
      }
      do {
        try BundleInspection(bundle: BundleForgery.mended(bytes)).verify()
      } catch {
        refused += 1
      }
    }
    #expect(refused > 200)
  }
}
