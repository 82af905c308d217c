import MynaModel
import MynaRuntime
import MynaSyntax
import MynaTestSupport
import Testing

@Suite("Random parts with hostile texts and unbalanced markup")
struct HostilePartsTests {
  private static let seeds = 0..<UInt64(3000)

  @Test(
    "are well-formed HTML with the same text, and only elements that are allowed (hostile cases 45, 46)"
  )
  func html() throws {
    let allowed: Set<String> = ["strong", "em", "code", "br", "a", "bdi"]
    for seed in Self.seeds {
      let parts = HostileParts.random(seed: seed)
      let html = HTMLOutput(markup: HostileParts.markup).text(of: parts)
      let read = try StrictMarkupReader.html(html)
      #expect(read.text == ExpectedText.html(parts), "seed \(seed): \(html)")
      #expect(allowed.isSuperset(of: read.tags.map(\.name)))
      for tag in read.tags where tag.name == "a" {
        let url = try #require(tag.attributes["href"])
        let isKnown =
          url == "https://help.example/?a=1&b=2" || url == "https://help.example"
          || url.hasPrefix("tel:")
        #expect(isKnown && tag.attributes.count == 1)
      }
    }
  }

  @Test("are well-formed XML in SSML, with nothing but text within say-as")
  func ssml() throws {
    for seed in Self.seeds {
      let parts = HostileParts.random(seed: seed)
      let ssml = SSMLOutput(locale: .english, markup: HostileParts.markup).text(of: parts)
      _ = try StrictMarkupReader.xml(ssml)
      let inside = ssml.components(between: "<say-as ", and: "</say-as>")
      #expect(inside.allSatisfy { !$0.contains("<") }, "seed \(seed): \(ssml)")
    }
  }

  @Test("are one line in a log, which gives the text back")
  func log() {
    for seed in Self.seeds {
      let parts = HostileParts.random(seed: seed)
      let line = LogOutput().text(of: parts)
      #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
      #expect(
        LogOutput.unescaped(line).map { Array($0.utf8) } == Array(ExpectedText.log(parts).utf8),
        "seed \(seed)")
    }
  }

  @Test("show a terminal no sequence but those for markup")
  func terminal() {
    let ours = [
      "\u{1B}[1m", "\u{1B}[22m", "\u{1B}[4m", "\u{1B}[24m", "\u{1B}[36m", "\u{1B}[39m",
      "\u{1B}]8;;https://help.example/?a=1&b=2\u{1B}\\", "\u{1B}]8;;https://help.example\u{1B}\\",
    ]
    for seed in Self.seeds {
      let parts = HostileParts.random(seed: seed)
      let plain = TerminalOutput(markup: HostileParts.markup).text(of: parts)
      #expect(!plain.unicodeScalars.contains("\u{1B}"))
      var styled = Array(
        TerminalOutput(markup: HostileParts.markup, styles: .styledWithLinks).text(of: parts).utf8)
      // Telephone numbers in links first, then the fixed ones, then the end of links.
      styled = styled.removingTelephoneLinks()
      for sequence in ours + ["\u{1B}]8;;\u{1B}\\"] {
        styled = styled.removing(Array(sequence.utf8))
      }
      #expect(styled == Array(plain.utf8), "seed \(seed)")
    }
  }

  @Test("are one string in JSON, which gives the text back")
  func json() throws {
    for seed in Self.seeds {
      let parts = HostileParts.random(seed: seed)
      let literal = JSONOutput().text(of: parts)
      guard case .string(let text) = try JSONReader.read(Array(literal.utf8)) else {
        Issue.record("seed \(seed) is no string")
        continue
      }
      #expect(Array(text.utf8) == parts.flatMap { Array($0.plainText.utf8) })
    }
  }

  @Test("are one line of plain text where one is asked for (hostile case 47)")
  func oneLine() {
    for seed in Self.seeds {
      let text = PlainTextOutput(lines: .one).text(of: HostileParts.random(seed: seed))
      #expect(
        !text.unicodeScalars.contains {
          $0.properties.generalCategory == .control || $0 == "\u{2028}" || $0 == "\u{2029}"
        })
    }
  }

  @Test("name at most 100 problems, and say how many more there are")
  func manyProblems() {
    let parts = [RenderedPart](repeating: .alone("unknown"), count: 150)
    let problems = HTMLOutput().problems(of: parts)
    #expect(problems.count == 101)
    #expect(problems.last == "diagnostics.truncated")
  }
}

extension String {
  /// What stands between two texts, each time.
  fileprivate func components(between start: String, and end: String) -> [String] {
    var result: [String] = []
    var inside: [UInt8]?
    let bytes = Array(utf8)
    var index = 0
    while index < bytes.count {
      if inside == nil, bytes[index...].starts(with: start.utf8) {
        inside = []
        index += start.utf8.count
      } else if let text = inside, bytes[index...].starts(with: end.utf8) {
        result.append(String(decoding: text, as: UTF8.self))
        inside = nil
        index += end.utf8.count
      } else {
        inside?.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}

extension [UInt8] {
  fileprivate func removing(_ sequence: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < count {
      if self[index...].starts(with: sequence) {
        index += sequence.count
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }

  fileprivate func removingTelephoneLinks() -> [UInt8] {
    let start = Array("\u{1B}]8;;tel:".utf8)
    var result: [UInt8] = []
    var index = 0
    while index < count {
      if self[index...].starts(with: start) {
        index += start.count
        while index < count, (0x30...0x39).contains(self[index]) || self[index] == 0x2B {
          index += 1
        }
        if self[index...].starts(with: [0x1B, 0x5C]) { index += 2 }
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }
}
