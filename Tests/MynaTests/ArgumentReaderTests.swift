import MynaModel
import Testing

@testable import Myna

@Suite("Reading arguments")
struct ArgumentReaderTests {
  @Test(
    "an amount and a currency are read in any order",
    arguments: [
      ("50000CNY", "50000", "CNY"), ("CNY 50000", "50000", "CNY"), ("12.50 EUR", "12.50", "EUR"),
      ("ZAR5", "5", "ZAR"), ("5 ZAR", "5", "ZAR"), ("AED 1", "1", "AED"), ("1AED", "1", "AED"),
    ])
  func money(text: String, amount: String, currency: String) throws {
    let expected = ArgumentValue.money(amount, currency)
    #expect(ArgumentReader.value(text, as: .money) == expected)
  }

  @Test(
    "neither small letters nor what is beside letters in ASCII is a currency",
    arguments: ["12.50 eur", "aed1", "@ED 1", "[ZAR 1", "`AE 1", "{ZA 1"])
  func none(text: String) {
    guard case .money = ArgumentReader.value(text, as: .money) else { return }
    Issue.record("\(text) is read as money")
  }
}
