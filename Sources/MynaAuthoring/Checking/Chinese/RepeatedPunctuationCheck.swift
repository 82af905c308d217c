/// `check.repeated-punctuation`: several marks where one belongs.
struct RepeatedPunctuationCheck: Check {
  let manual = CheckManual(
    "check.repeated-punctuation", .chinese, .error, "punctuation is repeated",
    """
    ，， and 。， are typing errors, ！！ and ？？ shout. One question mark with one exclamation mark is \
    let through here; …… and —— are two characters each and have checks of their own.
    """,
    bad: [
      .init("zh-Hans", "余额不足，，请充值。"), .init("zh-Hans", "请重新下单。。"), .init("zh-Hans", "付款未完成。，请重试。"),
    ],
    good: [.init("zh-Hans", "余额不足，请充值。"), .init("zh-Hans", "正在处理……请稍候。")],
    isFixable: true)

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.file.isSimplifiedChinese else { return }
    for text in entry.texts {
      for run in text.runs(of: { "，。！？、；：".unicodeScalars.contains($0) }) where run.count > 1 {
        let marks = text.scalars[run]
        let isSame = marks.allSatisfy { $0 == text.scalars[run.lowerBound] }
        // 。。。 stands for ……, which is another check.
        if isSame, marks.first == "。", run.count > 2 { continue }
        if run.count == 2, Set(marks) == ["？", "！"] { continue }
        let first = String(Character(text.scalars[run.lowerBound]))
        report.add(
          "\(run.count) marks stand in a row, expected one", at: text.span(run),
          fix: isSame ? text.fix("keep one mark", run, with: first) : nil)
      }
    }
  }
}
