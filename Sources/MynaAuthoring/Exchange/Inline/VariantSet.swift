import MynaICU
import MynaModel
import MynaSyntax

/// The variants that translators of a locale see for a message: those of the translation, or else
/// those that the locale needs.
struct VariantSet {
  /// A variant with the source text that its translation is made from.
  struct Variant {
    /// Keys as canonical text; empty for a message without variants.
    var keys: String
    /// The source pattern: that of the same keys, or else of the last variant.
    var source: Message.Pattern
    /// The translated pattern.
    var translation: Message.Pattern?
  }

  let variants: [Variant]
  /// Whether the message has selectors.
  let isMatched: Bool

  /// Pairs the variants of a source message with those of its translation.
  ///
  /// Returns `nil` if one has selectors and the other has none, or different numbers of them: such
  /// messages are exchanged as one text.
  init?(_ source: Message, _ translation: Message?, in locale: LocaleIdentifier) {
    switch (source.body, translation?.body) {
    case (.pattern(let pattern), nil):
      variants = [Variant(keys: "", source: pattern)]
      isMatched = false
    case (.pattern(let pattern), .pattern(let translated)):
      variants = [Variant(keys: "", source: pattern, translation: translated)]
      isMatched = false
    case (.match(_, let rows), nil):
      variants = Self.needed(source, rows, in: locale).map {
        Variant(keys: MessageTemplate.keys(of: $0), source: $0.pattern)
      }
      isMatched = true
    case (.match(let selectors, let rows), .match(let others, let translated)):
      guard selectors.count == others.count else { return nil }
      let patterns = Dictionary(
        rows.map { (MessageTemplate.keys(of: $0), $0.pattern) },
        uniquingKeysWith: { first, _ in first })
      variants = translated.map { row in
        let keys = MessageTemplate.keys(of: row)
        return Variant(
          keys: keys, source: patterns[keys] ?? rows.last?.pattern ?? [], translation: row.pattern)
      }
      isMatched = true
    default: return nil
    }
  }

  /// Pairs the variants of a unit; `nil` for one that is exchanged as one text, because it is not
  /// written in MessageFormat 2, or is no message.
  init?(_ unit: TranslationUnit, in locale: LocaleIdentifier) {
    guard unit.source.syntax == .messageFormat2, let source = unit.source.message,
      unit.translation.map({ $0.syntax == .messageFormat2 && $0.message != nil }) ?? true
    else { return nil }
    self.init(source, unit.translation?.message, in: locale)
  }

  // MARK: Plural categories

  /// The rows with the plural categories of a locale in place of those of the source.
  private static func needed(
    _ message: Message, _ rows: [Message.Variant], in locale: LocaleIdentifier
  ) -> [Message.Variant] {
    guard case .match(let selectors, _) = message.body else { return rows }
    var rows = rows
    for (column, selector) in selectors.enumerated() {
      guard let type = pluralType(of: selector.name, in: message),
        let rules = try? PluralRules(
          locale: ICULocale(
            language: locale.language, script: locale.script, region: locale.region), type: type)
      else { continue }
      rows = replaced(rows, column, by: rules.categories)
    }
    return rows
  }

  /// Rows of the same other keys become one for each category; `other` is written `*`.
  private static func replaced(
    _ rows: [Message.Variant], _ column: Int, by categories: [PluralCategory]
  ) -> [Message.Variant] {
    var result: [Message.Variant] = []
    var done: Set<[Message.Variant.Key]> = []
    for row in rows where row.keys.indices.contains(column) {
      guard isCategory(row.keys[column]) else {
        result.append(row)
        continue
      }
      var others = row.keys
      others[column] = .catchAll
      guard done.insert(others).inserted else { continue }
      for category in categories where category != .other {
        var keys = row.keys
        keys[column] = .literal(category.rawValue)
        let same = rows.first { $0.keys == keys } ?? rows.first { $0.keys == others }
        result.append(Message.Variant(keys: keys, pattern: (same ?? row).pattern))
      }
    }
    return result
  }

  private static func isCategory(_ key: Message.Variant.Key) -> Bool {
    guard case .literal(let text) = key else { return false }
    return PluralCategory(rawValue: text) != nil
  }

  /// Which plural rules a selector follows; `nil` if it follows none.
  private static func pluralType(of name: String, in message: Message) -> PluralType? {
    let declaration = message.declarations.last { $0.name == name }
    guard let function = declaration?.value.function,
      ["number", "integer", "percent", "unit", "offset"].contains(function.name)
    else { return nil }
    let select = function.options.first { $0.name == "select" }
    guard case .literal(let value) = select?.value else { return .cardinal }
    return value == "ordinal" ? .ordinal : value == "exact" ? nil : .cardinal
  }
}
