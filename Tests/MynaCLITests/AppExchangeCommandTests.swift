import Foundation
import MynaTestSupport
import Testing

/// `myna export` and `myna import` with the formats of apps.
@Suite("myna export and import, for apps")
struct AppExchangeCommandTests {
  private static let english = """
    @locale en
    ---

    [generic]

    title = Not {#b}done{/b}
    body = It did not work.

    """

  private func locales() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let source = Folders.repository.appending(path: "Locales")
    try FileManager.default.copyItem(
      atPath: source.path(percentEncoded: false), toPath: folder.path("Locales"))
    return folder
  }

  @Test(
    "customers' texts and terms alone are written, and come back",
    arguments: ["json", "formatjs", "i18next", "arb", "android", "xcstrings", "csv"])
  func roundTrip(format: String) throws {
    let folder = try locales()
    let before = try folder.read("Locales/zh-Hans/customer.mf2")
    let exported = try Command.run([
      "export", format, folder.path("Locales"), "--locale", "zh-Hans", "-o", folder.path("a"),
    ])
    #expect(exported.status == 0, "\(exported.error)")
    #expect(exported.error.isEmpty)
    #expect(exported.text == "\(folder.path("a")): 160 messages\n")
    #expect(!String(decoding: try folder.read("a"), as: UTF8.self).contains("remedy"))
    let imported = try Command.run([
      "import", folder.path("a"), folder.path("Locales"), "--format", format, "--locale", "zh-Hans",
    ])
    #expect(imported.status == 0, "\(imported.error)")
    #expect(imported.text == "0 entries changed\n")
    #expect(try folder.read("Locales/zh-Hans/customer.mf2") == before)
  }

  @Test("a message that the format cannot say is reported, and the others are written")
  func leftOut() throws {
    let folder = try locales()
    try folder.write("Locales/en/customer.mf2", Self.english)
    let run = try Command.run(["export", "arb", folder.path("Locales"), "--locale", "en"])
    #expect(run.status == 0)
    #expect(run.error.contains("en/customer.mf2:6:1: warning: 'generic.title' is left out: "))
    #expect(run.text.contains("\"genericBody\": \"It did not work.\""))
    #expect(!run.text.contains("\"genericTitle\""))
  }

  @Test("a table begins with a byte order mark if it is asked for")
  func byteOrderMark() throws {
    let folder = try locales()
    let arguments = ["export", "csv", folder.path("Locales"), "--locale", "zh-Hans"]
    let plain = try Command.run(arguments).output
    #expect(try Command.run(arguments + ["--bom"]).output == [0xEF, 0xBB, 0xBF] + plain)
  }

  @Test("the format of a JSON file has to be said")
  func format() throws {
    let folder = try locales()
    try folder.write("a.json", "{}")
    let arguments = [
      "import", folder.path("a.json"), folder.path("Locales"), "--locale", "zh-Hans",
    ]
    let refused = try Command.run(arguments)
    #expect(refused.status == 2)
    #expect(refused.error.contains("--format"))
    #expect(try Command.run(arguments + ["--format", "json"]).status == 0)
  }
}
