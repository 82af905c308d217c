/// `check.chinese-dash`: strokes that are no Chinese dash.
struct ChineseDashCheck: Check {
  let manual = CheckManual(
    "check.chinese-dash", .chinese, .error, "a dash is not written ——",
    """
    The Chinese dash is as long as two characters: ——, which is U+2014 twice (GB/T 15834), without \
    blanks. Two hyphens or one dash beside Han are left over from English; between digits a single \
    stroke means a range and stays.
    """,
    bad: [.init("zh-Hans", "付款方式--例如现金。"), .init("zh-Hans", "付款方式—例如现金。")],
    good: [
      .init("zh-Hans", "付款方式——例如现金。"), .init("zh-Hans", "营业时间为 9:00–18:00。"),
      .init("zh-Hans", "请拨打 400-123-4567。"),
    ],
    isFixable: true)

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.file.isSimplifiedChinese else { return }
    for text in entry.texts {
      for run in text.runs(of: { "-—―─–".unicodeScalars.contains($0) }) {
        let strokes = text.scalars[run]
        let touchesHan =
          text.before(run.lowerBound).map(text.isChinese) == true
          || text.after(run.upperBound - 1).map(text.isChinese) == true
        guard touchesHan, isWrong(strokes) else { continue }
        report.add(
          "a dash is written otherwise, expected '——'", at: text.span(run),
          fix: text.fix("write ——", run, with: "——"))
      }
    }
  }

  private func isWrong(_ strokes: ArraySlice<Unicode.Scalar>) -> Bool {
    if strokes.allSatisfy({ $0 == "-" }) { return strokes.count > 1 }
    if strokes.allSatisfy({ $0 == "—" }) { return strokes.count != 2 }
    return true
  }
}
