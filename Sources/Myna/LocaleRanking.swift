import MynaICU
import MynaModel
import Synchronization

/// Ranks supported locales by how well they serve a list of ranges.
///
/// ICU's data is opened when a tag comes that is not supported as it stands, and then kept.
final class LocaleRanking: Sendable {
  /// Which matches are asked for.
  enum Wanted {
    /// Every supported locale that serves a range.
    case all
    /// The one that serves each range best.
    case bestOfEach
  }

  /// A supported locale that serves a range.
  struct Candidate {
    /// Index of the supported locale.
    let index: Int
    /// How far it is, in whole units of CLDR's distance.
    let distance: Int
    /// What decides between locales of the same distance; smaller is better, number by number.
    let order: [Int]

    /// The desired locale itself.
    static func exact(_ index: Int) -> Candidate {
      Candidate(index: index, distance: 0, order: [0])
    }
  }

  private let supported: [LocaleIdentifier]
  private let comparison = Mutex<LocaleComparison?>(nil)

  init(_ supported: [LocaleIdentifier]) {
    self.supported = supported
  }

  /// Indices of the matches, best first.
  ///
  /// Locales are sorted by distance plus a demotion for each desired locale before theirs, as ICU's
  /// LocaleMatcher does with a list: another region of the first language is as good as a perfect
  /// match of the second, another language is not. What only `*` asks for stands between what the
  /// ranges before it and those after it name.
  func matches(
    for ranges: [AcceptLanguage.Range], wanting wanted: Wanted, default defaultIndex: Int?
  ) -> [Int] {
    var found: [(segment: Int, position: Int, candidates: [Candidate])] = []
    var hasWildcard = false
    let excluded = excluded(by: ranges)
    for range in ranges where range.weight > 0 {
      guard let locale = range.locale else {
        hasWildcard = true
        continue
      }
      let candidates = candidates(for: locale, wanting: wanted)
        .filter { !excluded.contains($0.index) }
      found.append((hasWildcard ? 2 : 0, found.count, candidates))
    }
    // ICU need not be asked when nothing but exact matches compete.
    let isExact = found.allSatisfy { $0.candidates.allSatisfy { $0.distance == 0 } }
    let demotion = isExact ? 0 : LanguageMatcher.demotion / 8
    var ranks: [Int: [Int]] = [:]
    for (segment, position, candidates) in found {
      for candidate in wanted == .all ? candidates[...] : candidates.prefix(1) {
        let cost = candidate.distance + position * demotion
        let rank = [segment, cost, position] + candidate.order
        if let known = ranks[candidate.index], !rank.lexicographicallyPrecedes(known) { continue }
        ranks[candidate.index] = rank
      }
    }
    if hasWildcard {
      let named = named(by: ranges).union(found.flatMap(\.candidates).map(\.index))
      let rest = supported.indices.filter {
        !named.contains($0) && !excluded.contains($0) && !supported[$0].isPseudoLocale
      }
      let chosen = defaultIndex.flatMap { rest.contains($0) ? [$0] : nil } ?? rest
      for index in wanted == .all ? chosen[...] : chosen.prefix(1) { ranks[index] = [1, index] }
    }
    return ranks.sorted { $0.value.lexicographicallyPrecedes($1.value) }.map(\.key)
  }

  private func candidates(for locale: LocaleIdentifier, wanting wanted: Wanted) -> [Candidate] {
    if wanted == .bestOfEach, let index = supported.firstIndex(of: locale) {
      return [.exact(index)]
    }
    return compared().candidates(for: locale)
  }

  /// Locales whose closest range has weight 0.
  private func excluded(by ranges: [AcceptLanguage.Range]) -> Set<Int> {
    guard ranges.contains(where: { $0.weight == 0 && $0.locale != nil }) else { return [] }
    let profiles = ranges.compactMap { range in
      range.locale.map { (profile: LocaleProfile($0), weight: range.weight) }
    }
    let comparison = compared()
    return Set(
      supported.indices.filter { index in
        let naming = profiles.filter { comparison.profiles[index].isNamed(by: $0.profile) }
        let closest = naming.map(\.profile.specificity).max()
        // Of two equal ranges the one that accepts counts.
        return closest != nil
          && naming.allSatisfy { $0.profile.specificity != closest || $0.weight == 0 }
      })
  }

  /// Locales that a range names.
  private func named(by ranges: [AcceptLanguage.Range]) -> Set<Int> {
    let profiles = ranges.compactMap { $0.locale.map(LocaleProfile.init) }
    let comparison = compared()
    return Set(
      supported.indices.filter { index in
        profiles.contains { comparison.profiles[index].isNamed(by: $0) }
      })
  }

  private func compared() -> LocaleComparison {
    if let known = comparison.withLock(\.self) { return known }
    // Made without the lock: two threads may make one each, and either serves.
    let made = LocaleComparison(supported)
    comparison.withLock { $0 = made }
    return made
  }
}

extension LocaleIdentifier {
  /// Whether this is a locale of machine-made texts for testing, which only its very name finds.
  ///
  /// ICU sets these regions apart when it compares locales; `*` is not for ICU to decide.
  fileprivate var isPseudoLocale: Bool { region == "XA" || region == "XB" || region == "XC" }
}
