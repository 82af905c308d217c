public import MynaModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileSystem {
  /// What stands under a name of a folder.
  public enum Kind: Hashable, Sendable {
    /// A regular file.
    case file
    /// A folder.
    case folder
    /// A symbolic link, FIFO, device or socket.
    case other
  }

  /// Returns what has a path, without following a symbolic link; `nil` if there is nothing.
  ///
  /// - Throws: `file.unreadable` if that cannot be found out.
  public static func kind(of path: String) throws(DiagnosticError) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw unreadable(path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Returns the names in a folder, in no order; `nil` if there is no such folder.
  ///
  /// - Throws: `file.unreadable` if not all of them can be read: a part of them is never given.
  public static func names(in folder: String) throws(DiagnosticError) -> [String]? {
    guard let stream = opendir(folder) else {
      if errno == ENOENT { return nil }
      throw unreadable(folder)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      // The end and a failure differ by nothing but this.
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw unreadable(folder) }
    return names
  }

  private static func unreadable(_ path: String) -> DiagnosticError {
    DiagnosticError(
      Diagnostic("file.unreadable", .error, String(cString: strerror(errno)), source: path))
  }
}
