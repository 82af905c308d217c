/// `check.punctuation-space`: a blank beside full-width punctuation.
struct PunctuationSpaceCheck: Check {
  let manual = CheckManual(
    "check.punctuation-space", .chinese, .error, "a blank stands beside full-width punctuation",
    """
    A full-width mark brings its own white space. A blank beside it makes a hole in the line; this \
    holds beside a placeholder as well. Quotation marks count where Han stands beyond the blank.
    """,
    bad: [
      .init("zh-Hans", "余额不足， 请充值。"), .init("zh-Hans", "限额（ {$amount :currency} ）已用完。"),
      .init("zh-Hans", "请点击 “确认” 按钮。"),
    ],
    good: [.init("zh-Hans", "余额不足，请充值。"), .init("zh-Hans", "限额为 {$amount :currency}，请更换付款方式。")],
    isFixable: true)

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.file.isSimplifiedChinese else { return }
    for text in entry.texts {
      for run in text.runs(of: CheckedText.isBlank) {
        guard let left = text[run.lowerBound - 1], let right = text[run.upperBound],
          text.mark(run.lowerBound - 1) != .quoted,
          text.mark(run.upperBound) != .quoted
            || CheckedText.isFullWidthPunctuation(left) || CheckedText.isFullWidthPunctuation(right)
        else { continue }
        let isBeside =
          CheckedText.isFullWidthPunctuation(left) || CheckedText.isFullWidthPunctuation(right)
        let isQuote =
          ("“‘".unicodeScalars.contains(right) && left.isHan)
          || ("”’".unicodeScalars.contains(left) && right.isHan)
        guard isBeside || isQuote else { continue }
        report.add(
          "a blank stands beside full-width punctuation, expected none", at: text.span(run),
          fix: text.fix("remove the blank", run, with: ""))
      }
    }
  }
}
