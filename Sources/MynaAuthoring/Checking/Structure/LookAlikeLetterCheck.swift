import MynaICU

/// `check.look-alike-letter`: a word of a text has letters of another script that look like its own.
struct LookAlikeLetterCheck: Check {
  let manual = CheckManual(
    "check.look-alike-letter", .structure, .warning,
    "a word has letters of another script that look like its own",
    """
    A Cyrillic 'а' in an English word looks right and is not: searching, sorting and speaking it \
    fail, and it may be there to deceive. Type the word again.
    """,
    bad: [
      .init("en", "Please p\u{430}y."), .init("en", "\u{410} purse is empty."),
      .init("zh-Hans", "请用 Alip\u{430}y 付款。"),
    ],
    good: [.init("en", "Please pay."), .init("zh-Hans", "请用 Alipay 付款。")])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    for text in entry.texts where !text.scalars.allSatisfy(\.isASCII) {
      let words = Self.words(of: text.scalars)
      let foreign = text.scalars.filter { Self.isCyrillicOrGreek($0) }
      // A text of its own script has letters that no other has.
      let isDisguised =
        !foreign.isEmpty && foreign.allSatisfy(Self.lookAlikes.contains)
        && text.scalars.contains { $0.isASCII && $0.properties.isAlphabetic }
      for range in words {
        let letters = text.scalars[range]
        var word = String.UnicodeScalarView()
        word.append(contentsOf: letters)
        let isForeign = isDisguised && letters.allSatisfy(Self.isCyrillicOrGreek)
        guard isForeign || NameSafety.mixesScripts(String(word)) else { continue }
        report.add(
          "'\(String(word))' has letters that look like others, expected letters of one script",
          at: text.span(range))
      }
    }
  }

  /// Runs of letters, between which characters of Chinese, Japanese and Korean stand.
  private static func words(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for (index, scalar) in scalars.enumerated() {
      let isLetter = scalar.properties.isAlphabetic && scalar.value < 0x1100
      if isLetter, start == nil { start = index }
      if !isLetter, let begin = start {
        words.append(begin..<index)
        start = nil
      }
    }
    if let begin = start { words.append(begin..<scalars.count) }
    return words
  }

  private static func isCyrillicOrGreek(_ scalar: Unicode.Scalar) -> Bool {
    (0x0370...0x052F).contains(scalar.value) && scalar.properties.isAlphabetic
  }

  /// Cyrillic and Greek letters that are drawn as Latin ones.
  private static let lookAlikes = Set(
    "аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅοΑΒΕΖΗΙΚΜΝΟΡΤΥΧ".unicodeScalars)
}
