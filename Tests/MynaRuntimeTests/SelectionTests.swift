import MynaModel
import MynaRuntime
import MynaSyntax
import Testing

@Suite("Selection")
struct SelectionTests {
  /// A message with a variant for each category, which shows the category.
  private func categories(_ function: String) -> String {
    ".input {$n \(function)} .match $n zero {{zero}} one {{one}} two {{two}} few {{few}} "
      + "many {{many}} * {{other}}"
  }

  @Test(
    "Polish has one, few, many and other",
    arguments: [
      ("1", "one"), ("2", "few"), ("4", "few"), ("5", "many"), ("12", "many"), ("22", "few"),
      ("0", "many"), ("1.0", "one"), ("1.5", "other"), ("-2", "few"),
    ])
  func polish(number: String, category: String) throws {
    // `:number` shows 1.0 as "1", and what is shown decides.
    #expect(try render(categories(":number"), "pl", ["n": .number(number)]).text == category)
  }

  @Test("visible fraction digits decide the category")
  func visibleDigits() throws {
    let text = categories(":number minimumFractionDigits=1")
    #expect(try render(text, "en", ["n": .integer(1)]).text == "other")
    #expect(try render(categories(":number"), "en", ["n": .integer(1)]).text == "one")
  }

  @Test(
    "Arabic has six categories",
    arguments: [
      (0, "zero"), (1, "one"), (2, "two"), (3, "few"), (10, "few"), (11, "many"), (99, "many"),
      (100, "other"), (103, "few"),
    ])
  func arabic(number: Int, category: String) throws {
    #expect(try render(categories(":integer"), "ar", ["n": .integer(number)]).text == category)
  }

  @Test(
    "Welsh has six categories of its own",
    arguments: [(0, "zero"), (1, "one"), (2, "two"), (3, "few"), (6, "many"), (4, "other")])
  func welsh(number: Int, category: String) throws {
    #expect(try render(categories(":integer"), "cy", ["n": .integer(number)]).text == category)
  }

  @Test("Chinese and Japanese have one category", arguments: ["zh-Hans", "ja"])
  func single(locale: String) throws {
    #expect(try render(categories(":number"), locale, ["n": .integer(1)]).text == "other")
  }

  @Test(
    "ordinals have rules of their own",
    arguments: [
      ("en", 1, "one"), ("en", 2, "two"), ("en", 3, "few"), ("en", 4, "other"), ("en", 11, "other"),
      ("en", 21, "one"), ("cy", 5, "many"), ("pl", 2, "other"),
    ])
  func ordinals(locale: String, number: Int, category: String) throws {
    let text = categories(":number select=ordinal")
    #expect(try render(text, locale, ["n": .integer(number)]).text == category)
  }

  @Test("a locale that nobody knows has one category")
  func unknownLocale() throws {
    #expect(try render(categories(":number"), "xx", ["n": .integer(1)]).text == "other")
  }

  @Test(
    "an exact key is better than a category, wherever it stands",
    arguments: ["1 {{exact}} one {{one}}", "one {{one}} 1 {{exact}}"])
  func exactFirst(variants: String) throws {
    let text = ".input {$n :number} .match $n \(variants) * {{other}}"
    #expect(try render(text, "en", ["n": .integer(1)]).text == "exact")
    #expect(try render(text, "en", ["n": .integer(2)]).text == "other")
  }

  @Test("the order of variants does not matter to the catch-all")
  func catchAllFirst() throws {
    let text = ".input {$n :number} .match $n * {{other}} one {{one}}"
    #expect(try render(text, "en", ["n": .integer(1)]).text == "one")
  }

  @Test("select=exact knows no categories")
  func exact() throws {
    let text = ".input {$n :number select=exact} .match $n one {{one}} 1 {{exact}} * {{other}}"
    #expect(try render(text, "en", ["n": .integer(1)]).text == "exact")
    let plain = ".input {$n :number select=exact} .match $n one {{one}} * {{other}}"
    #expect(try render(plain, "en", ["n": .integer(1)]).text == "other")
  }

  @Test("select must be a literal of the expression that selects")
  func selectIsLiteral() throws {
    let text = ".input {$n :number select=$s} .match $n one {{one}} * {{other}}"
    let result = try render(text, "en", ["n": .integer(1), "s": .string("exact")])
    #expect(result.text == "other")
    #expect(result.problems == ["bad-option", "bad-selector"])
  }

  @Test("select with another value is reported, and plural counts")
  func selectUnknown() throws {
    let text = ".input {$n :number select=nothing} .match $n one {{one}} * {{other}}"
    let result = try render(text, "en", ["n": .integer(1)])
    #expect(result.text == "one")
    #expect(result.problems == ["bad-option"])
  }

  @Test(
    "text is selected byte for byte, up to canonical equivalence",
    arguments: [
      ("caf\u{E9}", "match"), ("cafe\u{301}", "match"), ("CAF\u{C9}", "none"), ("café ", "none"),
      ("*", "none"), ("", "empty"),
    ])
  func strings(value: String, expected: String) throws {
    let text = ".input {$s :string} .match $s cafe\u{301} {{match}} || {{empty}} * {{none}}"
    #expect(try render(text, "en", ["s": .string(value)]).text == expected)
  }

  @Test("a star in quotes is a key, not the catch-all")
  func quotedStar() throws {
    let text = ".input {$s :string} .match $s |*| {{star}} * {{other}}"
    #expect(try render(text, "en", ["s": .string("*")]).text == "star")
    #expect(try render(text, "en", ["s": .string("x")]).text == "other")
  }

  @Test(
    "of several selectors the leftmost decides first",
    arguments: [
      ("a", 1, 1, "a * *"), ("b", 1, 1, "* 1 1"), ("b", 1, 2, "* one *"), ("b", 2, 1, "* * 1"),
      ("b", 2, 2, "* * *"), ("c", 1, 7, "c one *"), ("c", 2, 7, "c * *"),
    ])
  func columnFirst(letter: String, first: Int, second: Int, expected: String) throws {
    let text = """
      .input {$s :string} .input {$m :number} .input {$n :number}
      .match $s $m $n
      * * *   {{* * *}}
      * * 1   {{* * 1}}
      * one * {{* one *}}
      * 1 1   {{* 1 1}}
      a * *   {{a * *}}
      c * *   {{c * *}}
      c one * {{c one *}}
      """
    let arguments: Arguments = [
      "s": .string(letter), "m": .integer(first), "n": .integer(second),
    ]
    #expect(try render(text, "en", arguments).text == expected)
  }

  @Test("a selector without value selects the catch-all and says so")
  func missingSelector() throws {
    let result = try render(".input {$n :number} .match $n one {{one}} * {{other}}")
    #expect(result.text == "other")
    #expect(result.problems == ["unresolved-variable", "bad-selector"])
  }

  @Test("a key that no number has is reported")
  func badKey() throws {
    let text = ".input {$n :number} .match $n horse {{horse}} * {{other}}"
    let result = try render(text, "en", ["n": .integer(1)])
    #expect(result.text == "other")
    #expect(result.problems == ["bad-variant-key"])
  }

  @Test(
    "currency, units and dates do not select",
    arguments: [":currency", ":unit unit=meter", ":date"])
  func noSelection(function: String) throws {
    let value: ArgumentValue =
      function == ":date"
      ? .date("2025-07-01") : function == ":currency" ? .money("1", "CNY") : .integer(1)
    let result = try render(
      ".input {$n \(function)} .match $n 1 {{1}} * {{other}}", "en", ["n": value])
    #expect(result.text == "other")
    #expect(result.problems == ["bad-selector"])
  }
}
