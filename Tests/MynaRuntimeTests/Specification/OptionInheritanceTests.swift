import MynaModel
import MynaRuntime
import Testing

/// LDML 48, part 9: what a function takes over from its operand, and what it does not.
@Suite("What an operand passes on")
struct OptionInheritanceTests {
  @Test(
    "numbers",
    arguments: [
      // The expression's own options come first.
      (
        ":number minimumFractionDigits=2 signDisplay=always", ":number minimumFractionDigits=1",
        "+4.0"
      ),
      (":number signDisplay=always", ":integer", "+4"),
      (":integer signDisplay=always", ":number minimumFractionDigits=1", "+4.0"),
      // :integer drops fraction digits and the minimum of significant digits, and keeps the rest.
      (":number minimumFractionDigits=2 maximumFractionDigits=3", ":integer", "4"),
      (":number minimumSignificantDigits=5", ":integer", "4"),
      (":number minimumIntegerDigits=3", ":integer", "004"),
      // :percent drops minimumIntegerDigits and roundingIncrement.
      (
        ":number minimumIntegerDigits=5 roundingIncrement=5 minimumFractionDigits=1", ":percent",
        "400.0%"
      ),
      // :percent does not multiply for the next function.
      (":percent", ":percent", "400%"), (":percent", ":number", "4"), (":percent", ":integer", "4"),
      (":percent minimumFractionDigits=1", ":number", "4.0"),
      // :offset passes on everything but add and subtract.
      (":number minimumFractionDigits=1", ":offset add=1", "5.0"),
      (":offset add=1", ":offset add=1", "6"), (":offset add=1", ":number", "5"),
      (":offset subtract=5", ":number signDisplay=never", "1"),
      // Options of another function mean nothing to this one.
      (":number minimumFractionDigits=3", ":currency currency=USD", "$4.00"),
      (":number minimumIntegerDigits=2", ":currency currency=USD", "$04.00"),
      (":currency currency=USD fractionDigits=0", ":currency", "$4"),
      (
        ":currency currency=USD trailingZeroDisplay=stripIfInteger",
        ":currency currencySign=accounting", "$4"
      ),
      (":unit unit=furlong minimumFractionDigits=2", ":unit minimumIntegerDigits=1", "4.00 fur"),
      (":unit unit=meter", ":unit unitDisplay=long", "4 meters"),
      (":number minimumFractionDigits=1", ":string", "4"),
      (":string", ":number minimumFractionDigits=1", "4.0"),
    ])
  func numbers(first: String, second: String, expected: String) throws {
    let local = ".input {$n \(first)} .local $m = {$n \(second)} {{{$m}}}"
    let result = try render(local, "en", ["n": .integer(4)])
    #expect(result.text == expected)
    #expect(result.diagnostics == [])
    #expect(
      try render(".input {$n \(first)} {{{$n \(second)}}}", "en", ["n": .integer(4)]).text
        == expected)
  }

  @Test("a variable without function hands on the value as it is")
  func plainVariable() throws {
    let text =
      ".input {$n :number select=exact minimumFractionDigits=1} .local $m = {$n} "
      + ".match $m one {{one}} 1 {{exactly {$m}}} * {{other}}"
    let result = try render(text, "en", ["n": .integer(1)])
    #expect(result.text == "exactly 1.0")
    #expect(result.diagnostics == [])
  }

  @Test(
    "select counts only as a literal of the function that selects",
    arguments: [
      (
        ".input {$n :number select=exact} .local $m = {$n :number}",
        ["bad-option", "bad-selector"], "other 1"
      ),
      (
        ".input {$n :number select=exact} .local $m = {$n :integer}",
        ["bad-option", "bad-selector"], "other 1"
      ),
      (
        ".input {$n :number select=exact} .local $m = {$n :offset add=0}",
        ["bad-option", "bad-selector"], "other 1"
      ),
      (".local $m = {$n :number select=$s}", ["bad-option", "bad-selector"], "other 1"),
      (".local $m = {$n :integer select=$s}", ["bad-option", "bad-selector"], "other 1"),
      (".input {$n :number select=exact} .local $m = {$n :number select=plural}", [], "exact"),
      (".input {$n :number select=ordinal} .local $m = {$n :percent}", [], "other 100%"),
    ])
  func select(declarations: String, problems: [String], expected: String) throws {
    let text = "\(declarations) .match $m 1 {{exact}} one {{one}} * {{other {$m}}}"
    let result = try render(text, "en", ["n": .integer(1), "s": .string("exact")])
    #expect(result.text == expected)
    #expect(result.problems == problems)
  }

  @Test("select does not change how a number is shown", arguments: ["plural", "ordinal", "exact"])
  func selectShowsNothing(mode: String) throws {
    #expect(try render("{1234.5 :number select=\(mode)}").text == "1,234.5")
  }

  @Test(
    "the currency of a value, and the unit of one, cannot be changed",
    arguments: [
      (".input {$n :currency currency=USD} {{{$n :currency currency=EUR}}}", "$4.00"),
      (".input {$n :unit unit=meter} {{{$n :unit unit=foot}}}", "4 m"),
    ])
  func fixed(text: String, expected: String) throws {
    let result = try render(text, "en", ["n": .integer(4)])
    #expect(result.text == expected)
    #expect(result.problems == ["bad-option"])
  }

  @Test(
    "money is no number for the other functions",
    arguments: ["number", "integer", "percent", "offset add=1", "unit unit=meter"])
  func money(function: String) throws {
    let text = ".input {$n :currency currency=USD} {{{$n :\(function)}}}"
    let result = try render(text, "en", ["n": .integer(4)])
    #expect(result.text == "{$n}")
    #expect(result.problems == ["bad-operand"])
  }

  @Test(
    "an option without value is left out, and the rest is shown",
    arguments: [
      ("{1 :number minimumFractionDigits=$missing}", "1", ["unresolved-variable", "bad-option"]),
      (
        "{1 :number minimumFractionDigits=$missing signDisplay=always}", "+1",
        ["unresolved-variable", "bad-option"]
      ),
      ("{1 :offset add=$missing}", "{|1|}", ["unresolved-variable", "bad-option", "bad-option"]),
      (
        "{1 :currency currency=$missing}", "{|1|}",
        ["unresolved-variable", "bad-option", "bad-operand"]
      ),
      ("{1 :unit unit=$missing}", "{|1|}", ["unresolved-variable", "bad-option", "bad-operand"]),
      ("{#b o=$missing}", "", ["unresolved-variable", "bad-option"]),
    ])
  func missingOption(text: String, expected: String, problems: [String]) throws {
    let result = try render(text)
    #expect(result.text == expected)
    #expect(result.problems == problems)
  }

  @Test("an option takes the resolved value of a declaration")
  func declaredOption() throws {
    let text = ".local $d = {1.6 :integer} {{{1 :number minimumFractionDigits=$d}}}"
    #expect(try render(text).text == "1.00")
  }
}
