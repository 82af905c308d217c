public import MynaModel
public import MynaSyntax

/// One `.mf2` file of a locale as it was read: its entries with their messages, comments and places.
public struct LocaleFile: Sendable {
  /// Syntax in which a message is written.
  public enum Syntax: String, Hashable, Sendable {
    /// Unicode MessageFormat 2.
    case messageFormat2 = "mf2"
    /// ICU MessageFormat 1, as `@syntax mf1` says.
    case messageFormat1 = "mf1"
  }

  /// Which wording of which message an entry is.
  public struct Place: Hashable, Sendable {
    /// Message key, such as `limit.daily`.
    public var key: String
    /// Field, such as `body`.
    public var field: String
    /// Name of the form; empty for the plain one.
    public var form: String

    /// Creates a place.
    public init(key: String, field: String, form: String) {
      self.key = key
      self.field = field
      self.form = form
    }
  }

  /// An entry and the message in it.
  public struct Entry: Sendable {
    /// The entry with its comments, properties and places.
    public var resource: MessageResource.Entry
    /// How its message is written.
    public var syntax: Syntax
    /// The message; `nil` if it is none, which a diagnostic of the loader explains.
    public var message: Message?
    /// Which wording it is; `nil` in a file of terms, and if the id names no field.
    public var place: Place?

    /// Creates an entry.
    public init(
      resource: MessageResource.Entry, syntax: Syntax, message: Message?, place: Place? = nil
    ) {
      self.resource = resource
      self.syntax = syntax
      self.message = message
      self.place = place
    }

    /// The id as it is written in references: `section.key.field.form`.
    public var key: String { resource.key }
  }

  /// Locale whose folder the file is in.
  public var locale: LocaleIdentifier
  /// Who reads it; `nil` for `terms.mf2`.
  public var audience: Project.AudienceSettings?
  /// The file as it was read; its name is its path.
  public var source: SourceText
  /// The file with its layout, to be edited.
  public var resource: MessageResource
  /// The entries, in the order of the file.
  public var entries: [Entry]

  /// Name of the file in each locale folder, without `.mf2`.
  public var name: String { audience?.file ?? "terms" }
}
