import CMynaEmbedded
public import MynaModel
public import MynaRuntime

// Unsafe: reads a file into memory of its own, or refers to bytes of the program.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Localizer {
  /// The messages and the catalogue that ship with this package.
  ///
  /// They are part of the program: no file is read and nothing is parsed. The bytes are made from
  /// `Locales` by `tools/embed`; a test keeps them in step.
  public static let embedded: Localizer = {
    let bytes = unsafe UnsafeRawBufferPointer(
      start: myna_embedded_bundle_address(), count: Int(myna_embedded_bundle_size))
    // Damage is impossible short of a broken program; an empty localizer then still answers.
    if let bundle = try? unsafe OpenBundle(BundleMemory(static: bytes), isTrusted: true) {
      return Localizer(bundle, functions: .standard, limits: nil)
    }
    return Localizer(.empty, functions: .standard, limits: nil)
  }()

  /// How a bundle file is held.
  public enum BundleAccess: Hashable, Sendable {
    /// Read into memory and compared with its checksum: for servers, which must survive a file that
    /// is overwritten while they run.
    case reading
    /// Mapped: opened in microseconds whatever its size, memory grows with the pages touched. Every
    /// place is checked when it is read, the checksum is not: `myna inspect --verify` does that. The
    /// file must be replaced by renaming, never overwritten.
    case mapping
  }

  /// Opens a bundle file.
  ///
  /// - Throws: `file.not-found`, `file.kind`, `file.unreadable`, or why the bundle is refused.
  public init(
    bundleAt path: String, access: BundleAccess = .reading,
    functions: FunctionRegistry = .standard, limits: Limits? = nil
  ) throws(DiagnosticError) {
    let limit = (limits ?? Limits()).bundleBytes
    switch access {
    case .reading:
      try self.init(
        bundle: try Self.read(path, limit: limit), named: path, functions: functions,
        limits: limits)
    case .mapping:
      try self.init(
        try Self.map(path, limit: limit), named: path, isVerified: false, functions: functions,
        limits: limits)
    }
  }

  /// Opens a bundle in memory; its checksum is compared.
  public init(
    bundle bytes: [UInt8], named name: String = "bundle",
    functions: FunctionRegistry = .standard, limits: Limits? = nil
  ) throws(DiagnosticError) {
    let limit = (limits ?? Limits()).bundleBytes
    guard bytes.count <= limit else {
      throw DiagnosticError(
        Diagnostic(
          "bundle.too-large", .error, "bundle is larger than \(limit) bytes", source: name))
    }
    try self.init(
      BundleMemory(copying: bytes), named: name, isVerified: true, functions: functions,
      limits: limits)
  }

  private init(
    _ memory: BundleMemory, named name: String, isVerified: Bool, functions: FunctionRegistry,
    limits: Limits?
  ) throws(DiagnosticError) {
    do {
      let bundle = try OpenBundle(memory)
      if isVerified { try bundle.verify() }
      self.init(bundle, functions: functions, limits: limits)
    } catch {
      var diagnostic = error.diagnostic
      diagnostic.source = name
      throw DiagnosticError(diagnostic)
    }
  }

  /// Reads the bytes of a bundle file, which nobody has looked at yet.
  ///
  /// - Throws: `file.not-found`, `file.kind`, `file.unreadable`, `file.name` or `bundle.too-large`.
  package static func read(
    _ path: String, limit: Int
  ) throws(DiagnosticError) -> [UInt8] {
    let file = try OpenFile(path, limit: limit)
    var bytes = [UInt8](repeating: 0, count: file.count)
    var filled = 0
    while filled < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe readBytes(
          file.descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      filled += count
    }
    return Array(bytes.prefix(filled))
  }

  /// Maps a regular file.
  static func map(_ path: String, limit: Int) throws(DiagnosticError) -> BundleMemory {
    let file = try OpenFile(path, limit: limit)
    // An empty file cannot be mapped, and is no bundle in any case.
    guard file.count > 0 else { return BundleMemory(copying: []) }
    let count = file.count
    guard let start = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, file.descriptor, 0),
      unsafe start != MAP_FAILED
    else {
      throw OpenFile.problem(
        "file.unreadable", unsafe "cannot map the file: \(String(cString: strerror(errno)))", path)
    }
    return unsafe BundleMemory(UnsafeRawBufferPointer(start: start, count: count)) {
      unsafe munmap(start, count)
    }
  }
}

/// A regular file, open for reading until it goes out of scope.
private struct OpenFile: ~Copyable {
  let descriptor: Int32
  let count: Int

  init(_ path: String, limit: Int) throws(DiagnosticError) {
    (descriptor, count) = try Self.open(path, limit: limit)
  }

  private static func open(
    _ path: String, limit: Int
  ) throws(DiagnosticError) -> (descriptor: Int32, count: Int) {
    guard !path.utf8.contains(0) else {
      throw problem("file.name", "file name holds U+0000", path)
    }
    let descriptor = openFile(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw problem(
        errno == ENOENT ? "file.not-found" : "file.unreadable",
        unsafe "cannot open the file: \(String(cString: strerror(errno)))", path)
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw problem("file.kind", "this is no regular file", path)
    }
    guard status.st_size <= limit else {
      close(descriptor)
      throw problem("bundle.too-large", "bundle is larger than \(limit) bytes", path)
    }
    return (descriptor, Int(status.st_size))
  }

  deinit { close(descriptor) }

  static func problem(_ id: String, _ message: String, _ path: String) -> DiagnosticError {
    DiagnosticError(Diagnostic(id, .error, message, source: path))
  }
}

/// `open(2)`; inside `OpenFile` the name belongs to another function.
private func openFile(_ path: String, _ flags: Int32) -> Int32 { unsafe open(path, flags) }

/// `read(2)`; inside `Localizer` the name belongs to another function.
private func readBytes(
  _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  unsafe read(descriptor, buffer, count)
}

extension OpenBundle {
  /// A bundle without any message.
  static let empty = OpenBundle(
    settings: LocalizationSettings(
      sourceLocale: .english, locales: [],
      audiences: [
        .init(.customer, fields: ["title", "body"]),
        .init(.developer, fields: ["cause", "remedy"]),
      ], genericKey: "", unknownCodeKey: "", ambiguousCodeKey: ""))
}
