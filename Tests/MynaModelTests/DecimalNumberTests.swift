import MynaModel
import Testing

@Suite("Decimal numbers")
struct DecimalNumberTests {
  static let forty = "1234567890123456789012345678901234567890"

  @Test(
    "a number literal keeps the digits it was written with",
    arguments: [
      ("0", "0"), ("7", "7"), ("1.0", "1.0"), ("1.50", "1.50"), ("-3", "-3"), ("-0", "-0"),
      ("-0.00", "-0.00"), ("0.001", "0.001"), ("1e2", "100"), ("1E+2", "100"), ("1.5e1", "15"),
      ("1.50e1", "15.0"), ("1e-3", "0.001"), ("12e-1", "1.2"), ("0e5", "0"), ("0.0e1", "0"),
      ("1e0000000000000002", "100"), ("12345678901234567890.12", "12345678901234567890.12"),
      ("1e40", "1" + String(repeating: "0", count: 40)),
      ("1e-40", "0." + String(repeating: "0", count: 39) + "1"),
      (forty, forty), ("-0." + forty.dropLast(), "-0." + forty.dropLast()),
    ])
  func parses(text: String, expected: String) throws {
    #expect(try DecimalNumber(parsing: text).description == expected)
  }

  @Test(
    "text that is no number is a syntax error, for money too (hostile case 37)",
    arguments: [
      "", " ", "-", "+", ".", "-.", "NaN", "nan", "inf", "Infinity", "∞", "+1", "1,5", "12abc",
      " 1", "1 ", "１２", "٣", "0x10", "null", ".5", "5.", "01", "-01", "00", "1_000", "1.2.3",
      "--1", "1-", "1\0", "1\n", "1\u{301}", "½",
    ])
  func refusesSyntax(text: String) {
    for grammar in [DecimalNumber.Grammar.numberLiteral, .money] {
      #expect(throws: DecimalNumber.ParseError.syntax) {
        try DecimalNumber(parsing: text, as: grammar)
      }
    }
  }

  @Test(
    "an exponent without digits, or with another letter, is a syntax error",
    arguments: ["1e", "1e+", "1e-", "1e1.0", "1d2", "1D2", "1g2"])
  func refusesEmptyExponent(text: String) {
    #expect(throws: DecimalNumber.ParseError.syntax) { try DecimalNumber(parsing: text) }
  }

  @Test("money has no exponent (hostile case 35)", arguments: ["1e2", "1E2", "1E999999999"])
  func moneyHasNoExponent(text: String) {
    #expect(throws: DecimalNumber.ParseError.syntax) {
      try DecimalNumber(parsing: text, as: .money)
    }
  }

  @Test(
    "more than 40 digits, or an exponent beyond 40, is out of range (hostile cases 35, 36)",
    arguments: [
      forty + "1", "0." + forty, "1e41", "1e-41", "1e999999999", "1E-999999999",
      "1e" + String(repeating: "9", count: 100_000), String(repeating: "9", count: 1_000_000),
    ])
  func refusesRange(text: String) {
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(throws: DecimalNumber.ParseError.range) { try DecimalNumber(parsing: text) }
    }
    // Converting the exponent would take seconds; the margin is for a busy machine.
    #expect(time < .seconds(2))
  }

  @Test("limits decide what is out of range")
  func followsLimits() {
    var limits = Limits()
    limits.decimalDigits = 3
    limits.decimalExponent = 2
    #expect(throws: Never.self) { try DecimalNumber(parsing: "1.23e2", limits: limits) }
    #expect(throws: DecimalNumber.ParseError.range) {
      try DecimalNumber(parsing: "1.234", limits: limits)
    }
    #expect(throws: DecimalNumber.ParseError.range) {
      try DecimalNumber(parsing: "1e3", limits: limits)
    }
  }

  @Test("1 and 1.0 are different values")
  func keepsScale() throws {
    let whole = try DecimalNumber(parsing: "1")
    let visible = try DecimalNumber(parsing: "1.0")
    #expect(whole != visible)
    #expect(visible.scale == 1)
    #expect(visible.trimmed == whole)
  }

  @Test(
    "trimming drops the zeros of the fraction only",
    arguments: [("1.50", "1.5"), ("100", "100"), ("1.00", "1"), ("0.0", "0"), ("-2.10", "-2.1")])
  func trims(text: String, expected: String) throws {
    #expect(try DecimalNumber(parsing: text).trimmed.description == expected)
  }

  @Test(
    "a sum is exact and has the larger scale",
    arguments: [
      ("1", "2", "3"), ("0.1", "0.2", "0.3"), ("1.50", "1.5", "3.00"), ("1", "-1", "0"),
      ("-1", "1", "0"), ("5", "-7", "-2"), ("-5", "7", "2"), ("-5", "-7", "-12"),
      ("999", "1", "1000"), ("1000", "-1", "999"), ("1", "-0.001", "0.999"), ("10", "-9.5", "0.5"),
      (String(repeating: "9", count: 40), "1", "1" + String(repeating: "0", count: 40)),
      (
        "0." + String(repeating: "0", count: 38) + "1", "1",
        "1." + String(repeating: "0", count: 38) + "1"
      ),
    ])
  func adds(left: String, right: String, sum: String) throws {
    let (left, right) = (try DecimalNumber(parsing: left), try DecimalNumber(parsing: right))
    #expect(left.adding(right).description == sum)
    #expect(right.adding(left).description == sum)
  }

  @Test(
    "a half is rounded away from zero",
    arguments: [
      ("0.4", "0"), ("0.5", "1"), ("1.5", "2"), ("2.5", "3"), ("-0.5", "-1"), ("-2.5", "-3"),
      ("2.4999", "2"), ("9.5", "10"), ("99.95", "100"), ("7", "7"), ("7.0", "7"),
    ])
  func rounds(text: String, expected: String) throws {
    #expect(try DecimalNumber(parsing: text).roundedToInteger.description == expected)
  }

  @Test(
    "shifting the point of 40 digits is exact",
    arguments: [
      (0, forty), (2, forty + "00"), (-2, "12345678901234567890123456789012345678.90"),
      (-40, "0." + forty), (-42, "0.00" + forty),
    ])
  func shifts(power: Int, expected: String) throws {
    #expect(
      try DecimalNumber(parsing: Self.forty).shifted(byPowerOfTen: power).description == expected)
  }

  @Test(
    "an integer value is an Int where it fits",
    arguments: [
      ("7", 7), ("7.0", 7), ("-0", 0), ("-12", -12), ("9223372036854775807", Int.max),
      ("9223372036854775808", nil), ("7.5", nil), (forty, nil),
    ] as [(String, Int?)])
  func convertsToInt(text: String, expected: Int?) throws {
    #expect(try DecimalNumber(parsing: text).intValue == expected)
  }

  @Test("every Int has its digits", arguments: [0, 1, -1, 10, Int.max, Int.min])
  func convertsFromInt(value: Int) {
    #expect(DecimalNumber(value).description == String(value))
  }
}

@Suite("Money and currency codes")
struct MoneyTests {
  @Test("a currency code is three capital letters", arguments: ["CNY", "USD", "XXX", "ZZZ"])
  func acceptsCode(text: String) {
    #expect(CurrencyCode(text)?.rawValue == text)
  }

  @Test(
    "anything else is no currency code (hostile case 39)",
    arguments: [
      "", "US", "USDX", "usd", "us$", "Usd", "U$D", "人民币", "ＵＳＤ", "US\0", "US ", "USD\u{301}",
      String(repeating: "A", count: 10_240),
    ])
  func refusesCode(text: String) {
    #expect(CurrencyCode(text) == nil)
  }

  @Test("money keeps the digits of its amount")
  func keepsDigits() {
    #expect(Money("12.50", "CNY")?.description == "12.50 CNY")
  }

  @Test("money is never minus zero (hostile case 37)", arguments: ["-0", "-0.00"])
  func hasNoNegativeZero(amount: String) {
    #expect(Money(amount, "CNY")?.amount.isNegative == false)
  }

  @Test(
    "money that is not understood says why (hostile cases 35, 36, 37, 39)",
    arguments: [
      ("1,5", "CNY", "number.syntax"), ("1e2", "CNY", "number.syntax"),
      ("", "CNY", "number.syntax"), (DecimalNumberTests.forty + "1", "CNY", "number.range"),
      ("1", "USDX", "currency.unknown"), ("1", "", "currency.unknown"),
    ])
  func saysWhy(amount: String, currency: String, id: String) throws {
    guard case .invalid(let invalid) = ArgumentValue.money(amount, currency) else {
      Issue.record("\(amount) \(currency) was understood")
      return
    }
    #expect(invalid.id == id)
    #expect(Money(amount, currency) == nil)
  }
}

@Suite("Arguments")
struct ArgumentsTests {
  @Test("a name that is given twice keeps its first value")
  func firstWins() {
    #expect(Arguments([("n", .integer(1)), ("n", .integer(2))])["n"] == .integer(1))
  }

  @Test("setting nil removes an argument")
  func removes() {
    var arguments: Arguments = ["a": .integer(1), "b": .integer(2)]
    arguments["a"] = nil
    #expect(arguments.names == ["b"])
  }

  @Test("a date that is not ISO 8601 is an invalid argument")
  func invalidDate() {
    guard case .invalid(let invalid) = ArgumentValue.date("1/7/2025") else {
      Issue.record("was understood")
      return
    }
    #expect(invalid.id == "date.syntax")
  }
}
