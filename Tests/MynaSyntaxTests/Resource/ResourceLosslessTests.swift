import MynaModel
import MynaSyntax
import Testing

@Suite("Resource: lossless")
struct ResourceLosslessTests {
  static let files = [
    "", "\n", " ", "\r\n", "\t\n \n", "a", "a = 1", "a = 1\r\nb = 2\n", "\u{FEFF}", "\u{FEFF}\n",
    "\u{FEFF}a = 1", "a =   x  \n\n\n# end", "# c\n@p\n", "---", "# c\n\n---  \n\n\nx", "[", "[]",
    "]",
    "[a]  \r\n\r\n", "=", "@", "#", "\\", "a = \\", "a = \\\n", "  x\n  y\n", "a\n  b\n c = 1",
    "# c\n  x\n@p v\n  w\n\ta = 1", "a = \0\u{2028}\r", "@p v\n\n@q w\na = 1\n@r z",
    "a=1\n \n \n b\n ",
    "[s]\r\na = x\\\r\n  y\r\n   \r\nb = 1", sampleResource,
  ]

  @Test("an unedited resource prints the bytes of its file", arguments: files)
  func print(text: String) {
    let (resource, _) = parseResource(text)
    #expect(resource.print() == Array(text.utf8))
  }

  @Test("every truncation of a file prints as it is")
  func truncations() {
    let bytes = Array(sampleResource.utf8)
    for length in 0...bytes.count { expectLossless(Array(bytes[..<length])) }
  }

  @Test("a file without any one byte prints as it is")
  func deletions() {
    let bytes = Array(sampleResource.utf8)
    for position in bytes.indices {
      var mutated = bytes
      mutated.remove(at: position)
      expectLossless(mutated)
    }
  }

  @Test("a file with any one byte doubled prints as it is")
  func duplications() {
    let bytes = Array(sampleResource.utf8)
    for position in bytes.indices {
      var mutated = bytes
      mutated.insert(bytes[position], at: position)
      expectLossless(mutated)
    }
  }

  @Test("a file with any one byte replaced prints as it is")
  func replacements() {
    let bytes = Array(sampleResource.utf8)
    for position in bytes.indices {
      for byte in Array("\n\r \\=.[@#-\0".utf8) + [0xFF] {
        var mutated = bytes
        mutated[position] = byte
        expectLossless(mutated)
      }
    }
  }

  @Test(
    "large hostile files print as they are",
    arguments: [
      "\\", "[", "a=\\q\n", "#\n", "\n", " \n", "a=\n \n", "\u{202E}", "\u{301}", "a.", "@\n", "\0",
      "a = 1\n", "\\\n ", "]=", "\u{2066}\u{202C}",
    ])
  func bombs(unit: String) {
    let text = String(repeating: unit, count: 200_000 / unit.utf8.count)
    expectLossless(Array(text.utf8))
    expectLossless(Array("a = \(text)".utf8))
  }

  @Test("equal files make equal resources")
  func equality() {
    #expect(parseResource("a = 1").resource == parseResource("a = 1").resource)
    #expect(parseResource("a = 1").resource != parseResource("a = 1\n").resource)
  }

  @Test("equal entries are equal wherever they stand")
  func entryEquality() {
    let first = parseResource("# c\na = x\n  y").resource[["a"]]
    let second = parseResource("b = 1\n#  c\na =\n   \\x78\n   y").resource[["a"]]
    #expect(first != second)
    let third = parseResource("b = 1\n#c\na =\n   \\x78\n   y").resource[["a"]]
    #expect(first == third)
  }

  /// Parses, prints, and reads every place.
  private func expectLossless(_ bytes: [UInt8]) {
    let (resource, diagnostics) = parseResource(bytes)
    #expect(resource.print() == bytes)
    #expect(diagnostics.count <= 101)
    for diagnostic in diagnostics {
      #expect((diagnostic.span?.end ?? 0) <= bytes.count)
    }
    for entry in resource.entries {
      #expect(entry.span.end <= bytes.count)
      let last = entry.value.utf8.count
      #expect(entry.sourceOffset(ofValueOffset: last) == entry.span.end)
    }
  }
}
