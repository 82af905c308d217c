import Foundation
public import MynaModel
import MynaProject

/// Finds the message resources that paths name.
public enum ResourceFiles {
  /// Most files that are found below one path.
  static let fileLimit = 100_000

  /// Returns the paths of files: a file as it is, and of a folder every `.mf2` file below it, sorted.
  ///
  /// Hidden folders and symbolic links below a folder are passed over.
  /// - Throws: `file.not-found`, `file.unreadable`, `file.too-many`.
  public static func paths(in paths: [String]) throws(DiagnosticError) -> [String] {
    var result: [String] = []
    for path in paths {
      // What a link leads to counts here, unlike below a folder.
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw DiagnosticError(
          Diagnostic("file.not-found", .error, "there is no such file or folder", source: path))
      }
      result += isFolder.boolValue ? try files(below: path) : [path]
    }
    return result
  }

  private static func files(below root: String) throws(DiagnosticError) -> [String] {
    var folders = [root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root]
    var files: [String] = []
    while let folder = folders.popLast() {
      // A folder or file may vanish meanwhile; one that cannot be looked at must not be passed over.
      for name in try FileSystem.names(in: folder) ?? [] where !name.hasPrefix(".") {
        let path = "\(folder)/\(name)"
        switch try FileSystem.kind(of: path) {
        case .folder: folders.append(path)
        case .file where name.hasSuffix(".mf2"): files.append(path)
        default: break
        }
      }
      guard files.count + folders.count <= fileLimit else {
        throw DiagnosticError(
          Diagnostic(
            "file.too-many", .error, "folder has more than \(fileLimit) files and folders",
            source: root))
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
