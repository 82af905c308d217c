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
