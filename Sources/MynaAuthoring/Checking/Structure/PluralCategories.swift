import MynaICU
import MynaModel

/// The plural categories of a locale, asked from ICU once a file.
struct PluralCategories: Sendable {
  /// All categories of the locale.
  var all: Set<String>
  /// Those that some whole number up to a thousand has, besides `other`: what a translation needs.
  var usual: Set<String>

  /// Asks ICU; `nil` for a locale that it does not know.
  init?(_ locale: LocaleIdentifier, _ type: PluralType) {
    let icu = ICULocale(language: locale.language, script: locale.script, region: locale.region)
    guard let rules = try? PluralRules(locale: icu, type: type),
      let formatter = try? ICUNumberFormatter(skeleton: "", locale: icu)
    else { return nil }
    all = Set(rules.categories.map(\.rawValue))
    usual = []
    for number in 0...1_000 {
      guard let category = try? rules.category(of: "\(number)", formattedBy: formatter)
      else { continue }
      usual.insert(category.rawValue)
    }
    usual.remove("other")
  }
}

extension PluralCategories {
  /// The keys that name a category in some language.
  static let names = Set(PluralCategory.allCases.map(\.rawValue))
}
