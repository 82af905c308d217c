import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

@Suite("MessageFormat 1: hostile input")
struct MessageFormat1HostileTests {
  /// Words, numbers, and each other character for itself.
  private func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var isWord = false
    for scalar in text.unicodeScalars {
      let continues = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      if continues, isWord {
        tokens[tokens.count - 1].unicodeScalars.append(scalar)
      } else {
        tokens.append(String(scalar))
      }
      isWord = continues
    }
    return tokens
  }

  /// Parses and expects a message that can be printed, or a reason, with places inside the text.
  private func survive(_ text: String, _ mode: ApostropheMode = .optional) {
    let result = MessageFormat1Parser.parse(text, apostrophes: mode)
    if let message = result.message {
      let printed = MessageFormat1Printer.print(message).text ?? ""
      let again = MessageFormat1Parser.parse(printed, limits: TestLimits.generous).message
      if again?.shape != message.shape {
        Issue.record("'\(text)' is printed as '\(printed)'")
      }
    } else if result.diagnostics.isEmpty {
      Issue.record("'\(text)' gives neither message nor diagnostic")
    }
    for span in result.diagnostics.compactMap(\.span) where span.end > text.utf8.count {
      Issue.record("a place in '\(text)' is behind its end")
    }
    let fixed = applyingFixes(result.diagnostics, to: text)
    if fixed != text, MessageFormat1Parser.parse(fixed, apostrophes: mode).message == nil {
      Issue.record("the fixes of '\(text)' give '\(fixed)', which is no message")
    }
  }

  @Test("dropping a token gives a message or a diagnostic", arguments: ClassicFixtures.all)
  func drop(text: String) {
    let tokens = tokens(text)
    for index in tokens.indices {
      survive((tokens[..<index] + tokens[(index + 1)...]).joined())
      survive((tokens[..<index] + tokens[(index + 1)...]).joined(), .required)
    }
  }

  @Test("doubling a token gives a message or a diagnostic", arguments: ClassicFixtures.all)
  func double(text: String) {
    let tokens = tokens(text)
    for index in tokens.indices {
      survive((tokens[...index] + tokens[index...]).joined())
      survive((tokens[...index] + tokens[index...]).joined(), .required)
    }
  }

  @Test("swapping two tokens gives a message or a diagnostic", arguments: ClassicFixtures.all)
  func swap(text: String) {
    var tokens = tokens(text)
    for index in tokens.indices.dropLast() {
      tokens.swapAt(index, index + 1)
      survive(tokens.joined())
      survive(tokens.joined(), .required)
      tokens.swapAt(index, index + 1)
    }
  }

  @Test(
    "a message that ends anywhere gives a message or a diagnostic", arguments: ClassicFixtures.all)
  func truncate(text: String) {
    let tokens = tokens(text)
    for end in tokens.indices { survive(tokens[..<end].joined()) }
  }

  @Test("random syntax gives a message or a diagnostic")
  func random() {
    var generator = SeededGenerator(seed: 5)
    let tokens = [
      "{", "}", "'", "#", "|", ",", "=", ":", " ", "n", "0", "plural", "select", "choice", "other",
      "one", "offset", "number", "date", "::", "<", "∞", "文", "{n,plural,", "other{", "0#", "-",
    ]
    for _ in 0..<3_000 {
      let count = Int.random(in: 1...20, using: &generator)
      survive((0..<count).map { _ in tokens.randomElement(using: &generator) ?? "" }.joined())
    }
  }

  @Test("random slips give a message or a diagnostic", arguments: [8, 9, 10])
  func randomSlips(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let tokens = [
      "｛", "｝", "，", "：", "＝", "＃", "“", "”", "\"", "$", "*", "n", " ", "plural", "other", "其他",
      "复数",
      "numbr", "{", "}", "'", ",", "=", ":", "#", "{n,plural,", "one｛", "…", "\u{FF}", "1",
    ]
    for _ in 0..<1_500 {
      let count = Int.random(in: 1...14, using: &generator)
      let text = (0..<count).map { _ in tokens.randomElement(using: &generator) ?? "" }.joined()
      survive(text)
      survive(text, .required)
    }
  }

  @Test(
    "a case that nothing closes may end in a letter of several bytes",
    arguments: [
      "{n, plural, =0 {a} x {'{'nu} y {'{\u{FFFD}",
      "{n, plural, =0 {a} \u{FFFD} {'{'} \u{FFFD} {'{文",
      "{n, select, a {{b} c {'{'é", "{n, choice, 0#{'{'文",
    ])
  func unclosedCase(text: String) {
    survive(text, .required)
  }

  @Test(
    "sixteen kilobytes of one token take linear time",
    arguments: [
      "{", "}", "'", "'{", "''", "#", "{n", "{n,", "{n}", "{n,plural,", "{n,plural,other{",
      "{n,choice,0#", "｛n，", "“", "{n,plural,“", "{{n}", "{n,number,", "{n,number,{",
      "{n,plural,a{}", "|", "{n,plural,offset:",
    ])
  func linear(token: String) {
    let text = String(repeating: token, count: Limits().messageBytes / token.utf8.count)
    let time = ContinuousClock().measure {
      survive(text)
      survive(text, .required)
    }
    #expect(time < .seconds(2))
  }
}
