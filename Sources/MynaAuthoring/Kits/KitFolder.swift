public import MynaModel
import MynaProject

extension Kit {
  /// What happens to a file that stands in a kit's place and is none of a kit.
  public enum Replacement: Hashable, Sendable {
    /// It stays, and nothing is written.
    case ownFilesOnly
    /// It is replaced.
    case anyFile
  }

  /// Writes the files below a folder, which is made if it is missing.
  ///
  /// Each file is written beside its place and renamed. A file that a kit wrote before is replaced,
  /// or left alone if it is the same; one of another origin stops the whole before anything is
  /// written.
  ///
  /// - Throws: `kit.foreign-file`, `file.unwritable`, or why a folder cannot be made.
  public func write(
    to folder: String, replacing: Replacement = .ownFilesOnly
  ) throws(DiagnosticError) {
    var changed: [File] = []
    var foreign: [Diagnostic] = []
    for file in files {
      let path = "\(folder)/\(file.path)"
      guard let old = try Self.read(path) else {
        changed.append(file)
        continue
      }
      if old == file.bytes { continue }
      changed.append(file)
      if replacing == .ownFilesOnly, !Self.isOwn(old, file) {
        foreign.append(.kitForeignFile(path))
      }
    }
    guard foreign.isEmpty else { throw DiagnosticError(foreign) }
    for file in changed {
      let path = "\(folder)/\(file.path)"
      try FileSystem.makeFolders(above: path)
      try FileSystem.write(file.bytes, to: path)
    }
  }

  /// The bytes of a file; `nil` if there is none.
  private static func read(_ path: String) throws(DiagnosticError) -> [UInt8]? {
    do {
      return try FileSystem.read(path, limit: Limits.hard.bundleBytes)
    } catch {
      if error.id == "file.not-found" { return nil }
      throw error
    }
  }

  /// Whether a file was written by an export: it says so near its start, or it is a bundle, which
  /// nobody writes by hand.
  private static func isOwn(_ old: [UInt8], _ new: File) -> Bool {
    let start = old.prefix(1024)
    let words = Array(mark.utf8)
    let isMarked = start.indices.contains { start[$0...].starts(with: words) }
    return isMarked || new.path.hasSuffix(".myna") && old.starts(with: new.bytes.prefix(4))
  }
}
