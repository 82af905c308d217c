internal import MynaModel

/// "Did you mean": codes that look like a text. For tools only; a renderer never guesses.
public enum CatalogueSuggestions {
  /// Longest text that is compared, in bytes.
  private static let longest = 64

  /// Returns at most three codes whose spelling, or a listed alias of which, is close to a text.
  ///
  /// Close means at most one change (insert, drop, replace, swap) for each four bytes, and four in
  /// all. Nothing is close to a text of fewer than three bytes, or longer than 64.
  public static func closest(to text: String, in catalogue: ErrorCatalogue) -> [String] {
    let limits = Limits()
    guard text.utf8.count <= longest * 2,
      StreamSafeText.firstUnsafeOffset(in: text, limit: limits.nonStarters) == nil
    else { return [] }
    let spelling = CodeSpelling(catalogue.rules)
    guard let wanted = spelling.readings(of: spelling.normalized(text), after: []).last?.bytes,
      (3...longest).contains(wanted.count)
    else { return [] }
    let allowed = min(4, max(1, wanted.count / 4))
    var best: [(code: String, distance: Int)] = []
    for (form, code) in forms(of: catalogue) {
      let bytes = spelling.normalized(form)
      guard abs(bytes.count - wanted.count) <= allowed, bytes.count <= longest else { continue }
      let distance = SpellingDistance.between(wanted, bytes)
      guard distance <= allowed else { continue }
      if let known = best.firstIndex(where: { $0.code.utf8.elementsEqual(code.utf8) }) {
        best[known].distance = min(best[known].distance, distance)
      } else {
        best.append((code, distance))
      }
    }
    // Stable: codes at the same distance stay in the order of the catalogue.
    let ranked = best.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }
    return ranked.prefix(3).map(\.element.code)
  }

  private static func forms(of catalogue: ErrorCatalogue) -> [(form: String, code: String)] {
    catalogue.entries.map { ($0.code.code, $0.code.code) }
      + catalogue.aliases.compactMap { alias in
        alias.equivalence.maps ? alias.code.map { (alias.spelling, $0) } : nil
      }
  }
}
