import Foundation
import MynaModel
import MynaProject
import MynaTestSupport
import Testing

@Suite("Files")
struct FileSystemTests {
  private func problem(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? DiagnosticError)?.id
    }
  }

  @Test("what was written is read again")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    try FileSystem.write(bytes, to: folder.path("a"))
    #expect(try FileSystem.read(folder.path("a"), limit: 1 << 20) == bytes)
  }

  @Test("writing replaces the file and leaves nothing beside it")
  func replaces() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "a much longer old text")
    try FileSystem.write(Array("new".utf8), to: folder.path("a"))
    #expect(try folder.read("a") == Array("new".utf8))
    #expect(try folder.names() == ["a"])
  }

  @Test("writing a file removes what a killed writer of it has left, and nothing else")
  func removesLeft() throws {
    let folder = try TemporaryFolder()
    let others = [
      ".a.myna-aB3xY", ".a.myna-aB3xY99", ".b.myna-aB3xY9", "a.aB3xY9", "a.myna-aB3xY9",
      "x.a.myna-aB3xY9",
    ]
    for name in others + [".a.myna-aB3xY9", ".a.myna-0zZ9aA"] { try folder.write(name, "half") }
    try folder.write(".a.myna-folder/kept", "whole")
    try #require(symlink("a.aB3xY9", folder.path(".a.myna-linked")) == 0)
    try FileSystem.write(Array("new".utf8), to: folder.path("a"))
    #expect(
      try folder.names().sorted() == (others + ["a", ".a.myna-folder", ".a.myna-linked"]).sorted())
  }

  @Test("writing a file without a folder in its path removes what was left too")
  func removesLeftHere() throws {
    let name = "left-\(UInt64.random(in: .min ... .max))"
    defer { unlink(name) }
    try #require(FileManager.default.createFile(atPath: ".\(name).myna-aB3xY9", contents: nil))
    try FileSystem.write([1], to: name)
    #expect(!FileManager.default.fileExists(atPath: ".\(name).myna-aB3xY9"))
  }

  @Test("what another writer has not finished is not removed")
  func keepsUnfinished() throws {
    let folder = try TemporaryFolder()
    let name = ".a.myna-aB3xY9"
    let file = open(try folder.write(name, "half"), O_RDONLY)
    try #require(flock(file, LOCK_EX) == 0)
    try FileSystem.write([1], to: folder.path("a"))
    #expect(try folder.names().sorted() == [name, "a"])
    // As the end of its process does.
    close(file)
    try FileSystem.write([1], to: folder.path("a"))
    #expect(try folder.names() == ["a"])
  }

  @Test("writers of the same file do not disturb each other")
  func concurrent() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a")
    let problems = await withTaskGroup(of: [String].self) { group in
      for writer in 0..<4 {
        group.addTask {
          (0..<100).compactMap { _ in
            self.problem {
              try FileSystem.write([UInt8](repeating: UInt8(writer), count: 100), to: path)
            }
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(problems.isEmpty)
    #expect(try folder.names() == ["a"])
    #expect(try Set(folder.read("a")).count == 1)
  }

  @Test("a path that is a symbolic link is replaced, not followed (hostile case 90)")
  func replacesLink() throws {
    let folder = try TemporaryFolder()
    try folder.write("target", "old")
    try #require(symlink("target", folder.path("link")) == 0)
    try FileSystem.write(Array("new".utf8), to: folder.path("link"))
    #expect(try folder.read("target") == Array("old".utf8))
  }

  @Test("a path that is a folder is refused, and nothing is left beside it")
  func folderInTheWay() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/kept", "old")
    #expect(problem { try FileSystem.write([1], to: folder.path("a")) } == "file.unwritable")
    #expect(try folder.names() == ["a"])
    #expect(try folder.read("a/kept") == Array("old".utf8))
  }

  @Test("a folder that does not exist is refused")
  func noFolder() throws {
    let folder = try TemporaryFolder()
    #expect(problem { try FileSystem.write([1], to: folder.path("b/a")) } == "file.unwritable")
  }

  @Test(
    "a folder that is not writable keeps the old file (hostile case 87)",
    .enabled(if: getuid() != 0, "root may write everywhere"))
  func notWritable() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "old")
    try #require(chmod(folder.path, 0o500) == 0)
    #expect(problem { try FileSystem.write([1], to: folder.path("a")) } == "file.unwritable")
    #expect(try folder.read("a") == Array("old".utf8))
  }

  @Test(
    "what is no regular file is not read (hostile case 34)",
    arguments: ["/dev/zero", "/dev/null", "/tmp", "/"])
  func kinds(path: String) {
    #expect(problem { _ = try FileSystem.read(path, limit: 10) } == "file.kind")
  }

  @Test("a name with U+0000 is refused, not cut (hostile case 33)")
  func nul() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "x")
    #expect(problem { _ = try FileSystem.read(folder.path("a\0.txt"), limit: 10) } == "file.name")
  }

  @Test("the limit counts bytes")
  func limit() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a", "12345")
    #expect(try FileSystem.read(path, limit: 5).count == 5)
    #expect(problem { _ = try FileSystem.read(path, limit: 4) } == "file.too-large")
  }
}
