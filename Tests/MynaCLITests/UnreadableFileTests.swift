import Foundation
import MynaTestSupport
import Testing

/// What commands that write do where something that they need cannot be read.
@Suite("Commands whose files or history cannot be read")
struct UnreadableFileTests {
  /// Where git is; no command of these tests looks for another program.
  private static let path = ["PATH": "/usr/local/bin:/usr/bin:/bin"]

  // MARK: Files

  @Test("an export without a file that cannot be read is not written", arguments: ["po", "json"])
  func export(format: String) throws {
    let sample = try SampleProject()
    let file = sample.folder.path("pl/customer.mf2")
    try FileManager.default.removeItem(atPath: file)
    try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
    let run = try Command.run([
      "export", format, sample.folder.path, "--locale", "pl", "-o", sample.folder.path("out"),
    ])
    #expect(run.status == 1 && run.error.contains("[file.kind]"), "\(run.error)")
    #expect(run.error.hasSuffix("\(sample.folder.path): 1 files cannot be read\n"))
    #expect(try !sample.folder.names().contains("out"))
  }

  @Test("an import into a project with a file that cannot be read changes nothing")
  func importing() throws {
    let sample = try SampleProject()
    let po = sample.folder.path("pl.po")
    _ = try Command.run(["export", "po", sample.folder.path, "--locale", "pl", "-o", po])
    let text = String(decoding: try sample.folder.read("pl.po"), as: UTF8.self)
    let changed = text.replacing("msgstr \"No money.\"", with: "msgstr \"Brak.\"")
    try #require(changed != text)
    try sample.folder.write("pl.po", changed)
    let file = sample.folder.path("pl/customer.mf2")
    try FileManager.default.removeItem(atPath: file)
    try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
    let before = try sample.folder.read("pl/developer.mf2")
    let run = try Command.run(["import", po, sample.folder.path])
    #expect(run.status == 1 && run.error.contains("[file.kind]"), "\(run.error)")
    #expect(try sample.folder.read("pl/developer.mf2") == before)
  }

  // MARK: The merge driver

  @Test("a merge that failed is no conflict for git, and the file is as it was")
  func mergeDriver() throws {
    let folder = try TemporaryFolder()
    try folder.write("ours", "a = 1\n")
    try folder.write("theirs", "a = 2\n")
    let words = ["merge-driver", folder.path("base"), folder.path("ours"), folder.path("theirs")]
    let run = try Command.run(words)
    #expect(run.status == 129 && run.error.contains("[file.not-found]"), "\(run.error)")
    #expect(try folder.read("ours") == Array("a = 1\n".utf8))
  }

  @Test("a merge by lines without git is a failure, and the file is as it was")
  func mergeWithoutGit() throws {
    let folder = try TemporaryFolder()
    for name in ["base", "ours", "theirs"] { try folder.write(name, "[\(name)") }
    let run = try Command.run(
      ["merge-driver", folder.path("base"), folder.path("ours"), folder.path("theirs")],
      environment: ["PATH": folder.path])
    #expect(run.status == 129 && run.error.contains("nothing was merged"), "\(run.error)")
    #expect(try folder.read("ours") == Array("[ours".utf8))
  }

  // MARK: History

  /// A project whose Polish texts are of a source that has changed since, with a commit each.
  private func stale() throws -> (SampleProject, GitRepository) {
    let sample = try SampleProject()
    _ = try Command.run(["review", sample.folder.path, "--all", "--state", "reviewed"])
    let git = try GitRepository(at: sample.folder.path)
    try git.commit("one")
    try sample.folder.write(
      "en/customer.mf2", SampleProject.customer.replacing("It did not work", with: "It failed"))
    try git.commit("two")
    return (sample, git)
  }

  private func update(
    _ sample: SampleProject, environment: [String: String] = path
  ) throws -> Command.Run {
    try Command.run(["update", sample.folder.path], environment: environment)
  }

  private func hasOldSource(_ sample: SampleProject) throws -> Bool {
    String(decoding: try sample.folder.read("pl/customer.mf2"), as: UTF8.self)
      .contains("@old-source It did not work.")
  }

  @Test("the old source is found across a revision that had no such file")
  func deleted() throws {
    let (sample, git) = try stale()
    let english = try sample.folder.read("en/customer.mf2")
    try FileManager.default.removeItem(atPath: sample.folder.path("en/customer.mf2"))
    try git.commit("three")
    try sample.folder.write("en/customer.mf2", english)
    let run = try update(sample)
    #expect(run.status == 0, "\(run.error)")
    #expect(try hasOldSource(sample))
  }

  @Test("a history that git cannot read is an error, and nothing is written")
  func damaged() throws {
    let (sample, _) = try stale()
    let before = try sample.folder.read("pl/customer.mf2")
    try FileManager.default.removeItem(atPath: sample.folder.path(".git/objects"))
    try FileManager.default.createDirectory(
      atPath: sample.folder.path(".git/objects"), withIntermediateDirectories: false)
    let run = try update(sample)
    #expect(run.status == 1 && run.error.contains("[git.failed]"), "\(run.error)")
    #expect(try sample.folder.read("pl/customer.mf2") == before)
  }

  @Test("no git, no repository and no commit are no history, and no error")
  func none() throws {
    let (sample, _) = try stale()
    let withoutGit = try update(sample, environment: ["PATH": sample.folder.path])
    #expect(withoutGit.status == 0, "\(withoutGit.error)")
    #expect(withoutGit.text.contains("old source not found"))
    try FileManager.default.removeItem(atPath: sample.folder.path(".git"))
    let withoutRepository = try update(sample)
    #expect(withoutRepository.status == 0, "\(withoutRepository.error)")
    #expect(withoutRepository.output == withoutGit.output)
    _ = try GitRepository(at: sample.folder.path)
    let withoutCommit = try update(sample)
    #expect(withoutCommit.status == 0, "\(withoutCommit.error)")
    #expect(withoutCommit.output == withoutGit.output)
    #expect(try !hasOldSource(sample))
  }
}
