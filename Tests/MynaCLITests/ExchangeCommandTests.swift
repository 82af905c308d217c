import Foundation
import MynaTestSupport
import Testing

/// `myna export FORMAT` and `myna import` as commands.
@Suite("myna export and import")
struct ExchangeCommandTests {
  /// A copy of the project's own messages.
  private func locales() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let source = Folders.repository.appending(path: "Locales")
    try FileManager.default.copyItem(
      atPath: source.path(percentEncoded: false), toPath: folder.path("Locales"))
    return folder
  }

  private func files(_ folder: TemporaryFolder) throws -> [[UInt8]] {
    try ["customer", "developer", "terms"].map { try folder.read("Locales/zh-Hans/\($0).mf2") }
  }

  @Test(
    "the project's own messages come back as they went",
    arguments: [("po", "a.po"), ("xliff", "a.xlf"), ("xliff12", "a.xlf")])
  func roundTrip(format: String, name: String) throws {
    let folder = try locales()
    let before = try files(folder)
    let exported = try Command.run([
      "export", format, folder.path("Locales"), "--locale", "zh-Hans", "-o", folder.path(name),
    ])
    #expect(exported.status == 0, "\(exported.error)")
    #expect(exported.text == "\(folder.path(name)): 383 messages\n")
    let imported = try Command.run(["import", folder.path(name), folder.path("Locales")])
    #expect(imported.status == 0, "\(imported.error)")
    #expect(imported.text == "0 entries changed\n")
    #expect(try files(folder) == before)
  }

  @Test("standard output takes an export, 'messages' may be said, and an audience be chosen")
  func output() throws {
    let folder = try locales()
    let arguments = ["po", folder.path("Locales"), "--locale", "zh-Hans"]
    let plain = try Command.run(["export"] + arguments)
    #expect(plain.text.contains("msgctxt \"generic.title\""))
    #expect(try Command.run(["export", "messages"] + arguments).output == plain.output)
    let customer = try Command.run(["export"] + arguments + ["--audience", "customer"])
    #expect(customer.text.contains("msgctxt \"generic.title\""))
    #expect(customer.text.contains("msgctxt \"method.cash\""))
    #expect(!customer.text.contains(".cause\""))
  }

  @Test("a wrong translation ends with status 1, is shown, and changes nothing")
  func refused() throws {
    let folder = try locales()
    let before = try files(folder)
    let po = try Command.run(["export", "po", folder.path("Locales"), "--locale", "zh-Hans"])
    try folder.write("a.po", po.text.replacing("操作未完成", with: "操作{未完成"))
    let run = try Command.run(["import", folder.path("a.po"), folder.path("Locales")])
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("a.po:26:15: error: "))
    #expect(run.error.contains("nothing was written"))
    #expect(try files(folder) == before)
  }

  @Test("what 'myna check' calls an error is refused, where the file brings it")
  func checked() throws {
    let folder = try locales()
    let before = try files(folder)
    let po = try Command.run(["export", "po", folder.path("Locales"), "--locale", "zh-Hans"])
    let place = try #require(po.text.range(of: "msgstr \"操作未完成\""))
    let text = po.text.replacingCharacters(in: place, with: "msgstr \"操作未完成。\"")
    try folder.write("a.po", text)
    let run = try Command.run(["import", folder.path("a.po"), folder.path("Locales")])
    #expect(run.status == 1)
    #expect(run.error.contains("a.po:24:9: error: "), "\(run.error)")
    #expect(run.error.contains("[check.title-full-stop]"), "\(run.error)")
    #expect(try files(folder) == before)
  }

  @Test("a dry run says what would change and writes nothing")
  func dryRun() throws {
    let folder = try locales()
    let before = try files(folder)
    let po = try Command.run(["export", "po", folder.path("Locales"), "--locale", "zh-Hans"])
    try folder.write(
      "a.po", po.text.replacing("msgstr \"现金\"", with: "msgstr \"现钞\""))
    let arguments = ["import", folder.path("a.po"), folder.path("Locales")]
    let dry = try Command.run(arguments + ["--dry-run"])
    #expect(dry.text == "terms/method.cash: changed\n1 entries would change\n")
    #expect(try files(folder) == before)
    #expect(try Command.run(arguments).text == "terms/method.cash: changed\n1 entries changed\n")
    #expect(try files(folder) != before)
  }

  @Test(
    "wrong usage is told",
    arguments: [
      ["export", "po"], ["export", "po", "Locales"],
      ["export", "dos", "Locales", "--locale", "en"],
      ["export", "po", "Locales", "--locale", "no tag"], ["import"], ["import", "a.po"],
      ["import", "a.po", "Locales", "--locale", "no tag"],
      ["export", "po", "Locales", "--locale", "en", "--audience", ","],
    ])
  func usage(arguments: [String]) throws {
    #expect(try Command.run(arguments).status == 2)
  }

  @Test("a locale, a file and a format that do not exist are told")
  func missing() throws {
    let folder = try locales()
    let path = folder.path("Locales")
    #expect(try Command.run(["export", "po", path, "--locale", "fr"]).status == 1)
    #expect(try Command.run(["import", folder.path("none.po"), path]).status == 1)
    try folder.write("a.doc", "x")
    #expect(try Command.run(["import", folder.path("a.doc"), path]).status == 2)
  }
}
