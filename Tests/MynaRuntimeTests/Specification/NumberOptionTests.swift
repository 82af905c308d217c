import MynaModel
import MynaRuntime
import Testing

/// LDML 48, part 9, `functions/number.md`: every option and how options combine, in English.
@Suite("Options of numbers")
struct NumberOptionTests {
  /// What a function with options makes of some numbers.
  private func show(_ numbers: [String], _ function: String, _ locale: String = "en") throws
    -> [String]
  {
    try numbers.map {
      let result = try render("{$n :\(function)}", locale, ["n": .number($0)])
      #expect(result.diagnostics == [])
      return result.text
    }
  }

  @Test(
    "signDisplay",
    arguments: [
      ("auto", ["5", "0", "-0", "-5", "-0"]), ("always", ["+5", "+0", "-0", "-5", "-0"]),
      ("exceptZero", ["+5", "0", "0", "-5", "0"]), ("negative", ["5", "0", "0", "-5", "0"]),
      ("never", ["5", "0", "0", "5", "0"]),
    ])
  func sign(value: String, expected: [String]) throws {
    let numbers = ["5", "0", "-0", "-5", "-0.0001"]
    #expect(try show(numbers, "number signDisplay=\(value)") == expected)
    #expect(try show(["5"], "percent signDisplay=\(value)") == [expected[0] + "00%"])
    #expect(try show(["-5"], "integer signDisplay=\(value)") == [expected[3]])
  }

  @Test(
    "useGrouping",
    arguments: [
      ("auto", ["1,234", "12,345"], ["1234", "12\u{A0}345"]),
      ("always", ["1,234", "12,345"], ["1\u{A0}234", "12\u{A0}345"]),
      ("never", ["1234", "12345"], ["1234", "12345"]),
      ("min2", ["1234", "12,345"], ["1234", "12\u{A0}345"]),
    ])
  func grouping(value: String, english: [String], polish: [String]) throws {
    #expect(try show(["1234", "12345"], "number useGrouping=\(value)") == english)
    #expect(try show(["1234", "12345"], "number useGrouping=\(value)", "pl") == polish)
    #expect(try show(["1234", "12345"], "integer useGrouping=\(value)") == english)
  }

  @Test(
    "roundingMode",
    arguments: [
      ("ceil", ["3", "4", "-2", "3", "-2"]), ("floor", ["2", "3", "-3", "2", "-3"]),
      ("expand", ["3", "4", "-3", "3", "-3"]), ("trunc", ["2", "3", "-2", "2", "-2"]),
      ("halfCeil", ["3", "4", "-2", "2", "-2"]), ("halfFloor", ["2", "3", "-3", "2", "-2"]),
      ("halfExpand", ["3", "4", "-3", "2", "-2"]), ("halfTrunc", ["2", "3", "-2", "2", "-2"]),
      ("halfEven", ["2", "4", "-2", "2", "-2"]),
    ])
  func rounding(mode: String, expected: [String]) throws {
    let numbers = ["2.5", "3.5", "-2.5", "2.4", "-2.4"]
    #expect(
      try show(numbers, "number maximumFractionDigits=0 roundingMode=\(mode)") == expected)
  }

  @Test("the default rounding mode is halfExpand, not ICU's half to even")
  func defaultRounding() throws {
    #expect(try show(["2.5", "-2.5"], "number maximumFractionDigits=0") == ["3", "-3"])
    #expect(try show(["0.125"], "number maximumFractionDigits=2") == ["0.13"])
    #expect(try show(["0.125"], "currency currency=USD") == ["$0.13"])
    #expect(try show(["0.125"], "percent") == ["13%"])
    #expect(try show(["0.125"], "unit unit=meter maximumFractionDigits=2") == ["0.13 m"])
  }

  @Test(
    "digits",
    arguments: [
      ("minimumIntegerDigits=0", ["1,234.567", "12.5", "3"]),
      ("minimumIntegerDigits=4", ["1,234.567", "0,012.5", "0,003"]),
      ("minimumIntegerDigits=4 useGrouping=never", ["1234.567", "0012.5", "0003"]),
      ("minimumFractionDigits=2", ["1,234.567", "12.50", "3.00"]),
      ("maximumFractionDigits=1", ["1,234.6", "12.5", "3"]),
      ("minimumFractionDigits=1 maximumFractionDigits=2", ["1,234.57", "12.5", "3.0"]),
      ("minimumFractionDigits=5", ["1,234.56700", "12.50000", "3.00000"]),
      ("minimumSignificantDigits=5", ["1,234.567", "12.500", "3.0000"]),
      ("maximumSignificantDigits=2", ["1,200", "13", "3"]),
      ("minimumSignificantDigits=2 maximumSignificantDigits=3", ["1,230", "12.5", "3.0"]),
      ("maximumFractionDigits=0 maximumSignificantDigits=5", ["1,234.6", "12.5", "3"]),
      ("trailingZeroDisplay=stripIfInteger minimumFractionDigits=2", ["1,234.567", "12.50", "3"]),
      ("trailingZeroDisplay=auto minimumFractionDigits=2", ["1,234.567", "12.50", "3.00"]),
    ])
  func digits(options: String, expected: [String]) throws {
    #expect(try show(["1234.567", "12.5", "3"], "number \(options)") == expected)
  }

  @Test(
    "roundingPriority chooses between fraction and significant digits",
    arguments: [
      ("auto", ["1,230", "0.0123", "1.0"]), ("morePrecision", ["1,234.57", "0.0123", "1.0"]),
      ("lessPrecision", ["1,230", "0.01", "1.00"]),
    ])
  func priority(value: String, expected: [String]) throws {
    let digits =
      "minimumFractionDigits=2 maximumFractionDigits=2 minimumSignificantDigits=2 "
      + "maximumSignificantDigits=3"
    let numbers = ["1234.5678", "0.012345", "1"]
    #expect(try show(numbers, "number \(digits) roundingPriority=\(value)") == expected)
  }

  @Test(
    "roundingIncrement counts in the last digit",
    arguments: [
      ("number roundingIncrement=5", ["1,235", "15", "5"]),
      ("number roundingIncrement=50 maximumFractionDigits=0", ["1,250", "0", "0"]),
      (
        "number roundingIncrement=5 minimumFractionDigits=2 maximumFractionDigits=2",
        ["1,234.55", "12.50", "3.00"]
      ),
      ("number roundingIncrement=25 maximumFractionDigits=2", ["1,234.50", "12.50", "3.00"]),
      ("currency currency=USD roundingIncrement=5", ["$1,234.55", "$12.50", "$3.00"]),
      ("currency currency=USD roundingIncrement=5 fractionDigits=0", ["$1,235", "$15", "$5"]),
    ])
  func increment(function: String, expected: [String]) throws {
    #expect(try show(["1234.567", "12.5", "3"], function) == expected)
  }

  @Test(
    "each increment of the specification is taken, and no other",
    arguments: [
      "1", "2", "5", "10", "20", "25", "50", "100", "200", "250", "500", "1000", "2000", "2500",
      "5000",
    ])
  func increments(value: String) throws {
    #expect(try render("{0 :number roundingIncrement=\(value)}").problems == [])
    #expect(try render("{0 :number roundingIncrement=\(value)1}").problems == ["bad-option"])
  }

  @Test(
    "a digit option is 0, or one or two digits without leading zero",
    arguments: ["|02|", "|2.0|", "|+2|", "-1", "100", "x", "||", "| 2|", "|\u{662}|", "21"])
  func badDigits(value: String) throws {
    for name in [
      "minimumIntegerDigits", "minimumFractionDigits", "maximumFractionDigits",
      "minimumSignificantDigits", "maximumSignificantDigits",
    ] {
      let result = try render("{1.5 :number \(name)=\(value)}")
      #expect(result.text == "1.5")
      #expect(result.problems == ["bad-option"])
    }
  }

  @Test("a digit option may come from a variable, as a number or as text")
  func digitVariables() throws {
    let text = "{1 :number minimumFractionDigits=$d}"
    #expect(try render(text, "en", ["d": .integer(2)]).text == "1.00")
    #expect(try render(text, "en", ["d": .string("2")]).text == "1.00")
    #expect(try render(text, "en", ["d": .boolean(true)]).problems == ["bad-option"])
    #expect(try render(text, "en", ["d": .date("2025-07-01")]).problems == ["bad-option"])
  }

  @Test(
    "a maximum below its minimum is ignored",
    arguments: [
      ("minimumFractionDigits=3 maximumFractionDigits=2", "1.500"),
      ("minimumSignificantDigits=3 maximumSignificantDigits=2", "1.50"),
    ])
  func crossed(options: String, expected: String) throws {
    let result = try render("{1.5 :number \(options)}")
    #expect(result.text == expected)
    #expect(result.problems == ["bad-option"])
  }

  @Test("the order of options does not matter")
  func order() throws {
    let one = "{1.5 :number minimumFractionDigits=2 signDisplay=always}"
    let other = "{1.5 :number signDisplay=always minimumFractionDigits=2}"
    #expect(try render(one).text == render(other).text)
  }

  @Test(
    "currencyDisplay and currencySign",
    arguments: [
      ("currencyDisplay=symbol", "-CA$5.00"), ("currencyDisplay=narrowSymbol", "-$5.00"),
      ("currencyDisplay=code", "-CAD\u{A0}5.00"),
      ("currencyDisplay=name", "-5.00 Canadian dollars"), ("currencyDisplay=never", "-5.00"),
      ("currencySign=standard", "-CA$5.00"), ("currencySign=accounting", "(CA$5.00)"),
      ("currencySign=accounting currencyDisplay=narrowSymbol", "($5.00)"),
      ("currencySign=accounting currencyDisplay=code", "(CAD\u{A0}5.00)"),
      ("fractionDigits=auto", "-CA$5.00"), ("fractionDigits=0", "-CA$5"),
      ("fractionDigits=3", "-CA$5.000"), ("trailingZeroDisplay=stripIfInteger", "-CA$5"),
      ("minimumIntegerDigits=2", "-CA$05.00"), ("maximumSignificantDigits=1", "-CA$5"),
      ("minimumSignificantDigits=4", "-CA$5.000"),
      // Options of :number that :currency does not have.
      ("minimumFractionDigits=0", "-CA$5.00"), ("signDisplay=never", "-CA$5.00"),
    ])
  func currency(options: String, expected: String) throws {
    #expect(try show(["-5"], "currency currency=CAD \(options)") == [expected])
  }

  @Test("the examples of trailingZeroDisplay in the specification")
  func strippedPrice() throws {
    let text = "The special price is {$price :currency trailingZeroDisplay=stripIfInteger}."
    #expect(
      try render(text, "en-US", ["price": .money("5.00", "USD")]).text == "The special price is $5."
    )
    #expect(
      try render(text, "en-US", ["price": .money("5.01", "USD")]).text
        == "The special price is $5.01.")
  }

  @Test(
    "percent applies its options to the hundredfold",
    arguments: [
      ("", "12%"), ("minimumFractionDigits=1", "12.3%"), ("maximumFractionDigits=1", "12.3%"),
      ("minimumFractionDigits=3", "12.340%"), ("maximumSignificantDigits=1", "10%"),
      ("minimumSignificantDigits=5", "12.340%"), ("roundingMode=ceil", "13%"),
      ("signDisplay=always", "+12%"),
      (
        "roundingPriority=morePrecision maximumSignificantDigits=3 maximumFractionDigits=2",
        "12.34%"
      ),
      // Not options of :percent.
      ("minimumIntegerDigits=5", "12%"), ("roundingIncrement=5", "12%"),
    ])
  func percent(options: String, expected: String) throws {
    #expect(try show(["0.1234"], "percent \(options)") == [expected])
  }

  @Test(
    "units take the options of numbers",
    arguments: [
      ("", "1,234.5 m"), ("unitDisplay=short", "1,234.5 m"), ("unitDisplay=narrow", "1,234.5m"),
      ("unitDisplay=long", "1,234.5 meters"), ("minimumFractionDigits=2", "1,234.50 m"),
      ("maximumFractionDigits=0", "1,235 m"), ("maximumSignificantDigits=1", "1,000 m"),
      ("signDisplay=always", "+1,234.5 m"), ("useGrouping=never", "1234.5 m"),
      ("minimumIntegerDigits=5", "01,234.5 m"),
      ("roundingMode=floor maximumFractionDigits=0", "1,234 m"),
      ("roundingIncrement=10 maximumFractionDigits=0", "1,230 m"),
    ])
  func units(options: String, expected: String) throws {
    #expect(try show(["1234.5"], "unit unit=meter \(options)") == [expected])
  }

  @Test(
    "compound units, and the plural of each",
    arguments: [
      ("kilometer-per-hour", "1", "1 kilometer per hour"),
      ("kilometer-per-hour", "5", "5 kilometers per hour"), ("celsius", "1", "1 degree Celsius"),
      ("liter", "0", "0 liters"),
    ])
  func compoundUnits(unit: String, number: String, expected: String) throws {
    #expect(try show([number], "unit unit=\(unit) unitDisplay=long") == [expected])
  }

  @Test(
    "numeric operands are number literals and nothing else",
    arguments: [
      ("0", "0"), ("-1", "-1"), ("1.50", "1.5"), ("1e3", "1,000"), ("1E+3", "1,000"),
      ("1e-2", "0.01"), ("-0", "-0"), ("01", nil), ("1.", nil), (".5", nil), ("1e", nil),
      ("+1", nil),
      ("--1", nil), ("0x1", nil), ("1_000", nil), ("NaN", nil), ("true", nil), ("", nil),
      (" 1", nil),
      ("1 ", nil), ("∞", nil), ("١", nil), ("1e1.5", nil),
    ] as [(String, String?)])
  func operands(text: String, expected: String?) throws {
    let result = try render("{|\(text)| :number}")
    #expect(result.text == expected ?? "{|\(text)|}")
    #expect(result.problems == (expected == nil ? ["bad-operand"] : []))
    #expect(try render("{$n :number}", "en", ["n": .string(text)]).text == expected ?? "{$n}")
  }
}
