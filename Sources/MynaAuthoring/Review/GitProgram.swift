import Foundation
import MynaModel
import MynaProject

/// The program git, asked about what it has stored.
enum GitProgram {
  /// Runs git in a folder; `nil` if there is no git, or it says no.
  ///
  /// - Throws: `program.failed`, `git.failed` if it was killed.
  static func run(_ arguments: [String], in folder: String) throws(DiagnosticError) -> [UInt8]? {
    switch try ChildProgram.run(["git", "--no-pager", "-C", folder] + arguments) {
    case .status(0, let output): return output
    case .status, .missing: return nil
    case .signal: throw failed(folder)
    }
  }

  /// The revisions that a file of a folder has, the newest first; none without git, outside of a
  /// repository, and before the first commit.
  ///
  /// - Throws: `git.failed`, `program.failed`.
  static func revisions(
    of name: String, in folder: String, limit: Int
  ) throws(DiagnosticError) -> [String] {
    let words = ["log", "--format=%H", "-n", "\(limit)", "--", name]
    if let log = try run(words, in: folder) {
      return log.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }
    guard try isRepository(folder) else { return [] }
    // Status 1 and nothing else means that there is no commit yet.
    switch try ChildProgram.run(["git", "-C", folder, "rev-parse", "-q", "--verify", "HEAD"]) {
    case .status(1, _), .missing: return []
    default: throw failed(folder)
    }
  }

  /// The bytes that a file of a folder had in a revision; `nil` if it was not there.
  ///
  /// - Throws: `git.failed`, `program.failed`.
  static func bytes(
    of name: String, at revision: String, in folder: String
  ) throws(DiagnosticError) -> [UInt8]? {
    if let bytes = try run(["cat-file", "blob", "\(revision):./\(name)"], in: folder) {
      return bytes
    }
    // The revision may be the one that deleted it.
    guard let list = try run(["ls-tree", revision, "--", name], in: folder), list.isEmpty else {
      throw failed(folder)
    }
    return nil
  }

  /// Whether git should know the folder: it, or one above, has a `.git`.
  private static func isRepository(_ folder: String) throws(DiagnosticError) -> Bool {
    if ProcessInfo.processInfo.environment["GIT_DIR"] != nil { return true }
    var place = URL(filePath: folder).standardizedFileURL.resolvingSymlinksInPath()
    while true {
      if try FileSystem.kind(of: place.appending(path: ".git").path(percentEncoded: false)) != nil {
        return true
      }
      let above = place.deletingLastPathComponent().standardizedFileURL
      guard above.path().utf8.count < place.path().utf8.count else { return false }
      place = above
    }
  }

  private static func failed(_ folder: String) -> DiagnosticError {
    DiagnosticError(
      Diagnostic("git.failed", .error, "git cannot read the history of the folder", source: folder))
  }
}
