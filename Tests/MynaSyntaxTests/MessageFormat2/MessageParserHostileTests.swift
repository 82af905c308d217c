import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

@Suite("MessageFormat 2: hostile input")
struct MessageParserHostileTests {
  /// Parses and expects either a message or a reason, with places inside the text.
  private func survive(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let result = MessageParser.parse(text)
    if let message = result.message {
      let printed = MessagePrinter.print(message)
      if MessageParser.parse(printed).message != message {
        Issue.record("'\(text)' is not printed")
      }
    } else if result.diagnostics.isEmpty {
      Issue.record("'\(text)' gives neither message nor diagnostic")
    }
    for span in result.diagnostics.compactMap(\.span) where span.end > text.utf8.count {
      Issue.record("a place in '\(text)' is behind its end")
    }
  }

  @Test("dropping a byte gives a message or a diagnostic", arguments: MessageFixtures.all)
  func drop(text: String) {
    let bytes = Array(text.utf8)
    for index in bytes.indices { survive(Array(bytes[..<index] + bytes[(index + 1)...])) }
  }

  @Test("doubling a byte gives a message or a diagnostic", arguments: MessageFixtures.all)
  func double(text: String) {
    let bytes = Array(text.utf8)
    for index in bytes.indices { survive(Array(bytes[...index] + bytes[index...])) }
  }

  @Test("swapping two bytes gives a message or a diagnostic", arguments: MessageFixtures.all)
  func swap(text: String) {
    var bytes = Array(text.utf8)
    for index in bytes.indices.dropLast() {
      bytes.swapAt(index, index + 1)
      survive(bytes)
      bytes.swapAt(index, index + 1)
    }
  }

  @Test(
    "a message that ends anywhere gives a message or a diagnostic", arguments: MessageFixtures.all)
  func truncate(text: String) {
    let bytes = Array(text.utf8)
    for end in bytes.indices { survive(Array(bytes[..<end])) }
  }

  @Test("random syntax characters give a message or a diagnostic")
  func random() {
    var generator = SeededGenerator(seed: 3)
    let tokens = [
      "{", "}", "{{", "}}", "|", "\\", "$", ":", "#", "/", "@", "=", " ", "*", ".", ".input", "a",
      ".local", ".match", "1", "付", "\u{200F}", "$x", ":f", "\n", "\u{301}", "u:dir",
    ]
    for _ in 0..<3_000 {
      let count = Int.random(in: 1...16, using: &generator)
      let text = (0..<count).map { _ in tokens.randomElement(using: &generator) ?? "" }.joined()
      survive(Array(text.utf8))
    }
  }

  @Test("random slips give a message or a diagnostic", arguments: [5, 6, 7])
  func randomSlips(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let tokens = [
      "｛", "｝", "＄", "：", "＝", "｜", "＃", "／", "＊", "＠", "“", "”", "'", "\"", "．", "。", "匹配", " ",
      "输入", "{", "}", "|", "\\", "$x", ":f", "=", ".match ", "*", "a", "，", ",", "\u{FF}", "…",
      "\t",
    ]
    for _ in 0..<1_500 {
      let count = Int.random(in: 1...14, using: &generator)
      let text = (0..<count).map { _ in tokens.randomElement(using: &generator) ?? "" }.joined()
      survive(Array(text.utf8))
    }
  }

  @Test(
    "a message over the limit is refused before it is read (hostile case 1)",
    arguments: [100_000, 1 << 20])
  func tooLarge(size: Int) {
    let time = ContinuousClock().measure {
      let result = MessageParser.parse(String(repeating: "{", count: size))
      #expect(result.message == nil)
      #expect(result.diagnostics.map(\.id) == ["message.too-large"])
    }
    #expect(time < .seconds(1))
  }

  @Test(
    "sixteen kilobytes of one token take linear time",
    arguments: [
      "{", "}", "{{", "|", "\\", "{|", "{$", "{:", ".input{", ".match ", "{#", "{$a ", "@", "｛$",
      "{“", "{{}",
      ".匹配", "{a,", "{{a}", "{＄",
    ])
  func linear(token: String) {
    let limit = Limits().messageBytes
    let text = String(repeating: token, count: limit / token.utf8.count)
    let time = ContinuousClock().measure { survive(Array(text.utf8)) }
    #expect(time < .seconds(2))
  }

  @Test(
    "each count over its limit is refused by name (hostile cases 15, 16)",
    arguments: [
      ("placeholders", String(repeating: "{1}", count: 1_001)),
      (
        "declarations",
        (0...64).map { ".local $v\($0) = {1}" }.joined(separator: "\n") + "{{}}"
      ),
      ("options", "{1 :f " + (0...16).map { "o\($0)=1" }.joined(separator: " ") + "}"),
      ("selectors", ".input {$a :f} .match " + String(repeating: "$a ", count: 7) + "* {{}}"),
      (
        "variants",
        ".input {$a :f} .match $a " + (0...256).map { "k\($0) {{}}" }.joined() + "* {{}}"
      ),
    ])
  func counts(limit: String, text: String) {
    let diagnostics = MessageParser.parse(text).diagnostics
    #expect(diagnostics.contains { $0.id == "message.too-large" && $0.message.contains(limit) })
  }

  @Test("a run of combining marks is refused before it is normalized")
  func combiningMarks() {
    let time = ContinuousClock().measure {
      let result = MessageParser.parse("a" + String(repeating: "\u{301}", count: 8_000))
      #expect(result.diagnostics.map(\.id) == ["text.stream-safe"])
    }
    #expect(time < .seconds(1))
  }
}
