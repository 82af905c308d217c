import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The moment as answers tell it, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
///
/// Source: RFC 9110, §5.6.7 and §6.6.1.
enum HTTPDate {
  private static let last = Mutex((seconds: time_t(-1), text: ""))
  private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Now; written once a second.
  static var now: String {
    let seconds = time(nil)
    return last.withLock { last in
      if last.seconds != seconds { last = (seconds, text(seconds)) }
      return last.text
    }
  }

  /// A moment in seconds since 1970.
  static func text(_ seconds: time_t) -> String {
    var seconds = seconds
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let day = days.indices.contains(Int(parts.tm_wday)) ? days[Int(parts.tm_wday)] : ""
    let month = months.indices.contains(Int(parts.tm_mon)) ? months[Int(parts.tm_mon)] : ""
    let time = "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
    return "\(day), \(two(parts.tm_mday)) \(month) \(parts.tm_year + 1900) \(time) GMT"
  }
}
