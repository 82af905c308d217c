import MynaCatalogue

/// `check.open-outcome`: a text says how a payment ended where that is not known.
struct OutcomeCheck: Check {
  let manual = CheckManual(
    "check.open-outcome", .catalogue, .error,
    "a text says that nothing was paid where money may have moved",
    """
    While the outcome is open the reader must not be told that it failed, nor that no money moved: \
    whoever believes it pays twice. Say that the result is being checked.
    """)

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard let audience = entry.audience, audience != .developer,
      let code = entry.codes.first(where: { $0.advice.outcome != .failed }),
      let phrases = Self.endings[entry.language]
    else { return }
    for text in entry.texts {
      for range in phrases.flatMap({ text.ranges(of: $0, asWord: true, ignoringCase: true) }) {
        let why = code.advice.outcome == .open ? "is open" : "is a success"
        report.add(
          "text says how it ended, expected no such word: the outcome of '\(code.code.code)' \(why)",
          at: text.span(range))
      }
    }
  }

  private static let endings = [
    "en": [
      "failed", "couldn't complete", "couldn't cancel", "could not complete", "not completed",
      "not charged", "wasn't charged", "no charge", "declined", "unsuccessful",
    ],
    "zh": ["失败", "未成功", "未扣款", "没有扣款", "未完成付款", "无法完成", "没有成功", "未支付成功"],
  ]
}
