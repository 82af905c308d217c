import Foundation
public import MynaModel
import MynaProject

/// A folder as it was in a revision of git, written to a place of its own.
public enum GitSnapshot {
  /// Most files of a folder.
  static let fileLimit = 10_000

  /// Writes the files that a folder had in a revision.
  ///
  /// - Parameters:
  ///   - folder: The folder in the working copy.
  ///   - revision: Anything that git takes for a commit.
  ///   - target: An empty folder.
  /// - Throws: `git.no-revision`, `git.failed`, `program.failed`, `file.too-many`, `file.unwritable`.
  public static func write(
    _ folder: String, at revision: String, to target: String
  ) throws(DiagnosticError) {
    let problem = DiagnosticError(
      Diagnostic(
        "git.no-revision", .error, "git has no such folder in '\(revision)'", source: folder))
    guard !revision.hasPrefix("-"),
      let list = try GitProgram.run(
        ["ls-tree", "-r", "-z", "--name-only", revision, "."], in: folder)
    else { throw problem }
    let names = list.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      .filter { name in [".mf2", ".yaml", ".tsv"].contains { name.hasSuffix($0) } }
    guard !names.isEmpty else { throw problem }
    guard names.count <= fileLimit else {
      throw DiagnosticError(
        Diagnostic(
          "file.too-many", .error, "folder has more than \(fileLimit) files", source: folder))
    }
    for name in names where !name.split(separator: "/").contains("..") && !name.hasPrefix("/") {
      guard
        let bytes = try GitProgram.run(["cat-file", "blob", "\(revision):./\(name)"], in: folder)
      else { throw problem }
      try FileChange(path: "\(target)/\(name)", bytes: bytes).write()
    }
  }
}
