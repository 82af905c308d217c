import Foundation
import MynaAuthoring
import MynaModel
import MynaTestSupport
import Testing

@Suite("Message resources below a folder")
struct ResourceFilesTests {
  @Test("they are found in all folders, sorted; hidden ones, links and others are passed over")
  func found() throws {
    let folder = try TemporaryFolder()
    for name in ["b.mf2", "a/c.mf2", ".git/d.mf2", ".e.mf2.myna-aB3xY9", "f.txt"] {
      try folder.write(name, "")
    }
    try #require(symlink("b.mf2", folder.path("link.mf2")) == 0)
    let paths = try ResourceFiles.paths(in: [folder.path])
    #expect(paths == [folder.path("a/c.mf2"), folder.path("b.mf2")])
  }

  /// A folder whose path is so long that files in it have none.
  private func deepFolder(in folder: TemporaryFolder) throws -> String {
    var path = folder.path
    while path.utf8.count < 4_085 {
      let count = min(200, 4_090 - path.utf8.count - 1)
      path += "/" + String(repeating: "d", count: count)
      try #require(mkdir(path, 0o700) == 0)
    }
    return path
  }

  @Test("a file that cannot be looked at is an error, not passed over")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let name = "customer.mf2"
    let deep = open(try deepFolder(in: folder), O_RDONLY | O_DIRECTORY)
    try #require(deep >= 0)
    defer { close(deep) }
    let file = openat(deep, name, O_WRONLY | O_CREAT, 0o600)
    try #require(file >= 0)
    close(file)
    // Otherwise the folder could not be removed.
    defer { unlinkat(deep, name, 0) }
    let error = #expect(throws: DiagnosticError.self) {
      try ResourceFiles.paths(in: [folder.path])
    }
    #expect(error?.id == "file.unreadable")
    #expect(error?.diagnostics.first?.source?.hasSuffix("/" + name) == true)
  }
}
