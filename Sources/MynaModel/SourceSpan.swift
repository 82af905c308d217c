/// A half-open range of UTF-8 byte offsets in a source text.
///
/// Offsets count bytes from the start of the text that was parsed. Line and column are computed
/// late, by ``SourceText/position(at:)``.
public struct SourceSpan: Hashable, Sendable {
  /// Offset of the first byte.
  public var start: Int
  /// Offset behind the last byte; equal to ``start`` for a place between two bytes.
  public var end: Int

  /// Creates a span; an end before the start is moved to the start.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The same span, moved by a number of bytes.
  public func shifted(by offset: Int) -> SourceSpan {
    SourceSpan(start + offset, end + offset)
  }
}

/// Where a part of a model came from; two provenances always compare equal.
///
/// A model means the same wherever it was written, so places take no part in equality: a message
/// that was parsed equals the same message made in code.
public struct Provenance: Hashable, Sendable {
  /// The place, or `nil` for a part that was not parsed.
  public var span: SourceSpan?

  /// Creates a provenance.
  public init(_ span: SourceSpan? = nil) {
    self.span = span
  }

  /// Returns `true`: places do not distinguish models.
  public static func == (_: Provenance, _: Provenance) -> Bool { true }

  /// Feeds nothing, in step with `==`.
  public func hash(into _: inout Hasher) {}
}

/// A named text with its line starts, for turning byte offsets into lines and columns.
public struct SourceText: Sendable {
  /// Path or label shown in diagnostics.
  public let name: String
  /// The bytes of the text; UTF-8, unless a diagnostic says that it is not.
  public let bytes: [UInt8]
  private let lineStarts: [Int]

  /// Creates a source from bytes.
  ///
  /// - Complexity: linear in the number of bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    lineStarts = starts
  }

  /// Creates a source from text.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// A 1-based line and column; the column counts characters, not bytes.
  public struct Position: Hashable, Sendable {
    /// 1-based line number.
    public var line: Int
    /// 1-based column, in Unicode scalars.
    public var column: Int
  }

  /// Returns the line and column of a byte offset; offsets outside the text are clamped.
  public func position(at offset: Int) -> Position {
    let offset = min(max(0, offset), bytes.count)
    let line = lineIndex(at: offset)
    // Continuation bytes (10xxxxxx) do not begin a scalar.
    let column = bytes[lineStarts[line]..<offset].count { $0 & 0xC0 != 0x80 }
    return Position(line: line + 1, column: column + 1)
  }

  /// Returns the line that holds a byte offset, without its line break, and the line's own offset.
  public func line(at offset: Int) -> (text: ArraySlice<UInt8>, start: Int) {
    let line = lineIndex(at: min(max(0, offset), bytes.count))
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return (bytes[start..<end], start)
  }

  private func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
