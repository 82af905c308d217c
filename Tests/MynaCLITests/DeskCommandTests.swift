import Foundation
import MynaTestSupport
import Testing

/// `myna fmt`, `status`, `update`, `review`, `diff` and `merge-driver` as commands.
@Suite("myna fmt, status, update, review, diff and merge-driver")
struct DeskCommandTests {
  private static let english = "@locale en\n---\n\n[paid]\n\n# Heading.\ntitle = Paid\n"

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "myna.yaml",
      """
      source-locale: en
      locales: {en: {}, zh-Hans: {fallbacks: [en]}}
      catalogues: []
      audiences:
        customer: {file: customer, fields: [title, body]}
        developer: {file: developer, fields: [cause, remedy]}
      keys: {generic: paid, unknown-code: paid, ambiguous-code: paid}
      """)
    for locale in ["en", "zh-Hans"] {
      for name in ["developer", "terms"] {
        try folder.write("\(locale)/\(name).mf2", "@locale \(locale)\n---\n")
      }
    }
    try folder.write("en/customer.mf2", Self.english)
    try folder.write("zh-Hans/customer.mf2", "@locale zh-Hans\n---\n\n[paid]\n\ntitle = 已支付\n")
    return folder
  }

  private func text(_ folder: TemporaryFolder, _ name: String) throws -> String {
    String(decoding: try folder.read(name), as: UTF8.self)
  }

  @Test("fmt writes files of other layouts and lists them")
  func format() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/x.mf2", "a=1")
    try folder.write("a/y.mf2", "a = 1\n")
    try folder.write("a/z.txt", "a=1")
    let run = try Command.run(["fmt", folder.path])
    #expect(run.status == 0 && run.lines == [folder.path("a/x.mf2")])
    #expect(try text(folder, "a/x.mf2") == "a = 1\n" && text(folder, "a/z.txt") == "a=1")
  }

  @Test("fmt --check lists files of other layouts, fails and writes nothing")
  func formatCheck() throws {
    let folder = try TemporaryFolder()
    try folder.write("x.mf2", "a=1")
    let run = try Command.run(["fmt", "--check", folder.path])
    #expect(run.status == 1 && run.lines == [folder.path("x.mf2")])
    #expect(run.error.contains("[fmt.layout]"))
    #expect(try text(folder, "x.mf2") == "a=1")
    #expect(try Command.run(["fmt", "--check", folder.path("x.mf2")]).status == 1)
  }

  @Test("fmt shows where a mistake is, and formats the other files")
  func formatMistake() throws {
    let folder = try TemporaryFolder()
    try folder.write("x.mf2", "a=1")
    try folder.write("y.mf2", "a={$b")
    let run = try Command.run(["fmt", folder.path])
    #expect(run.status == 1)
    #expect(run.error.contains("y.mf2:1:6: error: placeholder is not closed"))
    #expect(try text(folder, "x.mf2") == "a = 1\n" && text(folder, "y.mf2") == "a={$b")
  }

  @Test("status writes a table without colours to a pipe, JSON, a page and a badge")
  func status() throws {
    let folder = try folder()
    let table = try Command.run(["status", folder.path])
    #expect(table.status == 0 && table.lines.count == 5 && !table.text.contains("\u{1B}"))
    let json = try #require(
      try Command.run(["status", folder.path, "--format", "json"]).json().first)
    #expect(json["locales"]?.elements?.first?["unknownOrigin"] == .number("1"))
    #expect(
      try Command.run(["status", folder.path, "--format", "html"]).text.hasPrefix("<!DOCTYPE html>")
    )
    let badge = try Command.run(["status", folder.path, "--format", "svg", "--locale", "zh-Hans"])
    #expect(badge.text.contains("zh-Hans: 0 % reviewed"))
    #expect(
      try Command.run(["status", folder.path, "--format", "svg", "--locale", "fr"]).status == 1)
  }

  @Test("review stamps entries, and a change of the source makes them stale for update and status")
  func review() throws {
    let folder = try folder()
    #expect(
      try Command.run(["review", folder.path, "paid", "--state", "reviewed"]).lines.last
        == "1 entries are reviewed")
    #expect(
      try text(folder, "zh-Hans/customer.mf2").contains("@source 2df73819ecf92ca7\n@state reviewed")
    )
    try folder.write("old/customer.mf2", Self.english)
    try folder.write("en/customer.mf2", Self.english.replacing("Paid", with: "Already paid"))
    let check = try Command.run(["update", folder.path, "--old", folder.path("old"), "--check"])
    #expect(check.status == 1 && check.error.contains("[update.stale]"))
    let update = try Command.run(["update", folder.path, "--old", folder.path("old")])
    #expect(update.status == 0 && update.lines.contains("  stale: paid.title"))
    #expect(try text(folder, "zh-Hans/customer.mf2").contains("@old-source Paid\n"))
  }

  @Test("diff shows what differs and can fail for it")
  func diff() throws {
    let folder = try folder()
    let git = try GitRepository(at: folder.path)
    try git.commit("one")
    #expect(try Command.run(["diff", folder.path, folder.path, "--check"]).status == 0)
    try folder.write("en/customer.mf2", Self.english.replacing("Paid", with: "Done"))
    let run = try Command.run(["diff", "--git", "HEAD", folder.path, "--check"])
    #expect(
      run.lines == ["en/customer", "  changed paid.title: text", "    - Paid", "    + Done"])
    #expect(run.status == 1)
  }

  @Test("git merges with the driver, and stops at a conflict of one entry")
  func mergeDriver() throws {
    let folder = try TemporaryFolder()
    let git = try GitRepository(at: folder.path)
    let myna = try Command.path(of: "myna")
    try git.run([
      "config", "merge.myna.driver", "'\(myna)' merge-driver %O %A %B %P --marker-size %L",
    ])
    try folder.write(".gitattributes", "*.mf2 merge=myna\n")
    let base = "[a]\n\n# One.\none = 1\n\n# Two.\ntwo = 2\n"
    try folder.write("x.mf2", base)
    try git.commit("base")
    try git.run(["checkout", "-q", "-b", "theirs"])
    try folder.write("x.mf2", base.replacing("two = 2", with: "two = zwei"))
    try git.commit("theirs")
    try git.run(["checkout", "-q", "main"])
    try folder.write("x.mf2", base.replacing("# Two.", with: "# Two, the second."))
    try git.commit("ours")
    try git.run(["merge", "-q", "-m", "merge", "theirs"])
    #expect(
      try text(folder, "x.mf2") == "[a]\n\n# One.\none = 1\n\n# Two, the second.\ntwo = zwei\n")

    try git.run(["checkout", "-q", "-b", "others", "main"])
    try folder.write("x.mf2", base.replacing("one = 1", with: "one = uno"))
    try git.commit("others")
    try git.run(["checkout", "-q", "main"])
    try folder.write("x.mf2", base.replacing("one = 1", with: "one = un"))
    try git.commit("ours again")
    #expect(try git.run(["merge", "-q", "-m", "merge", "others"], expecting: nil) == 1)
    #expect(
      try text(folder, "x.mf2").contains(
        "<<<<<<< ours\n# One.\none = un\n||||||| base\n"))
  }

  @Test("the driver merges by lines what is no message resource, and loses nothing")
  func mergeLines() throws {
    let folder = try TemporaryFolder()
    try folder.write("o", "a\nb\nc\n")
    try folder.write("a", "a1\nb\nc\n")
    try folder.write("b", "a\nb\nc2\n")
    let run = try Command.run(
      ["merge-driver", folder.path("o"), folder.path("a"), folder.path("b")],
      environment: ["PATH": "/usr/bin:/bin"])
    #expect(run.error.contains("merged by lines"))
    let merged = try text(folder, "a")
    #expect(merged.contains("a1\n") && merged.contains("c2\n"))
  }

  @Test(
    "wrong usage is told",
    arguments: [
      ["fmt"], ["status"], ["review", "x", "--state", "reviewed"],
      ["review", "x", "--all", "k", "--state", "reviewed"],
      ["review", "x", "--all", "--state", "done"],
      ["diff", "x"], ["diff", "x", "y", "--git", "z"], ["merge-driver", "x", "y"],
      ["merge-driver", "x", "y", "z", "--marker-size", "0"], ["update", "x", "--locale", "no tag"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try Command.run(arguments).status == 2)
  }
}
