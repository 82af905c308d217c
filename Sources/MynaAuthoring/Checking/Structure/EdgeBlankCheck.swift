/// `check.edge-blank`: text begins or ends with white space.
struct EdgeBlankCheck: Check {
  let manual = CheckManual(
    "check.edge-blank", .structure, .warning, "text begins or ends with white space",
    """
    What stands before and behind a text is the app's choice. A blank at the edge moves it, and \
    translators cannot see it.
    """,
    bad: [
      .init("en", "{{Pay in cash. }}"), .init("en", "{{ Pay in cash.}}"),
      .init("zh-Hans", "{{请重试。\u{3000}}}"),
    ],
    good: [.init("en", "Pay in cash."), .init("en", "{{{$note} and cash}}")], isFixable: true)

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    for text in entry.texts {
      let runs = text.runs { $0.properties.isWhitespace }
      for run in runs where run.lowerBound == 0 || run.upperBound == text.scalars.count {
        let edge = run.lowerBound == 0 ? "begins" : "ends"
        report.add(
          "text \(edge) with white space, expected none", at: text.span(run),
          fix: text.fix("remove the white space", run, with: ""))
      }
    }
  }
}
