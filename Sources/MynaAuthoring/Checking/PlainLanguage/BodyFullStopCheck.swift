import MynaModel

/// `check.body-full-stop`: a body that ends without punctuation.
struct BodyFullStopCheck: Check {
  let manual = CheckManual(
    "check.body-full-stop", .plainLanguage, .error, "a body ends without a full stop",
    """
    The body of a message is made of sentences, and the last one ends as such: without a full stop \
    it looks cut off. A text that ends with a web address needs none, because the full stop would \
    be copied with it.
    """,
    bad: [
      .init("en", "This order is closed. Place a new order"),
      .init("zh-Hans", "订单已关闭，请重新下单"), .init("en", "Pay a smaller amount than {$amount :currency}"),
    ],
    good: [
      .init("en", "This order is closed. Place a new order."), .init("zh-Hans", "订单已关闭，请重新下单。"),
      .init("en", "Do you want to pay again?"),
      .init("en", "For help, open https://pay.example/help"),
    ], isFixable: true)

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.isForCustomers, entry.isBody, let language = entry.plainLanguage else { return }
    for text in entry.texts {
      guard let last = Sentences.lastIndex(of: text), let scalar = text[last],
        !".。?？!！…⋯".unicodeScalars.contains(scalar), !endsWithAddress(text, last)
      else { continue }
      let stop = String(Character(language.fullStop))
      // A colon or comma at the end announces something: what, only the author knows.
      // The end of a code is inside its markup.
      let isWord =
        text.marks[last] == .placeholder
        || text.marks[last] == .text && (scalar.properties.isAlphabetic || scalar.isHan)
      let isLast = last + 1 == text.scalars.count
      report.add(
        "body ends without a full stop, expected '\(stop)'", at: text.span(last..<(last + 1)),
        fix: isWord && isLast ? text.insertion("add the full stop", after: last, stop) : nil)
    }
  }

  private func endsWithAddress(_ text: CheckedText, _ last: Int) -> Bool {
    guard text.marks[last] == .quoted else { return false }
    var start = last
    while start > 0, text.marks[start - 1] == .quoted { start -= 1 }
    return text.scalars[start...last].contains { "/@".unicodeScalars.contains($0) }
      || text.scalars[start...last].contains(".")
        && text.scalars[start...last].contains { $0.properties.isAlphabetic }
  }
}
