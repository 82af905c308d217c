/// `check.measure-word`: a number in front of a noun without a measure word.
struct MeasureWordCheck: Check {
  let manual = CheckManual(
    "check.measure-word", .chinese, .note, "a number stands before a noun without a measure word",
    """
    Chinese puts a measure word between a number and what is counted: 3 笔订单, not 3 订单. Units such \
    as 天, 秒 and 元 need none. A placeholder that shows a count is judged by the character behind it.
    """,
    bad: [
      .init("zh-Hans", "您有 {$count :integer} 订单待付款，请查看。"),
      .init("zh-Hans", "还可退款 {$count :integer} 商品，请查看。"),
    ],
    good: [
      .init("zh-Hans", "您有 {$count :integer} 笔订单待付款，请查看。"),
      .init("zh-Hans", "请在 {$count :integer} 天内付款。"),
      .init("zh-Hans", "剩余次数为 {$count :integer}，请稍后重试。"),
    ])

  /// Measure words, units, and characters after which nothing is counted.
  private static let words = Set<Unicode.Scalar>(
    """
    天日周月年时点刻分秒次笔个张元角件份条项家位名人种台度倍折岁号层级页行列步遍回场批组套对双把本册部颗块片封\
    间座所门门栋辆架艘匹头只支枝根束包盒箱袋瓶杯碗斤克吨米里寸尺亩升字句段章节届期轮档代款类样字码户单席毫微千万亿百十小\
    的以之内外前后起至到和或与为是在不未及多余几左右％%
    """.unicodeScalars.filter { $0 != "\n" })

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.file.isSimplifiedChinese else { return }
    for text in entry.texts {
      for placeholder in text.placeholders
      where placeholder.kind == .number && placeholder.function != "percent"
        && placeholder.function != "unit"
      {
        guard let next = text.after(placeholder.index), let scalar = text[next], scalar.isHan,
          text.marks[next] == .text, !isMeasured(next, text)
        else { continue }
        report.add(
          "'\(scalar)' stands right behind a number, expected a measure word such as 个 or 笔",
          at: text.span(next..<(next + 1)))
      }
    }
  }

  /// 单 measures orders; 单品 and 商品 are counted.
  private func isMeasured(_ index: Int, _ text: CheckedText) -> Bool {
    guard let scalar = text[index], Self.words.contains(scalar) else { return false }
    guard let next = text[index + 1] else { return true }
    let nouns: [Unicode.Scalar: String] = [
      "门": "店", "号": "码", "人": "民", "户": "口", "款": "项", "条": "码", "单": "据品", "日": "志", "类": "别",
      "对": "象",
      "部": "门", "页": "面", "名": "称", "字": "符段", "小": "票额", "点": "数", "时": "间", "级": "别", "代": "码金理",
    ]
    return nouns[scalar].map { !$0.unicodeScalars.contains(next) } ?? true
  }
}
