import MynaModel
import MynaSyntax
import Testing

@Suite("Resource: diagnostics")
struct ResourceDiagnosticTests {
  @Test(
    "lines that are wrong are found",
    arguments: [
      ("hello\n", [Finding("resource.missing-equals", "hello")]),
      ("hello \n  more\na = 1", [Finding("resource.missing-equals", "hello")]),
      ("  x\n  y\na = 1", [Finding("resource.unexpected-indent", "x")]),
      ("a = 1\n\n  x", [Finding("resource.unexpected-indent", "x")]),
      ("# c\n  x\na = 1", [Finding("resource.unexpected-indent", "x")]),
      ("[s\na = 1", [Finding("resource.bad-section-head", "")]),
      ("[s] x", [Finding("resource.bad-section-head", "x")]),
      ("---\n---", [Finding("resource.misplaced-frontmatter", "---")]),
      ("a = 1\n---", [Finding("resource.misplaced-frontmatter", "---")]),
      ("[a]\n--- ", [Finding("resource.misplaced-frontmatter", "---")]),
      ("@p v\n\na = 1", [Finding("resource.dangling-property", "@p")]),
      ("a = 1\n@p v", [Finding("resource.dangling-property", "@p")]),
      ("@p v\n# c\n   \n", [Finding("resource.dangling-property", "@p")]),
      ("@\na = 1", [Finding("resource.bad-property", "@")]),
      ("@ v\na = 1", [Finding("resource.bad-property", "@")]),
      ("@a=b v\na = 1", [Finding("resource.bad-property", "=")]),
    ] as [(String, [Finding])])
  func lines(text: String, expected: [Finding]) {
    #expect(findings(text) == expected)
  }

  @Test(
    "escapes that are wrong are found",
    arguments: [
      (#"a = x\qy"#, #"\q"#), (#"a = \é"#, #"\é"#), (#"a = \x4"#, #"\x4"#), (#"a = \xZ"#, #"\x"#),
      (#"a = \u12G4"#, #"\u12"#), (#"a = \U12345"#, #"\U12345"#), (#"a = \uD800"#, #"\uD800"#),
      (#"a = \udfff"#, #"\udfff"#), (#"a = \x00"#, #"\x00"#), (#"a = \U110000"#, #"\U110000"#),
      ("a = \\\t.", "\\\t"), (#"a = x\"#, #"\"#), ("a = x\\\nb = 1", #"\"#),
      ("a = x\\\n  \n", #"\"#),
      (#"a\q = 1"#, #"\q"#), (#"a\uD800 = 1"#, #"\uD800"#), (#"[a\x4]"#, #"\x4"#),
      ("@p \\q\na = 1", #"\q"#),
    ] as [(String, String)])
  func escapes(text: String, expected: String) {
    #expect(findings(text) == [Finding("resource.bad-escape", expected)])
  }

  @Test(
    "ids that are wrong are found (hostile case 29)",
    arguments: [
      ("= 1", [""]), ("a..b = 1", ["."]), (".a = 1", ["."]), ("a. = 1", ["."]), ("[]", [""]),
      (". = 1", [".", "."]), ("a b = 1", [" "]), ("a/b = 1", ["/"]), ("a(/)b, = 1", ["(/)", ","]),
      ("-a = 1", ["-"]), ("a.-b = 1", ["-"]), ("--a = 1", ["-"]), ("[a b]", [" "]),
      ("a\u{202E}b = 1", ["\u{202E}"]), ("a\u{3000}b = 1", ["\u{3000}"]),
      (#"a\u000Ab = 1"#, [#"\u000A"#]), (#"a\u202E = 1"#, [#"\u202E"#]),
    ] as [(String, [String])])
  func identifiers(text: String, expected: [String]) {
    #expect(findings(text) == expected.map { Finding("key.syntax", $0) })
  }

  @Test(
    "control characters are found wherever they are (hostile case 22)",
    arguments: [
      "\0", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1B}", "\r", "\u{7F}", "\u{80}", "\u{85}",
      "\u{9F}", "\u{FFF9}", "\u{FFFB}", "\u{FEFF}", "\u{E0000}", "\u{E007F}", "\u{2028}",
      "\u{2029}",
    ] as [Unicode.Scalar])
  func controls(character: Unicode.Scalar) {
    let text = String(Character(character))
    let expected = [Finding("text.control", text)]
    #expect(findings("a = x\(text)y") == expected)
    #expect(findings("# x\(text)y") == expected)
    #expect(findings("a\(text)b = 1") == expected)
    #expect(findings("@p\(text)q v\na = 1") == expected)
  }

  @Test("tabs and both line breaks are no control characters")
  func noControls() {
    #expect(findings("#\tx\r\na =\t1\r\n\r\n").isEmpty)
  }

  @Test(
    "direction controls without a partner are found (hostile case 21)",
    arguments: [
      ("\u{202E}x", ["\u{202E}"]), ("x\u{202C}", ["\u{202C}"]), ("\u{2066}x", ["\u{2066}"]),
      ("x\u{2069}", ["\u{2069}"]), ("\u{2067}\u{202B}x\u{2069}", ["\u{202B}"]),
      ("\u{202B}\u{2067}x\u{202C}\u{2069}\u{202C}", ["\u{202C}"]),
      ("\u{202D}\u{2069}", ["\u{202D}", "\u{2069}"]), (#"\u202Ex"#, [#"\u202E"#]),
    ] as [(String, [String])])
  func bidi(value: String, expected: [String]) {
    #expect(findings("a = \(value)") == expected.map { Finding("text.bidi-control", $0) })
  }

  @Test(
    "direction controls in pairs are allowed (hostile case 21)",
    arguments: [
      "\u{2068}x\u{2069}", "\u{202A}x\u{202C}", "\u{2066}\u{202E}x\u{202C}\u{2069}",
      "\u{2067}x\n  y\u{2069}", #"\u2068x\u2069"#,
    ])
  func pairedBidi(value: String) {
    #expect(findings("a = \(value)").isEmpty)
  }

  @Test("direction controls without a partner are found in comments and properties")
  func bidiElsewhere() {
    #expect(findings("# \u{202E}x") == [Finding("text.bidi-control", "\u{202E}")])
    #expect(findings("@p \u{2066}\na = 1") == [Finding("text.bidi-control", "\u{2066}")])
  }

  @Test("a run of more than 30 marks is found (hostile case 27)")
  func streamSafe() {
    let marks = String(repeating: "\u{301}", count: 30)
    #expect(findings("a = x\(marks)").isEmpty)
    let mark = Finding("text.stream-safe", "\u{301}")
    #expect(findings("a = x\(marks)\u{301}") == [mark])
    #expect(findings("# x\(marks)\u{301}") == [mark])
    #expect(findings("a = x\(marks)\\u0301") == [Finding("text.stream-safe", "\\u0301")])
    #expect(findings("x\(marks)\u{301} = 1").map(\.id) == ["text.stream-safe"])
  }

  @Test(
    "an id that comes again points at the first one (hostile case 28)",
    arguments: [
      "a = 1\na = 2", "[s]\na = 1\n[t]\n[s]\na = 2", "[s]\na.b = 1\n[s.a]\nb = 2",
      "\u{E9} = 1\ne\u{301} = 2", "x.a = 1\n[x]\na = 2",
    ])
  func duplicates(text: String) throws {
    let (resource, diagnostics) = parseResource(text)
    #expect(diagnostics.map(\.id) == ["key.duplicate"])
    #expect(diagnostics[0].span == resource.entries[1].idSpan)
    #expect(diagnostics[0].notes.map(\.span) == [resource.entries[0].idSpan])
    #expect(resource[resource.entries[1].fullID]?.value == "1")
  }

  @Test("a key over the limit is found, with its section's path (hostile case 29)")
  func longKey() {
    let id = String(repeating: "k", count: 126)
    #expect(findings("[s]\n\(id) = 1").isEmpty)
    #expect(findings("[s]\n\(id)k = 1") == [Finding("key.too-long", id + "k")])
  }

  @Test("a head over the limit is found once, and its entries are not read")
  func longHead() {
    let path = String(repeating: "a.", count: 100_000) + "b"
    let entries = (0..<2_000).map { "k\($0) = 1\n" }.joined()
    let (resource, diagnostics) = parseResource("[\(path)]\n\(entries)[s]\na = 1\n")
    #expect(diagnostics.map(\.id) == ["key.too-long"])
    #expect(resource.entries.map(\.fullID) == [["s", "a"]])
  }

  @Test(
    "bytes that are not UTF-8 are the only problem of a file (hostile case 24)",
    arguments: [
      [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xFF], [0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF8, 0x88, 0x80, 0x80, 0x80], [0xE0, 0x80, 0x80],
    ] as [[UInt8]])
  func invalidUTF8(bytes: [UInt8]) {
    let file = Array("a\n\0".utf8) + bytes
    let (resource, diagnostics) = parseResource(file)
    #expect(diagnostics.map(\.id) == ["encoding.utf8"])
    #expect(diagnostics.map(\.span) == [SourceSpan(3, 4)])
    #expect(resource.print() == file)
  }

  @Test(
    "UTF-16 is told apart (hostile case 25)",
    arguments: [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61]] as [[UInt8]])
  func utf16(bytes: [UInt8]) {
    let (resource, diagnostics) = parseResource(bytes)
    #expect(diagnostics.map(\.id) == ["encoding.utf16"])
    #expect(resource.print() == bytes)
  }

  @Test("a byte order mark at the start is a note, inside it is an error (hostile case 25)")
  func byteOrderMark() {
    let diagnostics = parseResource("\u{FEFF}a = \u{FEFF}").diagnostics
    #expect(diagnostics.map(\.id) == ["encoding.bom", "text.control"])
    #expect(diagnostics.map(\.severity) == [.note, .error])
  }

  @Test("a file over the limit is refused unread")
  func largeFile() {
    var limits = Limits()
    limits.fileBytes = 5
    let (resource, diagnostics) = parseResource("a = 1\n", limits: limits)
    #expect(diagnostics.map(\.id) == ["file.too-large"])
    #expect(resource.text == "a = 1\n")
  }

  @Test("entries over the limit are not read, but printed")
  func manyEntries() {
    var limits = Limits()
    limits.entriesPerFile = 2
    let text = "a = 1\nb = 2\n# c\nc = 3\nhello"
    let (resource, diagnostics) = parseResource(text, limits: limits)
    #expect(diagnostics.map(\.id) == ["file.too-large"])
    #expect(resource.entries.count == 2)
    #expect(resource.text == text)
  }

  @Test("comments without end are not read either")
  func manyComments() {
    var limits = Limits()
    limits.entriesPerFile = 1
    let text = String(repeating: "#\n", count: 16)
    #expect(findings(text, limits: limits).isEmpty)
    #expect(findings(text + "# x", limits: limits) == [Finding("file.too-large", "# x")])
  }

  @Test("problems over the limit are counted")
  func truncated() {
    var limits = Limits()
    limits.diagnosticsPerFile = 3
    let diagnostics = parseResource("\0\nx\n\0\ny\n\0\n", limits: limits).diagnostics
    #expect(
      diagnostics.map(\.id) == [
        "text.control", "resource.missing-equals", "resource.missing-equals",
        "diagnostics.truncated",
      ])
    #expect(diagnostics.last?.severity == .note)
    #expect(diagnostics.last?.message == "5 more problems are not listed")
  }

  @Test("all problems of a file are reported, in the order of their places")
  func several() {
    let text = "@x 1\n\nhello\na/b = \\q\n\u{1} = 1\nc = \u{202E}\nc = 2\n"
    #expect(
      findings(text).map(\.id) == [
        "resource.dangling-property", "resource.missing-equals", "key.syntax",
        "resource.bad-escape", "text.control", "text.bidi-control", "key.duplicate",
      ])
  }

  @Test("fixes make the text valid", arguments: [#"a = \q"#, "-a = 1", "a.-b = 1"])
  func fixes(text: String) throws {
    let fix = try #require(parseResource(text).diagnostics.first?.fixIts.first)
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(fix.span.start..<fix.span.end, with: fix.replacement.utf8)
    #expect(parseResource(bytes).diagnostics.isEmpty)
  }
}
