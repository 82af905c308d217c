import Foundation
import Myna
import MynaModel
import MynaProject
import MynaTestSupport
import Testing

@Suite("Loading files that are none")
struct ProjectLoaderFileTests {
  /// Findings of a sample in which one file has other bytes.
  private func findings(_ file: String, _ bytes: [UInt8]) throws -> [String] {
    let sample = try SampleProject()
    try sample.folder.write(file, bytes)
    #expect(sample.load().contents == nil)
    return sample.findings()
  }

  private static let files = ["myna.yaml", "catalogue/shop.yaml", "en/customer.mf2"]

  @Test(
    "bytes that are no UTF-8 are refused (hostile case 24)", arguments: files,
    [[0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xFF], [0xE4, 0xBB]])
  func invalidUTF8(file: String, bytes: [UInt8]) throws {
    let text = Array("# ok\n# ".utf8) + bytes
    #expect(try findings(file, text).contains("\(file):2:3 encoding.utf8"))
  }

  @Test("a UTF-16 file is refused as such (hostile case 25)", arguments: files)
  func utf16(file: String) throws {
    let found = try findings(file, [0xFF, 0xFE, 0x61, 0x00])
    #expect(found.contains { $0.hasPrefix(file) && $0.hasSuffix("encoding.utf16") }, "\(found)")
  }

  @Test("a NUL is no end of a file (hostile case 26)", arguments: files)
  func nul(file: String) throws {
    let found = try findings(file, Array("# a\0b\n".utf8))
    #expect(found.contains("\(file):1:4 text.control"), "\(found)")
  }

  @Test("a file over the limit is not read", arguments: files)
  func tooLarge(file: String) throws {
    let found = try findings(file, [UInt8](repeating: 0x23, count: Limits().fileBytes + 1))
    #expect(found.contains { $0.hasPrefix(file) && $0.hasSuffix("file.too-large") }, "\(found)")
  }

  @Test("a missing file is named", arguments: files)
  func notFound(file: String) throws {
    let sample = try SampleProject()
    try FileManager.default.removeItem(atPath: sample.folder.path(file))
    #expect(sample.findings().contains("\(file) file.not-found"))
    #expect(sample.load().contents == nil)
  }

  @Test(
    "a symbolic link, a FIFO and a folder are no files, and nothing hangs (hostile cases 34, 90)",
    arguments: files)
  func kinds(file: String) throws {
    let make: [(String) -> Int32] = [
      { symlink("/etc/passwd", $0) }, { symlink($0, $0) }, { mkfifo($0, 0o600) },
      { mkdir($0, 0o700) },
    ]
    for make in make {
      let sample = try SampleProject()
      let path = sample.folder.path(file)
      try FileManager.default.removeItem(atPath: path)
      try #require(make(path) == 0)
      #expect(sample.findings().contains("\(file) file.kind"), "\(sample.findings())")
      #expect(sample.load().contents == nil)
    }
  }

  @Test(
    "a file that may not be read is named (hostile case 34)",
    .enabled(if: getuid() != 0, "root reads every file"))
  func denied() throws {
    let sample = try SampleProject()
    try #require(chmod(sample.folder.path("en/customer.mf2"), 0) == 0)
    #expect(sample.findings().contains("en/customer.mf2 file.denied"))
  }

  @Test("a folder that does not exist has one problem")
  func noFolder() throws {
    let folder = try TemporaryFolder()
    let loaded = ProjectLoader.load(folder: folder.path("missing"))
    #expect(loaded.findings.map(\.diagnostic.id) == ["file.not-found"])
  }

  @Test("the files behind the contents are there even if one of them is wrong")
  func folderWithErrors() throws {
    let project = try SampleProject(["pl/customer.mf2": "@locale pl\n---\n[purse]\ntitle = {\n"])
    let loaded = project.load()
    #expect(loaded.contents == nil)
    let folder = try #require(loaded.folder)
    #expect(
      folder.files.map { "\($0.locale) \($0.name)" } == [
        "en customer", "en developer", "en terms", "pl customer", "pl developer", "pl terms",
      ])
    let polish = try #require(LocaleIdentifier("pl"))
    let entries = try #require(folder.file("customer", of: polish)).entries
    #expect(entries.map(\.message) == [nil])
    #expect(entries.map(\.place) == [LocaleFile.Place(key: "purse", field: "title", form: "")])
  }
}
