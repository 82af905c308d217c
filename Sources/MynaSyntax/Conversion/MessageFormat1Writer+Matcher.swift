import MynaModel

extension MessageFormat1Writer {
  /// A variant, with the keys of the selectors that are still to be written.
  struct Row {
    var keys: ArraySlice<Message.Variant.Key>
    var pattern: Message.Pattern

    /// Whether the row matches whatever the remaining selectors are.
    var isTotal: Bool { keys.allSatisfy { $0 == .catchAll } }

    var withoutFirst: Row { Row(keys: keys.dropFirst(), pattern: pattern) }
  }

  /// Writes `.match` as nested arguments, the first selector outermost.
  ///
  /// The variant with the better key in the leftmost column wins, so the rows come in groups: only
  /// if no row of a group matches, the next group counts.
  mutating func write(_ selectors: ArraySlice<String>, _ groups: [[Row]]) {
    guard !isTooLong else { return }
    let groups = Self.reachable(groups)
    guard let selector = selectors.first else {
      if let row = groups.first?.first { write(row.pattern) }
      return
    }
    var keys: [String] = []
    for case .literal(let key)? in groups.joined().map(\.keys.first) where !keys.contains(key) {
      keys.append(key)
    }
    if keys.isEmpty, !groups.joined().contains(where: { uses(selector, $0.pattern) }) {
      return write(selectors.dropFirst(), Self.narrowed(groups, to: nil))
    }
    guard let argument = ClassicSelector(selector, declarations) else {
      return report(
        "selector", "selector '$\(selector)' is none of :string, :number, :integer and :offset")
    }
    guard isName(argument.name), keys.allSatisfy({ isKey($0, of: argument) }) else { return }
    if argument.hasVisibleDigits {
      report(
        "plural-digits",
        "'$\(selector)' selects by the digits it shows, MessageFormat 1 by those of the argument",
        severity: .warning)
    }
    if argument.isPlural, let key = Self.ambiguousKey(keys, groups, argument) {
      report(
        "exact-with-category",
        "variants of category keys may be needed under the exact key '\(key)', "
          + "where MessageFormat 1 does not know the category")
    }
    writeCases(selectors, groups, argument, keys)
  }

  private mutating func writeCases(
    _ selectors: ArraySlice<String>, _ groups: [[Row]], _ argument: ClassicSelector,
    _ keys: [String]
  ) {
    let outer = context
    defer { context = outer }
    write(syntax: argument.opening)
    context = argument.isPlural ? selectors.first.map(Context.plural) ?? .message : .message
    if argument.isChoice { context = .choice }
    for (index, key) in argument.branches(keys).enumerated() {
      let frame = argument.frame(of: key, at: index)
      write(syntax: frame.before)
      write(selectors.dropFirst(), Self.narrowed(groups, to: key))
      write(syntax: frame.after)
    }
    write(syntax: "}")
  }

  /// The groups when a selector has a key, or none of those written (`nil`).
  private static func narrowed(_ groups: [[Row]], to key: String?) -> [[Row]] {
    groups.flatMap { rows in
      let own = rows.filter { key.map(Message.Variant.Key.literal) == $0.keys.first }
      let rest = rows.filter { $0.keys.first == .catchAll }
      return [own.map(\.withoutFirst), rest.map(\.withoutFirst)]
    }
  }

  /// The groups up to the first in which some row always matches, without empty ones.
  private static func reachable(_ groups: [[Row]]) -> [[Row]] {
    var result: [[Row]] = []
    for rows in groups where !rows.isEmpty {
      result.append(rows)
      if rows.contains(where: \.isTotal) { break }
    }
    return result
  }

  /// An exact key under which a row of a category key could still be chosen.
  private static func ambiguousKey(
    _ keys: [String], _ groups: [[Row]], _ argument: ClassicSelector
  ) -> String? {
    guard !argument.isExact else { return nil }
    return keys.filter(ClassicSelector.isNumber).first { key in
      for rows in groups {
        if rows.contains(where: { $0.keys.first == .literal(key) && $0.withoutFirst.isTotal }) {
          return false
        }
        let hasCategory = rows.contains { row in
          if case .literal(let other)? = row.keys.first {
            !ClassicSelector.isNumber(other)
          } else {
            false
          }
        }
        if hasCategory { return true }
      }
      return false
    }
  }

  private mutating func isKey(_ key: String, of argument: ClassicSelector) -> Bool {
    let canSay = argument.canSay(key)
    if !canSay { report("key", "key '\(key)' cannot be said in MessageFormat 1") }
    return canSay
  }

  /// Reports plurals whose category ICU would choose by a number format that stands in `other`.
  mutating func checkCategories() {
    guard let message = MessageFormat1Parser.parse(text, limits: limits).message else { return }
    for function in Self.plurals(in: message) {
      let style = function.literal("style") ?? ""
      let by = function.literal("by")
      // A skeleton leaves the category to the number itself.
      guard by == "date" || by == "number" && !NumberStyle.keyword(style).hasPrefix("::") else {
        continue
      }
      report(
        "category-by-format",
        "the category would be chosen by the format of the first placeholder of 'other'")
    }
  }

  private static func plurals(in message: Message) -> [Message.FunctionReference] {
    var found = message.declarations.compactMap(\.value.function)
    for case .message(let nested) in message.patterns.flatMap(\.elements) {
      found += plurals(in: nested)
    }
    return found.filter { $0.name == "myna:plural" }
  }

  /// Whether a pattern shows a variable.
  private func uses(_ variable: String, _ pattern: Message.Pattern) -> Bool {
    Message(body: .pattern(pattern)).externalVariables.contains(variable)
  }
}
