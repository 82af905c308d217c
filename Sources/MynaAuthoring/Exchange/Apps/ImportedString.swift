import MynaModel

/// A string of a format for apps, whose name has to be looked up among those of the entries.
struct ImportedString: Sendable {
  /// What it says.
  enum Content: Sendable {
    /// One pattern.
    case single([MessageOutline.Piece])
    /// Patterns by plural category, which is `nil` for `other`.
    case plural([MessageOutline.Variant])
    /// A whole message.
    case message(MessageOutline)
  }

  /// Its name.
  var name: String
  /// Place of the name.
  var place: SourceSpan
  /// Place of all that it says.
  var contentPlace: SourceSpan
  /// The locale; `nil` for that of the file.
  var locale: LocaleIdentifier?
  var content: Content
  var state: ImportedUnit.State?
}
