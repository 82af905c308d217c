/// `check.end-punctuation`: a translation that ends in another way than its source.
struct EndPunctuationCheck: Check {
  let manual = CheckManual(
    "check.end-punctuation", .chinese, .warning,
    "the text ends with other punctuation than its source",
    """
    A statement stays a statement and a question a question: 。 for a full stop, ？ for a question \
    mark, ： for a colon, nothing for nothing. An exclamation mark may become a full stop. With \
    variants, the end of any variant of the source is right.
    """,
    bad: [
      .init("zh-Hans", "请重新下单", source: "Place a new order."),
      .init("zh-Hans", "是否再次付款。", source: "Do you want to pay again?"),
      .init("zh-Hans", "付款未完成。", source: "Payment not completed", field: "title"),
    ],
    good: [
      .init("zh-Hans", "请重新下单。", source: "Place a new order."),
      .init("zh-Hans", "付款未完成", source: "Payment not completed", field: "title"),
    ])

  private enum End: String {
    case nothing = "no punctuation"
    case stop = "'。'"
    case question = "'？'"
    case colon = "'：'"
    case semicolon = "'；'"
    case ellipsis = "'……'"
    case comma = "'，'"
  }

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.file.isSimplifiedChinese, !entry.sourceTexts.isEmpty else { return }
    let ends = entry.sourceTexts.map(end)
    for text in entry.texts where !text.scalars.isEmpty && text.hasHan {
      let found = end(text)
      guard !ends.contains(found), let expected = ends.first else { continue }
      let last = text.scalars.count - 1
      report.add(
        "text ends with \(found.rawValue) and its source otherwise, expected \(expected.rawValue)",
        at: text.span(last..<(last + 1)))
    }
  }

  private func end(_ text: CheckedText) -> End {
    guard let last = Sentences.lastIndex(of: text), text.marks[last] == .text else {
      return .nothing
    }
    switch text.scalars[last] {
    case ".", "。", "!", "！":
      return text[last - 1] == "." || text[last - 1] == "。" ? .ellipsis : .stop
    case "?", "？": return .question
    case ":", "：": return .colon
    case ";", "；": return .semicolon
    case "…", "⋯": return .ellipsis
    case ",", "，", "、": return .comma
    default: return .nothing
    }
  }
}
