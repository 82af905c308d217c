/// `check.chinese-ellipsis`: dots that are no Chinese ellipsis.
struct ChineseEllipsisCheck: Check {
  let manual = CheckManual(
    "check.chinese-ellipsis", .chinese, .error, "an ellipsis is not written ……",
    """
    The Chinese ellipsis has six dots in the middle of two characters: ……, which is U+2026 twice \
    (GB/T 15834). Three full stops, one U+2026 and 。。。 are left over from other keyboards.
    """,
    bad: [
      .init("zh-Hans", "正在处理...请稍候。"), .init("zh-Hans", "正在处理…请稍候。"), .init("zh-Hans", "请稍候。。。"),
    ],
    good: [.init("zh-Hans", "正在处理……请稍候。"), .init("zh-Hans", "请检查 {#code}a...b{/code} 的值。")],
    isFixable: true)

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.file.isSimplifiedChinese else { return }
    for text in entry.texts {
      let runs = text.runs { ".…。⋯".unicodeScalars.contains($0) }
      guard !runs.isEmpty, text.hasHan else { continue }
      for run in runs {
        let dots = text.scalars[run]
        let isWrong =
          dots.contains("⋯")
          || dots.allSatisfy { $0 == "." } && run.count > 1
          || dots.allSatisfy { $0 == "…" } && run.count != 2
          || dots.allSatisfy { $0 == "。" } && run.count > 2
        guard isWrong else { continue }
        report.add(
          "an ellipsis is written otherwise, expected '……'", at: text.span(run),
          fix: dots.contains("。") && dots.contains("⋯")
            ? nil : text.fix("write ……", run, with: "……"))
      }
    }
  }
}
