import MynaModel
import MynaRuntime
import MynaSyntax
import Testing

/// LDML 48, part 9, "Pattern Selection" and "Number Selection": several selectors and keywords.
@Suite("Selection by the specification")
struct SelectionSpecificationTests {
  /// Two counts, each with the categories of Polish.
  private static let polish = """
    .input {$files :integer} .input {$folders :integer}
    .match $files $folders
    * * {{other other}}
    * many {{other many}}
    * few {{other few}}
    * one {{other one}}
    many * {{many other}}
    many many {{many many}}
    few * {{few other}}
    few few {{few few}}
    one * {{one other}}
    one one {{one one}}
    0 * {{none}}
    0 1 {{none in one}}
    """

  @Test(
    "two counts in Polish: the first decides first, and an exact key is best",
    arguments: [
      (1, 1, "one one"), (1, 2, "one other"), (2, 2, "few few"), (3, 5, "few other"),
      (5, 5, "many many"), (5, 1, "many other"), (0, 1, "none in one"), (0, 2, "none"),
      (12, 22, "many other"), (22, 24, "few few"), (21, 1, "many other"), (100, 0, "many many"),
    ])
  func twoCounts(files: Int, folders: Int, expected: String) throws {
    let result = try render(
      Self.polish, "pl", ["files": .integer(files), "folders": .integer(folders)])
    #expect(result.text == expected)
    #expect(result.diagnostics == [])
  }

  @Test(
    "fractions of Polish are other, which the second column then decides",
    arguments: [("1.5", 1, "other one"), ("0.1", 3, "other few"), ("2.5", 7, "other many")])
  func fractions(files: String, folders: Int, expected: String) throws {
    let text = Self.polish.replacing("$files :integer", with: "$files :number")
    let result = try render(text, "pl", ["files": .number(files), "folders": .integer(folders)])
    #expect(result.text == expected)
  }

  @Test(
    "gender, count and place in Arabic",
    arguments: [
      ("f", 0, 1, "f zero *"), ("f", 1, 1, "f one one"), ("f", 2, 5, "f two *"),
      ("f", 3, 1, "f few *"), ("f", 11, 1, "f many *"), ("f", 100, 1, "f * one"),
      ("f", 100, 2, "f * *"), ("m", 1, 1, "* one *"), ("m", 2, 1, "* * one"), ("m", 2, 2, "* * *"),
    ])
  func arabic(gender: String, count: Int, place: Int, expected: String) throws {
    let text = """
      .input {$g :string} .input {$n :integer} .input {$p :integer select=exact}
      .match $g $n $p
      * * * {{* * *}}
      * * 1 {{* * one}}
      * one * {{* one *}}
      f * * {{f * *}}
      f * 1 {{f * one}}
      f zero * {{f zero *}}
      f one * {{f one *}}
      f one 1 {{f one one}}
      f two * {{f two *}}
      f few * {{f few *}}
      f many * {{f many *}}
      """
    let result = try render(
      text, "ar", ["g": .string(gender), "n": .integer(count), "p": .integer(place)])
    #expect(result.text == expected)
    #expect(result.diagnostics == [])
  }

  @Test(
    "cardinal and ordinal of one number side by side, in Welsh",
    arguments: [
      (0, "zero zero"), (1, "one one"), (2, "two two"), (3, "few few"), (4, "other few"),
      (5, "other many"), (6, "many many"), (7, "other zero"), (10, "other other"),
    ])
  func welsh(number: Int, expected: String) throws {
    let categories = ["zero", "one", "two", "few", "many"]
    var text = ".input {$n :integer} .local $o = {$n :integer select=ordinal} .match $n $o\n"
    for first in categories + ["*"] {
      for second in categories + ["*"] {
        let words = [first, second].map { $0 == "*" ? "other" : $0 }.joined(separator: " ")
        text += "\(first) \(second) {{\(words)}}\n"
      }
    }
    #expect(try render(text, "cy", ["n": .integer(number)]).text == expected)
  }

  @Test(
    "ordinals",
    arguments: [
      ("en", ["one", "two", "few", "other", "other", "other", "one"]),
      ("it", ["other", "other", "other", "other", "many", "many", "other"]),
      ("ca", ["one", "two", "one", "few", "other", "other", "other"]),
      ("uk", ["other", "other", "few", "other", "other", "other", "other"]),
      ("sv", ["one", "one", "other", "other", "other", "other", "one"]),
      ("zh", ["other", "other", "other", "other", "other", "other", "other"]),
    ])
  func ordinals(locale: String, expected: [String]) throws {
    let text =
      ".input {$n :integer select=ordinal} .match $n zero {{zero}} one {{one}} two {{two}} "
      + "few {{few}} many {{many}} * {{other}}"
    let found = try [1, 2, 3, 4, 8, 11, 21].map {
      try render(text, locale, ["n": .integer($0)]).text
    }
    #expect(found == expected)
  }

  @Test(
    "the key other is a keyword like the others",
    arguments: [(1, "*"), (2, "other")])
  func otherKey(number: Int, expected: String) throws {
    let text = ".input {$n :number} .match $n other {{other}} * {{*}}"
    #expect(try render(text, "en", ["n": .integer(number)]).text == expected)
  }

  @Test(
    "an exact key is compared as text",
    arguments: ["1.0", "1e0", "1E0", "10e-1", "-0"])
  func exactText(key: String) throws {
    let text = ".input {$n :number} .match $n \(key) {{match}} * {{none}}"
    let number = key == "-0" ? "0" : "1"
    let result = try render(text, "en", ["n": .number(number)])
    #expect(result.text == "none")
    #expect(result.diagnostics == [])
  }

  @Test(
    "a whole number is the text of its digits, however it was written or is shown",
    arguments: [
      (":number", "1"), (":number", "1.0"), (":number", "1e0"), (":number", "10e-1"),
      (":number minimumFractionDigits=2", "1"), (":integer", "1.4"),
      (":number signDisplay=always", "1"), (":percent", "0.01"),
    ])
  func exactWhole(function: String, number: String) throws {
    let text = ".input {$n \(function)} .match $n 1 {{match}} * {{none}}"
    #expect(try render(text, "en", ["n": .number(number)]).text == "match")
  }

  @Test(
    "what is neither a number literal nor a keyword is a bad variant key",
    arguments: ["ONE", "ones", "01", "|+1|", "1.", "||", "| one|", "=1", "horse", "|1,000|"])
  func badKeys(key: String) throws {
    let key = key == "=1" ? "|=1|" : key
    let text = ".input {$n :number} .match $n \(key) {{match}} one {{one}} * {{none}}"
    let result = try render(text, "en", ["n": .integer(1)])
    #expect(result.text == "one")
    #expect(result.problems == ["bad-variant-key"])
  }

  @Test(
    "percent selects the hundredfold, plurals by what is shown",
    arguments: [
      ("", "1", "100"), ("", "0.01", "one"), ("minimumFractionDigits=1", "0.01", "other"),
      ("", "0.015", "exact 1.5"), ("maximumFractionDigits=1", "0.015", "exact 1.5"),
      ("", "0.02", "other"),
    ])
  func percent(options: String, number: String, expected: String) throws {
    let text =
      ".input {$n :percent \(options)} .match $n 100 {{100}} 1.5 {{exact 1.5}} one {{one}} "
      + "* {{other}}"
    #expect(try render(text, "en", ["n": .number(number)]).text == expected)
  }

  @Test(
    "the example of :offset in the specification",
    arguments: [
      (0, "no likes"), (1, "Ann"), (2, "Ann and 1 user"), (5, "Ann and 4 users"),
    ])
  func offset(count: Int, expected: String) throws {
    let text = """
      .input {$n :integer} .local $o = {$n :offset subtract=1} .match $n $o
      0 *   {{no likes}}
      1 *   {{{$name}}}
      * one {{{$name} and {$o} user}}
      * *   {{{$name} and {$o} users}}
      """
    let found = try render(text, "en", ["n": .integer(count), "name": .string("Ann")]).text
    #expect(found == expected)
  }

  @Test("a catch-all loses to any key of its column, even if later columns are better")
  func columnFirst() throws {
    let text = """
      .input {$a :string} .input {$b :string} .input {$c :string} .match $a $b $c
      * y z {{* y z}}  x * * {{x * *}}  * * * {{* * *}}
      """
    let arguments: Arguments = ["a": .string("x"), "b": .string("y"), "c": .string("z")]
    #expect(try render(text, "en", arguments).text == "x * *")
  }

  @Test("a message that some implementations never finish")
  func noLoop() throws {
    let text = """
      .input {$x :number} .input {$y :number} .input {$z :string} .match $x $y $z
      2 * |x y| {{a}} * * * {{b}}
      """
    let arguments: Arguments = ["x": .integer(2), "y": .integer(1), "z": .string("x y")]
    #expect(try render(text, "en", arguments).text == "a")
  }

  @Test("of variants that are equally good the first one wins")
  func firstWins() throws {
    let text = ".input {$s :test:both} .match $s a {{a}} b {{b}} * {{*}}"
    let result = try render(
      text, "en", ["s": .string("x")], functions: .adding("test:both", Both()))
    #expect(result.text == "a")
  }

  /// Matches every key, and finds none better.
  private struct Both: MessageFunction, ValueBehavior, KeySelector {
    var partType: String { "both" }

    func resolve(
      operand: ResolvedValue?, options: ResolvedOptions, in context: inout FunctionContext
    ) throws(FunctionError) -> ResolvedValue { ResolvedValue(.string(""), behavior: self) }

    func format(in context: inout FunctionContext) throws(FunctionError) -> FormattedValue {
      FormattedValue("")
    }

    func selector(
      in context: inout FunctionContext
    ) throws(FunctionError) -> (any KeySelector)? { self }

    func matches(_ key: String, in context: inout FunctionContext) -> Bool { true }
    func isBetter(_ key: String, than other: String) -> Bool { false }
  }

  @Test(
    "a selector that failed matches only the catch-all, column by column",
    arguments: [
      (
        ".input {$a :number} .input {$b :string} .match $a $b 1 x {{1 x}} * x {{* x}} * * {{* *}}",
        "* x"
      ),
      (
        ".input {$b :string} .input {$a :number} .match $b $a x 1 {{x 1}} x * {{x *}} * * {{* *}}",
        "x *"
      ),
      (
        ".input {$b :string} .local $a = {$b :nope} .match $b $a x x {{x x}} x * {{x *}} * * {{* *}}",
        "x *"
      ),
      (
        ".input {$b :string} .local $a = {|2025-07-01| :date} .match $b $a x x {{x x}} x * {{x *}} * * {{* *}}",
        "x *"
      ),
    ])
  func failedSelector(text: String, expected: String) throws {
    let result = try render(text, "en", ["b": .string("x")])
    #expect(result.text == expected)
    #expect(result.problems.contains("bad-selector"))
  }

  @Test(
    "keys and text match in Form C, and ligatures are other letters",
    arguments: [
      ("e\u{301}", "composed"), ("\u{E9}", "composed"), ("\u{FB01}", "ligature"), ("fi", "letters"),
      ("\u{212B}", "ring"), ("A\u{30A}", "ring"), ("\u{C5}", "ring"),
    ])
  func normalization(value: String, expected: String) throws {
    let text =
      ".input {$s :string} .match $s \u{E9} {{composed}} \u{FB01} {{ligature}} fi {{letters}} "
      + "A\u{30A} {{ring}} * {{none}}"
    #expect(try render(text, "en", ["s": .string(value)]).text == expected)
  }

  @Test(
    "text is shown as it came, not normalized", arguments: ["e\u{301}", "\u{212B}", "\u{FB01}"])
  func shownAsIs(text: String) throws {
    let shown = try render("\(text) {$s} {$s :string} {|\(text)|}", "en", ["s": .string(text)]).text
    #expect(Array(shown.utf8) == Array("\(text) \(text) \(text) \(text)".utf8))
  }

  @Test("arguments are found by their names in Form C")
  func argumentNames() throws {
    #expect(try render("{$\u{E9}}", "en", ["e\u{301}": .string("x")]).text == "x")
    #expect(try render(".local $e\u{301} = {1} {{{$\u{E9}}}}").text == "1")
  }
}
