public import MynaModel

extension MessageResource {
  /// One keyed message with its comments and properties.
  ///
  /// Places take no part in equality. Spans are byte offsets in the printed file and follow edits:
  /// an entry that was read before an edit keeps the old ones.
  public struct Entry: Hashable, Sendable {
    /// Path of the section that the entry stands in; empty before the first head.
    public let section: [String]
    /// Parts of the id as written in the entry, unescaped; never empty.
    public let id: [String]
    let content: ResourceValue
    let attached: ResourceAttachedLines
    @ResourcePlace var layout: Layout
    @ResourcePlace var origin: Int

    /// Where an entry's pieces are, relative to its block.
    struct Layout: Sendable {
      /// The id.
      var id: SourceSpan
      /// From behind `=` to the end of the value's last line, line break excluded.
      var value: SourceSpan
      /// First byte of the line of the id.
      var lineStart: Int
    }

    /// Section path and id: the key of the message.
    public var fullID: [String] { section + id }

    /// The key as text: parts joined by `.`, symbols escaped by `\`.
    public var key: String { ResourceWriter.identifier(fullID) }

    /// The message, with the escapes of the file resolved; those of MessageFormat 2 are kept.
    ///
    /// `\\`, `\{`, `\|` and `\}` pass through as two characters. A line break is one LF.
    public var value: String { content.text }

    /// The value's place, from its first to behind its last character.
    public var span: SourceSpan { content.span.shifted(by: origin) }

    /// The id's place.
    public var idSpan: SourceSpan { layout.id.shifted(by: origin) }

    /// Comment lines directly above the entry.
    public var comments: [Comment] { attached.comments.map { $0.placed(at: origin) } }

    /// The comment lines, joined by LF; empty if there are none.
    public var comment: String { attached.comments.map(\.text).joined(separator: "\n") }

    /// Properties directly above the entry, in file order.
    public var properties: [Property] { attached.properties.map { $0.placed(at: origin) } }

    /// Returns the first property of a name.
    public func property(_ name: String) -> Property? { properties.first(named: name) }

    /// Returns the source byte offset of a byte offset in the value.
    ///
    /// An offset inside a character that was written as an escape maps to the backslash; offsets
    /// outside the value are clamped.
    /// - Complexity: logarithmic in the number of lines and escapes of the value.
    public func sourceOffset(ofValueOffset offset: Int) -> Int {
      content.sourceOffset(ofValueOffset: offset) + origin
    }

    /// Returns the source span of a span in the value; an escape is covered whole.
    public func sourceSpan(ofValueSpan span: SourceSpan) -> SourceSpan {
      content.sourceSpan(ofValueSpan: span).shifted(by: origin)
    }

    /// Returns the same entry in a block that starts at an offset.
    func placed(at origin: Int) -> Entry {
      var entry = self
      entry.origin = origin
      return entry
    }
  }

  /// Returns the text form of a key: parts joined by `.`, symbols escaped by `\`.
  public static func key(of fullID: [String]) -> String { ResourceWriter.identifier(fullID) }

  /// Returns the parts of a key in text form, or `nil` if it is not one.
  public static func fullID(ofKey key: String) -> [String]? {
    var parser = ResourceBlockParser(bytes: Array(key.utf8), limits: Limits())
    let identifier = parser.scanIdentifier(0..<key.utf8.count)
    return identifier.isValid ? identifier.parts : nil
  }
}
