public import MynaModel

extension MessageResource {
  /// The entries behind one section head.
  ///
  /// Places take no part in equality.
  public struct Section: Hashable, Sendable {
    /// Parts of the head's path, unescaped; empty for the entries before the first head.
    public let path: [String]
    /// Comment lines directly above the head.
    public let comments: [Comment]
    /// Properties directly above the head, in file order.
    public let properties: [Property]
    /// The entries up to the next head, in file order.
    public internal(set) var entries: [Entry] = []
    @ResourcePlace private var place: SourceSpan?

    /// Place of the path in the head; `nil` for the section before the first head.
    public var span: SourceSpan? { place }

    /// Returns the first property of a name.
    public func property(_ name: String) -> Property? { properties.first(named: name) }

    init(
      path: [String] = [], comments: [Comment] = [], properties: [Property] = [],
      span: SourceSpan? = nil
    ) {
      self.path = path
      self.comments = comments
      self.properties = properties
      _place = ResourcePlace(wrappedValue: span)
    }
  }

  /// One comment line; places take no part in equality.
  public struct Comment: Hashable, Sendable {
    /// Text behind `#` and one optional space, without white space at its end.
    public let text: String
    @ResourcePlace private var place: SourceSpan
    @ResourcePlace private(set) var lines: SourceSpan

    /// Place of the comment, with the `#`.
    public var span: SourceSpan { place }

    init(text: String, span: SourceSpan, lines: SourceSpan) {
      self.text = text
      _place = ResourcePlace(wrappedValue: span)
      _lines = ResourcePlace(wrappedValue: lines)
    }

    func placed(at origin: Int) -> Comment {
      Comment(text: text, span: span.shifted(by: origin), lines: lines.shifted(by: origin))
    }
  }

  /// One `@name value` line with its continuation lines; places take no part in equality.
  public struct Property: Hashable, Sendable {
    /// Name, without `@`.
    public let name: String
    let content: ResourceValue
    @ResourcePlace var layout: Layout
    @ResourcePlace var origin: Int

    /// Where a property's pieces are, relative to its block.
    struct Layout: Sendable {
      /// The name with its `@`.
      var name: SourceSpan
      /// From behind the name to the end of the last line, line break excluded.
      var value: SourceSpan
      /// Its lines, with the last line break.
      var lines: SourceSpan
    }

    /// The value, with escapes resolved as in an entry; may be empty.
    public var value: String { content.text }

    /// Place of the name, with its `@`.
    public var nameSpan: SourceSpan { layout.name.shifted(by: origin) }

    /// Place of the value.
    public var span: SourceSpan { content.span.shifted(by: origin) }

    /// Returns the source byte offset of a byte offset in the value.
    public func sourceOffset(ofValueOffset offset: Int) -> Int {
      content.sourceOffset(ofValueOffset: offset) + origin
    }

    func placed(at origin: Int) -> Property {
      var property = self
      property.origin = origin
      return property
    }
  }
}

extension [MessageResource.Property] {
  /// Returns the first property of a name, compared by bytes.
  func first(named name: String) -> MessageResource.Property? {
    first { $0.name.utf8.elementsEqual(name.utf8) }
  }
}
