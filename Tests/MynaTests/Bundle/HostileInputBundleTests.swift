import Foundation
import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime
import MynaTestSupport
import Testing

/// Bundles that mean harm; the numbers are those of `tools/hostile`.
@Suite("Hostile input: bundles")
struct HostileInputBundleTests {
  /// One code with its messages.
  private static let small: [UInt8] = {
    var contents = LocalizerContents(
      settings: Localizer.embedded.settings, catalogues: Localizer.embedded.catalogues, tables: [])
    for index in contents.catalogues.indices {
      contents.catalogues[index].entries.removeAll { $0.code.code != "UNKNOW" }
      contents.catalogues[index].aliases = []
    }
    for full in Localizer.embedded.locales.compactMap({ Localizer.embedded.table(for: $0) }) {
      var table = MessageTable(locale: full.locale)
      for key in ["generic", "payment.confirm-in-app"] {
        for field in full.fields(of: key, for: .customer) {
          for form in field.forms { table.add(form, key: key, field: field.name, for: .customer) }
        }
      }
      contents.tables.append(table)
    }
    do {
      return try BundleFile.write(contents)
    } catch {
      Issue.record(error)
      return []
    }
  }()

  private func problem(_ bytes: [UInt8]) -> String? {
    do {
      _ = try BundleFile.read(bytes)
      return nil
    } catch {
      return error.id
    }
  }

  /// Reads a bundle whose checksum is right, and renders with it; what happens must not be a trap.
  private func survive(_ bytes: [UInt8]) -> Bool {
    guard let localizer = try? Localizer(bundle: BundleForgery.mended(bytes)) else { return false }
    for code in ["UNKNOW", "X"] {
      let shown = localizer.render(code, for: .customer, in: ["zh-CN"])
      #expect(!shown.fields.isEmpty)
    }
    return true
  }

  @Test("a bundle that is cut at any length is refused by name (hostile case 77)")
  func truncated() {
    #expect(problem(Self.small) == nil)
    for end in Self.small.indices {
      let found = problem(Array(Self.small[..<end]))
      let expected = end < 8 ? "bundle.magic" : "bundle.truncated"
      if found != expected { Issue.record("cut at \(end): \(found ?? "accepted")") }
    }
  }

  @Test("a bundle of which any bit is flipped is refused by name (hostile case 78)")
  func flipped() {
    var bytes = Self.small
    let stride = max(1, bytes.count / 2_048)
    for index in bytes.indices {
      // Every bit of the header; of the rest one bit a byte, another in each byte.
      let bits: [UInt8] = index < 64 || stride == 1 ? Array(0..<8) : [UInt8(index % 8)]
      for bit in bits {
        bytes[index] ^= 1 << bit
        if problem(bytes)?.hasPrefix("bundle.") != true {
          Issue.record("bit \(bit) of byte \(index)")
        }
        bytes[index] ^= 1 << bit
      }
    }
  }

  @Test("with the checksum mended every offset and count may be anything (hostile case 79)")
  func offsets() {
    let extremes: [[UInt8]] = [
      [0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0x80], [0, 0, 0, 0],
      [1, 0, 0, 0], [0xFF, 0xFF, 0, 0],
    ]
    var refused = 0
    for (round, start) in stride(from: 64, to: Self.small.count - 4, by: 4).enumerated() {
      var bytes = Self.small
      bytes.replaceSubrange(start..<start + 4, with: extremes[round % extremes.count])
      refused += survive(bytes) ? 0 : 1
    }
    #expect(refused > 0)
  }

  @Test("a bundle of another version is refused with both versions (hostile case 80)")
  func version() throws {
    var bytes = Self.small
    bytes[8] = 0xFE
    do {
      _ = try BundleFile.read(bytes)
      Issue.record("was accepted")
    } catch {
      #expect(error.id == "bundle.version")
      let text = "\(error.diagnostic.message)"
      #expect(text.contains("254") && text.contains("\(BundleFile.version)"), "\(text)")
    }
    bytes = Self.small
    bytes.replaceSubrange(8..<16, with: bytes[8..<16].reversed())
    #expect(problem(bytes) == "bundle.version")
  }

  @Test(
    "a folder, an empty file and one over the limit are refused by name (hostile case 82)",
    arguments: [("empty", "bundle.magic"), ("large", "bundle.too-large"), ("", "file.kind")])
  func kinds(name: String, id: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("empty", "")
    try folder.write("large", Self.small)
    try #require(truncate(folder.path("large"), off_t(Limits().bundleBytes + 1)) == 0)
    do {
      _ = try Localizer(bundleAt: name.isEmpty ? folder.path : folder.path(name))
      Issue.record("was accepted")
    } catch {
      #expect(error.id == id)
    }
  }
}
