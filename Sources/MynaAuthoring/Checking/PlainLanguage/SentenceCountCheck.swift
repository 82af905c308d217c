/// `check.sentence-count`: more sentences than a customer reads.
struct SentenceCountCheck: Check {
  /// Most sentences of a text: what happened, what became of the money, what to do.
  static let limit = 3

  let manual = CheckManual(
    "check.sentence-count", .plainLanguage, .warning, "a text for customers has too many sentences",
    """
    A customer reads what happened, perhaps what became of the money, and one next step: \(limit) \
    sentences at most. What else is worth knowing belongs on a help page.
    """,
    bad: [
      .init("en", "This failed. We are looking into it. Nothing was charged. Pay in cash."),
      .init("zh-Hans", "付款未完成。我们正在处理。款项未扣。请更换付款方式。"),
    ],
    good: [
      .init("en", "We couldn't complete this payment. Nothing was charged. Pay in cash."),
      .init("en", "The shop closes at 9 p.m. today. Contact Example Inc. of London. Pay in cash."),
      .init("zh-Hans", "付款未完成。请更换付款方式。"),
    ])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.isForCustomers, entry.plainLanguage != nil else { return }
    for text in entry.texts {
      let sentences = Sentences(text).ranges
      guard let last = sentences.last, sentences.count > Self.limit else { continue }
      report.add(
        "text has \(sentences.count) sentences, expected at most \(Self.limit)",
        at: text.span(sentences[Self.limit].lowerBound..<last.upperBound))
    }
  }
}
