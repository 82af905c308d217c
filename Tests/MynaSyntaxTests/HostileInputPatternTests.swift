import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

/// Patterns that mean harm; the numbers are those of `tools/hostile`.
@Suite("Hostile input: patterns")
struct HostileInputPatternTests {
  /// What each parser says to a text.
  private func problems(_ text: String, limits: Limits = Limits()) -> [[String]] {
    [
      MessageFormat1Parser.parse(text, limits: limits).diagnostics.map(\.id),
      MessageParser.parse(text, limits: limits).diagnostics.map(\.id),
    ]
  }

  @Test(
    "a million braces are refused unread, and nesting is refused at its limit (hostile case 1)",
    arguments: ["{", "{a,select,other{", "{a,plural,other{"])
  func braces(unit: String) {
    let time = ContinuousClock().measure {
      let many = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
      #expect(problems(many) == [["message.too-large"], ["message.too-large"]])
      let fitting = String(repeating: unit, count: Limits().messageBytes / unit.utf8.count)
      for found in problems(fitting) { #expect(!found.isEmpty) }
      if unit != "{" { #expect(problems(fitting)[0].first == "message.too-deep") }
    }
    #expect(time < .seconds(2))
  }

  @Test("plurals are nested 31 deep at most, whatever the project allows (hostile case 2)")
  func depth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "{n, plural, other {", count: depth)
        + String(repeating: "}}", count: depth)
    }
    var wide = Limits()
    wide.nestingDepth = .max
    #expect(problems(nested(31), limits: wide.clamped())[0] == [])
    for depth in [32, 33, 500] {
      #expect(problems(nested(depth), limits: wide.clamped())[0] == ["message.too-deep"])
    }
    #expect(problems(nested(15))[0] == [])
    #expect(problems(nested(16))[0] == ["message.too-deep"])
  }

  @Test(
    "what is not closed is refused at its end, with the place where it was opened (hostile case 3)",
    arguments: ["{amount", "{amount,", "{amount,plural,", "a {b, plural, other {"])
  func unclosed(text: String) throws {
    let found = try #require(MessageFormat1Parser.parse(text).diagnostics.first)
    #expect(found.id == "mf1.unclosed-brace")
    #expect(found.span == SourceSpan(text.utf8.count, text.utf8.count))
    let opening = try #require(found.notes.first?.span)
    #expect(text.utf8.dropFirst(opening.start).first == UInt8(ascii: "{"))
  }

  @Test(
    "a brace too few or too many is refused in MessageFormat 2 (hostile case 3)",
    arguments: ["{$amount", "{$amount :number", "{{", "}", "{|amount"])
  func unclosedMessageFormat2(text: String) {
    #expect(problems(text)[1].first == "mf2.syntax-error")
  }

  @Test("a closing brace alone is text, as in ICU (hostile case 3)")
  func closing() {
    #expect(MessageFormat1Parser.parse("}").message?.patterns.first?.elements == [.text("}")])
  }

  @Test(
    "a skeleton that makes ICU work or lie is refused at its place, at once (hostile cases 5, 6, 7, 8)",
    arguments: [
      "scale/1E999999999", "scale/1E-999999999", ".00 scale/9999E999", "precision-increment/-5",
      "precision-increment/0", "precision-increment/1E999999999",
      "." + String(repeating: "0", count: 21),
      "integer-width/" + String(repeating: "0", count: 21), String(repeating: "@", count: 21),
      "currency/USDX", "currency/US", "currency/U$D", "currency/",
    ])
  func skeletons(skeleton: String) {
    let time = ContinuousClock().measure {
      let found = MessageFormat1Parser.parse("{a,number,::\(skeleton)}").diagnostics
      #expect(found.map(\.id) == ["mf1.bad-style"])
      #expect(found.first?.span == SourceSpan(10, 12 + skeleton.utf8.count))
    }
    #expect(time < .seconds(1))
  }

  @Test(
    "skeletons of 20 digits and of a currency are read (hostile cases 7, 8)",
    arguments: [
      "." + String(repeating: "0", count: 20), "precision-increment/0.05", "scale/100",
      "currency/CNY",
    ])
  func allowedSkeletons(skeleton: String) {
    #expect(problems("{a,number,::\(skeleton)}")[0] == [])
  }

  @Test(
    "a plural without 'other' is refused (hostile case 9)",
    arguments: [
      "{n, plural, one {a}}", "{n, selectordinal, one {a}}", "{g, select, a {b}}", "{n, plural, }",
    ])
  func missingOther(text: String) {
    #expect(problems(text)[0] == ["mf1.missing-other"])
  }

  @Test(
    "numbers of plurals that are none, or beyond the limits, are refused (hostile cases 12, 13)",
    arguments: [
      ("offset:1e400 other {}", "mf1.bad-number"),
      ("offset:99999999999999999999 other {}", "mf1.bad-number"),
      ("offset:-99999999999999999999 other {}", "mf1.bad-number"),
      ("=1e400 {} other {}", "mf1.bad-number"), ("=∞ {} other {}", "mf1.bad-number"),
      ("=0x1 {} other {}", "mf1.syntax-error"), ("= {} other {}", "mf1.syntax-error"),
    ])
  func numbers(cases: String, id: String) {
    #expect(problems("{n, plural, \(cases)}")[0].first == id)
  }

  @Test(
    "declarations in a circle and matchers that are not whole are refused (hostile case 16)",
    arguments: [
      (".local $x={$y} .local $y={$x} {{}}", "mf2.duplicate-declaration"),
      (".local $x={$x} {{}}", "mf2.duplicate-declaration"),
      (".input {$n :number} .match $n 1 {{}}", "mf2.missing-fallback-variant"),
      (".match $n * {{}}", "mf2.missing-selector-annotation"),
      (".input {$n :number} .match $n * * {{}}", "mf2.variant-key-mismatch"),
      (
        ".input {$n :number} .match " + String(repeating: "$n ", count: 7)
          + String(repeating: String(repeating: "1 ", count: 7) + "{{}}", count: 900),
        "message.too-large"
      ),
    ])
  func declarations(text: String, id: String) {
    #expect(problems(text)[1].contains(id), "\(problems(text)[1])")
  }
}
