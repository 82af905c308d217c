import MynaModel

/// `check.html-in-text`: a text holds a tag or a script URL.
struct HTMLInTextCheck: Check {
  let manual = CheckManual(
    "check.html-in-text", .structure, .error,
    "a text holds a tag of HTML, which readers see as it stands",
    """
    Every output escapes text, so a tag does nothing but puzzle the reader. Write '{#strong}' or \
    '{#link}' for what an app may show; in texts for developers, '{#code}' around what is sent.
    """,
    bad: [
      .init("en", "Pay <b>now</b>."), .init("en", "Pay.<script>alert(1)</script>"),
      .init("zh-Hans", "请付款<img src=x onerror=alert(1)>。"), .init("en", "See javascript:alert(1)"),
      .init("en", "Pay.<!-- later -->"),
    ],
    good: [
      .init("en", "Pay {#strong}now{/strong}."), .init("en", "Pay < 5 or > 3."),
      .init("zh-Hans", "金额须＜5。"),
    ])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    // What is sent over the wire may be shown to developers, as code.
    let marks: Set<CheckedText.Mark> = entry.audience == .developer ? [.text] : [.text, .quoted]
    for text in entry.texts {
      if let range = Self.tag(in: text, marks) {
        report.add("'<' begins a tag here, expected words or markup", at: text.span(range))
      }
      if let range = Self.scriptURL(in: text) {
        report.add("'javascript:' is no text for readers, expected words", at: text.span(range))
      }
    }
  }

  /// The first `<` that a letter, a slash or an exclamation mark follows.
  private static func tag(in text: CheckedText, _ marks: Set<CheckedText.Mark>) -> Range<Int>? {
    for (index, scalar) in text.scalars.enumerated() where scalar == "<" {
      guard let mark = text.mark(index), marks.contains(mark), let next = text[index + 1]
      else { continue }
      let isLetter = next.isASCII && next.properties.isAlphabetic
      if isLetter || next == "/" || next == "!" { return index..<(index + 2) }
    }
    return nil
  }

  private static func scriptURL(in text: CheckedText) -> Range<Int>? {
    let word = Array("javascript:".unicodeScalars)
    guard text.scalars.count >= word.count else { return nil }
    for start in 0...(text.scalars.count - word.count) {
      let isHere = word.indices.allSatisfy { offset in
        text.scalars[start + offset].properties.lowercaseMapping == String(word[offset])
      }
      if isHere { return start..<(start + word.count) }
    }
    return nil
  }
}
