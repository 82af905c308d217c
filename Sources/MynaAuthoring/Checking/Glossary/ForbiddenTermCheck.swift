/// `check.forbidden-term`: a word that the glossary forbids.
struct ForbiddenTermCheck: Check {
  let manual = CheckManual(
    "check.forbidden-term", .glossary, .error, "a word stands that the glossary forbids",
    """
    `glossary.tsv` lists for each concept the word to use and words that are wrong wherever they \
    stand in texts for these readers (column `.forbidden`). One concept keeps one word in all \
    messages, so that readers do not look for a difference.

    English words are found as whole words with their plural and past forms; codes, identifiers and \
    URLs are passed over. A forbidden word inside a longer right one is no finding, nor one inside \
    a word of the column `.except`.
    """,
    bad: [
      .init("en", "Recharge your account first."),
      .init("zh-Hans", "请登陆支付宝。"),
      .init("zh-Hans", "请选择其它付款方式。"),
    ],
    good: [
      .init("en", "Top up your account first."), .init("zh-Hans", "请登录支付宝。"),
      .init("en", "The value of {#code}recharge{/code} is kept."),
      .init("zh-Hans", "请使用迷你账单。"),
    ])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard let findings = TermFindings(entry) else { return }
    for finding in findings.wrong(.forbidden) {
      let preferred = findings.words(of: finding.term).preferred
      let expected = preferred.map { "'\($0)'" } ?? "another wording"
      let reason = finding.term.note
      report.add(
        "'\(finding.word)' is not used here, expected \(expected)",
        at: entry.texts[finding.text].span(finding.range),
        notes: reason.isEmpty ? [] : [.init(reason)])
    }
  }
}
