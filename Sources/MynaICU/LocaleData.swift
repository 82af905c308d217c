internal import CICU

// Unsafe: ICU's C functions take and return addresses of constant names.

/// A locale that ICU has data for, by ICU's own name; the only kind of name that formatters take.
///
/// ICU formats unknown locales in the process's default locale and keeps memory for every distinct
/// name for ever. So a name is always looked up in ICU's list before ICU sees it.
public struct ICULocale: Hashable, Sendable {
  /// ICU's name, such as `zh_Hans_CN`; empty for root.
  public let name: String

  private init(name: String) { self.name = name }

  /// The root locale: no language.
  public static let root = ICULocale(name: "")

  /// ICU's names of all locales that it has data for.
  public static var allNames: [String] {
    (0..<myna_locale_available_count()).map {
      unsafe String(cString: myna_locale_available_name($0))
    }
  }

  /// Takes a name out of ``allNames``; `nil` if it is not there.
  package init?(available name: String) {
    guard unsafe myna_locale_is_available(name) else { return nil }
    self.name = name
  }

  /// Finds the locale with data that stands closest above a tag, never crossing to another script.
  ///
  /// Returns ``root`` for a language without data. The parts are those of a well-formed tag.
  public init(language: String, script: String?, region: String?) {
    let name = Self.available(language: language, script: script, region: region)
    if name.isEmpty, let current = Self.replacement(for: language) {
      // A deprecated code: `iw` is `he`, `sh` is `sr-Latn`.
      self.name = Self.available(
        language: current.language, script: script ?? current.script, region: region)
    } else {
      self.name = name
    }
  }

  /// The locales from this one upwards that texts are inherited from, root excepted: `en_GB`,
  /// `en_001`, `en`.
  public var ancestry: [ICULocale] {
    var result: [ICULocale] = []
    var next = name
    // CLDR's longest line has five; a damaged one must end as well.
    while !next.isEmpty, result.count < 8 {
      result.append(ICULocale(name: next))
      let name = next
      next = unsafe (try? readText { unsafe myna_locale_parent(name, $0, $1, &$2) }) ?? ""
    }
    return result
  }

  /// Language, script and region of the name.
  public var subtags: (language: String, script: String?, region: String?) {
    let parts = name.split(separator: "_").map(String.init)
    return (
      parts.first ?? "", parts.dropFirst().first { $0.utf8.count == 4 },
      parts.dropFirst().first { (2...3).contains($0.utf8.count) }
    )
  }

  /// The locale whose plural rules a tag follows; some languages have rules but no other data.
  public static func forPluralRules(
    language: String, script: String?, region: String?
  ) -> ICULocale {
    let candidates = [region.map { "\(language)_\($0)" }, language].compactMap(\.self)
    if let name = candidates.first(where: { unsafe myna_plural_is_available($0) }) {
      return ICULocale(name: name)
    }
    return ICULocale(language: language, script: script, region: region)
  }

  private static func replacement(for language: String) -> (language: String, script: String?)? {
    guard LocaleData.isKnown(language: language),
      let subtags = LocaleData.canonicalTag(language)?.split(separator: "-"),
      let current = subtags.first, current != language
    else { return nil }
    let script = subtags.dropFirst().first { $0.utf8.count == 4 }
    return (String(current), script.map(String.init))
  }

  private static func available(language: String, script: String?, region: String?) -> String {
    let full = likely(language: language, script: script, region: region)
    let script = script ?? full?.script
    var candidates: [String] = []
    if let script {
      if let region { candidates.append("\(language)_\(script)_\(region)") }
      if let region, likely(language: language, script: nil, region: region)?.script == script {
        candidates.append("\(language)_\(region)")
      }
      candidates.append("\(language)_\(script)")
      if likely(language: language, script: nil, region: nil)?.script == script {
        candidates.append(language)
      }
    } else {
      if let region { candidates.append("\(language)_\(region)") }
      candidates.append(language)
    }
    return candidates.first { unsafe myna_locale_is_available($0) } ?? ""
  }

  /// Whether text of this locale runs from right to left.
  public var isRightToLeft: Bool { unsafe myna_locale_is_right_to_left(name) }

  /// The same locale with a calendar; its keyword is from ``TimeData/calendarKeyword(_:)``.
  public func with(calendar: String) -> ICULocale {
    ICULocale(name: "\(name)@calendar=\(calendar)")
  }
}

/// Facts about locales from ICU's data.
public enum LocaleData {
  /// Whether ICU has data for the language, by exactly this code.
  public static func hasData(language: String) -> Bool {
    unsafe myna_locale_is_available(language)
  }

  /// Whether ICU knows the language code: it has data for it, lists it, or knows what replaced it.
  ///
  /// Only known codes may be handed to ICU, which remembers some names for ever.
  public static func isKnown(language: String) -> Bool {
    hasData(language: language) || codes.contains(language)
  }

  /// About a thousand codes, in ICU's own list.
  private static let codes: Set<String> = {
    let text =
      unsafe (try? readText(capacity: 8192) { unsafe myna_language_codes($0, $1, &$2) }) ?? ""
    return Set(text.split(separator: " ").map(String.init))
  }()

  /// The likely script of a tag, such as `Hant` for zh-TW, or `nil` if ICU does not know one.
  public static func likelyScript(language: String, script: String?, region: String?) -> String? {
    script ?? ICULocale.likely(language: language, script: nil, region: region)?.script
  }

  /// The region where most readers of a language, in a script, live.
  public static func likelyRegion(language: String, script: String?) -> String? {
    ICULocale.likely(language: language, script: script, region: nil)?.region
  }

  /// The tag with deprecated and aliased subtags replaced: `iw` becomes `he`, `sh` `sr-Latn`.
  public static func canonicalTag(_ tag: String) -> String? {
    try? unsafe readText { out, capacity, error in
      unsafe myna_locale_canonical_tag(tag, out, capacity, &error)
    }
  }
}

extension ICULocale {
  /// Language, script and region after adding likely subtags (UTS #35).
  static func likely(
    language: String, script: String?, region: String?
  ) -> (language: String, script: String, region: String)? {
    let name = [language, script, region].compactMap(\.self).joined(separator: "_")
    let maximized = try? unsafe readText { out, capacity, error in
      unsafe myna_locale_add_likely(name, out, capacity, &error)
    }
    guard let parts = maximized?.split(separator: "_"), parts.count >= 3, parts[1].utf8.count == 4
    else { return nil }
    return (String(parts[0]), String(parts[1]), String(parts[2]))
  }
}

/// Calls a function with C copies of strings.
func withCStrings<Result>(
  _ strings: [String],
  _ body: (UnsafeBufferPointer<UnsafePointer<CChar>?>) -> Result
) -> Result {
  // One allocation holds all strings, each closed by a NUL.
  var bytes: [CChar] = []
  var starts: [Int] = []
  for string in strings {
    starts.append(bytes.count)
    bytes.append(contentsOf: string.utf8.lazy.map { CChar(bitPattern: $0) })
    bytes.append(0)
  }
  return unsafe bytes.withUnsafeBufferPointer { buffer in
    let pointers = unsafe starts.map { start in unsafe buffer.baseAddress.map { unsafe $0 + start }
    }
    return unsafe pointers.withUnsafeBufferPointer(body)
  }
}
