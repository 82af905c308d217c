import Foundation
import MynaModel
import MynaProject
import MynaTestSupport
import Testing

@Suite("What is in folders")
struct FileSystemListingTests {
  private func problem(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? DiagnosticError)?.id
    }
  }

  @Test("every name of a folder is given, hidden ones too")
  func names() throws {
    let folder = try TemporaryFolder()
    let names = [".hidden", "ä.mf2"] + (0..<2_000).map { "file-\($0).mf2" }
    for name in names { try folder.write(name, "") }
    #expect(try FileSystem.names(in: folder.path)?.sorted() == names.sorted())
  }

  @Test("a folder that is not there has no names, and nothing has a kind")
  func missing() throws {
    let folder = try TemporaryFolder()
    #expect(try FileSystem.names(in: folder.path("missing")) == nil)
    #expect(try FileSystem.kind(of: folder.path("missing")) == nil)
  }

  @Test("what is no folder has no list of names")
  func noFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "")
    #expect(problem { _ = try FileSystem.names(in: folder.path("a")) } == "file.unreadable")
  }

  @Test("files, folders and others are told apart, and links are not followed")
  func kinds() throws {
    let folder = try TemporaryFolder()
    try folder.write("folder/file", "")
    try #require(symlink("folder", folder.path("link")) == 0)
    #expect(try FileSystem.kind(of: folder.path("folder")) == .folder)
    #expect(try FileSystem.kind(of: folder.path("folder/file")) == .file)
    #expect(try FileSystem.kind(of: folder.path("link")) == .other)
    #expect(try FileSystem.kind(of: "/dev/null") == .other)
  }

  @Test("what cannot be looked at is an error, not nothing")
  func hidden() throws {
    let folder = try TemporaryFolder()
    // A name that is too long fails for everybody, as a folder without rights does not for root.
    let path = folder.path(String(repeating: "a", count: 300))
    #expect(problem { _ = try FileSystem.kind(of: path) } == "file.unreadable")
    #expect(problem { _ = try FileSystem.names(in: path) } == "file.unreadable")
    #expect(problem { try FileSystem.write([1], to: path) } == "file.unwritable")
  }
}
