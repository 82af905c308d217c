import Foundation
public import MynaModel
import MynaProject

/// A file of a folder and what it is to become.
public struct FileChange: Sendable {
  /// Path of the file.
  public var path: String
  /// The new file, whole.
  public var bytes: [UInt8]

  /// Writes the file beside its place and renames it, making the folder of a new locale.
  ///
  /// - Throws: `file.unwritable`; the old file is then as it was.
  public func write() throws(DiagnosticError) {
    let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw DiagnosticError(
        Diagnostic("file.unwritable", .error, "folder cannot be made", source: folder))
    }
    try FileSystem.write(bytes, to: path)
  }
}
