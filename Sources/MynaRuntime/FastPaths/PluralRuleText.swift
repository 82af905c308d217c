/// Reads CLDR's plural rules into the steps of a table.
///
/// - SeeAlso: UTS #35, "Plural rules syntax".
struct PluralRuleText {
  /// A rule: any of the conditions gives the category.
  private struct Rule {
    var category: UInt8
    var conditions: [[Relation]]
  }

  /// `n % 10 != 3..4,9`.
  private struct Relation {
    var operand: PluralTable.Operand
    var modulus: PluralTable.Modulus
    var isNegated: Bool
    var ranges: [(low: UInt32, high: UInt32)]
  }

  /// A step that still names what follows as labels.
  private struct Draft {
    var step: PluralTable.Step
    var ifInside: Label
    var ifOutside: Label
  }

  /// A place in the program that may not be written yet.
  private enum Label: Hashable {
    case relation(rule: Int, condition: Int, relation: Int)
    case result(UInt8)
  }

  private var rules: [Rule] = []

  /// Reads rules, one a line with its category and samples; `nil` if anything is unknown.
  init?(_ text: String) {
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":"),
        let category = Self.categories.firstIndex(of: String(line[..<colon]))
      else { return nil }
      let body = line[line.index(after: colon)...].prefix { $0 != "@" }
      let words = body.split(separator: " ")
      // `other` has samples only.
      if words.isEmpty { continue }
      guard let conditions = Self.conditions(words) else { return nil }
      rules.append(Rule(category: UInt8(category), conditions: conditions))
    }
  }

  private static let categories = ["zero", "one", "two", "few", "many", "other"]

  // MARK: Grammar

  private static func conditions(_ words: [Substring]) -> [[Relation]]? {
    var conditions: [[Relation]] = []
    for condition in words.split(separator: "or", omittingEmptySubsequences: false) {
      var relations: [Relation] = []
      for relation in condition.split(separator: "and", omittingEmptySubsequences: false) {
        guard let relation = Self.relation(Array(relation)) else { return nil }
        relations.append(relation)
      }
      conditions.append(relations)
    }
    return conditions
  }

  /// `n = 1`, `i % 10 != 2..4,7`.
  private static func relation(_ words: [Substring]) -> Relation? {
    guard words.count == 3 || words.count == 5, let operand = operand(words[0]) else { return nil }
    var modulus = PluralTable.Modulus.none
    if words.count == 5 {
      guard words[1] == "%", let divisor = UInt64(words[2]),
        let known = PluralTable.Modulus.allCases.first(where: { $0.value == divisor }),
        divisor > 0
      else { return nil }
      modulus = known
    }
    let sign = words[words.count - 2]
    guard sign == "=" || sign == "!=", let ranges = ranges(words[words.count - 1]) else {
      return nil
    }
    return Relation(operand: operand, modulus: modulus, isNegated: sign == "!=", ranges: ranges)
  }

  private static func operand(_ word: Substring) -> PluralTable.Operand? {
    switch word {
    case "n": .n
    case "i": .i
    case "v": .v
    case "w": .w
    case "f": .f
    case "t": .t
    case "e", "c": .e
    default: nil
    }
  }

  private static func ranges(_ word: Substring) -> [(low: UInt32, high: UInt32)]? {
    var ranges: [(low: UInt32, high: UInt32)] = []
    for range in word.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = range.split(separator: ".")
      guard let first = ends.first, let low = UInt32(first), let last = ends.last,
        let high = UInt32(last), ends.count <= 2, low <= high
      else { return nil }
      ranges.append((low, high))
    }
    return ranges.isEmpty ? nil : ranges
  }

  // MARK: Program

  /// The steps of the rules in their order; `nil` if they are more than a table holds.
  var table: Learned<PluralTable>? {
    var drafts: [Draft] = []
    var places: [Label: Int] = [:]
    for (ruleIndex, rule) in rules.enumerated() {
      for (conditionIndex, condition) in rule.conditions.enumerated() {
        let isLast = conditionIndex + 1 == rule.conditions.count
        let otherwise = isLast ? start(ofRule: ruleIndex + 1) : start(ruleIndex, conditionIndex + 1)
        for (index, relation) in condition.enumerated() {
          places[.relation(rule: ruleIndex, condition: conditionIndex, relation: index)] =
            drafts.count
          let next =
            index + 1 == condition.count
            ? Label.result(rule.category)
            : .relation(rule: ruleIndex, condition: conditionIndex, relation: index + 1)
          drafts += steps(of: relation, holds: next, fails: otherwise, at: drafts.count)
        }
      }
    }
    guard drafts.count < PluralTable.firstResult else { return nil }
    func address(_ label: Label) -> UInt8 {
      if case .result(let category) = label { return PluralTable.firstResult + category }
      return UInt8(places[label] ?? 0)
    }
    let steps = drafts.map { draft in
      var step = draft.step
      step.ifInside = address(draft.ifInside)
      // Of several ranges all but the last lead to the next one.
      if step.ifOutside == 0 { step.ifOutside = address(draft.ifOutside) }
      return step
    }
    // A jump backwards would be a mistake above, and could last for ever.
    for (index, step) in steps.enumerated() {
      guard Int(step.ifInside) > index, Int(step.ifOutside) > index,
        Self.isPlace(step.ifInside, steps.count), Self.isPlace(step.ifOutside, steps.count)
      else { return nil }
    }
    return PluralTable.make(steps, start: address(start(ofRule: 0)))
  }

  private static func isPlace(_ next: UInt8, _ count: Int) -> Bool {
    next >= PluralTable.firstResult || Int(next) < count
  }

  private func start(ofRule rule: Int) -> Label {
    rule < rules.count ? start(rule, 0) : .result(PluralTable.other)
  }

  private func start(_ rule: Int, _ condition: Int) -> Label {
    .relation(rule: rule, condition: condition, relation: 0)
  }

  private func steps(
    of relation: Relation, holds: Label, fails: Label, at first: Int
  ) -> [Draft] {
    let (inside, outside) = relation.isNegated ? (fails, holds) : (holds, fails)
    return relation.ranges.enumerated().map { index, range in
      var step = PluralTable.Step(
        low: range.low, high: range.high, operand: relation.operand, modulus: relation.modulus)
      if index + 1 < relation.ranges.count { step.ifOutside = UInt8(min(first + index + 1, 255)) }
      return Draft(step: step, ifInside: inside, ifOutside: outside)
    }
  }
}
