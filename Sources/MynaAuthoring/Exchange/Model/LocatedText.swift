public import MynaModel

/// Text that was read from a file, and the places there that its parts came from.
public struct LocatedText: Sendable {
  /// A stretch of the text, up to the next one.
  private struct Run: Sendable {
    /// Offset of its first byte in the text.
    var start: Int
    /// Where it came from.
    var place: SourceSpan
    /// Whether its bytes are those of the file; otherwise all of it stands for the whole place.
    var isVerbatim: Bool
  }

  /// The text.
  public private(set) var text = ""
  /// The place of all of it.
  public var place: SourceSpan
  private var runs: [Run] = []

  /// Creates an empty text.
  public init(at place: SourceSpan) {
    self.place = place
  }

  /// Creates a text, all of which stands for a place.
  public init(_ text: String, at place: SourceSpan) {
    self.place = place
    append(text, for: place)
  }

  /// Adds bytes of the file as they are.
  ///
  /// - Parameters:
  ///   - text: The text, which takes as many bytes in the file.
  ///   - offset: Offset of its first byte in the file.
  public mutating func append(_ text: String, from offset: Int) {
    add(text, SourceSpan(offset, offset + text.utf8.count), isVerbatim: true)
  }

  /// Adds text that stands for a place, such as what an escape means.
  public mutating func append(_ text: String, for place: SourceSpan) {
    add(text, place, isVerbatim: false)
  }

  /// Adds another text with its places.
  public mutating func append(_ other: LocatedText) {
    let start = text.utf8.count
    text += other.text
    for var run in other.runs {
      run.start += start
      runs.append(run)
    }
  }

  /// The same text without its first bytes, which must be whole characters.
  func dropping(bytes count: Int) -> LocatedText {
    var result = LocatedText(at: place)
    result.text = String(decoding: Array(text.utf8.dropFirst(count)), as: UTF8.self)
    result.runs = runs.map { run in
      var run = run
      let cut = max(0, count - run.start)
      if run.isVerbatim { run.place = SourceSpan(run.place.start + cut, run.place.end) }
      run.start = max(0, run.start - count)
      return run
    }
    return result
  }

  private mutating func add(_ text: String, _ place: SourceSpan, isVerbatim: Bool) {
    guard !text.isEmpty else { return }
    runs.append(Run(start: self.text.utf8.count, place: place, isVerbatim: isVerbatim))
    self.text += text
  }

  /// Returns the place in the file of a span in the text.
  ///
  /// - Complexity: logarithmic in the number of stretches.
  public func sourceSpan(of span: SourceSpan) -> SourceSpan {
    guard let first = run(at: span.start) else { return place }
    let start =
      first.isVerbatim ? first.place.start + span.start - first.start : first.place.start
    guard span.end > span.start, let last = run(at: span.end - 1) else {
      return SourceSpan(start, start)
    }
    let end = last.isVerbatim ? last.place.start + span.end - last.start : last.place.end
    return SourceSpan(start, end)
  }

  private func run(at offset: Int) -> Run? {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].start <= offset { low = middle } else { high = middle }
    }
    return low < runs.count ? runs[low] : nil
  }
}

extension Diagnostic {
  /// The same diagnostic of a text, with its places in the file that the text was read from.
  ///
  /// Fixes are left out: they are for the text, and the file writes it in its own way.
  func moved(into text: LocatedText, of source: SourceText) -> Diagnostic {
    var result = self
    result.source = source.name
    result.span = span.map(text.sourceSpan) ?? text.place
    for index in result.notes.indices {
      result.notes[index].span = result.notes[index].span.map(text.sourceSpan)
    }
    result.fixIts = []
    return result
  }
}
