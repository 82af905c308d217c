/// `check.title-full-stop`: a title that ends like a sentence.
struct TitleFullStopCheck: Check {
  let manual = CheckManual(
    "check.title-full-stop", .plainLanguage, .error, "a title ends with a full stop",
    """
    A title is a label, not a sentence: it ends without a full stop in every language. The full \
    stop of an abbreviation stays.
    """,
    bad: [
      .init("en", "Payment not completed.", field: "title"),
      .init("zh-Hans", "付款未完成。", field: "title"),
    ],
    good: [
      .init("en", "Payment not completed", field: "title"),
      .init("en", "Open until 9 p.m.", field: "title"),
      .init("zh-Hans", "付款未完成", field: "title"),
    ], isFixable: true)

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.isForCustomers, entry.isTitle else { return }
    for text in entry.texts {
      guard let last = Sentences.lastIndex(of: text), text.mark(last) == .text,
        let scalar = text[last], "。.．।۔".unicodeScalars.contains(scalar),
        text[last - 1] != ".", text[last - 1] != "。",
        scalar != "." || !Sentences.isAbbreviation(before: last, text, atEnd: false)
      else { continue }
      report.add(
        "title ends with a full stop, expected none", at: text.span(last..<(last + 1)),
        fix: text.fix("remove the full stop", last..<(last + 1), with: ""))
    }
  }
}
