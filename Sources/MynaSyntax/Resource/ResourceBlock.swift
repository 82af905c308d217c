import MynaModel

/// The lines of one thing in a file: an entry with what is attached to it, a head, empty lines.
///
/// Blocks in order are the whole file. All places inside are relative to the block, so an edit
/// moves the blocks behind it by changing one number each.
struct ResourceBlock: Sendable {
  /// What the lines are.
  enum Content: Sendable {
    /// The byte order mark.
    case byteOrderMark
    /// Empty lines.
    case blank
    /// Comments, and misplaced properties, that belong to nothing.
    case loose(ResourceAttachedLines)
    /// Everything up to the `---` line.
    case frontmatter(ResourceAttachedLines)
    /// A section head; the span is its path's.
    case section(path: [String], ResourceAttachedLines, SourceSpan)
    /// A section head with a path over the limit; entries below it are not read.
    case longHead
    /// An entry.
    case entry(MessageResource.Entry)
    /// Lines that could not be understood; a diagnostic says why.
    case unknown
  }

  /// Byte offset of the block in the file.
  var start: Int
  /// The text, with line breaks.
  var bytes: ArraySlice<UInt8>
  /// What the lines are.
  let content: Content

  /// The entry, placed in the file.
  var entry: MessageResource.Entry? {
    guard case .entry(let entry) = content else { return nil }
    return entry.placed(at: start)
  }

  /// Path of a section head.
  var sectionPath: [String]? {
    guard case .section(let path, _, _) = content else { return nil }
    return path
  }

  /// The section of a head, placed in the file, still without entries.
  var section: MessageResource.Section? {
    guard case .section(let path, let attached, let span) = content else { return nil }
    let placed = attached.placed(at: start)
    return MessageResource.Section(
      path: path, comments: placed.comments, properties: placed.properties,
      span: span.shifted(by: start))
  }

  /// What belongs to the file, placed in it.
  var frontmatter: ResourceAttachedLines? {
    guard case .frontmatter(let attached) = content else { return nil }
    return attached.placed(at: start)
  }

  /// What belongs to nothing, placed in the file.
  var looseLines: ResourceAttachedLines? {
    guard case .loose(let attached) = content else { return nil }
    return attached.placed(at: start)
  }

  /// Whether entries behind it are in another section.
  var isHead: Bool {
    switch content {
    case .section, .longHead: true
    case .byteOrderMark, .blank, .loose, .frontmatter, .entry, .unknown: false
    }
  }

  var isBlank: Bool {
    if case .blank = content { true } else { false }
  }

  var isFrontmatter: Bool {
    if case .frontmatter = content { true } else { false }
  }

  var isEntry: Bool {
    if case .entry = content { true } else { false }
  }

  var isByteOrderMark: Bool {
    if case .byteOrderMark = content { true } else { false }
  }

  /// Whether what follows stands on a line of its own.
  var endsLine: Bool { isByteOrderMark || bytes.last == UInt8(ascii: "\n") }

  /// Whether what follows is set apart from what is before.
  var separates: Bool { isByteOrderMark || isBlank }
}

/// Comment and property lines in front of an entry, a head or the `---` line.
struct ResourceAttachedLines: Hashable, Sendable {
  /// Comments, relative to the block.
  var comments: [MessageResource.Comment] = []
  /// Properties, relative to the block.
  var properties: [MessageResource.Property] = []

  /// Returns the same lines with places in the file.
  func placed(at origin: Int) -> ResourceAttachedLines {
    ResourceAttachedLines(
      comments: comments.map { $0.placed(at: origin) },
      properties: properties.map { $0.placed(at: origin) })
  }
}

/// A value that takes no part in equality and hashing: where something is written.
@propertyWrapper
struct ResourcePlace<Place: Sendable>: Hashable, Sendable {
  /// The place.
  var wrappedValue: Place

  /// Returns `true`: places do not distinguish models.
  static func == (_: ResourcePlace, _: ResourcePlace) -> Bool { true }

  /// Feeds nothing, in step with `==`.
  func hash(into _: inout Hasher) {}
}
