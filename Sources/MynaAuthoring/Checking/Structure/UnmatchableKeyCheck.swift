import MynaCatalogue
import MynaModel

/// `check.unmatchable-key`: a variant's key can never match.
struct UnmatchableKeyCheck: Check {
  let manual = CheckManual(
    "check.unmatchable-key", .structure, .error, "a variant's key can never match",
    """
    An argument with a list of values has no other; a number is matched by a plural category or by \
    its plain digits, so '01' and '1,000' match nothing, and with 'select=exact' no category does.
    """,
    bad: [
      .init("en", ".input {$operation :string} .match $operation buy {{Paid.}} * {{Done.}}"),
      .init("en", ".input {$count :integer} .match $count 01 {{One.}} * {{Many.}}"),
      .init("en", ".input {$count :integer select=exact} .match $count one {{One.}} * {{Many.}}"),
      .init("en", ".input {$count :number} .match $count single {{One.}} * {{Many.}}"),
    ],
    good: [
      .init("en", ".input {$operation :string} .match $operation pay {{Paid.}} * {{Done.}}"),
      .init("en", ".input {$count :integer} .match $count 1 {{One.}} * {{Many.}}"),
      .init("en", ".input {$count :number} .match $count 1.5 {{Some.}} one {{One.}} * {{Many.}}"),
    ])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard case .match(let selectors, let variants) = entry.message.body else { return }
    for (column, selector) in selectors.enumerated() {
      guard let matcher = Matcher(selector.name, entry) else { continue }
      for variant in variants where variant.keys.indices.contains(column) {
        guard case .literal(let key) = variant.keys[column], let expected = matcher.refuses(key)
        else { continue }
        report.add(
          "'\(key)' never matches '$\(selector.name)', expected \(expected)",
          at: entry.span(variant.provenance))
      }
    }
  }

  /// What a selector can match.
  private enum Matcher {
    case values(ErrorCatalogue.Parameter.Values)
    case number(hasCategories: Bool)

    init?(_ name: String, _ entry: CheckedEntry) {
      guard let declaration = entry.message.declarations.last(where: { $0.name == name }),
        let function = declaration.value.function
      else { return nil }
      switch function.name {
      case "string":
        guard case .variable(let variable) = declaration.value.operand,
          case .enumeration(let values) = entry.parameter(variable.name)?.type
        else { return nil }
        self = .values(values)
      case "number", "integer", "offset", "percent":
        let isExact = function.options.contains { option in
          option.name == "select" && option.value == .literal("exact")
        }
        self = .number(hasCategories: !isExact)
      default: return nil
      }
    }

    /// What was expected instead of a key that never matches.
    func refuses(_ key: String) -> String? {
      switch self {
      case .values(let values):
        if values.contains(key) { return nil }
        if case .listed(let names) = values {
          return names.map { "'\($0)'" }.joined(separator: ", ")
        }
        return "a code of the standard"
      case .number(let hasCategories):
        if hasCategories, PluralCategories.names.contains(key) { return nil }
        if (try? DecimalNumber(parsing: key))?.description == key { return nil }
        return hasCategories ? "a plural category or a number" : "a number"
      }
    }
  }
}
