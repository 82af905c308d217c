import MynaModel
import MynaProject
import Testing

struct HostileYAMLTests {
  private static func ids(_ bytes: [UInt8], limits: Limits = Limits()) -> [String] {
    CatalogueFile.read(bytes, path: "test.yaml", limits: limits).diagnostics.map(\.id)
  }

  private static func ids(_ text: String) -> [String] { ids(Array(text.utf8)) }

  @Test(
    "anchors, aliases, tags, merge keys and directives are refused wherever they stand",
    arguments: [
      "a: &x b", "a: *x", "a: !!str b", "a: ! b", "&x a: b", "*x : b", "- &x a", "- - *x",
      "a: [&x b]", "a: [b, *x]", "a: {b: *x}", "a: {*x : b}", "a: {b: !t c}", "a: [b,*x]",
      "a:\t*x", "a:\n  *x", "a: {\n\t*x}", "? *x", "<<: {a: b}", "a: {<<: b}", "\"<<\": b",
      "%TAG ! tag:x\n---\na: b", "--- &x\na: b", "--- *x", "a: \"q\"\nb: *x",
      "a: |\n  *x\nb: *x", "a: 'it''s'\nb: *x", "a: b # c\nd: *x", "a: [\"]\", *x]",
      "a: b\n...\n*x", "a: b\n  'c\nd: *x", "a: b\n  \"c\nd: *x", "a: [b\n 'c, *x]",
      "a: [b:'c, *x]", "a: [b #\n*x]", "a: {#\n*x : c}", "a: [- *x]", "|\n*x", "a: |2\n\n *x",
      "a: |\n   \n  *x",
    ])
  func anchors(text: String) { #expect(Self.ids(text).contains("yaml.anchor")) }

  @Test(
    "the signs of anchors and tags are plain text inside a text",
    arguments: [
      "a: b&c *d !e", "a: \"&b\"", "a: '*b'", "a: |\n  &b\n  *c", "a: >-\n  !b", "# &a *b",
      "a: [b&c, \"*d\"]", "a: b # *c", "a: \"\\\" *b\"", "a: 'it''s *b'", "a&b: c", "a: x:*y",
      "a: b\n  *c\n  &d", "a: [b\n *c]", "a: |2\n  *c\n   *d", "a: [b:'c, d]",
    ])
  func plainSigns(text: String) { #expect(!Self.ids(text).contains("yaml.anchor")) }

  @Test("billion laughs cost nothing (hostile case 32)")
  func laughs() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    #expect(Self.ids(text).first == "yaml.anchor")
  }

  @Test(
    "nesting is limited before a parser sees it",
    arguments: [
      String(repeating: "[", count: 1_000_000), String(repeating: "{a: ", count: 100_000),
      String(repeating: "- ", count: 100_000) + "a",
      (0..<2_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
      "a: " + String(repeating: "[", count: 32) + String(repeating: "]", count: 32),
    ])
  func depth(text: String) { #expect(Self.ids(text) == ["yaml.depth"]) }

  @Test("31 brackets in a mapping are deep enough")
  func allowedDepth() {
    let text = "a: " + String(repeating: "[", count: 31) + String(repeating: "]", count: 31)
    #expect(!Self.ids(text).contains("yaml.depth"))
  }

  @Test(
    "a key that stands twice is reported, with the place of the first",
    arguments: [
      ("a: 1\nb: 2\na: 3\n", 10), ("x:\n  a: 1\n  a: 2\n", 12), ("- a: 1\n  a: 2\n", 9),
      ("\"a\": 1\n\"a\": 2\n", 7),
    ])
  func duplicateKeys(text: String, offset: Int) throws {
    let reading = CatalogueFile.read(Array(text.utf8), path: "test.yaml")
    let diagnostic = try #require(reading.diagnostics.first)
    #expect(diagnostic.id == "yaml.duplicate-key")
    #expect(diagnostic.span?.start == offset)
    #expect(diagnostic.notes.count == 1)
  }

  @Test(
    "a key that stands twice in another spelling is reported as well",
    arguments: ["a: 1\n\"a\": 2", "{a: 1, a: 2}", "a: {b: 1, 'b': 2}"])
  func duplicateSpellings(text: String) { #expect(Self.ids(text) == ["yaml.duplicate-key"]) }

  @Test("the same key in two items of a list is no duplicate")
  func items() { #expect(!Self.ids("- a: 1\n- a: 2\n").contains("yaml.duplicate-key")) }

  @Test(
    "what is not YAML is reported with its place",
    arguments: [
      "a: b: c", "a: [b", "a: \"b", "a: 'b", "a\n b: c", "\ta: b", "a: @b", "a: b\n  - c\nd",
      "a: {b", "- a\nb: c", "]", "a: [b}", "a: %b", "---\na: b\n---\nc: d", "a: \"\\q\"",
      "a: \"\\uD800\"",
    ])
  func syntax(text: String) throws {
    let reading = CatalogueFile.read(Array(text.utf8), path: "test.yaml")
    #expect(reading.diagnostics.first?.id == "yaml.syntax")
    #expect(reading.diagnostics.first?.span != nil)
  }

  @Test("a key must be text", arguments: ["[a]: b", "{a: b}: c", "? a\n: b", "? [a]\n: b"])
  func complexKeys(text: String) { #expect(Self.ids(text).first == "yaml.complex-key") }

  @Test("a file without content is reported", arguments: ["", " \n", "# only a comment\n"])
  func empty(text: String) { #expect(Self.ids(text) == ["file.empty"]) }

  @Test(
    "bytes that are not UTF-8 are refused at their offset",
    arguments: [
      ([0x61, 0xC0, 0xAF], 1), ([0xED, 0xA0, 0x80], 0), ([0x61, 0x3A, 0xFF], 2),
      ([0x61, 0x62, 0xE7, 0xB3], 2),
    ] as [([UInt8], Int)])
  func notUTF8(bytes: [UInt8], offset: Int) {
    let found = CatalogueFile.read(bytes, path: "test.yaml").diagnostics
    #expect(found.map(\.id) == ["encoding.utf8"])
    #expect(found.first?.span?.start == offset)
  }

  @Test(
    "UTF-16 is named", arguments: [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61]] as [[UInt8]])
  func utf16(bytes: [UInt8]) { #expect(Self.ids(bytes) == ["encoding.utf16"]) }

  @Test(
    "control and invisible characters are refused",
    arguments: [
      "\0", "\u{1B}", "\u{7F}", "\u{85}", "\u{2028}", "\u{202E}", "\u{2066}", "\u{FEFF}",
      "\u{FFF9}", "\u{E0041}", "\r",
    ])
  func controls(text: String) { #expect(Self.ids("a: b\(text)c") == ["text.control"]) }

  @Test("a run of combining marks is refused in linear time (hostile case 27)")
  func marks() {
    let text = "a: x" + String(repeating: "\u{301}", count: 100_000)
    #expect(Self.ids(text) == ["text.stream-safe"])
  }

  @Test("a file over the limit is not looked at")
  func tooLarge() {
    var limits = Limits()
    limits.fileBytes = 10
    #expect(Self.ids(Array("provider: alipay".utf8), limits: limits) == ["file.too-large"])
  }

  @Test("a byte order mark is noted, and the places stay right")
  func byteOrderMark() {
    let text = "\u{FEFF}" + CatalogueFileTests.source(code: "colour: red")
    #expect(
      CatalogueFileTests.problems(text) == [
        "1:1 encoding.byte-order-mark \u{FEFF}", "16:5 catalogue.unknown-field colour",
      ])
    #expect(CatalogueFileTests.read("\u{FEFF}" + CatalogueFileTests.source()).value != nil)
  }

  @Test("lines may end with CRLF")
  func crlf() {
    let text = CatalogueFileTests.source(code: "colour: red").replacing("\n", with: "\r\n")
    #expect(CatalogueFileTests.problems(text) == ["16:5 catalogue.unknown-field colour"])
  }

  @Test("columns count characters, spans count bytes")
  func wide() {
    let text = CatalogueFileTests.source(
      alias: "\"错误，码\": {code: 无, kind: typo, equivalence: same}")
    #expect(CatalogueFileTests.problems(text) == ["17:18 catalogue.unknown-code 无"])
  }

  @Test("dropping or doubling any line of a file gives a value or a diagnostic")
  func mutations() {
    let lines = CatalogueFileTests.source(
      code: "parameters: {a: {type: money}}",
      alias: "\"b\": {code: FIRST_CODE, kind: typo, equivalence: same}",
      end: "rules:\n  - form: >-\n      a\n    action: fold-case\n    effect: same"
    ).split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices {
      var dropped = lines
      dropped.remove(at: index)
      var doubled = lines
      doubled.insert(lines[index], at: index)
      for text in [dropped, doubled].map({ $0.joined(separator: "\n") }) {
        let reading = CatalogueFileTests.read(text)
        #expect((reading.value == nil) == reading.diagnostics.contains { $0.severity == .error })
      }
    }
  }

  @Test("cutting a file at any byte gives a value or a diagnostic")
  func cuts() {
    let bytes = Array(CatalogueFileTests.source(code: "parameters: {a: {type: money}}").utf8)
    for length in bytes.indices {
      let reading = CatalogueFile.read(Array(bytes[..<length]), path: "test.yaml")
      #expect((reading.value == nil) == reading.diagnostics.contains { $0.severity == .error })
    }
  }
}
