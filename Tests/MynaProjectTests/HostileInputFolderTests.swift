import Foundation
import MynaModel
import MynaProject
import MynaTestSupport
import Testing

/// Folders that mean harm; the numbers are those of `tools/hostile`.
@Suite("Hostile input: folders")
struct HostileInputFolderTests {
  @Test("files that the project does not name are not read (hostile case 33)")
  func strayFiles() throws {
    let sample = try SampleProject()
    for name in [
      "en.json", "EN.json", "zh_CN.json", ".en.json.swp", "en/customer.mf2~",
      "en/.customer.mf2.swp",
      "en/.customer.mf2.myna-aB3xYz", "EN/customer.mf2", "zh_CN/customer.mf2", "en/CUSTOMER.mf2",
    ] {
      try sample.folder.write(name, [0xFF, 0x00])
    }
    #expect(sample.findings() == [])
    #expect(sample.load().contents != nil)
  }

  @Test(
    "a name that leaves the folder, or that cannot be one, is refused (hostile case 33)",
    arguments: [
      ("catalogue/shop.yaml", "../shop.yaml", "myna.yaml:5:14 project.bad-value"),
      ("catalogue/shop.yaml", "/etc/passwd.yaml", "myna.yaml:5:14 project.bad-value"),
      ("catalogue/shop.yaml", "\"a\\0.yaml\"", "myna.yaml:5:14 project.bad-value"),
      ("  en: {}", "  en: {}\n  zh_CN: {}", "myna.yaml:4:3 project.bad-value"),
      ("  en: {}", "  en: {}\n  EN: {}", "myna.yaml:4:3 project.bad-value"),
      ("  en: {}", "  en: {}\n  \"../x\": {}", "myna.yaml:4:3 project.bad-value"),
      ("file: customer,", "file: ../../customer,", "myna.yaml:7:20 project.bad-value"),
    ])
  func badNames(old: String, new: String, expected: String) throws {
    let sample = try SampleProject([
      "myna.yaml": SampleProject.project.replacing(old, with: new)
    ])
    #expect(sample.findings().contains(expected), "\(sample.findings())")
    #expect(sample.load().contents == nil)
  }

  @Test(
    "an empty file, and one that is half written, is refused with a name (hostile case 31)",
    arguments: [
      ("myna.yaml", "", "file.empty"), ("myna.yaml", " \n \n", "file.empty"),
      ("catalogue/shop.yaml", "", "file.empty"),
      ("catalogue/shop.yaml", String(SampleProject.catalogue.prefix(60)), "yaml.syntax"),
      ("en/customer.mf2", "", "message.missing"),
      ("en/customer.mf2", "  \n", "message.missing"),
      ("en/customer.mf2", String(SampleProject.customer.prefix(36)), "message.missing"),
      ("en/customer.mf2", String(SampleProject.customer.prefix(22)), "resource.bad-section-head"),
    ])
  func halfFiles(file: String, text: String, id: String) throws {
    let sample = try SampleProject([file: text])
    let found = sample.load().findings.map(\.diagnostic.id)
    #expect(
      found.contains { $0 == id || $0.hasPrefix("catalogue.") && id == "yaml.syntax" }, "\(found)")
    #expect(sample.load().contents == nil)
  }

  @Test("a bad file does not hide the problems of others (hostile case 34)")
  func others() throws {
    let sample = try SampleProject(["pl/customer.mf2": "x\n"])
    try FileManager.default.removeItem(atPath: sample.folder.path("en/customer.mf2"))
    try #require(symlink("/etc/passwd", sample.folder.path("en/customer.mf2")) == 0)
    #expect(sample.findings().contains("en/customer.mf2 file.kind"))
    #expect(sample.findings().contains("pl/customer.mf2:1:1 resource.missing-equals"))
  }

  @Test("two keys that differ only in Unicode's form are one key (hostile case 28)")
  func equivalentKeys() throws {
    let text = SampleProject.customer + "[caf\u{E9}]\ntitle = A\n[cafe\u{301}]\ntitle = B\n"
    let sample = try SampleProject(["en/customer.mf2": text])
    #expect(
      sample.findings().contains("en/customer.mf2:13:1 key.duplicate"), "\(sample.findings())")
  }

  @Test(
    "a file keeps its mode when it is written, and another name of it its text (hostile case 90)",
    arguments: [0o640, 0o600, 0o644] as [mode_t])
  func mode(mode: mode_t) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a", "old")
    try #require(chmod(path, mode) == 0 && link(path, folder.path("b")) == 0)
    try FileSystem.write(Array("new".utf8), to: path)
    var status = stat()
    try #require(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == mode)
    #expect(try folder.read("a") == Array("new".utf8) && folder.read("b") == Array("old".utf8))
  }
}
