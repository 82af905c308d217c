import MynaModel

/// A value's text with the escapes of the file resolved, and the way back to where it was written.
///
/// Offsets in the source are relative to the block.
struct ResourceValue: Hashable, Sendable {
  /// A stretch of the text that came from one stretch of the source.
  struct Segment: Sendable {
    /// First byte in the text; the stretch ends where the next begins.
    var value: Int
    /// The bytes in the source.
    var source: SourceSpan
    /// Whether the bytes are the same in both; otherwise the source is an escape or a line break.
    var isVerbatim: Bool
  }

  /// The text.
  let text: String
  @ResourcePlace private(set) var span: SourceSpan
  @ResourcePlace private var segments: [Segment]

  /// Creates a value from what a builder gathered; an empty one stands at a place.
  init(_ builder: ResourceValueBuilder, emptyAt place: Int) {
    text = String(decoding: builder.bytes, as: UTF8.self)
    let span =
      if let first = builder.segments.first, let last = builder.segments.last {
        SourceSpan(first.source.start, last.source.end)
      } else {
        SourceSpan(place, place)
      }
    _span = ResourcePlace(wrappedValue: span)
    _segments = ResourcePlace(wrappedValue: builder.segments)
  }

  /// Returns the source offset of an offset in the text.
  func sourceOffset(ofValueOffset offset: Int) -> Int {
    guard offset < text.utf8.count, let segment = segment(at: max(0, offset)) else {
      return span.end
    }
    guard segment.isVerbatim else { return segment.source.start }
    return segment.source.start + max(0, offset) - segment.value
  }

  /// Returns the source span of a span in the text; an escape is covered whole.
  func sourceSpan(ofValueSpan span: SourceSpan) -> SourceSpan {
    let start = sourceOffset(ofValueOffset: span.start)
    let last = min(span.end, text.utf8.count) - 1
    guard span.end > span.start, last >= span.start, let segment = segment(at: last) else {
      return SourceSpan(start, start)
    }
    guard segment.isVerbatim else { return SourceSpan(start, segment.source.end) }
    return SourceSpan(start, segment.source.start + last + 1 - segment.value)
  }

  private func segment(at offset: Int) -> Segment? {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].value <= offset { low = middle } else { high = middle }
    }
    return low < segments.count && offset >= 0 ? segments[low] : nil
  }
}

/// Gathers the text of a value piece by piece.
struct ResourceValueBuilder {
  /// Start of the block; places are kept relative to it.
  let origin: Int
  /// The text so far, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where it came from.
  private(set) var segments: [ResourceValue.Segment] = []

  init(origin: Int) {
    self.origin = origin
  }

  /// Adds a stretch of the source as it is.
  mutating func copy(_ range: Range<Int>, from source: [UInt8]) {
    guard !range.isEmpty else { return }
    add(range, isVerbatim: true)
    bytes.append(contentsOf: source[range])
  }

  /// Adds text that stands for a stretch of the source.
  mutating func substitute(_ text: some Sequence<UInt8>, for range: Range<Int>) {
    add(range, isVerbatim: false)
    bytes.append(contentsOf: text)
  }

  private mutating func add(_ range: Range<Int>, isVerbatim: Bool) {
    let source = SourceSpan(range.lowerBound - origin, range.upperBound - origin)
    if isVerbatim, let last = segments.last, last.isVerbatim, last.source.end == source.start {
      segments[segments.count - 1].source.end = source.end
    } else {
      segments.append(.init(value: bytes.count, source: source, isVerbatim: isVerbatim))
    }
  }
}
