public import Myna
public import MynaCatalogue
public import MynaModel

/// What `Locales/myna.yaml` says: locales, files, audiences and choices of one project.
public struct Project: Hashable, Sendable {
  /// A locale and the locales that answer when it has no text.
  public typealias LocaleSettings = LocalizationSettings.LocaleSettings

  /// An audience, the file that holds its messages, and the fields of a message.
  public struct AudienceSettings: Hashable, Sendable {
    /// The audience.
    public var audience: Audience
    /// Name of the file in a locale folder, without `.mf2`.
    public var file: String
    /// Fields of a message, in the order in which they are shown.
    public var fields: [String]

    /// Creates settings.
    public init(_ audience: Audience, file: String, fields: [String]) {
      self.audience = audience
      self.file = file
      self.fields = fields
    }
  }

  /// Whether a blank stands between Han characters and Latin letters or digits.
  public typealias HanLatinSpace = LocalizationSettings.HanLatinSpace

  /// Locale from which the others are translated.
  public var sourceLocale: LocaleIdentifier
  /// All locales, in order.
  public var locales: [LocaleSettings]
  /// Catalogue files, relative to the project file, with `/` between folders.
  public var catalogues: [String]
  /// The audiences, in order.
  public var audiences: [AudienceSettings]
  /// Key of the customer message that answers when nothing better may be said.
  public var genericKey: String
  /// Key of the developer message for a code that is not known.
  public var unknownCodeKey: String
  /// Key of the developer message for a code with several or other meanings.
  public var ambiguousCodeKey: String
  /// Parameters that every message may use.
  public var parameters: [ErrorCatalogue.Parameter]
  /// Blanks between Han characters and Latin letters or digits.
  public var hanLatinSpace: HanLatinSpace
  /// The limits, as far as the project changes them.
  public var limits: Limits

  /// Creates a project.
  public init(
    sourceLocale: LocaleIdentifier, locales: [LocaleSettings], catalogues: [String],
    audiences: [AudienceSettings], genericKey: String, unknownCodeKey: String,
    ambiguousCodeKey: String, parameters: [ErrorCatalogue.Parameter] = [],
    hanLatinSpace: HanLatinSpace = .keep, limits: Limits = Limits()
  ) {
    self.sourceLocale = sourceLocale
    self.locales = locales
    self.catalogues = catalogues
    self.audiences = audiences
    self.genericKey = genericKey
    self.unknownCodeKey = unknownCodeKey
    self.ambiguousCodeKey = ambiguousCodeKey
    self.parameters = parameters
    self.hanLatinSpace = hanLatinSpace
    self.limits = limits
  }

  /// What rendering needs of the project.
  public var settings: LocalizationSettings {
    LocalizationSettings(
      sourceLocale: sourceLocale, locales: locales,
      audiences: audiences.map { .init($0.audience, fields: $0.fields) },
      genericKey: genericKey, unknownCodeKey: unknownCodeKey, ambiguousCodeKey: ambiguousCodeKey,
      parameters: parameters, hanLatinSpace: hanLatinSpace,
      limits: limits)
  }
}
