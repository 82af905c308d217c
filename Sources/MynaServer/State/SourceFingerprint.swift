#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the file system says about files; it differs if one of them was changed.
///
/// The time of the last change of a file's state is in it, which no tool can set: a file that is
/// replaced by one of the same size and an older date is noticed. Looking is cheap and, unlike a
/// subscription to events, sees replaced folders, links and remote file systems.
struct SourceFingerprint: Hashable, Sendable {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  /// Number of files and folders that were looked at.
  private(set) var count = 0

  /// Most files and folders that are looked at.
  static let most = 20_000
  private static let deepest = 16

  /// Looks at files, and at folders with everything below them; names that begin with `.` do not
  /// count.
  init(of paths: [String]) {
    for path in paths { add(path, depth: 0) }
  }

  private mutating func add(_ path: String, depth: Int) {
    guard count < Self.most, depth < Self.deepest else { return }
    count += 1
    mix(path)
    var status = stat()
    guard stat(path, &status) == 0 else {
      // A file that is not there, or a folder that may not be read, is a state as well.
      mix(UInt64(bitPattern: Int64(-errno)))
      return
    }
    mix(UInt64(truncatingIfNeeded: status.st_dev))
    mix(UInt64(truncatingIfNeeded: status.st_ino))
    mix(UInt64(truncatingIfNeeded: status.st_size))
    mix(UInt64(truncatingIfNeeded: status.st_mode))
    #if canImport(Darwin)
      mix(UInt64(truncatingIfNeeded: status.st_ctimespec.tv_sec))
      mix(UInt64(truncatingIfNeeded: status.st_ctimespec.tv_nsec))
    #else
      mix(UInt64(truncatingIfNeeded: status.st_ctim.tv_sec))
      mix(UInt64(truncatingIfNeeded: status.st_ctim.tv_nsec))
    #endif
    guard status.st_mode & S_IFMT == S_IFDIR else { return }
    guard let names = Self.names(in: path) else {
      mix(UInt64.max)
      return
    }
    for name in names { add(path + "/" + name, depth: depth + 1) }
  }

  /// The names in a folder, sorted; `nil` if it cannot be read.
  private static func names(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder), names.count < most {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.utf8.first != UInt8(ascii: ".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func mix(_ text: String) {
    for byte in text.utf8 { mix(byte) }
    mix(0 as UInt8)
  }

  private mutating func mix(_ value: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      mix(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
    }
  }

  /// FNV-1a: changes are told apart, nobody tries to forge one.
  private mutating func mix(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
