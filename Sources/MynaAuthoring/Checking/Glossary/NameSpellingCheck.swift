import MynaModel

/// `check.name-spelling`: a name in other capitals than its own.
struct NameSpellingCheck: Check {
  let manual = CheckManual(
    "check.name-spelling", .glossary, .error, "a name is written with other capitals than its own",
    """
    Owners of names are particular about their spelling, and readers recognize a name by it. The \
    glossary has the spelling; codes, identifiers and URLs are passed over.
    """,
    bad: [.init("en", "Pay with Paypal."), .init("zh-Hans", "请使用 apple pay 付款。")],
    good: [
      .init("en", "Pay with PayPal."), .init("en", "See https://www.paypal.com for help."),
      .init("en", "Send mail to help@paypal.com."),
    ], isFixable: true)

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    let terms = entry.project.glossary.terms
    guard !terms.isEmpty else { return }
    for (number, matches) in entry.words.enumerated() {
      let text = entry.texts[number]
      for match in matches where match.role == .right && terms[match.term].isName {
        let written = Array(text.scalars[match.range])
        let term = terms[match.term]
        let spellings =
          [term.name] + (term.words[entry.file.file.locale] ?? Glossary.Words()).right
        let matching = spellings.first {
          $0.unicodeScalars.count == written.count
            && zip($0.unicodeScalars, written).allSatisfy {
              GlossaryIndex.lowercase($0) == GlossaryIndex.lowercase($1)
            }
        }
        guard let spelling = matching, !isWithinLonger(match, matches, terms),
          !spellings.contains(where: { $0.unicodeScalars.elementsEqual(written) })
        else { continue }
        report.add(
          "the name is spelled otherwise, expected '\(spelling)'", at: text.span(match.range),
          fix: text.fix("write \(spelling)", match.range, with: spelling))
      }
    }
  }

  private func isWithinLonger(
    _ match: GlossaryIndex.Match, _ matches: [GlossaryIndex.Match], _ terms: [Glossary.Term]
  ) -> Bool {
    matches.contains { other in
      other.role == .right && terms[other.term].isName && other.range.count > match.range.count
        && other.range.lowerBound <= match.range.lowerBound
        && other.range.upperBound >= match.range.upperBound
    }
  }
}
