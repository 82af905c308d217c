import Foundation
import MynaModel
import MynaTestSupport
import Testing

@testable import MynaAuthoring

@Suite("Characters of generated Swift")
struct SwiftCharactersTests {
  /// Texts that would do something where they are put without care.
  static let hostile = [
    "\"", "\\", "\\(1 + 1)", "\"\"\"", "#\"", "\n", "\r\n", "\u{0}", "\u{7F}", "\u{85}", "\u{2028}",
    "\u{2029}", "\u{202E}gnp.exe", "\u{2066}x\u{2069}", "\u{200B}", "\u{FEFF}", "\u{301}e",
    "a\u{301}",
    "*/ fatalError() /*", "// x", "`code`", "- Parameter x: y", "* [link](javascript:x)", "# head",
    "<script>", "@Metadata", "1. one", "\u{A0}", "\u{E000}", "\u{FFFF}", "\u{E0041}", "{$limit}",
    "out_trade_no", "_emphasis_", "~~gone~~", "a|b", "&amp;", "\t", "日本語", "👩‍👩‍👧", "'", "$0", "\u{AD}",
  ]

  @Test("a literal means what it was made from, byte for byte")
  func literals() throws {
    let folder = try TemporaryFolder()
    let lines = Self.hostile.map {
      "print(Array(\(SwiftCharacters.literal($0)).utf8).map(String.init).joined(separator: \" \"))"
    }
    let file = try folder.write("main.swift", lines.joined(separator: "\n") + "\n")
    let program = folder.path("program")
    let built = try SwiftCompiler.run(["-Onone", file, "-o", program])
    try #require(built.status == 0, "\(built.output)")
    let printed = try SwiftCompiler.start(program, []).output
    let expected = Self.hostile.map { Array($0.utf8).map(String.init).joined(separator: " ") }
    #expect(printed.split(separator: "\n").map(String.init) == expected)
  }

  @Test(
    "no literal and no comment has a character that a reviewer would not see", arguments: hostile)
  func visible(text: String) {
    for written in [
      SwiftCharacters.literal(text), SwiftCharacters.comment(text), SwiftCharacters.code(text),
    ] {
      for scalar in written.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
          Issue.record("U+\(String(scalar.value, radix: 16)) in \(written)")
        case .spaceSeparator: #expect(scalar == " ")
        default: break
        }
      }
    }
    for written in [SwiftCharacters.comment(text), SwiftCharacters.code(text)] {
      #expect(!written.contains("*/") && !written.contains("/*") && !written.contains("//"))
    }
  }

  @Test(
    "Markdown finds nothing to do in a comment",
    arguments: [
      ("*/ fatalError() /*", "\\*\\/ fatalError() \\/\\*"), ("`code`", "\\`code\\`"),
      ("[link](x)", "\\[link\\](x)"), ("<b>", "\\<b\\>"), ("@Metadata", "\\@Metadata"),
      ("out_trade_no", "out_trade_no"), ("_emphasis_", "\\_emphasis\\_"),
      ("two\nlines  and blanks", "two lines and blanks"), ("# head", "\\# head"),
      ("\u{202E}x", "\\u{202E}x"), ("{$limit}", "{$limit}"), ("50 %, ok?", "50 %, ok?"),
    ])
  func comments(text: String, written: String) {
    #expect(SwiftCharacters.comment(text) == written)
  }
}
