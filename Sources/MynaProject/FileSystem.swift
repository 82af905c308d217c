public import MynaModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads and writes files without surprises: regular files only, sizes limited, writing beside and
/// renaming.
public enum FileSystem {
  /// Reads a regular file whole; a symbolic link, FIFO, device or folder is refused.
  ///
  /// - Throws: `file.not-found`, `file.denied`, `file.kind`, `file.too-large`, `file.unreadable`.
  public static func read(_ path: String, limit: Int) throws(DiagnosticError) -> [UInt8] {
    guard !path.utf8.contains(0) else {
      throw problem("file.name", "file name holds U+0000", path)
    }
    // O_NONBLOCK: opening a FIFO that nobody writes to must not wait.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw problem("file.kind", "this is no regular file", path)
    }
    guard status.st_size <= limit else { throw DiagnosticError(tooLarge(path, limit)) }
    return try readAll(descriptor, path, limit: limit)
  }

  /// Whether something has a path, whatever it is and whether or not it can be read; of what cannot
  /// be looked at this is so, and reading says why.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 || errno != ENOENT
  }

  static func tooLarge(_ path: String, _ limit: Int) -> Diagnostic {
    Diagnostic("file.too-large", .error, "file is larger than \(limit) bytes", source: path)
  }

  private static func readAll(
    _ descriptor: Int32, _ path: String, limit: Int
  ) throws(DiagnosticError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let size = 64 * 1024
      var failure: DiagnosticError?
      let chunk = [UInt8](unsafeUninitializedCapacity: size) { target, count in
        var received = Self.receive(descriptor, target.baseAddress, size)
        while received < 0, errno == EINTR {
          received = Self.receive(descriptor, target.baseAddress, size)
        }
        if received < 0 { failure = Self.failure(path) }
        count = max(0, received)
      }
      if let failure { throw failure }
      if chunk.isEmpty { return bytes }
      bytes.append(contentsOf: chunk)
      // The file may have grown since its size was asked.
      guard bytes.count <= limit else { throw DiagnosticError(tooLarge(path, limit)) }
    }
  }

  /// Writes a file beside its place and renames it, so that readers see the old or the new one,
  /// whole, even after a crash.
  ///
  /// Until it is renamed, the new file of `a.mf2` is called `.a.mf2.myna-` and six letters or digits.
  /// A process that is killed leaves it; nothing reads such a file, and the next one that writes
  /// `a.mf2` removes it.
  ///
  /// - Throws: `file.unwritable`; the old file is then as it was.
  public static func write(_ bytes: [UInt8], to path: String) throws(DiagnosticError) {
    // Before anything else: the disk may be full of them.
    TemporaryFile.removeLeft(beside: path)
    guard let temporary = TemporaryFile(beside: path) else {
      throw failure(path, id: "file.unwritable")
    }
    // Closing ends the lock, so it comes last; what it could say of the bytes, fsync has said.
    defer { close(temporary.descriptor) }
    do throws(DiagnosticError) {
      guard let mode = mode(of: path), fchmod(temporary.descriptor, mode) == 0 else {
        throw failure(path, id: "file.unwritable")
      }
      try send(bytes, temporary.descriptor, path)
      guard fsync(temporary.descriptor) == 0, rename(temporary.path, path) == 0 else {
        throw failure(path, id: "file.unwritable")
      }
    } catch {
      unlink(temporary.path)
      throw error
    }
    syncFolder(of: path)
  }

  /// The mode that a file has, or that a new one gets; `nil` if it cannot be looked at.
  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & 0o777 }
    // A link whose target is missing is replaced like a file that is.
    return errno == ENOENT ? 0o644 : nil
  }

  private static func send(
    _ bytes: [UInt8], _ descriptor: Int32, _ path: String
  ) throws(DiagnosticError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        transmit(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path, id: "file.unwritable") }
      written += count
    }
  }

  /// The rename itself must survive a crash; a folder that cannot be synced loses only that.
  private static func syncFolder(of path: String) {
    let cut = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = cut.map { String(path[..<$0]) } ?? "."
    let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func failure(_ path: String, id: String? = nil) -> DiagnosticError {
    let code = errno
    let known = [ENOENT: "file.not-found", EACCES: "file.denied", ELOOP: "file.kind"]
    return problem(
      id ?? known[code] ?? "file.unreadable", String(cString: strerror(code)), path)
  }

  private static func problem(_ id: String, _ message: String, _ path: String) -> DiagnosticError {
    DiagnosticError(Diagnostic(id, .error, message, source: path))
  }

  // `read(2)` and `write(2)`, whose names belong to other functions here.
  private static func receive(_ file: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int)
    -> Int
  {
    #if canImport(Darwin)
      Darwin.read(file, target, count)
    #else
      Glibc.read(file, target, count)
    #endif
  }

  private static func transmit(_ file: Int32, _ source: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Darwin)
      Darwin.write(file, source, count)
    #else
      Glibc.write(file, source, count)
    #endif
  }
}
