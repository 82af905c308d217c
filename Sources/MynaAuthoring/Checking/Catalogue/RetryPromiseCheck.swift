import MynaCatalogue

/// `check.retry-promise`: a text invites another try where none can succeed.
struct RetryPromiseCheck: Check {
  let manual = CheckManual(
    "check.retry-promise", .catalogue, .error,
    "a text says 'try again' for a code whose retry is 'never'",
    """
    Facts are data, and sentences must not contradict them: the same request fails again, whatever \
    is done. Say what helps instead, or correct the fact in the catalogue.
    """)

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard let code = entry.codes.first(where: { $0.advice.retry == .never }),
      let words = Self.invitations[entry.language]
    else { return }
    for text in entry.texts {
      for range in words.flatMap({ text.ranges(of: $0, asWord: true, ignoringCase: true) })
      where !Negation.stands(before: range, in: text, entry.language) {
        report.add(
          "text invites another try, expected none: '\(code.code.code)' will fail again",
          at: text.span(range))
      }
    }
  }

  private static let invitations = [
    "en": ["try again", "try later", "retry", "pay again", "send it again"],
    "zh": ["再试", "重试", "再次尝试", "重新尝试", "再付一次", "重新发起请求"],
  ]
}
