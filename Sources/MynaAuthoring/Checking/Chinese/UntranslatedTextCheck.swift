import MynaModel

/// `check.untranslated`: English that was left in a Chinese text.
struct UntranslatedTextCheck: Check {
  let manual = CheckManual(
    "check.untranslated", .chinese, .warning, "English stands where a translation belongs",
    """
    A text without any Han, or English words in the middle of a Chinese sentence, are left over \
    from the source. Names of the glossary, abbreviations, names with capitals of their own \
    (iPhone), words that Chinese has taken over (App, Wi-Fi) and everything quoted stay.
    """,
    bad: [
      .init("zh-Hans", "Contact the merchant.", source: "Contact the merchant."),
      .init("zh-Hans", "请 contact the merchant。", source: "Contact the merchant."),
      .init("zh-Hans", "请检查您的 balance。", source: "Check your balance."),
    ],
    good: [
      .init("zh-Hans", "请使用 PayPal 付款。", source: "Pay with PayPal."),
      .init("zh-Hans", "请检查 {#code}sign_type{/code}。", source: "Check {#code}sign_type{/code}."),
      .init("zh-Hans", "请打开 iPhone 上的 App。", source: "Open the app on your iPhone."),
    ])

  private static let taken: Set<String> = [
    "app", "apps", "id", "pid", "wifi", "wi-fi", "wi", "fi", "nfc", "qr", "ok", "vip", "pin", "sms",
    "email", "e-mail",
    "pos", "atm", "cookie", "web", "ios", "android", "api", "sdk", "token", "json", "xml", "html",
    "url", "http", "https", "iban", "swift", "cvv", "cvc", "plus", "pro", "pay", "bit", "mb", "kb",
    "am", "pm", "usb", "mail",
  ]

  private struct Word {
    var range: Range<Int>
    var text: String
    /// Whether it can be a word of a sentence rather than a name.
    var isPlain: Bool
  }

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.file.isSimplifiedChinese, !entry.isSource else { return }
    for (number, text) in entry.texts.enumerated() {
      let words = words(text, names: names(number, entry))
      guard !words.isEmpty else { continue }
      if text.hasHan {
        findWords(words, text, entry, &report)
      } else if entry.place != nil || words.contains(where: \.isPlain) {
        report.add(
          "text has no Chinese, expected a translation", at: text.span(0..<text.scalars.count))
      }
    }
  }

  private func findWords(
    _ words: [Word], _ text: CheckedText, _ entry: CheckedEntry, _ report: inout CheckReport
  ) {
    var run: [Word] = []
    for word in words + [Word(range: Int.max - 1..<Int.max, text: "", isPlain: false)] {
      if let last = run.last, word.range.lowerBound != last.range.upperBound + 1 {
        judge(run, text, entry, &report)
        run = []
      }
      run.append(word)
    }
  }

  private func judge(
    _ run: [Word], _ text: CheckedText, _ entry: CheckedEntry, _ report: inout CheckReport
  ) {
    let plain = run.filter(\.isPlain)
    guard let first = run.first, let last = run.last, !plain.isEmpty else { return }
    let isLeft =
      plain.count > 1
      || plain.contains { word in
        word.text.count > 2
          && entry.sourceTexts.contains {
            !$0.ranges(of: word.text, asWord: true, ignoringCase: true).isEmpty
          }
      }
    guard isLeft else { return }
    report.add(
      "English stands in a Chinese sentence, expected a translation",
      at: text.span(first.range.lowerBound..<last.range.upperBound))
  }

  /// Places of names of the glossary.
  private func names(_ number: Int, _ entry: CheckedEntry) -> [Range<Int>] {
    guard entry.words.indices.contains(number) else { return [] }
    return entry.words[number].filter { $0.role == .right || $0.role == .forbidden }.map(\.range)
  }

  private func words(_ text: CheckedText, names: [Range<Int>]) -> [Word] {
    let runs = text.runs { $0.isASCII && $0.properties.isAlphabetic || $0 == "'" || $0 == "’" }
    return runs.compactMap { range in
      let scalars = text.scalars[range]
      guard scalars.count > 1, !names.contains(where: { $0.overlaps(range) }),
        !touchesQuoted(range, text), !isQuotation(range, text)
      else { return nil }
      let word = scalars.map { String(Character($0)) }.joined()
      let capitals = scalars.dropFirst().contains { ("A"..."Z").contains($0) }
      guard !capitals, !Self.taken.contains(word.lowercased()) else { return nil }
      let isPlain = scalars.first.map { ("a"..."z").contains($0) } ?? false
      return Word(range: range, text: word, isPlain: isPlain)
    }
  }

  /// Whether a word stands between quotation marks: the name of a button, a title.
  private func isQuotation(_ range: Range<Int>, _ text: CheckedText) -> Bool {
    let before = text.scalars[..<range.lowerBound]
    if before.count(where: { $0 == "\"" }) % 2 == 1 { return true }
    return before.count { "“《".unicodeScalars.contains($0) }
      > before.count { "”》".unicodeScalars.contains($0) }
  }

  /// RSA2 and v3 are no words.
  private func touchesQuoted(_ range: Range<Int>, _ text: CheckedText) -> Bool {
    text.mark(range.lowerBound - 1) == .quoted || text.mark(range.upperBound) == .quoted
  }
}
