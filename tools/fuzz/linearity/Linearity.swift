import Glibc

/// Prints the time per byte of each parser for texts of 1 KB to 10 MB; fails if it grows.
///
/// A text is a piece that is repeated, in the shapes that tempt a parser to look at the same bytes
/// twice: many small things, one large thing, and the same mistake over and over.
@main
struct Linearity {
  private static let sizes = [1_000, 10_000, 100_000, 1_000_000, 10_000_000]
  /// Growth of the time per byte, from the fastest size, that still counts as flat.
  ///
  /// Most shapes stay below 1.5. Tables of a million names do not fit the processor's caches and
  /// reach 3; a parser that looks at the text twice for each of its parts would reach 1,000.
  private static let tolerance = 4.0

  static func main() {
    let head = sizes.map { size in
      padded(size < 1_000_000 ? "\(size / 1000) KB" : "\(size / 1_000_000) MB", 9)
    }
    print(padded("ns per byte", -34) + head.joined() + padded("growth", 9))
    var isFlat = true
    for shape in Shape.all {
      let times = sizes.map { nanosecondsPerByte(shape, $0) }
      // Of the small text the first touch of tables and pages is a large part.
      let growth = (times.last ?? 0) / (times.dropFirst().min() ?? 1)
      isFlat = isFlat && growth <= tolerance
      let columns = times.map { padded(rounded($0), 9) }.joined()
      let mark = growth <= tolerance ? "" : "  GROWS"
      print(padded(shape.name, -34) + columns + padded(rounded(growth), 9) + mark)
    }
    if !isFlat { exit(1) }
  }

  /// The best of several runs, at least three and at least 50 ms together, in processor time: other
  /// programs of the machine do not count.
  private static func nanosecondsPerByte(_ shape: Shape, _ size: Int) -> Double {
    let text = shape.text(size)
    var best = Int.max
    var total = 0
    var runs = 0
    while runs < 3 || total < 50_000_000 {
      let start = processorTime()
      shape.parse(text)
      let time = processorTime() - start
      best = min(best, time)
      total += time
      runs += 1
    }
    return Double(best) / Double(text.utf8.count)
  }

  /// Nanoseconds that this process has computed.
  private static func processorTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  private static func rounded(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Pads a text to a width; a negative width pads at the end.
  private static func padded(_ text: String, _ width: Int) -> String {
    let blanks = String(repeating: " ", count: max(0, abs(width) - text.count))
    return width < 0 ? text + blanks : blanks + text
  }
}
