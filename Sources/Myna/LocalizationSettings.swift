public import MynaCatalogue
public import MynaModel

/// The choices of a project that rendering needs; what `Locales/myna.yaml` says.
public struct LocalizationSettings: Hashable, Sendable {
  /// A locale and where to look when it has no text.
  public struct LocaleSettings: Hashable, Sendable {
    /// The locale.
    public var identifier: LocaleIdentifier
    /// Locales asked next, in order.
    public var fallbacks: [LocaleIdentifier]

    /// Creates settings.
    public init(_ identifier: LocaleIdentifier, fallbacks: [LocaleIdentifier] = []) {
      self.identifier = identifier
      self.fallbacks = fallbacks
    }
  }

  /// An audience and the fields of its messages.
  public struct AudienceSettings: Hashable, Sendable {
    /// The audience.
    public var audience: Audience
    /// Fields, in the order in which they are shown.
    public var fields: [String]

    /// Creates settings.
    public init(_ audience: Audience, fields: [String]) {
      self.audience = audience
      self.fields = fields
    }
  }

  /// Whether a blank stands between Han characters and Latin letters or digits.
  public enum HanLatinSpace: String, Hashable, Sendable, CaseIterable {
    /// Always; rendering adds it around values.
    case always
    /// Never.
    case never
    /// As written.
    case keep
  }

  /// Locale from which the others are translated; the last one asked.
  public var sourceLocale: LocaleIdentifier
  /// All locales, in order.
  public var locales: [LocaleSettings]
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
  /// Whether parameters are left out that nobody who reads these contents may see; an argument
  /// that is not known may then be one of them, and is no mistake.
  public var omitsParameters: Bool
  /// Blanks between Han characters and Latin letters or digits.
  public var hanLatinSpace: HanLatinSpace
  /// Sizes that requests and messages must keep.
  public var limits: Limits

  /// Creates settings.
  public init(
    sourceLocale: LocaleIdentifier, locales: [LocaleSettings], audiences: [AudienceSettings],
    genericKey: String, unknownCodeKey: String, ambiguousCodeKey: String,
    parameters: [ErrorCatalogue.Parameter] = [], omitsParameters: Bool = false,
    hanLatinSpace: HanLatinSpace = .keep, limits: Limits = Limits()
  ) {
    self.sourceLocale = sourceLocale
    self.locales = locales
    self.audiences = audiences
    self.genericKey = genericKey
    self.unknownCodeKey = unknownCodeKey
    self.ambiguousCodeKey = ambiguousCodeKey
    self.parameters = parameters
    self.omitsParameters = omitsParameters
    self.hanLatinSpace = hanLatinSpace
    self.limits = limits
  }

  /// The fields of an audience's messages; empty for an audience that the project does not have.
  public func fields(of audience: Audience) -> [String] {
    audiences.first { $0.audience == audience }?.fields ?? []
  }
}
