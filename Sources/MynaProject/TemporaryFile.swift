#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A new file beside another one, which becomes that one when it is whole.
///
/// It has the name of the other with a dot before it, and `.myna-` and six letters or digits after
/// it. Who writes it holds a lock on it; one without a lock was left by a process that was killed.
struct TemporaryFile {
  /// The file, open for writing and locked; whoever made it closes it.
  let descriptor: Int32
  /// Its path, in the folder of the other file.
  let path: String

  /// Most names of a folder among which left files are looked for, so that writing all files of a
  /// folder takes no time that grows with the square of their number.
  static let nameLimit = 10_000

  /// Makes one that nobody else has; `nil` if that fails, and `errno` says why.
  init?(beside path: String) {
    let (folder, start) = Self.place(of: path)
    // Before it is locked, another process may take it for one that was left.
    for _ in 0..<8 {
      var template = Array("\(folder)\(start)XXXXXX".utf8CString)
      let descriptor = template.withUnsafeMutableBufferPointer { buffer in
        buffer.baseAddress.map { mkstemp($0) } ?? -1
      }
      guard descriptor >= 0 else { return nil }
      // Where there are no locks, nothing that was left is removed, and this is safe as well.
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      var status = stat()
      if fstat(descriptor, &status) == 0, status.st_nlink == 0 {
        close(descriptor)
        continue
      }
      let bytes = template.dropLast().map { UInt8(bitPattern: $0) }
      self.descriptor = descriptor
      self.path = String(decoding: bytes, as: UTF8.self)
      return
    }
    errno = EAGAIN
    return nil
  }

  /// Removes what killed processes have left of a file; what cannot be removed stays.
  static func removeLeft(beside path: String) {
    let (folder, start) = place(of: path)
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return }
    defer { closedir(stream) }
    for _ in 0..<nameLimit {
      guard let entry = readdir(stream) else { return }
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes -> String? in
        let name = bytes.prefix { $0 != 0 }
        guard name.count == start.utf8.count + 6, name.starts(with: start.utf8) else { return nil }
        return String(decoding: name, as: UTF8.self)
      }
      if let name { removeUnlocked(folder + name) }
    }
  }

  private static func removeUnlocked(_ path: String) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard file >= 0 else { return }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      flock(file, LOCK_EX | LOCK_NB) == 0
    else { return }
    unlink(path)
  }

  /// The folder of a path, with its slash, and what the names of temporary files there begin with.
  private static func place(of path: String) -> (folder: String, start: String) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let start = slash.map { path.utf8.index(after: $0) } ?? path.startIndex
    return (String(path[..<start]), ".\(path[start...]).myna-")
  }
}
