import MynaICU
import MynaModel

/// Compares single locales with the supported ones, script by script.
struct LocaleComparison: Sendable {
  /// Supported locales of one script, with ICU's matcher for them.
  private struct Group: Sendable {
    let indices: [Int]
    let matcher: LanguageMatcher?
  }

  /// Profiles of the supported locales.
  let profiles: [LocaleProfile]
  private let groups: [String: Group]

  init(_ supported: [LocaleIdentifier]) {
    let profiles = supported.map { LocaleProfile($0) }
    self.profiles = profiles
    let known = profiles.indices.filter { profiles[$0].isKnown && profiles[$0].script != nil }
    groups = Dictionary(grouping: known) { profiles[$0].script ?? "" }.mapValues { indices in
      do {
        let matcher = try LanguageMatcher(supported: indices.map { profiles[$0].tag })
        return Group(indices: indices, matcher: matcher)
      } catch {
        // ICU only refuses for want of memory; languages are then compared by their names.
        return Group(indices: indices, matcher: nil)
      }
    }
  }

  /// The supported locales that serve a desired one, best first.
  func candidates(for desired: LocaleIdentifier) -> [LocaleRanking.Candidate] {
    let profile = LocaleProfile(desired)
    let (best, distances) = distances(from: profile)
    let ancestry = profile.ancestry()
    return profiles.indices.compactMap { index -> LocaleRanking.Candidate? in
      let other = profiles[index]
      if other.identifier == desired { return .exact(index) }
      let depth = depth(of: other, below: profile, in: ancestry)
      // A locale that CLDR inherits from without matching it, `en-IN` for `hi-Latn`, is taken for
      // another region.
      guard let eighths = distances[index] ?? depth.map({ _ in LanguageMatcher.demotion })
      else { return nil }
      return LocaleRanking.Candidate(
        index: index, distance: eighths / 8,
        order: [
          1, depth ?? ancestry.count, variantRank(profile.identifier, other.identifier),
          index == best ? 0 : 1, eighths, other.hasLikelyRegion ? 0 : 1, index,
        ])
    }
    .sorted { ([$0.distance] + $0.order).lexicographicallyPrecedes([$1.distance] + $1.order) }
  }

  /// Distances in eighths of CLDR's unit, and the index of ICU's choice.
  private func distances(from desired: LocaleProfile) -> (best: Int?, eighths: [Int?]) {
    var eighths = nominalDistances(from: desired)
    guard desired.isKnown, let script = desired.script else { return (nil, eighths) }
    for index in profiles.indices where profiles[index].isKnown { eighths[index] = nil }
    guard let group = groups[script] else { return (nil, eighths) }
    do {
      guard let match = try group.matcher?.match(desired.tag) else {
        return (nil, nominalDistances(from: desired))
      }
      for (index, distance) in zip(group.indices, match.distances) { eighths[index] = distance }
      return (match.best.map { group.indices[$0] }, eighths)
    } catch {
      // As above: for want of memory only.
      return (nil, nominalDistances(from: desired))
    }
  }

  private func nominalDistances(from desired: LocaleProfile) -> [Int?] {
    profiles.map { Self.nominalDistance(from: desired, to: $0) }
  }

  /// The distance of languages that ICU does not know: by their names, as in RFC 4647, §3.4.
  private static func nominalDistance(
    from desired: LocaleProfile, to other: LocaleProfile
  ) -> Int? {
    guard desired.current.language == other.current.language, desired.current.language != "und",
      desired.script == other.script || desired.script == nil || other.script == nil
    else { return nil }
    let (first, second) = (desired.current.region, other.current.region)
    return first == second ? 0 : first == nil || second == nil ? 4 * 8 : 5 * 8
  }

  /// How many steps above the desired locale another stands, if texts are inherited from it.
  private func depth(
    of other: LocaleProfile, below desired: LocaleProfile, in ancestry: [LocaleKey]
  ) -> Int? {
    guard other.identifier.variants.allSatisfy(desired.identifier.variants.contains) else {
      return nil
    }
    return ancestry.firstIndex(of: other.key)
  }

  /// 0 for the same variants, 1 when some are missing, 2 when there are others.
  private func variantRank(_ desired: LocaleIdentifier, _ other: LocaleIdentifier) -> Int {
    if desired.variants == other.variants { return 0 }
    return other.variants.allSatisfy(desired.variants.contains) ? 1 : 2
  }
}
