import Foundation
import MynaTestSupport
import Testing

/// `myna export kit` as a command.
@Suite("myna export kit")
struct ExportTests {
  private func export(_ arguments: [String]) throws -> Command.Run {
    try Command.run(["export", "kit"] + arguments)
  }

  @Test(
    "a kit is written for each platform, and its files are listed",
    arguments: [
      ("web", "myna.js"), ("android", "kotlin/myna/Myna.kt"), ("apple", "Myna.xcstrings"),
      ("c", "messages.myna"),
    ])
  func writes(platform: String, file: String) throws {
    let folder = try TemporaryFolder()
    let run = try export(["--platform", platform, "-o", folder.path("a/kit")])
    #expect(run.status == 0, "\(run.error)")
    #expect(run.text.contains("/a/kit/\(file): "))
    #expect(try !folder.read("a/kit/\(file)").isEmpty)
    #expect(try export(["--platform", platform, "-o", folder.path("a/kit")]).status == 0)
  }

  @Test("a file of another origin is kept unless --force is given")
  func foreignFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("myna.h", "/* mine */")
    let refused = try export(["--platform", "c", "-o", folder.path])
    #expect(refused.status == 1)
    #expect(refused.error.contains("[kit.foreign-file]"))
    #expect(try folder.names() == ["myna.h"])
    #expect(try export(["--platform", "c", "-o", folder.path, "--force"]).status == 0)
    #expect(try folder.names().contains("messages.myna"))
  }

  @Test("locales can be chosen, and the source locale stays")
  func locales() throws {
    let folder = try TemporaryFolder()
    let run = try export(["--platform", "web", "-o", folder.path, "--locale", "en"])
    #expect(run.status == 0)
    #expect(run.text.contains("messages/en.js") && !run.text.contains("zh-Hans"))
    #expect(try export(["--platform", "web", "-o", folder.path, "--locale", "fr"]).status == 1)
  }

  @Test(
    "wrong usage is told",
    arguments: [
      ["-o", "kit"], ["--platform", "web"], ["--platform", "dos", "-o", "kit"],
      ["--platform", "web", "-o", "kit", "--locale", "no tag"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try export(arguments).status == 2)
  }
}
