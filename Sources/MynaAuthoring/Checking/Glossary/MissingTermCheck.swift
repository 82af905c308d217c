import MynaModel

/// `check.missing-term`: the translation has no word for a concept of its source.
struct MissingTermCheck: Check {
  let manual = CheckManual(
    "check.missing-term", .glossary, .note,
    "the source uses a concept, and the translation none of the words for it",
    """
    Where a column `.expected` of `glossary.tsv` says yes, a translation uses the preferred word or \
    one of `.also` when its source uses the concept. A wrong word in its place is a finding of \
    another check. A sentence that says the same without the \
    word is right as well, therefore this is a note.
    """,
    bad: [
      .init("zh-Hans", "请使用其他卡。", source: "Use another bank card."),
      .init("zh-Hans", "公司的钥匙不正确。", source: "The public key is not correct."),
    ],
    good: [
      .init("zh-Hans", "请使用其他银行卡。", source: "Use another bank card."),
      .init("zh-Hans", "请稍后查看。", source: "Check back later."),
    ])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.source != nil, !entry.texts.isEmpty, let findings = TermFindings(entry) else {
      return
    }
    // A text that was not translated has no words of its own.
    guard entry.texts.map(\.scalars) != entry.sourceTexts.map(\.scalars) else { return }
    for index in findings.sourceTerms.sorted() {
      let term = findings.term(index)
      let words = findings.words(of: term)
      guard words.isExpected, !term.isName, let preferred = words.preferred,
        !findings.isPresent(index), !findings.isReplaced(index)
      else { continue }
      report.add(
        "the source speaks of '\(term.name)', expected '\(preferred)'", at: entry.span)
    }
  }
}
