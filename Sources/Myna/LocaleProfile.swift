import MynaICU
import MynaModel

/// What negotiation needs to know of a locale; ICU sees nothing but known languages.
struct LocaleProfile: Sendable {
  /// The locale as it was asked for.
  let identifier: LocaleIdentifier
  /// The same in current codes: `he` for `iw`, `sr-Latn` for `sh`.
  let current: LocaleIdentifier
  /// The script that it is read in, likely or written; `nil` if it is not known.
  let script: String?
  /// Whether ICU knows the language.
  let isKnown: Bool

  init(_ identifier: LocaleIdentifier) {
    self.identifier = identifier
    let language = identifier.language
    if LocaleData.hasData(language: language) {
      current = identifier
      isKnown = true
    } else if language != "und", LocaleData.isKnown(language: language) {
      let tag = LocaleData.canonicalTag(Self.tag(of: identifier))
      current = tag.flatMap { LocaleIdentifier($0) } ?? identifier
      isKnown = true
    } else {
      current = identifier
      isKnown = false
    }
    script =
      isKnown
      ? LocaleData.likelyScript(
        language: current.language, script: current.script, region: current.region)
      : identifier.script
  }

  /// Current language, script and region for ICU. Variants take no part in matching.
  var tag: String { Self.tag(of: current) }

  /// Language, script and region, the script written out, for comparing.
  var key: LocaleKey {
    LocaleKey(language: current.language, script: script, region: current.region)
  }

  /// Whether the region is the likely one of the language in this script, or not written.
  var hasLikelyRegion: Bool {
    isKnown
      && current.region.map {
        LocaleData.likelyRegion(language: current.language, script: script) == $0
      } ?? true
  }

  /// The locale and those it inherits from, nearest first, as far as they have its script.
  func ancestry() -> [LocaleKey] {
    guard isKnown else { return [] }
    let locale = ICULocale(
      language: current.language, script: current.script, region: current.region)
    let keys = locale.ancestry.map { ancestor in
      let (language, script, region) = ancestor.subtags
      return LocaleKey(
        language: language,
        script: LocaleData.likelyScript(language: language, script: script, region: region),
        region: region)
    }
    return ([key] + keys.filter { $0 != key }).prefix { $0.script == script }.map(\.self)
  }

  /// Whether a range names this locale: nothing that the range says is otherwise here.
  ///
  /// Source: RFC 4647, §3.3.1, with current codes and likely scripts.
  func isNamed(by range: LocaleProfile) -> Bool {
    range.current.language == current.language
      && (range.current.script == nil || range.current.script == script)
      && (range.current.region == nil || range.current.region == current.region)
      && range.identifier.variants.allSatisfy(identifier.variants.contains)
  }

  /// How much the locale says, for finding the range that names another most closely.
  var specificity: Int {
    [current.script, current.region].count { $0 != nil } + identifier.variants.count
  }

  private static func tag(of locale: LocaleIdentifier) -> String {
    [locale.language, locale.script, locale.region].compactMap(\.self).joined(separator: "-")
  }
}

/// A locale with its script written out: `zh-Hant-HK` for `zh-HK`.
struct LocaleKey: Hashable, Sendable {
  let language: String
  let script: String?
  let region: String?
}
