#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How many files and connections the system lets the process hold.
enum DescriptorLimit {
  /// Those that the process needs besides connections: libraries, sources, listeners, event loops.
  private static let needed = 40

  /// The number of connections that can be held, at most those that are wanted.
  ///
  /// A listener that runs out of descriptors cannot accept, nor say so.
  static func connections(wanted: Int) -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return wanted }
    // As much as is allowed without asking.
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    return max(1, min(wanted, Int(clamping: limit.rlim_cur) - needed))
  }
}
