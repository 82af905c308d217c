import MynaModel
import MynaProject

/// `check.han-latin-space`: the blank between Han and Latin letters or digits.
struct HanLatinSpaceCheck: Check {
  let manual = CheckManual(
    "check.han-latin-space", .chinese, .warning,
    "a blank between Han and Latin letters or digits is missing, or stands where none should",
    """
    `typography.han-latin-space` in `myna.yaml` decides: `always` asks for one blank, `never` for \
    none, and `keep` judges nothing. A placeholder counts by what it shows: a number, an amount, a \
    time and an identifier like digits; a date that ends with 日 like Han at its end; a list or a \
    text is not judged, as the renderer sees to its edges. Dates such as 2025年7月1日 stay closed.

    The renderer adds a missing blank at a value under `always`; the source still has it, because \
    translators, exports and other platforms see the source.
    """,
    bad: [
      .init("zh-Hans", "请打开支付宝App付款。"), .init("zh-Hans", "请支付{$amount :currency}的余款。"),
      .init("zh-Hans", "{#code}sign{/code}的值不正确。"),
    ],
    good: [
      .init("zh-Hans", "请打开支付宝 App 付款。"), .init("zh-Hans", "2025年7月1日前付款。"),
      .init("zh-Hans", "例如{$methods :myna:list type=or}。"),
    ], isFixable: true)

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.file.isSimplifiedChinese else { return }
    switch entry.project.folder.project.hanLatinSpace {
    case .always: for text in entry.texts { findMissing(text, &report) }
    case .never: for text in entry.texts { findPresent(text, &report) }
    case .keep: break
    }
  }

  // MARK: always

  private func findMissing(_ text: CheckedText, _ report: inout CheckReport) {
    for index in text.scalars.indices.dropFirst() {
      let left = text.trailingEdge(index - 1)
      let right = text.leadingEdge(index)
      if text.marks[index] == .text, CheckedText.isBlank(text.scalars[index]) {
        findAfterDate(index, text, &report)
        continue
      }
      guard left == .han && right == .latin || left == .latin && right == .han,
        isText(index - 1, index, text), !isDate(index, text), !isWord(index, text)
      else { continue }
      // The blank belongs to the Han character: the other side may be markup or a placeholder.
      let fix =
        left == .han && text.marks[index - 1] == .text
        ? text.insertion("add a blank", after: index - 1, " ")
        : text.insertion("add a blank", before: index, " ")
      report.add(
        "no blank stands between Han and Latin or a digit, expected one",
        at: text.span((index - 1)..<(index + 1)), fix: fix)
    }
  }

  /// A date ends with 日: a blank between it and Han would part two Han characters.
  private func findAfterDate(_ index: Int, _ text: CheckedText, _ report: inout CheckReport) {
    guard text.marks[index - 1] == .placeholder, text.trailingEdge(index - 1) == .han,
      text[index + 1]?.isHan == true
    else { return }
    report.add(
      "a blank stands between a date that ends with 日 and Han, expected none",
      at: text.span(index..<(index + 1)),
      fix: text.fix("remove the blank", index..<(index + 1), with: ""))
  }

  /// Codes and addresses are as they are inside; their edges are judged.
  private func isText(_ left: Int, _ right: Int, _ text: CheckedText) -> Bool {
    text.marks[left] == .text && text.scalars[left].isHan
      || text.marks[right] == .text && text.scalars[right].isHan
  }

  // MARK: never

  private func findPresent(_ text: CheckedText, _ report: inout CheckReport) {
    for run in text.runs(of: CheckedText.isBlank) {
      let left = text.trailingEdge(run.lowerBound - 1)
      let right = text.leadingEdge(run.upperBound)
      guard left == .han && right == .latin || left == .latin && right == .han else { continue }
      report.add(
        "a blank stands between Han and Latin or a digit, expected none", at: text.span(run),
        fix: text.fix("remove the blank", run, with: ""))
    }
  }

  // MARK: Exceptions

  /// Whether a boundary is inside a date such as 2025年7月1日.
  private func isDate(_ index: Int, _ text: CheckedText) -> Bool {
    func isDigit(_ index: Int) -> Bool { text[index].map { ("0"..."9").contains($0) } ?? false }
    guard let left = text[index - 1], let right = text[index] else { return false }
    if isDigit(index - 1), right == "月" || right == "日" || right == "号" { return true }
    if isDigit(index - 1), right == "年" {
      return isDigit(index - 4) && !isDigit(index - 5)
    }
    return isDigit(index) && (left == "年" || left == "月") && isDigit(index - 2)
  }

  /// Words that are written with a letter of the alphabet.
  private static let words = ["U盾", "T恤", "K歌", "AA制", "AA收款", "卡拉OK", "A股", "B超", "X光"].map {
    Array($0.unicodeScalars)
  }

  private func isWord(_ index: Int, _ text: CheckedText) -> Bool {
    Self.words.contains { word in
      (1..<word.count).contains { offset in
        let start = index - offset
        let end = start + word.count
        return start >= 0 && end <= text.scalars.count
          && text.scalars[start..<end].elementsEqual(word)
      }
    }
  }
}
