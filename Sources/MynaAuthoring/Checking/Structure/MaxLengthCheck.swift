import MynaModel
import MynaSyntax

/// `check.max-length`: a text is longer than its `@max-length`.
struct MaxLengthCheck: Check {
  let manual = CheckManual(
    "check.max-length", .structure, .error, "a text is longer than its '@max-length'",
    """
    '@max-length 24' says how many cells an app has for a text; it holds in every locale if it \
    stands in the source. A Han character takes two cells, a combining mark none. A placeholder is \
    counted as the example of its '@param', or as 10 cells.
    """)

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    let own = entry.entry.resource.property("max-length")
    guard let property = own ?? entry.source?.resource.property("max-length") else { return }
    guard let limit = Int(property.value), (1...10_000).contains(limit) else {
      // In a translation the line of the source is the source's problem.
      guard own != nil else { return }
      report.add(
        "'\(property.value)' is no length, expected a number from 1 to 10,000", at: property.span)
      return
    }
    let examples = Self.examples(entry.source?.resource ?? entry.entry.resource)
    for text in entry.texts {
      let length = length(of: text, examples)
      guard length > limit else { continue }
      report.add(
        "text takes \(length) cells, expected at most \(limit)",
        at: text.span(0..<text.scalars.count))
    }
  }

  private func length(of text: CheckedText, _ examples: [String: Int]) -> Int {
    text.scalars.indices.reduce(0) { sum, index in
      if let placeholder = text.placeholder(at: index) {
        return sum + (placeholder.name.flatMap { examples[$0] } ?? 10)
      }
      return sum + DiagnosticRenderer.cellWidth(text.scalars[index])
    }
  }

  /// Cells of the examples that an entry gives for its arguments.
  private static func examples(_ entry: MessageResource.Entry) -> [String: Int] {
    var result: [String: Int] = [:]
    for note in ParameterNote.notes(of: entry) {
      guard let example = note.example else { continue }
      result[note.name] = example.unicodeScalars.reduce(0) {
        $0 + DiagnosticRenderer.cellWidth($1)
      }
    }
    return result
  }
}
