/// `check.sentence-length`: a sentence that is too long to be read at a glance.
struct SentenceLengthCheck: Check {
  /// Most words of an English sentence, as GOV.UK counts.
  static let words = 25
  /// Most characters of a Chinese sentence; punctuation does not count, a Latin word counts one.
  static let characters = 50

  let manual = CheckManual(
    "check.sentence-length", .plainLanguage, .warning, "a sentence for customers is too long",
    """
    People read messages at the till, in a hurry. An English sentence has at most \(words) words, \
    as GOV.UK recommends, a Chinese one at most \(characters) characters. An argument counts as \
    what it usually shows: a date three words, an amount one. Make two sentences of it, or leave \
    out what does not help.
    """,
    bad: [
      .init(
        "en",
        "This payment can't be completed because the limit that your bank has set for payments of "
          + "this kind on one day has been used up by your earlier payments."),
      .init(
        "zh-Hans",
        "由于您的银行为此类付款设定的单日限额已经被您今天早些时候在本店以及其他商家完成的多笔付款全部用完，因此本次付款暂时无法完成，需要您更换付款方式。"),
    ],
    good: [
      .init("en", "This payment would take you over your daily limit. Use another payment method."),
      .init("zh-Hans", "本次付款将超出您的单日限额，请更换付款方式。"),
    ])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.isForCustomers, let language = entry.plainLanguage else { return }
    for text in entry.texts where text.scalars.count > Self.characters {
      for range in Sentences(text).ranges {
        let size = language == .english ? wordCount(range, text) : characterCount(range, text)
        let limit = language == .english ? Self.words : Self.characters
        guard size > limit else { continue }
        let unit = language == .english ? "words" : "characters"
        report.add(
          "sentence has \(size) \(unit), expected at most \(limit)", at: text.span(range))
      }
    }
  }

  private func wordCount(_ range: Range<Int>, _ text: CheckedText) -> Int {
    var count = 0
    var isInside = false
    for index in range {
      if let placeholder = text.placeholder(at: index) {
        count += weight(placeholder.kind)
        isInside = true
        continue
      }
      let isWord =
        text.scalars[index].properties.isAlphabetic || text.marks[index] == .quoted
        || isInside && "'’-".unicodeScalars.contains(text.scalars[index])
      if isWord, !isInside { count += 1 }
      isInside = isWord
    }
    return count
  }

  private func characterCount(_ range: Range<Int>, _ text: CheckedText) -> Int {
    var count = 0
    var isInside = false
    for index in range {
      if let placeholder = text.placeholder(at: index) {
        count += 2 * weight(placeholder.kind)
        isInside = false
        continue
      }
      let isHan = text.scalars[index].isHan
      let isWord =
        !isHan && (text.scalars[index].properties.isAlphabetic || text.marks[index] == .quoted)
      if isHan || isWord && !isInside { count += 1 }
      isInside = isWord
    }
    return count
  }

  private func weight(_ kind: CheckedText.Placeholder.Kind) -> Int {
    switch kind {
    case .date, .list: 3
    case .number, .money, .identifier, .text: 1
    }
  }
}
