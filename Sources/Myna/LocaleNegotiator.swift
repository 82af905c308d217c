import MynaICU
public import MynaModel

/// Chooses among supported locales by ICU's language matching, never crossing scripts silently.
///
/// `zh-CN`, `zh-SG` and `zh` find `zh-Hans`; `zh-TW` and `zh-HK` do not, as they read `Hant`.
public struct LocaleNegotiator: Sendable {
  /// The supported locales, in the caller's order.
  public let supported: [LocaleIdentifier]
  private let tags: [String]
  private let scripts: [String?]

  /// Creates a negotiator.
  public init(supported: [LocaleIdentifier]) {
    self.supported = supported
    tags = supported.map(\.description)
    scripts = supported.map { Self.script(of: $0) }
  }

  /// The supported locale that serves a desired one best, or `nil`.
  public func bestMatch(for desired: LocaleIdentifier) -> LocaleIdentifier? {
    if let index = supported.firstIndex(of: desired) { return supported[index] }
    // ICU is only asked about languages that it knows: it keeps memory for every other name.
    guard LocaleData.isKnown(language: desired.language) || isRenamed(desired) else { return nil }
    guard let index = LocaleData.bestMatch(for: desired.description, in: tags),
      scripts[index] == Self.script(of: desired)
    else { return nil }
    return supported[index]
  }

  /// The supported locales for a list of desired ones, in the order of preference, without
  /// repetition.
  public func matches(for desired: [LocaleIdentifier]) -> [LocaleIdentifier] {
    var result: [LocaleIdentifier] = []
    for locale in desired.compactMap({ bestMatch(for: $0) }) where !result.contains(locale) {
      result.append(locale)
    }
    return result
  }

  private func isRenamed(_ locale: LocaleIdentifier) -> Bool {
    LocaleData.canonicalTag(locale.language).map { $0 != locale.language } ?? false
  }

  private static func script(of locale: LocaleIdentifier) -> String? {
    LocaleData.likelyScript(
      language: locale.language, script: locale.script, region: locale.region)
  }
}
