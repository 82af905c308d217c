public import MynaModel
import MynaProject

/// One translation as a file of exchange brings it.
public struct ImportedUnit: Sendable {
  /// What the file says about how far the translation has come.
  public enum State: Hashable, Sendable {
    /// Somebody has to look at it: fuzzy, initial.
    case needsWork
    /// It is done; the format does not tell whether somebody reviewed it.
    case finished
    /// It is translated and not reviewed.
    case translated
    /// Somebody approved it: reviewed, final.
    case reviewed
  }

  /// A translation in one of the ways in which formats hold it.
  public enum Wording: Sendable {
    /// The whole value of an entry.
    case text(LocatedText)
    /// The patterns of a message's variants, in MessageFormat 2, by their keys.
    case variants([Variant])
    /// A message that the format writes in a syntax of its own.
    case message(Message, LocatedText)
    /// A message whose placeholders have names or numbers, but no functions.
    case outline(MessageOutline, LocatedText)
  }

  /// The pattern of one variant.
  public struct Variant: Sendable {
    /// Its keys, as canonical text: `one *`; empty for a message without variants.
    public var keys: String
    /// The pattern, in MessageFormat 2.
    public var pattern: LocatedText

    /// Creates a variant.
    public init(keys: String, pattern: LocatedText) {
      self.keys = keys
      self.pattern = pattern
    }
  }

  /// Name of the file in a locale folder; `nil` if the key tells it.
  public var file: String?
  /// The key of the entry, as text.
  public var key: String
  /// Place of the key, or of the unit.
  public var place: SourceSpan
  /// The source text that was translated; `nil` if the format does not hold it. Of variants only
  /// those count that the source has.
  public var source: Wording?
  /// The translation; `nil` if there is none.
  public var translation: Wording?
  /// How far it has come; `nil` if the format does not tell.
  public var state: State?
  /// The translator's comment; `nil` if there is none.
  public var comment: String?

  /// Creates a unit without a translation.
  public init(key: String, file: String? = nil, place: SourceSpan) {
    self.key = key
    self.file = file
    self.place = place
  }
}

/// What a file of exchange holds.
public struct ImportedFile: Sendable {
  /// The locale of the translations; `nil` if the file does not say it.
  public var locale: LocaleIdentifier?
  /// Place of the locale.
  public var localePlace: SourceSpan?
  /// The locale of the source texts; `nil` if the file does not say it.
  public var sourceLocale: LocaleIdentifier?
  /// The units, in the order of the file.
  public var units: [ImportedUnit]
  /// Strings that have names of the format's own, which only the project can tell the entries of.
  var strings: [ImportedString] = []
  /// How the format names strings.
  var naming: StringNaming?
  /// Names of the strings that only the project can tell the entries of, in the order of the file.
  public var stringNames: [String] { strings.map(\.name) }

  /// Creates the contents of a file.
  public init(
    locale: LocaleIdentifier? = nil, sourceLocale: LocaleIdentifier? = nil,
    units: [ImportedUnit] = []
  ) {
    self.locale = locale
    self.sourceLocale = sourceLocale
    self.units = units
  }
}
