import CMynaEmbedded
public import MynaModel
public import MynaRuntime

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
    let bytes = UnsafeRawBufferPointer(
      start: myna_embedded_bundle_address(), count: Int(myna_embedded_bundle_size))
    // Damage is impossible short of a broken program; an empty localizer then still answers.
    let contents = try? BundleFile.read(Array(bytes))
    return Localizer(contents ?? .empty)
  }()

  /// Opens a bundle file, reading it into memory.
  ///
  /// - Throws: `file.not-found`, `file.kind`, `file.unreadable`, or why the bundle is refused.
  public init(
    bundleAt path: String, functions: FunctionRegistry = .standard, limits: Limits? = nil
  ) throws(DiagnosticError) {
    try self.init(
      bundle: try Self.read(path, limit: (limits ?? Limits()).bundleBytes), named: path,
      functions: functions,
      limits: limits)
  }

  /// Opens a bundle in memory.
  public init(
    bundle bytes: [UInt8], named name: String = "bundle",
    functions: FunctionRegistry = .standard, limits: Limits? = nil
  ) throws(DiagnosticError) {
    do {
      self.init(
        try BundleFile.read(bytes, limits: limits ?? Limits()), functions: functions, limits: limits
      )
    } catch {
      var diagnostic = error.diagnostic
      diagnostic.source = name
      throw DiagnosticError(diagnostic)
    }
  }

  /// Reads a regular file whole.
  private static func read(_ path: String, limit: Int) throws(DiagnosticError) -> [UInt8] {
    func problem(_ id: String, _ message: String) -> DiagnosticError {
      DiagnosticError(Diagnostic(id, .error, message, source: path))
    }
    guard !path.utf8.contains(0) else { throw problem("file.name", "file name holds U+0000") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw problem(
        errno == ENOENT ? "file.not-found" : "file.unreadable",
        "cannot open the file: \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw problem("file.kind", "this is no regular file")
    }
    guard status.st_size <= limit else {
      throw problem("bundle.too-large", "bundle is larger than \(limit) bytes")
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        readBytes(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      filled += count
    }
    return Array(bytes.prefix(filled))
  }
}

/// `read(2)`; inside `Localizer` the name belongs to another function.
private func readBytes(
  _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  read(descriptor, buffer, count)
}

extension LocalizerContents {
  /// Contents without any message.
  static let empty = LocalizerContents(
    settings: LocalizationSettings(
      sourceLocale: .english, locales: [],
      audiences: [
        .init(.customer, fields: ["title", "body"]),
        .init(.developer, fields: ["cause", "remedy"]),
      ], genericKey: "", unknownCodeKey: "", ambiguousCodeKey: ""), catalogues: [], tables: [])
}
