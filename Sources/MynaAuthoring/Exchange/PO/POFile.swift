public import MynaModel

/// A file of GNU gettext: messages, each with its translation or translations.
///
/// Source: GNU gettext manual, "The Format of PO Files".
public struct POFile: Sendable {
  /// One message with what is said about it.
  public struct Entry: Sendable {
    /// `msgctxt`: what tells messages of the same text apart.
    public var context: LocatedText?
    /// `msgid`: the source text.
    public var id: LocatedText
    /// `msgid_plural`: the source text for other numbers than one.
    public var pluralID: LocatedText?
    /// `msgstr`, or `msgstr[0]` and so on.
    public var translations: [LocatedText]
    /// `#` comments: those of the translator.
    public var comments: [String] = []
    /// `#.` comments: those of the source.
    public var extractedComments: [String] = []
    /// `#:` lines: where the message is used.
    public var references: [String] = []
    /// `#,` flags, such as `fuzzy`.
    public var flags: [String] = []
    /// `#| msgctxt`: the context that was translated before.
    public var previousContext: String?
    /// `#| msgid`: the text that was translated before.
    public var previousID: String?
    /// `#| msgid_plural`: its plural.
    public var previousPluralID: String?
    /// Whether the message is no longer used: its lines begin with `#~`.
    public var isObsolete = false
    /// Place of its first keyword.
    public var place: SourceSpan

    /// Whether the translation has to be looked at.
    public var isFuzzy: Bool { flags.contains("fuzzy") }

    /// Creates a message that was not read from a file.
    public init(id: String, translation: String = "", context: String? = nil) {
      let nowhere = SourceSpan(0, 0)
      self.id = LocatedText(id, at: nowhere)
      translations = [LocatedText(translation, at: nowhere)]
      self.context = context.map { LocatedText($0, at: nowhere) }
      place = nowhere
    }
  }

  /// The messages in order; the first one may be the header.
  public var entries: [Entry]

  /// Creates a file.
  public init(entries: [Entry]) {
    self.entries = entries
  }

  /// The header: the translation of the empty message without a context.
  public var header: Entry? {
    entries.first { $0.id.text.isEmpty && $0.context == nil && !$0.isObsolete }
  }

  /// Returns a field of the header, such as `Language`.
  public func headerField(_ name: String) -> String? {
    guard let text = header?.translations.first?.text else { return nil }
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":"),
        line[..<colon].lowercased() == name.lowercased()
      else { continue }
      return String(line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
    }
    return nil
  }
}

extension POFile {
  /// Reads a file; nothing of it is trusted.
  ///
  /// - Returns: The file, or `nil` with an error among the diagnostics.
  /// - Complexity: linear in the size of the file.
  public static func parse(
    _ source: SourceText, limits: Limits = Limits()
  ) -> (file: POFile?, diagnostics: [Diagnostic]) {
    POParser.parse(source, limits: limits)
  }

  /// Returns the bytes of the file, as `msgcat --no-wrap` lays it out.
  public func printed() -> [UInt8] { POPrinter.print(self) }
}
