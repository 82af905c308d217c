import MynaICU

/// A span of time in which a zone's clocks are not changed, so that nobody asks ICU for the offset.
///
/// Most renderings of a process fall into one or two; outside of it the caller learns anew.
package struct ZoneOffset: Hashable, Sendable {
  /// First millisecond since 1970-01-01T00:00:00Z, and the first behind the span.
  package let from: Int
  package let to: Int
  /// Milliseconds that clocks are ahead of UTC; negative in America.
  package let offset: Int

  /// Learns the span around an instant from ICU's transitions; `nil` if its ends contradict it.
  ///
  /// - Parameter zone: one that ICU knows, `UTC`, or an offset such as `GMT+08:00`.
  package static func learned(zone: String, at milliseconds: Int) -> ZoneOffset? {
    guard let (range, offset) = try? TimeData.span(of: zone, around: milliseconds),
      range.contains(milliseconds)
    else { return nil }
    for end in [range.lowerBound, range.upperBound - 1] {
      guard let (_, other) = try? TimeData.span(of: zone, around: end), other == offset else {
        return nil
      }
    }
    return ZoneOffset(from: range.lowerBound, to: range.upperBound, offset: offset)
  }

  /// What clocks of the zone show at an instant, in milliseconds as if it were UTC; `nil` outside of
  /// the span.
  @inline(__always)
  package func localMilliseconds(_ milliseconds: Int) -> Int? {
    milliseconds >= from && milliseconds < to ? milliseconds + offset : nil
  }
}
