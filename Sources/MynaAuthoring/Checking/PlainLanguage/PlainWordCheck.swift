/// `check.plain-word`: a word that customers should not have to read.
struct PlainWordCheck: Check {
  let manual = CheckManual(
    "check.plain-word", .plainLanguage, .error,
    "a word stands that says nothing, scolds or is jargon",
    """
    Customers want to know what happened and what to do next. Words of politeness and regret make \
    the sentence longer, words such as invalid, illegal or denied sound like an accusation, and \
    words of the trade say nothing to them. The list follows GOV.UK's guidance for error messages \
    and what payment texts need besides; 请 before an action is right in Chinese.
    """,
    bad: [
      .init("en", "Sorry, your code can't be used. Refresh it."),
      .init("en", "Please contact the shop."), .init("en", "Invalid payment code.", field: "title"),
      .init("zh-Hans", "非常抱歉，请联系商家。"), .init("zh-Hans", "接口调用出现问题，请联系商家。"),
    ],
    good: [
      .init("en", "This code can't be used. Refresh it and scan again."),
      .init("en", "We're pleased to serve you. Contact the shop."),
      .init("zh-Hans", "该付款码无法使用，请刷新后重新扫码。"),
    ])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.isForCustomers, let language = entry.plainLanguage else { return }
    let words = language == .english ? PlainWords.english : PlainWords.chinese
    for text in entry.texts {
      for finding in words.findings(in: text) {
        report.add(
          "'\(finding.word)' is not for customers, expected \(finding.advice)",
          at: text.span(finding.range))
      }
    }
  }
}
