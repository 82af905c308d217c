/// `check.blame`: a sentence that makes the reader guilty.
struct BlameCheck: Check {
  let manual = CheckManual(
    "check.blame", .plainLanguage, .warning, "the sentence blames the reader",
    """
    What the customer did or failed to do is no help any more. Name the thing that does not fit and \
    the next step. A condition (if you didn't …) blames nobody.
    """,
    bad: [
      .init("en", "You entered the wrong password. Enter it again."),
      .init("en", "You forgot to confirm. Open the app."),
      .init("zh-Hans", "您操作不当，请重新扫码。"),
    ],
    good: [
      .init("en", "This password doesn't match. Enter it again."),
      .init("en", "If you didn't start this payment, contact the bank."),
      .init("zh-Hans", "支付密码不匹配，请重新输入。"),
    ])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.isForCustomers, let language = entry.plainLanguage else { return }
    let phrases = language == .english ? BlameWords.english : BlameWords.chinese
    let first: Set<Unicode.Scalar> =
      language == .english ? ["y", "Y"] : ["您", "操", "不", "由", "因", "后"]
    for text in entry.texts where text.scalars.contains(where: first.contains) {
      let found = phrases.flatMap {
        text.ranges(of: $0, asWord: language == .english, ignoringCase: true)
      }
      for range in found.sorted(by: { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) })
      where !isCondition(before: range.lowerBound, text)
        && !found.contains(where: { $0.count > range.count && $0.contains(range.lowerBound) })
      {
        report.add(
          "the sentence blames the reader, expected what does not fit and the next step",
          at: text.span(range))
      }
    }
  }

  private func isCondition(before index: Int, _ text: CheckedText) -> Bool {
    for word in ["if ", "when ", "unless ", "in case ", "whether ", "如果", "如", "若", "是否"] {
      let scalars = Array(word.unicodeScalars)
      let start = index - scalars.count
      guard start >= 0 else { continue }
      let before = text.scalars[start..<index].map(GlossaryIndex.lowercase)
      if before == scalars { return true }
    }
    return false
  }
}
