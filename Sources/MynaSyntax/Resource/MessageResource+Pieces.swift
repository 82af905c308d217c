public import MynaModel

extension MessageResource {
  /// A stretch of a file that belongs together: an entry with its comments, a head, empty lines.
  ///
  /// The bytes of all pieces, one after the other, are the file.
  public struct Piece: Sendable {
    /// What a piece is.
    public enum Content: Sendable {
      /// A byte order mark.
      case byteOrderMark
      /// Empty lines.
      case blank
      /// Comment lines that belong to nothing.
      case comments([Comment])
      /// Everything up to the `---` line, with that line.
      case frontmatter([Comment], [Property])
      /// A section head with its comments and properties; it has no entries here.
      case head(Section)
      /// An entry with its comments and properties.
      case entry(Entry)
      /// Lines that could not be understood, which a diagnostic of the parser explains.
      case unknown
    }

    /// What it is.
    public let content: Content
    /// Its place in the file.
    public let span: SourceSpan
    /// Its lines, with their line breaks.
    public let bytes: ArraySlice<UInt8>
  }

  /// The whole file, piece by piece.
  ///
  /// - Complexity: linear in the number of pieces.
  public var pieces: [Piece] {
    blocks.map { block in
      Piece(
        content: Self.content(of: block),
        span: SourceSpan(block.start, block.start + block.bytes.count), bytes: block.bytes)
    }
  }

  private static func content(of block: ResourceBlock) -> Piece.Content {
    switch block.content {
    case .byteOrderMark: return .byteOrderMark
    case .blank: return .blank
    case .loose(let lines): return .comments(lines.placed(at: block.start).comments)
    case .frontmatter(let lines):
      let placed = lines.placed(at: block.start)
      return .frontmatter(placed.comments, placed.properties)
    case .section: return block.section.map { .head($0) } ?? .unknown
    case .entry: return block.entry.map { .entry($0) } ?? .unknown
    case .longHead, .unknown: return .unknown
    }
  }
}

extension MessageResource.Piece {
  /// Whether it is what stands before the `---` line.
  public var isFrontmatter: Bool {
    if case .frontmatter = content { true } else { false }
  }
}
