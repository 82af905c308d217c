#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A moment as RFC 3339 writes it, in UTC, with milliseconds.
struct Timestamp {
  let text: String

  /// Takes seconds since 1970.
  init(_ seconds: Double) {
    var whole = time_t(seconds)
    var parts = tm()
    gmtime_r(&whole, &parts)
    func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let milliseconds = Int((seconds - Double(whole)) * 1000)
    let fraction = String(repeating: "0", count: max(0, 3 - String(milliseconds).utf8.count))
    text =
      "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
      + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
      + ".\(fraction)\(milliseconds)Z"
  }
}
