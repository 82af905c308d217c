import Testing

@testable import MynaCatalogue

@Suite("Spellings of codes")
struct CodeSpellingTests {
  private static let actions: [ErrorCatalogue.Rule.Action] = [
    .stripBlanks, .foldWidth, .foldCase, .joinBlanks,
  ]

  /// Every set of rules, and texts of the bytes that rules look at.
  private static func isSame(_ text: String) -> [Bool] {
    (0..<16).map { set in
      let rules = actions.indices.filter { set & 1 << $0 != 0 }
        .map { ErrorCatalogue.Rule("", actions[$0], .same) }
      let spelling = CodeSpelling(rules)
      return spelling.normalized(text) == spelling.normalizedScalars(text)
    }
  }

  @Test(
    "ASCII is normalized as every other text is",
    arguments: [
      "", " ", ".", "..", " .", ". ", "a", "A.", "a..", " a . ", " .a", "\t a_b-c\r\n", "a b",
      "z{`[@",
      "\0", "\u{7F}", "a\u{80}", "ａ", "a。", "。", "a ｡", String(repeating: "a", count: 256) + ".",
      String(repeating: " ", count: 256) + "a", String(repeating: "a", count: 257) + " . ",
    ])
  func listed(text: String) {
    #expect(Self.isSame(text).allSatisfy { $0 })
  }

  @Test("every short text of the bytes that rules look at is normalized as every other text is")
  func all() {
    let bytes: [Character] = ["a", "Z", " ", ".", "\t", "_"]
    var texts = [""]
    for _ in 0..<4 { texts += texts.flatMap { text in bytes.map { text + String($0) } } }
    for text in Set(texts) {
      #expect(Self.isSame(text).allSatisfy { $0 }, "\(text.debugDescription)")
    }
  }
}
