import MynaModel
import MynaRuntime
import Testing

/// Numbers in English, whose digits and separators do not change with CLDR.
@Suite("Number functions")
struct NumberFunctionTests {
  @Test(
    "numbers are shown exactly",
    arguments: [
      ("{1 :number}", "1"), ("{1.0 :number}", "1"), ("{1234567.891 :number}", "1,234,567.891"),
      ("{0.0001 :number}", "0"), ("{1e3 :number}", "1,000"), ("{-5 :number}", "-5"),
      ("{12345678901234567890.12 :number}", "12,345,678,901,234,567,890.12"),
      ("{1 :number minimumFractionDigits=2}", "1.00"),
      ("{0.5 :number maximumFractionDigits=0}", "1"),
      ("{5 :number minimumIntegerDigits=3}", "005"), ("{1234 :number useGrouping=never}", "1234"),
      ("{1234.5 :number maximumSignificantDigits=2}", "1,200"),
      ("{5 :number signDisplay=always}", "+5"), ("{-5 :number signDisplay=never}", "5"),
      ("{1.0 :number trailingZeroDisplay=stripIfInteger minimumFractionDigits=2}", "1"),
    ])
  func numbers(source: String, expected: String) throws {
    #expect(try render(source).text == expected)
  }

  @Test(
    "an integer is rounded half away from zero",
    arguments: [
      ("0.5", "1"), ("1.5", "2"), ("2.5", "3"), ("-0.5", "-1"), ("-2.5", "-3"), ("2.4", "2"),
      ("1.0", "1"),
    ])
  func integers(number: String, expected: String) throws {
    #expect(try render("{$n :integer}", "en", ["n": .number(number)]).text == expected)
  }

  @Test("an integer selects by what it shows")
  func integerSelects() throws {
    let text = ".input {$n :integer} .match $n 2 {{two}} one {{one}} * {{{$n}}}"
    #expect(try render(text, "en", ["n": .number("1.5")]).text == "two")
    #expect(try render(text, "en", ["n": .number("1.2")]).text == "one")
  }

  @Test(
    "an offset is added or subtracted exactly",
    arguments: [
      ("{41 :offset add=1}", "42"), ("{1 :offset subtract=1}", "0"), ("{0.1 :offset add=2}", "2.1"),
      ("{-3 :offset add=2}", "-1"), ("{99 :offset subtract=99}", "0"),
    ])
  func offsets(source: String, expected: String) throws {
    #expect(try render(source).text == expected)
  }

  @Test(
    "an offset needs one small number",
    arguments: [
      "{1 :offset}", "{1 :offset add=1 subtract=1}", "{1 :offset add=100}", "{1 :offset add=-1}",
      "{1 :offset add=1.5}", "{1 :offset add=01}", "{1 :offset add=x}",
    ])
  func badOffsets(source: String) throws {
    let result = try render(source)
    #expect(result.text == "{|1|}")
    #expect(result.problems == ["bad-option"])
  }

  @Test(
    "a percentage is a hundred times the number",
    arguments: [("0.5", "50%"), ("1", "100%"), ("0.125", "13%")])
  func percents(number: String, expected: String) throws {
    #expect(try render("{$n :percent}", "en", ["n": .number(number)]).text == expected)
  }

  @Test(
    "text that is no number is a bad operand",
    arguments: [
      "", "NaN", "Infinity", "+1", "1,5", "12abc", " 1", "１２", "0x10", "01", "1.", ".5",
      "1e999999999",
      "1E-999999999", "12345678901234567890123456789012345678901",
    ])
  func badOperands(text: String) throws {
    for function in ["number", "integer", "percent", "offset add=1", "currency currency=CNY"] {
      let result = try render("{$n :\(function)}", "en", ["n": .string(text)])
      #expect(result.text == "{$n}")
      #expect(result.problems == ["bad-operand"])
    }
  }

  @Test(
    "a date, a list or a truth value is no number",
    arguments: [
      ArgumentValue.date("2025-07-01"), .list([]), .boolean(true), .money("1", "CNY"),
    ])
  func wrongTypes(value: ArgumentValue) throws {
    #expect(try render("{$n :number}", "en", ["n": value]).problems == ["bad-operand"])
  }

  @Test(
    "an option with a bad value is reported and ignored (hostile case 17)",
    arguments: [
      "minimumFractionDigits=999", "minimumFractionDigits=-1", "minimumFractionDigits=x",
      "maximumSignificantDigits=0", "useGrouping=maybe", "signDisplay=sometimes",
      "minimumIntegerDigits=21", "roundingIncrement=3", "roundingMode=up", "roundingPriority=x",
    ])
  func badOptions(option: String) throws {
    let result = try render("{1234 :number \(option)}")
    #expect(result.text == "1,234")
    #expect(result.problems == ["bad-option"])
  }

  @Test("twenty digits may be asked for")
  func twentyDigits() throws {
    #expect(
      try render("{1 :number minimumFractionDigits=20}").text
        == "1." + String(repeating: "0", count: 20))
  }

  @Test("an option that nobody knows is ignored")
  func unknownOption() throws {
    #expect(try render("{1 :number colour=red}").diagnostics.isEmpty)
  }

  @Test("forty digits are shown, all of them (hostile case 36)")
  func fortyDigits() throws {
    let digits = "1234567890123456789012345678901234567890"
    let result = try render("{$n :number useGrouping=never}", "en", ["n": .string(digits)])
    #expect(result.text == digits)
  }
}

@Suite("Currency and units")
struct CurrencyFunctionTests {
  @Test("money brings its currency")
  func money() throws {
    let result = try render("{$m :currency}", "en", ["m": .money("1234.5", "USD")])
    #expect(result.text == "$1,234.50")
  }

  @Test(
    "an amount has as many digits as its currency has minor units (hostile case 39)",
    arguments: [
      ("JPY", "¥2"), ("USD", "$1.50"), ("KWD", "KWD\u{A0}1.500"),
    ])
  func minorUnits(currency: String, expected: String) throws {
    let result = try render("{$m :currency}", "en", ["m": .money("1.5", currency)])
    #expect(result.text == expected)
  }

  @Test("a plain number needs the option currency")
  func number() throws {
    #expect(try render("{5 :currency currency=USD}").text == "$5.00")
    #expect(try render("{5 :currency currency=usd}").text == "$5.00")
    #expect(try render("{5 :currency}").problems == ["bad-operand"])
  }

  @Test(
    "what is no currency of ISO 4217 is never shown as one (hostile cases 8, 39)",
    arguments: ["USDX", "US", "ZZZ", "XXX", "|us$|", "|人民币|", "||"])
  func unknownCurrency(code: String) throws {
    let result = try render("{5 :currency currency=\(code)}")
    #expect(result.text == "{|5|}")
    #expect(result.problems == ["bad-option"])
  }

  @Test("money of an unknown currency is a bad operand")
  func unknownMoney() throws {
    #expect(
      try render("{$m :currency}", "en", ["m": .money("1", "ZZZ")]).problems == ["bad-operand"])
  }

  @Test("a message cannot change the currency of money")
  func keepsCurrency() throws {
    let result = try render("{$m :currency currency=USD}", "en", ["m": .money("1", "JPY")])
    #expect(result.text == "¥1")
    #expect(result.problems == ["bad-option"])
  }

  @Test("money without function is shown as money")
  func bareMoney() throws {
    #expect(try render("{$m}", "en", ["m": .money("1", "JPY")]).text == "¥1")
  }

  @Test("a unit is shown by its name")
  func units() throws {
    #expect(try render("{5 :unit unit=kilometer unitDisplay=long}").text == "5 kilometers")
    #expect(try render("{1 :unit unit=kilometer unitDisplay=long}").text == "1 kilometer")
  }

  @Test(
    "a way to show it that nobody knows is reported and ignored",
    arguments: [
      ("{5 :currency currency=USD currencyDisplay=loud}", "$5.00"),
      ("{5 :currency currency=USD currencySign=x}", "$5.00"),
      ("{5 :unit unit=meter unitDisplay=loud}", "5 m"), ("{5 :unit unit=meter usage=|A B|}", "5 m"),
    ])
  func badDisplay(source: String, expected: String) throws {
    let result = try render(source)
    #expect(result.text == expected)
    #expect(result.problems == ["bad-option"])
  }

  @Test(
    "a unit must be given, and known",
    arguments: [
      ("{5 :unit}", "bad-operand"), ("{5 :unit unit=|a b|}", "bad-option"),
      ("{5 :unit unit=furlongish}", "unsupported-operation"),
    ])
  func badUnits(source: String, problem: String) throws {
    let result = try render(source)
    #expect(result.text == "{|5|}")
    #expect(result.problems == [problem])
  }
}
