import MynaModel

/// `check.half-width-punctuation`: punctuation of English in a Chinese sentence.
struct HalfWidthPunctuationCheck: Check {
  let manual = CheckManual(
    "check.half-width-punctuation", .chinese, .error, "half-width punctuation stands beside Han",
    """
    Chinese sentences have full-width punctuation: ，。：；？！（）. Half-width marks stay inside \
    numbers, times, codes, identifiers and addresses, and between Latin words.
    """,
    bad: [
      .init("zh-Hans", "余额不足,请充值。"), .init("zh-Hans", "请联系商家."),
      .init("zh-Hans", "单日限额({$amount :currency})已用完。"),
      .init("zh-Hans", "还差 {$amount :currency}, 请充值。"),
    ],
    good: [
      .init("zh-Hans", "余额不足，请充值。"), .init("zh-Hans", "请在 10:30 前支付 1,000.00 元。"),
      .init("zh-Hans", "请访问 https://pay.example/help?a=1,2 查看。"),
      .init("zh-Hans", "请检查 {#code}a,b{/code} 的值。"), .init("zh-Hans", "请下载 账单.pdf 文件。"),
    ], isFixable: true)

  private static let full: [Unicode.Scalar: String] = [
    ",": "，", ".": "。", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）",
  ]

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.file.isSimplifiedChinese else { return }
    for text in entry.texts {
      var hasHan: Bool?
      for index in text.scalars.indices where text.marks[index] == .text {
        let scalar = text.scalars[index]
        guard scalar.value < 0x40, let full = Self.full[scalar] else { continue }
        let isChinese = hasHan ?? text.hasHan
        hasHan = isChinese
        guard isChinese, isWrong(index, scalar, text) else { continue }
        let range = fixRange(index, scalar, text)
        report.add(
          "half-width '\(scalar)' stands in a Chinese sentence, expected '\(full)'",
          at: text.span(index..<(index + 1)),
          fix: text.fix("write \(full)", range, with: full))
      }
    }
  }

  /// A full-width mark brings its white space: the blank behind a half-width one goes with it.
  private func fixRange(_ index: Int, _ scalar: Unicode.Scalar, _ text: CheckedText) -> Range<Int> {
    if scalar == "(" { return text.blanks(before: index).lowerBound..<(index + 1) }
    return index..<text.blanks(after: index).upperBound
  }

  private func isWrong(_ index: Int, _ scalar: Unicode.Scalar, _ text: CheckedText) -> Bool {
    let left = text.before(index)
    let right = text.after(index)
    let touchesHan = left.map(text.isChinese) == true || right.map(text.isChinese) == true
    switch scalar {
    case ".": return isWrongStop(index, left, right, text)
    case "(":
      return touchesHan || closing(index, text).map { isChinesePair(index, $0, text) } == true
    case ")":
      return touchesHan || opening(index, text).map { isChinesePair($0, index, text) } == true
    case ",", ";", "?", "!":
      if touchesHan { return true }
      // Between two values, or at the end: the sentence is Chinese, so is its punctuation.
      let isValue = left.map { text.marks[$0] == .placeholder } == true
      let meetsValue = right.map { text.marks[$0] == .placeholder } ?? true
      return isValue && meetsValue || right == nil && scalar != ","
    default: return touchesHan
    }
  }

  private func isWrongStop(_ index: Int, _ left: Int?, _ right: Int?, _ text: CheckedText) -> Bool {
    guard let left, text[index - 1] != ".", text[index + 1] != "." else { return false }
    // 账单.pdf and 支付宝.com are names.
    if let next = text[index + 1], next.isASCII, next.properties.isAlphabetic || isDigit(next) {
      return false
    }
    if text.isChinese(left) { return true }
    guard right.map(text.isChinese) ?? true else { return false }
    // "1. 打开支付宝" counts.
    if isDigit(text.scalars[left]), text.scalars[..<left].allSatisfy(isDigit) { return false }
    return !Sentences.isAbbreviation(before: index, text, atEnd: false)
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private func closing(_ index: Int, _ text: CheckedText) -> Int? {
    text.scalars[index...].firstIndex { $0 == ")" || $0 == "）" }
  }

  private func opening(_ index: Int, _ text: CheckedText) -> Int? {
    text.scalars[..<index].lastIndex { $0 == "(" || $0 == "（" }
  }

  /// Whether Han stands inside a pair of parentheses or beside one of them.
  private func isChinesePair(_ open: Int, _ close: Int, _ text: CheckedText) -> Bool {
    text.scalars[open..<close].contains { $0.isHan }
      || [text.before(open), text.after(close)].contains { $0.map(text.isChinese) == true }
  }
}
