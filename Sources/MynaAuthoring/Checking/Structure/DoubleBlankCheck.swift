/// `check.double-blank`: two blanks in a row.
struct DoubleBlankCheck: Check {
  let manual = CheckManual(
    "check.double-blank", .structure, .warning, "two blanks stand in a row",
    """
    Readers see one blank or a hole, depending on where the text is shown. Two blanks are a typing \
    error in every language of this project.
    """,
    bad: [.init("en", "Pay in  cash."), .init("zh-Hans", "请  重试。")],
    good: [.init("en", "Pay in cash."), .init("en", "Pay {$amount} in {$note}.")], isFixable: true)

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    for text in entry.texts {
      for run in text.runs(of: { $0 == " " || $0 == "\u{3000}" }) where run.count > 1 {
        report.add(
          "\(run.count) blanks stand in a row, expected one", at: text.span(run),
          fix: text.fix("keep one blank", run, with: " "))
      }
    }
  }
}
