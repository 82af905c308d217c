/// `check.mixed-pronouns`: 您 and 你 in one text.
struct MixedPronounsCheck: Check {
  let manual = CheckManual(
    "check.mixed-pronouns", .chinese, .error, "the reader is addressed as both 您 and 你",
    """
    One voice speaks to the reader, and 您 is the form of payment texts. A text that says both jumps \
    between two tones. 你 in 迷你 and 你好, and words in quotation marks, do not count; whether 你 \
    may be used at all is the glossary's task.
    """,
    bad: [.init("zh-Hans", "您的余额不足，请更换你的付款方式。")],
    good: [.init("zh-Hans", "您的余额不足，请更换付款方式。"), .init("zh-Hans", "请使用您的迷你卡付款。")])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.file.isSimplifiedChinese else { return }
    for text in entry.texts {
      let formal = text.runs { $0 == "您" }
      guard !formal.isEmpty else { continue }
      for range in Self.informal(text) {
        report.add(
          "你 stands beside 您 in one text, expected one form of address", at: text.span(range))
      }
    }
  }

  /// Places of 你 that address the reader.
  static func informal(_ text: CheckedText) -> [Range<Int>] {
    text.runs { $0 == "你" }.filter { range in
      guard text[range.lowerBound - 1] != "迷", text[range.upperBound] != "好" else { return false }
      let quotes = text.scalars[..<range.lowerBound]
      return quotes.count { "“《‘".unicodeScalars.contains($0) }
        == quotes.count { "”》’".unicodeScalars.contains($0) }
    }
  }
}
