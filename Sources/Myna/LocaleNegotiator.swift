import MynaICU
public import MynaModel

/// Chooses among supported locales by CLDR's language matching, never crossing scripts silently.
///
/// ```swift
/// let negotiator = LocaleNegotiator(supporting: ["en", "zh_Hans", "es-419"], default: "en")
/// negotiator.negotiate(["zh-CN"]).locale                            // zh_Hans
/// negotiator.negotiate(AcceptLanguage("zh-TW, es-MX;q=0.8")).chain  // es-419, en
/// ```
///
/// `zh-CN`, `zh-SG` and `zh` find `zh-Hans`; `zh-TW` and `zh-HK` do not, as they read `Hant`. A
/// supported locale is returned as its owner spelled it. Extensions (`-u-…`) count for nothing.
///
/// Source: UTS #35, "Language Matching" and "Parent Locales"; RFC 9110, §12.5.4.
public struct LocaleNegotiator: Sendable {
  /// The supported locales, in the caller's order, without repetition.
  public let supported: [LocaleIdentifier]
  /// The locale that answers when no other does; it need not be supported.
  public let defaultLocale: LocaleIdentifier?
  /// Supported tags, and a default, that are no locale identifiers.
  public let diagnostics: [Diagnostic]
  private let spellings: [LocaleIdentifier: String]
  private let ranking: LocaleRanking

  /// Creates a negotiator for locales in canonical spelling.
  public init(supported: [LocaleIdentifier], default defaultLocale: LocaleIdentifier? = nil) {
    self.init(
      supported.map { ($0, $0.description) }, defaultLocale.map { ($0, $0.description) }, [])
  }

  /// Creates a negotiator for tags, whose spelling it will keep: `zh_hans`, `iw`.
  ///
  /// A tag that is no locale identifier is left out with the diagnostic `locale.syntax`.
  public init(
    supporting tags: [String], default defaultTag: String? = nil, limits: Limits = Limits()
  ) {
    var diagnostics: [Diagnostic] = []
    func locale(_ tag: String) -> (LocaleIdentifier, String)? {
      if let locale = LocaleIdentifier(tag: tag, limits: limits) { return (locale, tag) }
      diagnostics.append(.localeSyntax(tag, limits: limits))
      return nil
    }
    let supported = tags.compactMap(locale)
    let fallback = defaultTag.flatMap(locale)
    self.init(supported, fallback, diagnostics)
  }

  private init(
    _ supported: [(locale: LocaleIdentifier, tag: String)],
    _ fallback: (locale: LocaleIdentifier, tag: String)?, _ diagnostics: [Diagnostic]
  ) {
    var spellings: [LocaleIdentifier: String] = [:]
    self.supported = supported.compactMap { locale, tag in
      guard spellings[locale] == nil else { return nil }
      spellings[locale] = tag
      return locale
    }
    if let fallback, spellings[fallback.locale] == nil {
      spellings[fallback.locale] = fallback.tag
    }
    defaultLocale = fallback?.locale
    self.spellings = spellings
    self.diagnostics = diagnostics
    ranking = LocaleRanking(self.supported)
  }

  /// Negotiates for tags in the reader's order of preference.
  public func negotiate(_ desired: [String], limits: Limits = Limits()) -> NegotiatedLocales {
    negotiate(AcceptLanguage(tags: desired, limits: limits))
  }

  /// Negotiates for weighted ranges.
  public func negotiate(_ desired: AcceptLanguage) -> NegotiatedLocales {
    var chain = matches(for: desired, wanting: .all)
    if let defaultLocale, !chain.contains(defaultLocale) { chain.append(defaultLocale) }
    return NegotiatedLocales(
      chain: chain.map { spellings[$0] ?? $0.description },
      diagnostics: diagnostics + desired.diagnostics)
  }

  /// The supported locale that serves a desired one best, or `nil`.
  public func bestMatch(for desired: LocaleIdentifier) -> LocaleIdentifier? {
    matches(for: [desired]).first
  }

  /// The best supported locale for each desired one, best first, without repetition.
  public func matches(for desired: [LocaleIdentifier]) -> [LocaleIdentifier] {
    matches(for: AcceptLanguage(desired.map { AcceptLanguage.Range($0) }))
  }

  /// The best supported locale for each range, best first, without repetition.
  public func matches(for desired: AcceptLanguage) -> [LocaleIdentifier] {
    matches(for: desired, wanting: .bestOfEach)
  }

  private func matches(
    for desired: AcceptLanguage, wanting wanted: LocaleRanking.Wanted
  ) -> [LocaleIdentifier] {
    let index = defaultLocale.flatMap { supported.firstIndex(of: $0) }
    return ranking.matches(for: desired.ranges, wanting: wanted, default: index)
      .map { supported[$0] }
  }
}

/// What a negotiation came to.
public struct NegotiatedLocales: Hashable, Sendable {
  /// The locale that serves the reader best, as its owner spelled it; `nil` if none does and there
  /// is no default.
  public var locale: String? { chain.first }
  /// The locales to ask in turn for a text: every one that serves the reader, best first, then the
  /// default.
  public var chain: [String]
  /// What was left out on the way.
  public var diagnostics: [Diagnostic]
}
