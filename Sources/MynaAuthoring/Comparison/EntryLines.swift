import MynaModel
import MynaSyntax

/// The lines of an entry as they are written: its comments, its properties, and its id and value.
struct EntryLines: Hashable {
  /// All comment lines, with their line breaks.
  var comments: [UInt8] = []
  /// The lines of each property, in order.
  var properties: [[UInt8]] = []
  /// The line of the id and those of the value.
  var value: [UInt8] = []

  /// Splits the lines of an entry.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - bytes: Its file.
  ///   - span: All its lines.
  init(of entry: MessageResource.Entry, in bytes: [UInt8], _ span: SourceSpan) {
    var starts: [(place: Int, kind: Int)] = entry.comments.map { ($0.span.start, 0) }
    starts += entry.properties.map { ($0.nameSpan.start, 1) }
    starts.append((entry.idSpan.start, 2))
    starts.sort { $0.place < $1.place }
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1].place : span.end
      guard start.place <= end, end <= bytes.count else { continue }
      let lines = Array(bytes[start.place..<end])
      switch start.kind {
      case 0: comments += lines
      case 1: properties.append(lines)
      default: value = lines
      }
    }
  }

  /// The lines in the order in which they belong.
  var bytes: [UInt8] { comments + properties.joined() + value }
}
