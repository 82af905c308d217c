import MynaModel

/// `check.exclamation-mark`: an exclamation mark in a text for customers.
struct ExclamationMarkCheck: Check {
  let manual = CheckManual(
    "check.exclamation-mark", .plainLanguage, .error,
    "an exclamation mark stands in a customer text",
    """
    A message about a payment should not shout, neither in joy nor in alarm. The rule holds in \
    every language. Where the mark ends a sentence, the fix writes a full stop, and nothing at the \
    end of a title.
    """,
    bad: [
      .init("en", "Your code has expired! Refresh it."), .init("en", "Paid!", field: "title"),
      .init("zh-Hans", "付款码已失效！请刷新付款码。"),
    ],
    good: [
      .init("en", "Your code has expired. Refresh it."), .init("zh-Hans", "付款码已失效，请刷新付款码。"),
      .init("en", "Open https://pay.example/#!/help for help."),
    ], isFixable: true)

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.isForCustomers else { return }
    for text in entry.texts {
      for run in text.runs(of: { "!！¡".unicodeScalars.contains($0) }) {
        report.add(
          "an exclamation mark shouts at the reader, expected none", at: text.span(run),
          fix: fix(run, text, entry))
      }
    }
  }

  private func fix(_ run: Range<Int>, _ text: CheckedText, _ entry: CheckedEntry)
    -> Diagnostic.FixIt?
  {
    let isLast = Sentences.lastIndex(of: text).map { $0 < run.upperBound } ?? false
    let isAlone = text[run.lowerBound - 1].map { !"?？.。，,".unicodeScalars.contains($0) } ?? false
    guard isAlone, text[run.lowerBound] != "¡" else { return nil }
    if entry.isTitle { return isLast ? text.fix("remove the mark", run, with: "") : nil }
    guard isLast || Sentences.isEnd(run.lowerBound, of: text) else { return nil }
    let stop = text[run.lowerBound] == "！" ? "。" : "."
    return text.fix("write a full stop", run, with: stop)
  }
}
