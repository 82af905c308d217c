import MynaModel
import MynaSyntax
import Testing

@Suite("Resource: editing")
struct ResourceEditingTests {
  /// A file, what a new value of `a` makes of it.
  static let values: [(before: String, value: String, after: String)] = [
    ("a = 1\nb = 2", "x", "a = x\nb = 2"),
    ("a=1", "x", "a=x"),
    ("# c\n@p v\na\t=  1  \n\nb = 2\n", "x", "# c\n@p v\na\t=  x\n\nb = 2\n"),
    ("a =\nb = 2", "x", "a = x\nb = 2"),
    ("a = 1\nb = 2", "", "a =\nb = 2"),
    ("a = 1\nb = 2", "x\ny", "a =\n  x\n  y\nb = 2"),
    ("a = 1\n  2\nb = 2", "x\ny", "a = x\n  y\nb = 2"),
    ("a =\n    1\n    2\nb = 2", "x", "a =\n    x\nb = 2"),
    ("a =\r\n  1\r\nb = 2\r\n", "x\ny", "a =\r\n  x\r\n  y\r\nb = 2\r\n"),
    ("b = 2\r\na = 1", "x\ny", "b = 2\r\na =\r\n  x\r\n  y"),
    ("a = \\\n  1", "x", "a = x"),
    ("a = 1\n  2\n   \n\nb = 2", "x", "a = x\n   \n\nb = 2"),
    ("\u{FEFF}a = 1", "x", "\u{FEFF}a = x"),
    ("a = 1", "x\n\ny\n", "a =\n  x\\n\n  y\\n"),
    ("a = 1", " \t x \t ", "a = \\ \t x \t\\ "),
    ("a = 1", "\u{7}\u{2028}\u{E0041}\r", "a = \\u0007\\u2028\\U0E0041\\r"),
    ("a = 1", #"\\ \{ \q \"#, #"a = \\ \{ \x5Cq \x5C"#),
    ("hello\na = 1\n  \\q\n@x\n", "x", "hello\na = x\n@x\n"),
  ]

  @Test("a new value changes its lines alone (hostile case 89)", arguments: values)
  func setValue(before: String, value: String, after: String) throws {
    var resource = parseResource(before).resource
    try resource.setValue(value, for: ["a"])
    #expect(resource.text == after)
    #expect(resource[["a"]]?.value == value)
  }

  @Test("editing one entry keeps every byte outside its value (hostile case 89)")
  func otherBytes() throws {
    let original = parseResource(sampleResource).resource
    let bytes = original.print()
    for entry in original.entries where !entry.value.isEmpty {
      var resource = original
      try resource.setValue("x", for: entry.fullID)
      let edited = resource.print()
      let suffix = bytes[entry.span.end...].drop { $0 == 0x20 }
      #expect(edited.suffix(suffix.count) == suffix)
      #expect(edited.prefix(entry.idSpan.end) == bytes.prefix(entry.idSpan.end))
      #expect(resource.entries.count == original.entries.count)
    }
  }

  @Test("the same value changes nothing")
  func sameValue() throws {
    var resource = parseResource("a =\n   \\x78\n").resource
    try resource.setValue("x", for: ["a"])
    #expect(resource.text == "a =\n   \\x78\n")
  }

  @Test("places behind an edit move with the text")
  func movedSpans() throws {
    var resource = parseResource("a = 1\n# c\nb = 2").resource
    try resource.setValue("longer", for: ["a"])
    #expect(resource[["b"]]?.span == SourceSpan(19, 20))
    #expect(resource[["b"]]?.comments.first?.span == SourceSpan(11, 14))
  }

  @Test(
    "values that a file must not hold are refused, and nothing changes",
    arguments: [
      ("x\0", "text.control"), ("\u{202E}x", "text.bidi-control"),
      ("x" + String(repeating: "\u{301}", count: 31), "text.stream-safe"),
    ])
  func refusedValues(value: String, id: String) {
    var resource = parseResource("a = 1").resource
    let error = #expect(throws: DiagnosticError.self) { try resource.setValue(value, for: ["a"]) }
    #expect(error?.id == id)
    #expect(resource.text == "a = 1")
  }

  @Test("an entry that does not exist cannot be changed")
  func noEntry() {
    var resource = parseResource("a = 1").resource
    let error = #expect(throws: DiagnosticError.self) { try resource.setValue("x", for: ["b"]) }
    #expect(error?.id == "resource.no-entry")
  }

  /// A file, property name, value, occurrence, and what setting it in `a` makes of the file.
  static let properties: [(String, String, String?, Int, String)] = [
    ("a = 1", "p", "v", 0, "@p v\na = 1"),
    ("# c\na = 1", "p", "v", 0, "# c\n@p v\na = 1"),
    ("@q 1\n# c\na = 1", "p", "v", 0, "@q 1\n@p v\n# c\na = 1"),
    ("@p  1\r\na = 1", "p", "v", 0, "@p  v\r\na = 1"),
    ("@p\na = 1", "p", "v", 0, "@p v\na = 1"),
    ("@p 1\na = 1", "p", "", 0, "@p\na = 1"),
    ("@p 1\n@p 2\na = 1", "p", "v", 1, "@p 1\n@p v\na = 1"),
    ("@p 1\na = 1", "p", "v", 1, "@p 1\n@p v\na = 1"),
    ("@p 1\n  2\n@p 3\na = 1", "p", nil, 0, "@p 3\na = 1"),
    ("a = 1", "p", "x\ny", 0, "@p\n  x\n  y\na = 1"),
  ]

  @Test("a property changes its lines alone", arguments: properties)
  func setProperty(
    before: String, name: String, value: String?, occurrence: Int, after: String
  ) throws {
    var resource = parseResource(before).resource
    try resource.setProperty(name: name, value: value, forEntry: ["a"], occurrence: occurrence)
    #expect(resource.text == after)
  }

  @Test(
    "a property that cannot be is refused",
    arguments: [
      ("", "v", 0, "resource.bad-property"), ("a b", "v", 0, "resource.bad-property"),
      ("a\nb", "v", 0, "resource.bad-property"), ("p", nil, 0, "resource.no-property"),
      ("p", "v", 1, "resource.no-property"), ("p", "\0", 0, "text.control"),
    ] as [(String, String?, Int, String)])
  func refusedProperty(name: String, value: String?, occurrence: Int, id: String) {
    var resource = parseResource("a = 1").resource
    let error = #expect(throws: DiagnosticError.self) {
      try resource.setProperty(name: name, value: value, forEntry: ["a"], occurrence: occurrence)
    }
    #expect(error?.id == id)
    #expect(resource.text == "a = 1")
  }

  @Test(
    "a comment changes its lines alone",
    arguments: [
      ("a = 1", "x", "# x\na = 1"), ("@p v\r\na = 1", "x\n\ny", "# x\r\n#\r\n# y\r\n@p v\r\na = 1"),
      ("# 1\n@p v\n# 2\na = 1", "x", "# x\n@p v\na = 1"),
      ("@p v\n#1\na = 1", "x", "@p v\n# x\na = 1"),
      ("b = 1\n\n# 1\na = 1", nil, "b = 1\n\na = 1"), ("a = 1", nil, "a = 1"),
    ] as [(String, String?, String)])
  func setComment(before: String, comment: String?, after: String) throws {
    var resource = parseResource(before).resource
    try resource.setComment(comment, for: ["a"])
    #expect(resource.text == after)
    #expect(resource[["a"]]?.comment == comment ?? "")
  }

  @Test("a comment with control characters is refused", arguments: ["\u{7}", "x\r", "\u{2028}"])
  func refusedComment(comment: String) {
    var resource = parseResource("a = 1").resource
    let error = #expect(throws: DiagnosticError.self) {
      try resource.setComment(comment, for: ["a"])
    }
    #expect(error?.id == "text.control")
  }

  @Test(
    "removing an entry removes its lines alone",
    arguments: [
      ("a = 1\nb = 2", "b = 2"),
      ("x = 0\n\n# c\n@p v\na = 1\n  2\n\nb = 2\n", "x = 0\n\n\nb = 2\n"),
      ("# s\n\na = 1", "# s\n\n"), ("[s]\n[t]\n", "[s]\n[t]\n"),
    ])
  func remove(before: String, after: String) throws {
    var resource = parseResource(before).resource
    if resource[["a"]] != nil { try resource.removeEntry(["a"]) }
    #expect(resource.text == after)
    #expect(resource[["a"]] == nil)
  }

  @Test("with the first of two duplicates gone, the second is found")
  func removeDuplicate() throws {
    var resource = parseResource("a = 1\nb = 2\na = 3").resource
    try resource.removeEntry(["a"])
    #expect(resource[["a"]]?.value == "3")
    #expect(resource[["b"]]?.value == "2")
  }
}
