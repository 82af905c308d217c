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

  /// What is done about the findings of a check.
  public enum CheckLevel: String, Hashable, Sendable, CaseIterable {
    /// They are errors.
    case error
    /// They are warnings.
    case warning
    /// They are notes.
    case note
    /// The check is not made.
    case off
  }

  /// How far a translation has come, as `@state` says.
  public enum ReviewState: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Written, not to be shown yet.
    case draft
    /// Translated, not yet read by anybody else.
    case translated
    /// Read and approved by a second person.
    case reviewed

    /// Orders states by how far they have come.
    public static func < (left: ReviewState, right: ReviewState) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .draft: 0
      case .translated: 1
      case .reviewed: 2
      }
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
  /// Levels of checks that differ from the checks' own, by their ids. Ids are not compared with the
  /// checks that exist: those who make them do that.
  public var checks: [String: CheckLevel]
  /// The state that the translations for an audience need before a release; none if absent.
  public var release: [Audience: ReviewState]
  /// The limits, as far as the project changes them.
  public var limits: Limits

  /// Creates a project.
  public init(
    sourceLocale: LocaleIdentifier, locales: [LocaleSettings], catalogues: [String],
    audiences: [AudienceSettings], genericKey: String, unknownCodeKey: String,
    ambiguousCodeKey: String, parameters: [ErrorCatalogue.Parameter] = [],
    hanLatinSpace: HanLatinSpace = .keep, checks: [String: CheckLevel] = [:],
    release: [Audience: ReviewState] = [:], limits: Limits = Limits()
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
    self.checks = checks
    self.release = release
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
