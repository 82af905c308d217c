import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

@Suite("Resource: round trips")
struct ResourceRoundTripTests {
  /// Pieces that are hard to write.
  static let pieces = [
    "\n", "\n\n", "\r", "\r\n", "\t", " ", "  ", "\\", "\\\\", "\\{", "\\}", "\\|", "\\n", "\\ ",
    "{",
    "}", "|", "#", "@", "[", "=", "---", "x", "é", "e\u{301}", "限", "😀", "\u{7}", "\u{85}",
    "\u{2028}",
    "\u{2029}", "\u{FEFF}", "\u{FFF9}", "\u{E0041}", "\u{A0}", "\u{3000}", "\u{2068}y\u{2069}",
    "\u{10FFFF}", "\u{200B}", "\u{7F}", "\\x41", "\\u0041", "\u{301}",
  ]

  static func randomValue(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...8, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  @Test(
    "a value that is set is the value that is parsed",
    arguments: [
      "b = 0\na = 1\nc = 2\n", "a = 1", "b = 0\r\n# c\r\na =\r\n\t1\r\n  2\r\n\r\nc = 2",
      "[s]\n\na=\n",
    ])
  func setValue(text: String) throws {
    var generator = SeededGenerator(seed: 1)
    let original = parseResource(text).resource
    let key = try #require(original.entries.first { $0.id == ["a"] }?.fullID)
    for _ in 0..<2_000 {
      let value = Self.randomValue(&generator)
      var resource = original
      try resource.setValue(value, for: key)
      let (parsed, diagnostics) = parseResource(resource.print())
      #expect(diagnostics.isEmpty)
      #expect(parsed[key].map { Array($0.value.utf8) } == Array(value.utf8))
      #expect(parsed.entries.count == original.entries.count)
    }
  }

  @Test("an edited resource is the resource that is parsed from its text")
  func edits() throws {
    var generator = SeededGenerator(seed: 2)
    for text in ResourceLosslessTests.files {
      for _ in 0..<20 {
        var resource = parseResource(text).resource
        for _ in 0..<10 { try edit(&resource, using: &generator) }
        expectSame(resource, parseResource(resource.print()).resource)
      }
    }
  }

  /// Makes one random change.
  private func edit(
    _ resource: inout MessageResource, using generator: inout SeededGenerator
  ) throws {
    let value = Self.randomValue(&generator)
    let key = resource.entries.randomElement(using: &generator)?.fullID
    let new = ["n\(UInt16.random(in: 0...UInt16.max, using: &generator))"]
    guard resource.entries.allSatisfy({ $0.fullID != new && $0.fullID != ["s"] + new }) else {
      return
    }
    switch Int.random(in: 0...5, using: &generator) {
    case 0: if let key { try resource.setValue(value, for: key) }
    case 1: if let key { try resource.setProperty(name: "p", value: value, forEntry: key) }
    case 2: if let key { try resource.setComment("x\ny", for: key) }
    case 3: if let key { try resource.removeEntry(key) }
    case 4: try resource.insertEntry(new, value: value, at: .endOfSection([]))
    default: try resource.insertEntry(["s"] + new, value: value, at: .endOfSection(["s"]))
    }
  }

  private func expectSame(_ left: MessageResource, _ right: MessageResource) {
    #expect(left.entries == right.entries)
    #expect(left.entries.map(\.span) == right.entries.map(\.span))
    #expect(left.sections.map(\.path) == right.sections.map(\.path))
    #expect(left.comments == right.comments)
    #expect(left.properties == right.properties)
    #expect(left.standaloneComments == right.standaloneComments)
    for entry in right.entries {
      #expect(left[entry.fullID] == right[entry.fullID])
    }
  }
}
