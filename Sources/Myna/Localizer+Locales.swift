public import MynaModel

extension Localizer {
  /// The locales that are asked in turn for a list of tags; never empty.
  ///
  /// Each match is followed by its own fallbacks; the source locale comes last.
  public func fallbackChain(for tags: [String]) -> [LocaleIdentifier] {
    chain(for: .tags(tags)).locales
  }

  /// The locales that are asked in turn for an `Accept-Language` header; never empty.
  ///
  /// Each match is followed by its own fallbacks; the source locale comes last.
  public func fallbackChain(forAcceptLanguage header: String) -> [LocaleIdentifier] {
    chain(for: .header(header)).locales
  }

  /// The locale of the project that serves a tag best; `nil` if none does or it is no tag.
  package func bestMatch(forTag tag: String) -> LocaleIdentifier? {
    LocaleIdentifier(tag, limits: storage.limits).flatMap(storage.negotiator.bestMatch)
  }

  func chain(for request: LocaleRequest) -> FallbackChain {
    let isMemorable = request.isMemorable(storage.limits)
    if isMemorable, let known = storage.chains.withLock({ $0[request] }) { return known }
    let chain = makeChain(for: request.ranges(storage.limits))
    if isMemorable { storage.chains.withLock { $0.insert(chain, for: request) } }
    return chain
  }

  private func makeChain(for desired: AcceptLanguage) -> FallbackChain {
    var chain: [LocaleIdentifier] = []
    func add(_ locale: LocaleIdentifier) {
      if storage.store(of: locale) != nil, !chain.contains(locale) { chain.append(locale) }
    }
    for match in storage.negotiator.matches(for: desired) {
      add(match)
      settings.locales.first { $0.identifier == match }?.fallbacks.forEach(add)
    }
    add(settings.sourceLocale)
    if chain.isEmpty, let first = locales.first { chain.append(first) }
    return FallbackChain(locales: chain, diagnostics: desired.diagnostics)
  }
}

/// The locales that are tried in order for one message, and what was wrong with the request.
struct FallbackChain: Sendable {
  var locales: [LocaleIdentifier]
  var diagnostics: [Diagnostic]
}

/// What a reader asks for, as it arrived.
enum LocaleRequest: Hashable, Sendable {
  /// Tags in order of preference.
  case tags([String])
  /// An `Accept-Language` header.
  case header(String)

  func ranges(_ limits: Limits) -> AcceptLanguage {
    switch self {
    case .tags(let tags): AcceptLanguage(tags: tags, limits: limits)
    case .header(let header): AcceptLanguage(header, limits: limits)
    }
  }

  /// Whether the request is worth remembering: long or many texts are no real one.
  func isMemorable(_ limits: Limits) -> Bool {
    switch self {
    case .tags(let tags):
      tags.count <= limits.locales
        && tags.allSatisfy { $0.utf8.count <= limits.localeBytes }
    case .header(let header):
      // Hashing texts of combining marks takes quadratic time.
      header.utf8.count <= limits.acceptLanguageBytes && header.utf8.allSatisfy { $0 < 0x80 }
    }
  }
}
