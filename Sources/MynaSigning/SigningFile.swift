import MynaModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files of keys, bundles and signatures.
///
/// Symbolic links are followed, unlike with the files of a project: mounted secrets are links.
enum SigningFile {
  /// Reads a regular file whole.
  static func read(_ path: String, limit: Int) throws(DiagnosticError) -> [UInt8] {
    // O_NONBLOCK: opening a FIFO that nobody writes to must not wait.
    let file = try open(path, O_RDONLY | O_NONBLOCK)
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw problem("file.kind", "this is no regular file", path)
    }
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      guard let chunk = readChunk(file) else { throw failure("file.unreadable", path) }
      if chunk.isEmpty { return bytes }
      bytes += chunk
    }
    throw problem("file.too-large", "file is larger than \(limit) bytes", path)
  }

  /// The same, or `nil` if there is no such file.
  static func readIfPresent(_ path: String, limit: Int) throws(DiagnosticError) -> [UInt8]? {
    do throws(DiagnosticError) {
      return try read(path, limit: limit)
    } catch {
      if error.id == "file.not-found" { return nil }
      throw error
    }
  }

  /// Writes a file that does not exist yet: it appears whole, or not at all.
  ///
  /// - Throws: `file.exists`, `file.unwritable`.
  static func create(
    _ path: String, _ bytes: [UInt8], mode: mode_t
  ) throws(DiagnosticError) {
    let temporary = try writeBeside(path, bytes, mode: mode)
    defer { remove(temporary) }
    // Unlike a rename, a second name is refused where there is a file.
    guard link(temporary, path) == 0 else {
      throw failure(errno == EEXIST ? "file.exists" : "file.unwritable", path)
    }
    syncFolder(of: path)
  }

  /// Writes a file beside its place and renames it: readers see the old or the new one, whole.
  ///
  /// - Throws: `file.unwritable`; the old file is then as it was.
  static func replace(_ path: String, with bytes: [UInt8]) throws(DiagnosticError) {
    let temporary = try writeBeside(path, bytes, mode: 0o644)
    guard rename(temporary, path) == 0 else {
      let failure = failure("file.unwritable", path)
      remove(temporary)
      throw failure
    }
    syncFolder(of: path)
  }

  /// Writes a new file in the folder of another; that of `a.key` is called `.a.key.myna-` and six
  /// letters or digits. A process that is killed leaves it.
  ///
  /// - Returns: its path.
  private static func writeBeside(
    _ path: String, _ bytes: [UInt8], mode: mode_t
  ) throws(DiagnosticError) -> String {
    guard !path.utf8.contains(0) else {
      throw problem("file.name", "file name holds U+0000", path)
    }
    let start =
      path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
      ?? path.startIndex
    var template = Array("\(path[..<start]).\(path[start...]).myna-XXXXXX".utf8CString)
    let file = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemp($0) } ?? -1
    }
    guard file >= 0 else { throw failure("file.unwritable", path) }
    let name = template.dropLast().map { UInt8(bitPattern: $0) }
    let temporary = String(decoding: name, as: UTF8.self)
    do throws(DiagnosticError) {
      // Until now its owner alone could read it.
      guard fchmod(file, mode) == 0 else { throw failure("file.unwritable", path) }
      try send(bytes, to: file, path)
    } catch {
      close(file)
      remove(temporary)
      throw error
    }
    guard close(file) == 0 else {
      let failure = failure("file.unwritable", path)
      remove(temporary)
      throw failure
    }
    return temporary
  }

  /// The name itself must survive a crash; a folder that cannot be synced loses only that.
  private static func syncFolder(of path: String) {
    let cut = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = cut.map { String(path[..<$0]) } ?? "."
    let file = openFile(folder.isEmpty ? "/" : folder, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }

  static func remove(_ path: String) { unlink(path) }

  private static func open(_ path: String, _ flags: Int32) throws(DiagnosticError) -> Int32 {
    guard !path.utf8.contains(0) else {
      throw problem("file.name", "file name holds U+0000", path)
    }
    let file = openFile(path, flags | O_CLOEXEC)
    guard file >= 0 else {
      let known = [ENOENT: "file.not-found", EACCES: "file.denied"]
      throw failure(known[errno] ?? "file.unreadable", path)
    }
    return file
  }

  /// Some bytes, none at the end, `nil` if that failed.
  private static func readChunk(_ file: Int32) -> [UInt8]? {
    let size = 64 * 1024
    var received = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: size) { target, count in
      repeat {
        received = receive(file, target.baseAddress, size)
      } while received < 0
        && errno == EINTR
      count = max(0, received)
    }
    return received < 0 ? nil : chunk
  }

  private static func send(
    _ bytes: [UInt8], to file: Int32, _ path: String
  ) throws(DiagnosticError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        transmit(file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure("file.unwritable", path) }
      written += count
    }
    guard fsync(file) == 0 else { throw failure("file.unwritable", path) }
  }

  private static func failure(_ id: String, _ path: String) -> DiagnosticError {
    problem(id, String(cString: strerror(errno)), path)
  }

  private static func problem(_ id: String, _ message: String, _ path: String) -> DiagnosticError {
    DiagnosticError(Diagnostic(id, .error, message, source: path))
  }
}

// `open(2)`, `read(2)` and `write(2)`, whose names belong to other functions above.

private func openFile(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }

private func receive(_ file: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, target, count)
}

private func transmit(_ file: Int32, _ source: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, source, count)
}
