public import MynaModel

/// One localization file: sections of keyed messages, with comments and properties.
///
/// The text is kept whole: printing a resource that was not edited gives the very bytes that were
/// parsed, and an edit changes only the lines it must. Values are those of the file; whether they
/// are valid messages is for the message parsers to say.
///
/// ```
/// @locale pl
/// ---
///
/// [limit]
///
/// # Shown on the payment page.
/// daily.title = Przekroczono limit dzienny
/// ```
///
/// Two resources are equal when they print the same bytes. Source: the draft message resource format
/// of the MessageFormat 2 authors, <https://github.com/eemeli/message-resource-wg>.
public struct MessageResource: Sendable {
  /// Path or label of the file, as shown in diagnostics.
  public let name: String
  var blocks: [ResourceBlock]
  /// Where the first entry of each full id is; keys compare by canonical equivalence.
  var index: [[String]: Int]
  /// Line break of new lines: that of the first line of the file.
  var lineBreak: [UInt8]
  /// Why nothing of the file was read; nothing can be added to it then.
  var refusal: Diagnostic?

  /// Creates a resource without entries.
  public init(name: String) {
    self.init(name: name, blocks: [], lineBreak: [UInt8(ascii: "\n")])
  }

  /// Parses a file that must be free of errors; warnings and notes are dropped.
  ///
  /// - Throws: every problem of the file, if one of them is an error.
  /// - Complexity: linear in the size of the file.
  public init(parsing source: SourceText, limits: Limits = Limits()) throws(DiagnosticError) {
    let (resource, diagnostics) = ResourceParser.parse(source, limits: limits)
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      throw DiagnosticError(
        diagnostics.map {
          var diagnostic = $0
          diagnostic.source = source.name
          return diagnostic
        })
    }
    self = resource
  }

  init(
    name: String, blocks: [ResourceBlock], lineBreak: [UInt8], index: [[String]: Int] = [:],
    refusal: Diagnostic? = nil
  ) {
    self.name = name
    self.blocks = blocks
    self.lineBreak = lineBreak
    self.index = index
    self.refusal = refusal
  }

  /// Returns the bytes of the file.
  ///
  /// - Complexity: linear in the size of the file.
  public func print() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(blocks.last.map { $0.start + $0.bytes.count } ?? 0)
    for block in blocks { bytes.append(contentsOf: block.bytes) }
    return bytes
  }
}

extension MessageResource: Hashable {
  /// Returns whether both print the same bytes.
  public static func == (left: MessageResource, right: MessageResource) -> Bool {
    left.blocks.lazy.map(\.bytes).joined().elementsEqual(
      right.blocks.lazy.map(\.bytes).joined())
  }

  /// Hashes the bytes of the file.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(print())
  }
}

// MARK: - Reading

extension MessageResource {
  /// All entries in file order, also those whose id is a duplicate.
  ///
  /// - Complexity: linear in the number of entries.
  public var entries: [Entry] { blocks.compactMap(\.entry) }

  /// The entries grouped by section head, in file order.
  ///
  /// The first section has an empty path and holds the entries before any head; it is always there.
  /// A path whose head is repeated has several sections.
  /// - Complexity: linear in the number of entries.
  public var sections: [Section] {
    var sections = [Section()]
    for block in blocks {
      if let section = block.section {
        sections.append(section)
      } else if let entry = block.entry {
        sections[sections.count - 1].entries.append(entry)
      }
    }
    return sections
  }

  /// Comments before the `---` line; they belong to the file.
  public var comments: [Comment] { frontmatter?.comments ?? [] }

  /// Properties before the `---` line; they belong to the file.
  public var properties: [Property] { frontmatter?.properties ?? [] }

  /// Comments that belong to nothing, because an empty line or the end of the file follows.
  public var standaloneComments: [Comment] {
    blocks.flatMap { $0.looseLines?.comments ?? [] }
  }

  /// Returns the file's first property of a name.
  public func property(_ name: String) -> Property? { properties.first(named: name) }

  /// Returns the entry with a full id, or `nil`; of duplicates it is the first.
  ///
  /// Ids compare by canonical equivalence.
  public subscript(fullID: [String]) -> Entry? {
    index[fullID].flatMap { blocks[$0].entry }
  }

  private var frontmatter: ResourceAttachedLines? {
    blocks.lazy.compactMap(\.frontmatter).first
  }
}
