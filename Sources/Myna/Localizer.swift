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
    /// Chains by the list of locales that was asked for.
    let chains = Mutex(BoundedCache<[String], [LocaleIdentifier]>(256))

    init(_ contents: LocalizerContents, functions: FunctionRegistry, limits: Limits) {
      settings = contents.settings
      self.limits = limits.clamped()
      lookup = CatalogueLookup(contents.catalogues, limits: limits)
      tables = Dictionary(contents.tables.map { ($0.locale, $0) }) { first, _ in first }
      renderers = tables.mapValues { MessageRenderer(locale: $0.locale, functions: functions) }
      negotiator = LocaleNegotiator(supported: contents.tables.map(\.locale))
    }
  }

  /// Creates a localizer.
  public init(
    _ contents: LocalizerContents, functions: FunctionRegistry = .standard,
    limits: Limits = Limits()
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
    return rendering.render(code, locales: locales, arguments: arguments)
  }

  /// The locales that are asked in turn for a list of tags; never empty.
  ///
  /// Each match is followed by its own fallbacks; the source locale comes last.
  public func fallbackChain(for tags: [String]) -> [LocaleIdentifier] {
    let tags = Array(tags.prefix(storage.limits.locales))
    // Long or many texts are no real request and are not worth remembering.
    let isCacheable = tags.allSatisfy { $0.utf8.count <= storage.limits.localeBytes }
    if isCacheable, let known = storage.chains.withLock({ $0[tags] }) { return known }
    let desired = tags.compactMap { LocaleIdentifier($0, limits: storage.limits) }
    var chain: [LocaleIdentifier] = []
    func add(_ locale: LocaleIdentifier) {
      if storage.tables[locale] != nil, !chain.contains(locale) { chain.append(locale) }
    }
    for match in storage.negotiator.matches(for: desired) {
      add(match)
      settings.locales.first { $0.identifier == match }?.fallbacks.forEach(add)
    }
    add(settings.sourceLocale)
    if chain.isEmpty, let first = locales.first { chain.append(first) }
    if isCacheable { storage.chains.withLock { $0.insert(chain, for: tags) } }
    return chain
  }
}
