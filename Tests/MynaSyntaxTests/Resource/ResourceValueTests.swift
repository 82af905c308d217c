import MynaModel
import MynaSyntax
import Testing

@Suite("Resource: values")
struct ResourceValueTests {
  @Test(
    "values are read",
    arguments: [
      ("a = x", "x"), ("a=x", "x"), ("a \t=\t x", "x"), ("a =", ""), ("a = x  \t", "x"),
      ("a = x = y", "x = y"), ("a = # x", "# x"),
      ("a = x\n  y", "x\ny"), ("a = x\r\n\ty\r\n", "x\ny"), ("a = x\n y\n   z\nb = 1", "x\ny\nz"),
      ("a =\n  x", "x"), ("a =   \n  x\n  y", "x\ny"), ("a =\n", ""),
      ("a = x\\\n  y", "xy"), ("a = x \\\n  y", "x y"), ("a = \\\n  y", "y"),
      ("a =\n  x\\\r\n y", "xy"),
      ("a = x\n   \n  y", "x\n\ny"), ("a = x\n   \n", "x"), ("a =\n   \n  y", "\ny"),
      ("a = x\n\n", "x"), ("a = x\n# c", "x"),
      (#"a = \ x\ "#, " x "), (#"a = \n\r\t"#, "\n\r\t"), (#"a = x\n"#, "x\n"),
      (#"a = \x41\u00E9\u00e9\U01F600"#, "Aéé😀"), (#"a = \x7Bx\x7d"#, "{x}"),
      (#"a = \\ \{ \| \}"#, #"\\ \{ \| \}"#), (#"a = \\n"#, #"\\n"#), (#"a = \x5C"#, #"\"#),
      ("a = \u{2067}x\u{2069}", "\u{2067}x\u{2069}"), (#"a = \u200F"#, "\u{200F}"),
      ("a =\n  # x\n  [y]\n  @z", "# x\n[y]\n@z"),
    ] as [(String, String)])
  func values(text: String, value: String) throws {
    let (resource, diagnostics) = parseResource(text)
    #expect(diagnostics.isEmpty)
    #expect(resource[["a"]].map { Array($0.value.unicodeScalars) } == Array(value.unicodeScalars))
  }

  @Test("a property's value is read as an entry's")
  func property() {
    let resource = parseResource("@p\n  x\\u0041\n  \\ y\na = 1").resource
    #expect(resource[["a"]]?.property("p")?.value == "xA\n y")
  }

  @Test("each offset of a value leads to where its character was written")
  func offsets() throws {
    let text = "# c\na = x\\u00e9y  \r\n\t  z\\\n  \\{w"
    let entry = try #require(parseResource(text).resource[["a"]])
    #expect(entry.value == "xéy\nz\\{w")
    let bytes = Array(text.utf8)
    func source(_ offset: Int) -> Character {
      Character(Unicode.Scalar(bytes[entry.sourceOffset(ofValueOffset: offset)]))
    }
    #expect((0..<9).map(source) == ["x", "\\", "\\", "y", "\r", "z", "\\", "{", "w"])
  }

  @Test("offsets outside a value are clamped")
  func clampedOffsets() throws {
    let entry = try #require(parseResource("a = xy  \nb = 1").resource[["a"]])
    #expect([-5, 0, 2, 99].map(entry.sourceOffset) == [4, 4, 6, 6])
    #expect(entry.sourceSpan(ofValueSpan: SourceSpan(-3, 99)) == SourceSpan(4, 6))
  }

  @Test("a span that ends with an escape covers it whole")
  func escapeSpan() throws {
    let entry = try #require(parseResource("a = x\\u0041y").resource[["a"]])
    #expect(entry.sourceSpan(ofValueSpan: SourceSpan(1, 2)) == SourceSpan(5, 11))
    #expect(entry.sourceSpan(ofValueSpan: SourceSpan(2, 2)) == SourceSpan(11, 11))
  }

  @Test("the span of a value is its text without white space around it")
  func span() throws {
    let text = "a =\n   x\n  y  \n\nb = 1"
    let span = try #require(parseResource(text).resource[["a"]]?.span)
    #expect(span == SourceSpan(7, 12))
  }

  @Test("an empty value stands behind the equals sign")
  func emptySpan() throws {
    let entry = try #require(parseResource("[s]\na =  \n").resource[["s", "a"]])
    #expect(entry.span == SourceSpan(7, 7))
    #expect(entry.sourceOffset(ofValueOffset: 0) == 7)
    #expect(entry.idSpan == SourceSpan(4, 5))
  }

  @Test("spans of properties and comments lie in the file")
  func attachedSpans() throws {
    let entry = try #require(parseResource("x = 1\n# c \n@p  v\na = 1").resource[["a"]])
    #expect(entry.comments.map(\.span) == [SourceSpan(6, 9)])
    #expect(entry.properties.map(\.nameSpan) == [SourceSpan(11, 13)])
    #expect(entry.properties.map(\.span) == [SourceSpan(15, 16)])
    #expect(entry.properties.map { $0.sourceOffset(ofValueOffset: 0) } == [15])
  }
}
