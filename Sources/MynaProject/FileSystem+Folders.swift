public import MynaModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileSystem {
  /// Makes the folders above a file, as far as they are missing.
  ///
  /// - Throws: `file.unwritable`; folders that were made stay.
  public static func makeFolders(above path: String) throws(DiagnosticError) {
    var folder = path.hasPrefix("/") ? "/" : ""
    for name in path.split(separator: "/").dropLast() {
      folder += "\(name)/"
      try makeFolder(folder)
    }
  }

  private static func makeFolder(_ path: String) throws(DiagnosticError) {
    guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    let reason = String(cString: strerror(errno))
    throw DiagnosticError(
      Diagnostic("file.unwritable", .error, "cannot make the folder: \(reason)", source: path))
  }
}
