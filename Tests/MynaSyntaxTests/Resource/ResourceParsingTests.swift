import MynaModel
import MynaSyntax
import Testing

@Suite("Resource: structure")
struct ResourceParsingTests {
  @Test("the sample has no problems")
  func sample() {
    #expect(parseResource(sampleResource).diagnostics.isEmpty)
  }

  @Test("keys are section path and id")
  func keys() {
    #expect(
      parseResource(sampleResource).resource.entries.map(\.fullID) == [
        ["first"], ["limit", "daily", "title"], ["limit", "daily", "body", "with-limit"],
        ["limit", "daily", "body"], ["other", "part", ",odd.id", "ü-1_2"],
        ["other", "part", "last"],
      ])
  }

  @Test("sections follow the heads, and the first has no path")
  func sections() {
    let sections = parseResource(sampleResource).resource.sections
    #expect(sections.map(\.path) == [[], ["limit"], ["other", "part"]])
    #expect(sections.map(\.entries.count) == [1, 3, 2])
  }

  @Test("what stands before --- belongs to the file, empty lines or not")
  func frontmatter() {
    let resource = parseResource(sampleResource).resource
    #expect(
      resource.comments.map(\.text) == [
        "Shown by every entry of this file's reviewers.", "License.",
      ])
    #expect(resource.property("locale")?.value == "zh-Hans")
  }

  @Test("comments and properties belong to the entry directly below")
  func attached() {
    let entry = parseResource(sampleResource).resource[["limit", "daily", "title"]]
    #expect(entry?.comment == "买家当日付款额度已用完。\nsecond line")
    #expect(entry?.properties.map(\.name) == ["param", "source"])
    #expect(entry?.property("param")?.value == "$limit (money) 单日限额 example=\"50000 CNY\"")
    #expect(entry?.property("source")?.value == "3f9a1c\ncontinuedjoined")
  }

  @Test("a comment before an empty line belongs to nothing")
  func standalone() {
    let resource = parseResource(sampleResource).resource
    #expect(resource.standaloneComments.map(\.text) == ["Standalone."])
    #expect(resource[["limit", "daily", "body"]]?.comments.isEmpty == true)
  }

  @Test("comments and properties belong to the head directly below")
  func head() {
    let section = parseResource("# c\n@p v\n[s]\na = 1").resource.sections[1]
    #expect(section.comments.map(\.text) == ["c"])
    #expect(section.property("p")?.value == "v")
  }

  @Test("a head that comes again adds to its section's keys")
  func repeatedHead() {
    let (resource, diagnostics) = parseResource("[s]\na = 1\n[t]\n[s]\nb = 2")
    #expect(diagnostics.isEmpty)
    #expect(resource[["s", "b"]]?.value == "2")
  }

  @Test("@syntax is a property like any other")
  func syntax() {
    let resource = parseResource("@syntax mf1\na = {x, plural, other {#}}").resource
    #expect(resource[["a"]]?.property("syntax")?.value == "mf1")
  }

  @Test("a property may have no value")
  func emptyProperty() {
    #expect(parseResource("@obsolete\na = 1").resource[["a"]]?.property("obsolete")?.value == "")
  }

  @Test(
    "ids are read",
    arguments: [
      ("a", ["a"]), ("a.b", ["a", "b"]), ("404.title", ["404", "title"]), ("_x-y", ["_x-y"]),
      ("限额.日", ["限额", "日"]), (#"a\.b.c"#, ["a.b", "c"]), (#"\-a"#, ["-a"]), (#"\="#, ["="]),
      (#"a\ b"#, ["a b"]), (#"\\"#, [#"\"#]), (#"\x41\u0042\U000043"#, ["ABC"]),
      ("__proto__", ["__proto__"]), ("constructor", ["constructor"]), (#"a\/b"#, ["a/b"]),
      (#"\["#, ["["]), ("\\#", ["#"]), (#"\@"#, ["@"]),
    ] as [(String, [String])])
  func identifiers(text: String, parts: [String]) {
    let (resource, diagnostics) = parseResource("\(text) = v")
    #expect(diagnostics.isEmpty)
    #expect(resource.entries.map(\.id) == [parts])
  }

  @Test(
    "a key as text is read back",
    arguments: [
      ["a"], ["a", "b"], ["a.b", "-c", "="], ["[x]", "#", "@"], [" ", "\\"], ["ü限", "\u{301}"],
    ] as [[String]])
  func keyText(parts: [String]) {
    #expect(MessageResource.fullID(ofKey: MessageResource.key(of: parts)) == parts)
  }

  @Test(
    "text that is no key gives none", arguments: ["", ".", "..", "a.", ".a", "a b", "-a", "a\n"])
  func noKey(text: String) {
    #expect(MessageResource.fullID(ofKey: text) == nil)
  }

  @Test("keys are found by canonical equivalence")
  func equivalentKey() {
    #expect(parseResource("caf\u{E9} = 1").resource[["cafe\u{301}"]]?.value == "1")
  }

  @Test("strict parsing throws every problem with the name of the file")
  func strict() {
    let source = SourceText(name: "pl.mf2", text: "a\nb\n")
    let error = #expect(throws: DiagnosticError.self) { try MessageResource(parsing: source) }
    #expect(error?.diagnostics.map(\.source) == ["pl.mf2", "pl.mf2"])
  }

  @Test("strict parsing accepts a file with notes only")
  func strictNotes() throws {
    let source = SourceText(name: "pl.mf2", text: "\u{FEFF}a = 1")
    #expect(try MessageResource(parsing: source)[["a"]]?.value == "1")
  }
}
