import MynaModel
import MynaSyntax
import Testing

@Suite("Resource: inserting")
struct ResourceInsertingTests {
  /// A file, a key, a place, and what inserting the key with the value `v` makes of the file.
  static let places: [(String, [String], MessageResource.Placement, String)] = [
    ("", ["n"], .endOfSection([]), "n = v\n"),
    ("\u{FEFF}", ["n"], .endOfSection([]), "\u{FEFF}n = v\n"),
    ("a = 1\n", ["n"], .endOfSection([]), "a = 1\nn = v\n"),
    ("a = 1", ["n"], .endOfSection([]), "a = 1\nn = v"),
    ("a = 1\r\nb = 2", ["n"], .after(["b"]), "a = 1\r\nb = 2\r\nn = v"),
    ("a = 1\n\n# tail\n", ["n"], .endOfSection([]), "a = 1\nn = v\n\n# tail\n"),
    ("# license\n\n[s]\n", ["n"], .endOfSection([]), "# license\n\nn = v\n\n[s]\n"),
    ("# license", ["n"], .endOfSection([]), "# license\n\nn = v"),
    ("@locale pl\n---\n[s]\n", ["n"], .endOfSection([]), "@locale pl\n---\n\nn = v\n\n[s]\n"),
    ("[s]\n[t]\nb = 1\n", ["s", "n"], .endOfSection(["s"]), "[s]\nn = v\n[t]\nb = 1\n"),
    ("[s]\na = 1\n\n[t]\n", ["s", "n"], .endOfSection(["s"]), "[s]\na = 1\nn = v\n\n[t]\n"),
    ("[s]\na = 1\n", ["s", "x", "n"], .after(["s", "a"]), "[s]\na = 1\nx.n = v\n"),
    ("a = 1\n", ["s", "n"], .endOfSection(["s"]), "a = 1\n\n[s]\n\nn = v\n"),
    ("", ["s", "t", "n"], .endOfSection(["s", "t"]), "[s.t]\n\nn = v\n"),
    ("[s]\nx = 1\n[t]\n[s]\n", ["s", "n"], .endOfSection(["s"]), "[s]\nx = 1\n[t]\n[s]\nn = v\n"),
    ("a = 1\n  \nb = 2", ["n"], .after(["a"]), "a = 1\nn = v\n  \nb = 2"),
    ("a = 1", ["n"], .before(["a"]), "n = v\na = 1"),
    ("[s]\n\n# A.\na = 1\n", ["s", "n"], .before(["s", "a"]), "[s]\n\nn = v\n# A.\na = 1\n"),
    ("a = 1\n", ["-n", "="], .after(["a"]), "a = 1\n\\-n.\\= = v\n"),
  ]

  @Test("a new entry adds its lines alone", arguments: places)
  func insert(
    before: String, fullID: [String], place: MessageResource.Placement, after: String
  ) throws {
    var resource = parseResource(before).resource
    try resource.insertEntry(fullID, value: "v", at: place)
    #expect(resource.text == after)
    #expect(resource[fullID]?.value == "v")
    #expect(parseResource(resource.text).resource.entries == resource.entries)
  }

  @Test("a new entry brings its comment and properties")
  func attached() throws {
    var resource = MessageResource(name: "pl.mf2")
    try resource.insertEntry(
      ["a"], value: "x\ny", comment: "c\nd", properties: [("p", "1"), ("q", "")],
      at: .endOfSection([]))
    #expect(resource.text == "# c\n# d\n@p 1\n@q\na =\n  x\n  y\n")
  }

  @Test(
    "an entry that cannot be is refused, and nothing changes",
    arguments: [
      (["a"], "v", .endOfSection([]), "key.duplicate"),
      (["n"], "v", .endOfSection(["s"]), "resource.wrong-section"),
      (["s"], "v", .endOfSection(["s"]), "resource.wrong-section"),
      (["n"], "v", .after(["x"]), "resource.no-entry"),
      (["n"], "v", .before(["x"]), "resource.no-entry"),
      ([], "v", .endOfSection([]), "key.syntax"), ([""], "v", .endOfSection([]), "key.syntax"),
      (["n\n"], "v", .endOfSection([]), "key.syntax"),
      (["n\u{FEFF}"], "v", .endOfSection([]), "text.control"),
      (["n"], "\0", .endOfSection([]), "text.control"),
      ([String(repeating: "k", count: 129)], "v", .endOfSection([]), "key.too-long"),
    ] as [([String], String, MessageResource.Placement, String)])
  func refused(fullID: [String], value: String, place: MessageResource.Placement, id: String) {
    var resource = parseResource("a = 1").resource
    let error = #expect(throws: DiagnosticError.self) {
      try resource.insertEntry(fullID, value: value, at: place)
    }
    #expect(error?.id == id)
    #expect(resource.text == "a = 1")
  }
}
