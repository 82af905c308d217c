import MynaModel
import MynaProject

/// Apple's string catalogue: strings with plural variations, states and comments, source and translation
/// in one file. Values come as finished text, `%1$@`, as in the kit.
enum StringCatalogue {
  /// Writes the texts that can be said.
  static func write(_ set: TranslationSet) -> ExchangeFormat.Export {
    let translations = strings(set) { $0.translation }
    let sources = strings(set) { $0.source }
    var locales: [String: [String: JSONValue]] = [:]
    if set.locale != set.sourceLocale {
      add(sources, set.sourceLocale, &locales) { _ in "translated" }
    }
    add(translations, set.locale, &locales) { $0.state.needsWork ? "needs_review" : "translated" }
    var seen: Set<String> = []
    let members = (sources.items + translations.items).compactMap { item -> JSONValue.Member? in
      guard seen.insert(item.name).inserted else { return nil }
      return .init(item.name, entry(item, locales[item.name] ?? [:]))
    }
    let value: JSONValue = [
      "sourceLanguage": .string("\(set.sourceLocale)"), "strings": .object(members),
      "version": "1.0",
    ]
    return .init(
      value, count: Set(translations.items.map(\.unit.unit.key)).count,
      leftOut: translations.leftOut, depth: 16)
  }

  private static func strings(
    _ set: TranslationSet, wording: (TranslationUnit) -> TranslationUnit.Wording?
  ) -> AppStrings {
    AppStrings(set, named: .xcstrings, of: "a string catalogue", wording: wording) {
      item throws(OutlineProblem) in
      for pattern in item.choice.patterns { _ = try text(pattern.pieces, item) }
    }
  }

  private static func add(
    _ strings: AppStrings, _ locale: LocaleIdentifier,
    _ locales: inout [String: [String: JSONValue]], state: (TranslationUnit) -> String
  ) {
    for item in strings.items {
      let entry = localization(item)
      locales[item.name, default: [:]]["\(locale)"] = AppleCatalogue.localization(
        entry, state: state(item.unit.unit))
    }
  }

  private static func entry(
    _ item: AppStrings.Item, _ localizations: [String: JSONValue]
  ) -> JSONValue {
    var members: [JSONValue.Member] = []
    let notes = item.unit.unit.notes
    if !notes.isEmpty {
      members.append(.init("comment", .string(notes.joined(separator: "\n"))))
    }
    members.append(.init("extractionState", "manual"))
    members.append(
      .init(
        "localizations",
        .object(localizations.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) })))
    return .object(members)
  }

  private static func localization(_ item: AppStrings.Item) -> AppleCatalogue.Entry {
    func string(_ pieces: [MessageOutline.Piece]) -> String { (try? text(pieces, item)) ?? "" }
    guard item.layout.isPlural else {
      return .plain(string(item.choice.patterns.first?.pieces ?? []))
    }
    let outlined = item.unit.outlined
    let counted = outlined.countName ?? outlined.numberSelector?.argument ?? ""
    return .plural(
      position: item.unit.numbers.number(of: counted) ?? 1,
      variations: item.choice.patterns.map { pattern in
        .init(category: pattern.category ?? "other", text: string(pattern.pieces))
      })
  }

  private static func text(
    _ pieces: [MessageOutline.Piece], _ item: AppStrings.Item
  ) throws(OutlineProblem) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += AppleCatalogue.escaped(text)
      case .placeholder(.named(let name)):
        if item.layout.isPlural, name == item.unit.outlined.countName {
          result += "%arg"
        } else if let number = item.unit.numbers.number(of: name) {
          result += "%\(number)$@"
        }
      case .placeholder: break
      case .markup(let markup): throw OutlineProblem("the markup '\(markup.name)'")
      }
    }
    return result
  }
}
