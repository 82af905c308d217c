/// `check.doubtful-term`: a word that says something else than the source's concept.
struct DoubtfulTermCheck: Check {
  let manual = CheckManual(
    "check.doubtful-term", .glossary, .warning,
    "a word stands for a concept for which the glossary has another one",
    """
    Some words are wrong for one concept and right for others (column `.doubtful` of \
    `glossary.tsv`): 解决 is no settlement, yet 解决方案 is a solution. Such a word is a finding only \
    where the source speaks of the concept and the translation has no right word for it.
    """,
    bad: [
      .init("zh-Hans", "解决尚未完成。", source: "The settlement is not complete."),
      .init("zh-Hans", "请提供配额。", source: "Give the foreign exchange quota."),
    ],
    good: [
      .init("zh-Hans", "请联系客服解决。", source: "Contact customer service."),
      .init("zh-Hans", "结算尚未完成，请联系客服解决。", source: "The settlement is not complete."),
    ])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.source != nil, let findings = TermFindings(entry) else { return }
    let doubtful = findings.wrong(.doubtful)
    guard !doubtful.isEmpty else { return }
    let concepts = findings.sourceTerms
    for finding in doubtful {
      guard
        let term = concepts.first(where: { findings.term($0).line == finding.term.line }),
        !findings.isPresent(term)
      else { continue }
      let preferred = findings.words(of: finding.term).preferred ?? finding.term.concept
      report.add(
        "'\(finding.word)' stands for '\(finding.term.name)', expected '\(preferred)'",
        at: entry.texts[finding.text].span(finding.range))
    }
  }
}
