import MynaModel

/// A line of a file, by byte offsets.
struct ResourceLine {
  /// What a line is, judged by its first characters.
  enum Kind {
    /// Empty, or white space alone.
    case blank
    /// Begins with white space.
    case indented
    /// `# …`.
    case comment
    /// `@name value`.
    case property
    /// `[a.b]`.
    case head
    /// `---`.
    case frontmatter
    /// Anything else.
    case entry
  }

  /// First byte.
  var start: Int
  /// Behind the last byte before the line break.
  var end: Int
  /// Behind the line break.
  var next: Int

  /// Splits a text at LF and CRLF; a line break at the end does not begin another line.
  static func lines(of bytes: [UInt8], from start: Int) -> [ResourceLine] {
    var lines: [ResourceLine] = []
    var start = start
    for index in start..<bytes.count where bytes[index] == UInt8(ascii: "\n") {
      let hasReturn = index > start && bytes[index - 1] == UInt8(ascii: "\r")
      lines.append(.init(start: start, end: hasReturn ? index - 1 : index, next: index + 1))
      start = index + 1
    }
    if start < bytes.count {
      lines.append(.init(start: start, end: bytes.count, next: bytes.count))
    }
    return lines
  }

  /// Returns what the line is.
  func kind(in bytes: [UInt8]) -> Kind {
    guard start < end else { return .blank }
    switch bytes[start] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      return bytes[start..<end].allSatisfy(ResourceCharacters.isSpace) ? .blank : .indented
    case UInt8(ascii: "#"): return .comment
    case UInt8(ascii: "@"): return .property
    case UInt8(ascii: "["): return .head
    case UInt8(ascii: "-") where isFrontmatter(bytes): return .frontmatter
    default: return .entry
    }
  }

  /// Returns the line without white space around it.
  func content(in bytes: [UInt8]) -> SourceSpan {
    var (start, end) = (start, end)
    while start < end, ResourceCharacters.isSpace(bytes[start]) { start += 1 }
    while end > start, ResourceCharacters.isSpace(bytes[end - 1]) { end -= 1 }
    return SourceSpan(start, end)
  }

  private func isFrontmatter(_ bytes: [UInt8]) -> Bool {
    let text = bytes[start..<end]
    return text.starts(with: [0x2D, 0x2D, 0x2D])
      && text.dropFirst(3).allSatisfy(ResourceCharacters.isSpace)
  }
}
