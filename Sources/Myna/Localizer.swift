public import MynaCatalogue
public import MynaModel
public import MynaRuntime
import Synchronization

/// Renders error codes for an audience in the reader's language.
///
/// ```swift
/// let shown = Localizer.embedded.render(
///   "ACQ.BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", for: .customer, in: ["zh-CN", "en"],
///   with: ["limit": .money("50000", "CNY")])
/// print(shown.body)
/// ```
///
/// Rendering never throws, never traps and never returns nothing. A localizer is immutable and can
/// be shared between threads.
public struct Localizer: Sendable {
  let storage: Storage

  final class Storage: Sendable {
    let settings: LocalizationSettings
    let lookup: CatalogueLookup
    let tables: [LocaleIdentifier: MessageTable]
    let renderers: [LocaleIdentifier: MessageRenderer]
    let negotiator: LocaleNegotiator
    let limits: Limits
    /// Chains by what was asked for.
    let chains = Mutex(BoundedCache<LocaleRequest, FallbackChain>(256))

    init(_ contents: LocalizerContents, functions: FunctionRegistry, limits: Limits?) {
      settings = contents.settings
      let limits = (limits ?? contents.settings.limits).clamped()
      self.limits = limits
      lookup = CatalogueLookup(contents.catalogues, limits: limits)
      tables = Dictionary(contents.tables.map { ($0.locale, $0) }) { first, _ in first }
      renderers = tables.mapValues { MessageRenderer(locale: $0.locale, functions: functions) }
      negotiator = LocaleNegotiator(
        supported: contents.tables.map(\.locale), default: contents.settings.sourceLocale)
    }
  }

  /// Creates a localizer; its limits are those of the contents unless others are given.
  public init(
    _ contents: LocalizerContents, functions: FunctionRegistry = .standard,
    limits: Limits? = nil
  ) {
    storage = Storage(contents, functions: functions, limits: limits)
  }

  /// The project's choices.
  public var settings: LocalizationSettings { storage.settings }
  /// The catalogues.
  public var catalogues: [ErrorCatalogue] { storage.lookup.catalogues }
  /// The locales that have messages, in the project's order.
  public var locales: [LocaleIdentifier] { storage.negotiator.supported }

  /// The messages of a locale.
  public func table(for locale: LocaleIdentifier) -> MessageTable? { storage.tables[locale] }

  /// Finds out which code a text means.
  public func resolve(_ code: String, provider: String? = nil) -> CodeResolution {
    storage.lookup.resolve(code, provider: provider)
  }

  /// Renders a code for an audience.
  ///
  /// - Parameters:
  ///   - code: the code as it arrived, in any listed spelling.
  ///   - provider: whose code it is; without it all catalogues are asked.
  ///   - audience: who will read the text.
  ///   - locales: BCP 47 tags in the reader's order of preference.
  ///   - arguments: what the caller knows; unknown ones cost nothing.
  ///   - options: isolation, time zone, limits.
  public func render(
    _ code: String, provider: String? = nil, for audience: Audience, in locales: [String],
    with arguments: Arguments = Arguments(), options: RenderOptions = RenderOptions()
  ) -> Rendered {
    let resolution = resolve(code, provider: provider)
    var rendering = CodeRendering(
      storage: storage, resolution: resolution, audience: audience, options: options)
    return rendering.render(code, chain: chain(for: .tags(locales)), arguments: arguments)
  }

  /// Renders a code for an audience, in the languages that an `Accept-Language` header asks for.
  ///
  /// Whatever the header's value holds, as it arrived, the reader gets a text; what is wrong with it
  /// is among the diagnostics.
  public func render(
    _ code: String, provider: String? = nil, for audience: Audience,
    acceptLanguage: String, with arguments: Arguments = Arguments(),
    options: RenderOptions = RenderOptions()
  ) -> Rendered {
    let resolution = resolve(code, provider: provider)
    var rendering = CodeRendering(
      storage: storage, resolution: resolution, audience: audience, options: options)
    return rendering.render(
      code, chain: chain(for: .header(acceptLanguage)), arguments: arguments)
  }
}
