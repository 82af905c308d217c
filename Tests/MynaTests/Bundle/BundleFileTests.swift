import Foundation
import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime
import MynaTestSupport
import Testing

@Suite("Bundles")
struct BundleFileTests {
  /// The contents that ship.
  private static let shipped = LocalizerContents(
    settings: Localizer.embedded.settings, catalogues: Localizer.embedded.catalogues,
    tables: Localizer.embedded.locales.compactMap { Localizer.embedded.table(for: $0) })

  private static let shippedBytes = written(shipped)

  private static func written(_ contents: LocalizerContents) -> [UInt8] {
    do {
      return try BundleFile.write(contents)
    } catch {
      Issue.record(error)
      return []
    }
  }

  /// A bundle of a few kilobytes: three codes and their messages.
  private static let small: [UInt8] = {
    var contents = shipped
    for index in contents.catalogues.indices {
      contents.catalogues[index].entries.removeAll {
        !["PAYMENT_FAIL", "UNKNOW", "TRADE_SETTLE_ERROR"].contains($0.code.code)
      }
      contents.catalogues[index].aliases = Array(contents.catalogues[index].aliases.prefix(5))
    }
    let entries = contents.catalogues.flatMap(\.entries)
    let keys = [
      Audience.customer: Set(entries.map(\.customerKey) + ["generic"]),
      .developer: Set(entries.map(\.developerKey) + ["unknown-code"]),
    ]
    contents.tables = shipped.tables.map { full in
      var table = MessageTable(locale: full.locale)
      for (audience, keys) in keys {
        for key in keys.sorted() {
          for field in full.fields(of: key, for: audience) {
            for form in field.forms { table.add(form, key: key, field: field.name, for: audience) }
          }
        }
      }
      return table
    }
    return written(contents)
  }()

  private func problem(_ bytes: [UInt8]) -> String? {
    do {
      _ = try BundleFile.read(bytes)
      return nil
    } catch {
      return error.id
    }
  }

  @Test("the same contents give the same bytes")
  func deterministic() throws {
    let again = try BundleFile.write(Self.shipped)
    #expect(again == Self.shippedBytes)
    let copy = try BundleFile.write(try BundleFile.read(Self.shippedBytes))
    #expect(copy == Self.shippedBytes)
  }

  @Test("a localizer over a bundle renders like the one that was written")
  func sameRendering() throws {
    let copy = try Localizer(bundle: Self.shippedBytes)
    for entry in shippedEntries {
      for locale in shippedLocales {
        for audience in [Audience.customer, .developer] {
          let arguments = entry.allArguments
          #expect(
            copy.render(
              entry.code.code, for: audience, in: [locale], with: arguments, options: plainOptions)
              == render(entry.code.code, for: audience, in: [locale], with: arguments))
        }
      }
    }
  }

  @Test("a bundle that is cut is refused")
  func truncated() {
    let bytes = Self.shippedBytes
    for end in stride(from: 0, to: bytes.count, by: 97) {
      let found = problem(Array(bytes[..<end]))
      if found != (end < 8 ? "bundle.magic" : "bundle.truncated") {
        Issue.record("cut at \(end): \(found ?? "accepted")")
      }
    }
  }

  @Test("more bytes than contents are refused")
  func longer() {
    #expect(problem(Self.small + [0]) == "bundle.truncated")
  }

  @Test("a bundle with a flipped bit is refused (hostile case 78)")
  func flipped() {
    var bytes = Self.small
    var generator = SeededGenerator(seed: 97)
    for _ in 0..<2_000 {
      let (index, bit) = (
        Int.random(in: bytes.indices, using: &generator), UInt8.random(in: 0..<8, using: &generator)
      )
      bytes[index] ^= 1 << bit
      if problem(bytes) == nil { Issue.record("bit \(bit) of byte \(index)") }
      bytes[index] ^= 1 << bit
    }
    #expect(problem(bytes) == nil)
  }

  @Test("a forged bundle is refused, or renders without a trap (hostile cases 78, 79)")
  func forged() {
    var generator = SeededGenerator(seed: 78)
    for _ in 0..<1_000 {
      var bytes = Self.small
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 64..<bytes.count, using: &generator)
        bytes[index] = UInt8.random(in: .min ... .max, using: &generator)
      }
      bytes = BundleForgery.mended(bytes)
      guard let localizer = try? Localizer(bundle: bytes) else { continue }
      for code in ["PAYMENT_FAIL", "TRADE_SETTLE_ERROR", "X"] {
        let rendered = localizer.render(code, for: .customer, in: ["zh-CN"])
        if rendered.fields.isEmpty { Issue.record("nothing was rendered") }
        _ = localizer.text(of: code, field: "body", for: .customer, in: ["zh-CN"])
      }
    }
  }

  @Test(
    "a header that is not ours is refused by name (hostile cases 79, 80)",
    arguments: [
      ([], "bundle.magic"), (Array("MYNA".utf8), "bundle.magic"),
      (Array("PK\u{3}\u{4}xxxxxxxx".utf8), "bundle.magic"),
      (Array("MYNABNDL".utf8), "bundle.truncated"),
      (Array("MYNABNDL".utf8) + [1] + Array(repeating: 0, count: 23), "bundle.version"),
      (
        Array("MYNABNDL".utf8) + [UInt8(BundleFile.version)] + Array(repeating: 0, count: 7)
          + Array(repeating: 0xFF, count: 16),
        "bundle.truncated"
      ),
      (
        Array("MYNABNDL".utf8) + [UInt8(BundleFile.version)] + Array(repeating: 0, count: 7) + [64]
          + Array(repeating: 0, count: 39) + [1] + Array(repeating: 0, count: 7),
        "bundle.structure"
      ),
    ] as [([UInt8], String)])
  func header(bytes: [UInt8], id: String) {
    #expect(problem(bytes) == id)
  }

  @Test("a bundle over the limit is refused (hostile case 82)")
  func tooLarge() throws {
    var limits = Limits()
    limits.bundleBytes = 100
    #expect(throws: BundleError.self) { try BundleFile.read(Self.small, limits: limits) }
  }

  // MARK: Files

  private func problem(at path: String) -> String? {
    do {
      _ = try Localizer(bundleAt: path)
      return nil
    } catch {
      return error.id
    }
  }

  @Test("a bundle is read from a file")
  func file() throws {
    let folder = try TemporaryFolder()
    let localizer = try Localizer(bundleAt: folder.write("a.myna", Self.shippedBytes))
    #expect(localizer.render("PAYMENT_FAIL", for: .customer, in: ["en"]).code != nil)
  }

  @Test("what is no bundle file is refused by name, and nothing hangs (hostile case 82)")
  func badFiles() throws {
    let folder = try TemporaryFolder()
    #expect(problem(at: folder.path("missing")) == "file.not-found")
    #expect(problem(at: folder.path) == "file.kind")
    #expect(problem(at: try folder.write("empty", "")) == "bundle.magic")
    #expect(mkfifo(folder.path("fifo"), 0o600) == 0)
    #expect(problem(at: folder.path("fifo")) == "file.kind")
    #expect(problem(at: "/dev/zero") == "file.kind")
    #expect(problem(at: "a\0b") == "file.name")
    #expect(problem(at: "") == "file.not-found")
  }

  @Test("a mapped bundle renders like one that was read, and what is no bundle is refused")
  func mapped() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.myna", Self.shippedBytes)
    let localizer = try Localizer(bundleAt: path, access: .mapping)
    #expect(
      localizer.render("PAYMENT_FAIL", for: .customer, in: ["en"]).body
        == Localizer.embedded.render("PAYMENT_FAIL", for: .customer, in: ["en"]).body)
    for (name, bytes) in [("empty", []), ("half", Array(Self.small.dropLast(100)))] {
      let bad = try folder.write(name, bytes)
      #expect(throws: DiagnosticError.self) { try Localizer(bundleAt: bad, access: .mapping) }
    }
  }

  @Test("a refusal names the file")
  func named() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("half.myna", Self.small.dropLast())
    do {
      _ = try Localizer(bundleAt: path)
      Issue.record("was accepted")
    } catch {
      #expect(error.diagnostics.first?.source == path)
    }
  }
}
