import MynaModel
import Testing

/// What the formatters of other platforms write otherwise than ICU 72, by name; nothing else may differ.
enum KitDifference: CaseIterable {
  /// A plain blank before AM and PM instead of U+202F, which came with CLDR 42: V8 replaces it, so that
  /// old pages go on reading the time, and older ICUs do not have it.
  case blankBeforeDayPeriod

  private func plain(_ text: String) -> String {
    switch self {
    case .blankBeforeDayPeriod:
      text.replacing("\u{202F}AM", with: " AM").replacing("\u{202F}PM", with: " PM")
    }
  }

  /// Expects that each text differs in nothing that has no name here.
  static func expectExplained(_ differences: [JSONValue]) {
    let others = differences.filter { !isExplained($0) }
    #expect(others.isEmpty, "\(others.count): \(others.prefix(5).map(JSONWriter.write))")
  }

  /// Whether what came out is what was expected, but for these.
  private static func isExplained(_ difference: JSONValue) -> Bool {
    guard let expected = difference["expected"]?.members, let actual = difference["actual"] else {
      return false
    }
    return expected.allSatisfy { member in
      let text = member.value.text.map { text in allCases.reduce(text) { $1.plain($0) } }
      return actual[member.key]?.text == text
    }
  }
}
