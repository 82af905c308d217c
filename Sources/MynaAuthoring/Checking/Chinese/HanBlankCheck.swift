/// `check.han-blank`: a blank between two Han characters.
struct HanBlankCheck: Check {
  let manual = CheckManual(
    "check.han-blank", .chinese, .error, "a blank stands between two Han characters",
    """
    Chinese is written without blanks between words. A blank between two Han characters is left \
    over from a translation, or stands for punctuation that is missing.
    """,
    bad: [.init("zh-Hans", "付款 未完成，请重试。"), .init("zh-Hans", "余额不足 请充值。")],
    good: [.init("zh-Hans", "付款未完成，请重试。"), .init("zh-Hans", "请打开支付宝 App 付款。")])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.file.isSimplifiedChinese else { return }
    for text in entry.texts {
      for run in text.runs(of: CheckedText.isBlank) {
        guard text[run.lowerBound - 1]?.isHan == true, text[run.upperBound]?.isHan == true,
          text.mark(run.lowerBound - 1) == .text, text.mark(run.upperBound) == .text
        else { continue }
        report.add(
          "a blank stands between two Han characters, expected none or punctuation",
          at: text.span(run))
      }
    }
  }
}
