import MynaModel

/// `check.name`: a name of the glossary is missing or changed in a translation.
struct NameCheck: Check {
  let manual = CheckManual(
    "check.name", .glossary, .warning, "a name of the source is missing in the translation",
    """
    Names are not translated word by word. A translation has the name as the glossary gives it for \
    the locale, or as it stands in the source.
    """,
    bad: [
      .init("zh-Hans", "请使用钱包付款。", source: "Pay with PayPal."),
      .init("zh-Hans", "请打开应用。", source: "Open Alipay."),
    ],
    good: [
      .init("zh-Hans", "请使用 PayPal 付款。", source: "Pay with PayPal."),
      .init("zh-Hans", "请打开支付宝。", source: "Open Alipay."),
    ])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.source != nil, let findings = TermFindings(entry) else { return }
    for index in findings.sourceTerms.sorted() {
      let term = findings.term(index)
      guard term.isName, !findings.isPresent(index), !findings.isReplaced(index)
      else { continue }
      let isKept = entry.texts.contains { !$0.ranges(of: term.name, asWord: true).isEmpty }
      guard !isKept else { continue }
      let expected = findings.words(of: term).preferred ?? term.name
      report.add("the source names \(term.name), expected '\(expected)'", at: entry.span)
    }
  }
}
