/// `check.block-capitals`: words in capital letters.
struct BlockCapitalsCheck: Check {
  let manual = CheckManual(
    "check.block-capitals", .plainLanguage, .warning, "words are written in capital letters",
    """
    Capitals are hard to read and sound like shouting. Abbreviations such as CNY or NFC stay: a \
    finding needs two words of four letters or more in a row.
    """,
    bad: [
      .init("en", "PAYMENT DECLINED", field: "title"),
      .init("en", "DO NOT PAY AGAIN. Contact the shop."),
    ],
    good: [
      .init("en", "Payment declined", field: "title"),
      .init("en", "Pay in CNY or with UATP. Ask the shop."),
    ])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.isForCustomers, entry.plainLanguage != nil else { return }
    for text in entry.texts {
      for run in text.runs(of: { ("A"..."Z").contains($0) || $0 == " " || $0 == "'" }) {
        let words = text.scalars[run].split(separator: " ")
        // The first letter of the next word in sentence case is no word of its own.
        let isCut = text[run.upperBound].map { ("a"..."z").contains($0) } ?? false
        let whole = isCut ? words.dropLast() : words[...]
        guard whole.count(where: { $0.count >= 3 }) >= 2, whole.contains(where: { $0.count >= 5 })
        else { continue }
        guard let first = whole.first?.startIndex, let last = whole.last?.endIndex else { continue }
        report.add(
          "words stand in capital letters, expected sentence case", at: text.span(first..<last))
      }
    }
  }
}
