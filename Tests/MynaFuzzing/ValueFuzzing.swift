import Myna
import MynaCatalogue
import MynaModel

/// Numbers, money, dates, and the text of arguments.
enum ValueFuzzing {
  private static let types: [ErrorCatalogue.Parameter.ValueType] = [
    .money, .date, .count, .identifier, .text, .terms, .enumeration(.listed(["a"])),
  ]

  static func check(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    for grammar in [DecimalNumber.Grammar.numberLiteral, .money] { try checkNumber(text, grammar) }
    try checkDate(text)
    _ = ArgumentValue.money(text, "CNY")
    _ = ArgumentValue.money("1", text)
    try checkMoney(text)
    for type in types {
      if case .list(let items) = ArgumentReader.value(text, as: type) {
        try claim("no term is empty", !items.contains(.string("")))
      }
    }
    switch ArgumentReader.guess(text) {
    case .decimal, .money, .date, .string: break
    case let value: throw FuzzFailure(claim: "a guess is a value", found: "\(value)")
    }
  }

  private static func checkNumber(_ text: String, _ grammar: DecimalNumber.Grammar) throws {
    guard let number = try? DecimalNumber(parsing: text, as: grammar) else { return }
    let shown = number.description
    var limits = Limits()
    limits.decimalDigits = .max
    let again = try DecimalNumber(parsing: shown, as: .money, limits: limits)
    try claim("a number is read as it is written", again == number, found: shown)
    try claim("a number is at most 81 digits long", shown.utf8.count <= 83, found: shown)
    if let int = number.intValue {
      try claim(
        "an integer is the number's value",
        DecimalNumber(int) == number.truncatingFraction.withoutNegativeZero, found: shown)
    }
    try claim(
      "a power of ten and back is the same value",
      number.shifted(byPowerOfTen: 3).shifted(byPowerOfTen: -3).trimmed == number.trimmed,
      found: shown)
    try claim(
      "a number and its opposite are zero", number.adding(number.negated).isZero, found: shown)
    let twice = number.adding(number)
    try claim(
      "half of twice is the same",
      number.isZero || twice.adding(number.negated).trimmed == number.trimmed, found: shown)
    try claim("a rounded number is an integer", number.roundedToInteger.isInteger, found: shown)
  }

  private static func checkDate(_ text: String) throws {
    guard let date = DateTime(parsing: text) else { return }
    let again = DateTime(parsing: date.description)
    try claim("a date is read as it is written", again == date, found: date.description)
    _ = date.localMilliseconds
    _ = date.epochMilliseconds
  }

  private static func checkMoney(_ text: String) throws {
    guard case .money(let money) = ArgumentReader.value(text, as: .money) else { return }
    let again = ArgumentReader.value(money.description, as: .money)
    let isTooLong = money.amount.description.utf8.count > Limits().decimalDigits
    try claim(
      "money is read as it is written", again == .money(money) || isTooLong,
      found: money.description)
  }
}
