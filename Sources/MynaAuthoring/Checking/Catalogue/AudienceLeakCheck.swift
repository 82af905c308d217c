import MynaCatalogue
import MynaModel

/// `check.audience-leak`: a text tells customers what is meant for developers.
struct AudienceLeakCheck: Check {
  let manual = CheckManual(
    "check.audience-leak", .catalogue, .error,
    "a customer's text holds a code, a wire name or a developer's argument",
    """
    Codes, names of parameters and identifiers help nobody who wants to pay, and some of them help \
    people who want to cheat. A reference for support stands apart from the sentence.
    """,
    bad: [
      .init("en", "Error NO_MONEY. Top up."), .init("en", "Order {$order} needs money."),
      .init("en", "Check out_trade_no."),
    ],
    good: [.init("en", "You need {$amount :currency} more.")])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard let audience = entry.audience, audience != .developer else { return }
    for text in entry.texts { checkWords(of: text, entry, &report) }
    var seen: Set<String> = []
    for use in MessageUse.all(in: entry.message) where seen.insert(use.name).inserted {
      guard let parameter = entry.parameter(use.name), !parameter.isVisible(to: audience)
      else { continue }
      report.add(
        "'$\(use.name)' is not for '\(audience)', expected no such argument",
        at: entry.span(use.provenance))
    }
  }

  private func checkWords(
    of text: CheckedText, _ entry: CheckedEntry, _ report: inout CheckReport
  ) {
    var index = 0
    while index < text.scalars.count {
      guard text.marks[index] != .placeholder, Self.isNameCharacter(text.scalars[index]) else {
        index += 1
        continue
      }
      let end =
        text.scalars[index...].firstIndex { !Self.isNameCharacter($0) }
        ?? text.scalars.count
      let range = index..<end
      index = end
      let word = String(String.UnicodeScalarView(text.scalars[range]))
      let isCode = entry.project.isCode(word)
      let isName = word.contains("_") && !word.hasPrefix("_") && !word.hasSuffix("_")
      guard isCode || isName else { continue }
      report.add(
        isCode
          ? "'\(word)' is a code, expected words that the reader knows"
          : "'\(word)' is a name from the wire, expected words that the reader knows",
        at: text.span(range))
    }
  }

  private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      || ("0"..."9").contains(scalar)
  }
}
