import MynaModel

/// How one wording becomes strings: which choices there are, and where each value stands.
struct ApplePlan {
  private let form: KitForm
  private let values: KitValues
  /// Names of the values that a string takes, in the order of their positions.
  let arguments: [String]

  init(_ form: KitForm, _ values: KitValues) {
    self.form = form
    self.values = values
    let message = form.message
    let plural = message.selectors.first { $0.kind != .text }?.argument
    let chosen = Set(message.selectors.filter { $0.kind == .text }.map(\.argument))
    // Within a plural the number itself is shown by the string, as `%arg`.
    let own = plural.map { values.name(of: $0, .number) }
    let shown = message.pieces.compactMap { piece -> String? in
      guard case .value(let argument, let format) = piece else { return nil }
      return values.name(of: argument, format)
    }
    arguments = Set(shown).union(plural.map { [$0] } ?? []).filter { name in
      (name != own || name == plural) && !(chosen.contains(name) && !shown.contains(name))
    }.sorted()
  }

  private var selectors: [KitMessage.Selector] { form.message.selectors }
  private var plural: Int? { selectors.firstIndex { $0.kind != .text } }

  /// What a string catalogue cannot choose by.
  func problems(in key: String) -> [Diagnostic] {
    let numbers = selectors.filter { $0.kind != .text }
    var problems: [Diagnostic] = []
    if numbers.count > 1 { problems.append(.kitExpression("choices by two numbers", in: key)) }
    if numbers.contains(where: { $0.kind == .ordinal }) {
      problems.append(.kitExpression("a choice by an ordinal number", in: key))
    }
    if selectors.count > 1, numbers.contains(where: { !listed($0).isEmpty }) {
      problems.append(.kitExpression("a choice by a number itself and by more", in: key))
    }
    return problems
  }

  /// The texts, or the exact numbers, that a selector's keys name, sorted.
  func listed(_ selector: KitMessage.Selector) -> [String] {
    guard let index = selectors.firstIndex(of: selector) else { return [] }
    let keys = Set(form.message.variants.compactMap { $0.keys[safe: index] ?? nil })
    guard selector.kind != .text else { return keys.sorted() }
    return keys.filter { Self.isNumber($0) }.sorted()
  }

  private static func isNumber(_ key: String) -> Bool {
    key.utf8.first.map { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") } ?? false
  }

  /// A word for each selector by text: a listed one, or `*`.
  var choices: [[String]] {
    selectors.filter { $0.kind == .text }.reduce([[]]) { choices, selector in
      choices.flatMap { choice in (listed(selector) + ["*"]).map { choice + [$0] } }
    }
  }

  /// The string of a choice.
  func entry(for choice: [String]) -> AppleCatalogue.Entry {
    guard let plural, selectors[plural].kind == .plural else {
      return .plain(text(best(choice, nil)))
    }
    let categories = Set(form.message.variants.compactMap { $0.keys[safe: plural] ?? nil })
      .filter { !Self.isNumber($0) }.union(["other"])
    let position = (arguments.firstIndex(of: selectors[plural].argument) ?? 0) + 1
    return .plural(
      position: position,
      variations: categories.sorted().map {
        .init(category: $0, text: text(best(choice, $0)))
      })
  }

  /// Strings for the numbers that are named themselves; only where nothing else chooses.
  var exactEntries: [(number: String, entry: AppleCatalogue.Entry)] {
    guard let plural, selectors.count == 1 else { return [] }
    return listed(selectors[plural]).compactMap { number in
      let variant = form.message.variants.first { $0.keys[safe: plural] == number }
      return variant.map { (number: number, entry: .plain(text($0.pattern))) }
    }
  }

  /// The pattern that LDML 48 selects: by the leftmost key that differs, a literal beats `*`.
  private func best(_ choice: [String], _ category: String?) -> [KitMessage.Piece] {
    var best: (rank: [Int], pattern: [KitMessage.Piece])?
    for variant in form.message.variants {
      var words = choice[...]
      var rank: [Int] = []
      for (index, selector) in selectors.enumerated() {
        let wanted = selector.kind == .text ? words.popFirst() : category
        guard let key = variant.keys[safe: index] ?? nil else {
          rank.append(0)
          continue
        }
        guard key == wanted, key != "*" || selector.kind != .text else { break }
        rank.append(1)
      }
      guard rank.count == selectors.count else { continue }
      if let best, !best.rank.lexicographicallyPrecedes(rank) { continue }
      best = (rank, variant.pattern)
    }
    return best?.pattern ?? []
  }

  /// The pattern as a format string.
  private func text(_ pieces: [KitMessage.Piece]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): return AppleCatalogue.escaped(text)
      case .value(let argument, let format):
        if format == .number, let plural, selectors[plural].argument == argument { return "%arg" }
        let index = arguments.firstIndex(of: values.name(of: argument, format)) ?? 0
        return "%\(index + 1)$@"
      }
    }.joined()
  }
}

extension Array {
  /// The element at an index, or `nil` beyond the end.
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
