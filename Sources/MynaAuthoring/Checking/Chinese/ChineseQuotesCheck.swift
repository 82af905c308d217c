import MynaModel

/// `check.chinese-quotes`: quotation marks that are not “ ”.
struct ChineseQuotesCheck: Check {
  let manual = CheckManual(
    "check.chinese-quotes", .chinese, .error, "quotation marks around Chinese are not “ ”",
    """
    Simplified Chinese quotes with “ ”, and ‘ ’ inside them. Straight marks come from a keyboard, \
    and 「 」 are those of Traditional Chinese. Straight marks around Latin text alone, apostrophes \
    and marks in codes stay.
    """,
    bad: [
      .init("zh-Hans", "请点击\"确认\"按钮。"),
      .init("zh-Hans", "请点击「确认」按钮。"), .init("zh-Hans", "请点击”确认“按钮。"),
    ],
    good: [.init("zh-Hans", "请点击“确认”按钮。"), .init("zh-Hans", "请关注 Alex's Coffee 的通知。")],
    isFixable: true)

  private static let traditional: [Unicode.Scalar: String] = [
    "「": "“", "」": "”", "『": "‘", "』": "’", "｢": "“", "｣": "”", "＂": "",
  ]

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.file.isSimplifiedChinese else { return }
    for text in entry.texts {
      findTraditional(text, &report)
      findStraight("\"", text, &report)
      findStraight("'", text, &report)
      findReversed(text, &report)
    }
  }

  private func findTraditional(_ text: CheckedText, _ report: inout CheckReport) {
    for index in text.scalars.indices where text.marks[index] == .text {
      guard text.scalars[index].value >= 0x300C,
        let replacement = Self.traditional[text.scalars[index]]
      else { continue }
      let range = index..<(index + 1)
      report.add(
        "'\(text.scalars[index])' is no quotation mark of Simplified Chinese, expected “ ”",
        at: text.span(range),
        fix: replacement.isEmpty ? nil : text.fix("write \(replacement)", range, with: replacement))
    }
  }

  private func findStraight(
    _ mark: Unicode.Scalar, _ text: CheckedText, _ report: inout CheckReport
  ) {
    let places = text.scalars.indices.filter { text.scalars[$0] == mark && text.marks[$0] == .text }
    guard !places.isEmpty else { return }
    let wrong = places.enumerated().filter { number, index in
      if text.isChinese(index - 1) || text.isChinese(index + 1) {
        // Alex's店 has an apostrophe.
        return mark == "\"" || !isApostrophe(index, text)
      }
      guard mark == "\"" else { return false }
      let partner = number % 2 == 0 ? number + 1 : number - 1
      guard places.indices.contains(partner) else { return false }
      let inside = min(index, places[partner])..<max(index, places[partner])
      return text.scalars[inside].contains { $0.isHan }
        || text.isChinese(places[partner] - 1) || text.isChinese(places[partner] + 1)
    }
    for (number, index) in wrong {
      let isPair = places.count == 2
      let open = mark == "\"" ? "“" : "‘"
      let close = mark == "\"" ? "”" : "’"
      report.add(
        "straight quotation marks stand around Chinese, expected \(open) \(close)",
        at: text.span(index..<(index + 1)),
        fix: isPair
          ? text.fix(
            "write \(number == 0 ? open : close)", index..<(index + 1),
            with: number == 0 ? open : close) : nil)
    }
  }

  private func isApostrophe(_ index: Int, _ text: CheckedText) -> Bool {
    func isLatin(_ index: Int) -> Bool {
      text[index].map { $0.isASCII && $0.properties.isAlphabetic } ?? false
    }
    return isLatin(index - 1) && isLatin(index + 1)
  }

  private func findReversed(_ text: CheckedText, _ report: inout CheckReport) {
    var isOpen = false
    for index in text.scalars.indices where text.marks[index] == .text {
      let scalar = text.scalars[index]
      guard scalar == "“" || scalar == "”" else { continue }
      if (scalar == "“") == isOpen {
        report.add(
          isOpen
            ? "a quotation opens inside another, expected ‘ ’ or the end of the first"
            : "a quotation closes that was not opened, expected “ before it",
          at: text.span(index..<(index + 1)))
        return
      }
      isOpen = scalar == "“"
    }
  }
}
