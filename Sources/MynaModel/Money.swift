/// An ISO 4217 code: three capital letters A–Z.
///
/// Whether the code is a currency in use is ICU's to say, where it is formatted.
public struct CurrencyCode: Hashable, Sendable, CustomStringConvertible {
  /// The letters as one number, the first in the highest byte; no text to count references of.
  public let packed: UInt32

  /// Creates a code, or returns `nil` if it is not three capital ASCII letters.
  public init?(_ text: String) {
    let letters = text.utf8.span
    guard letters.count == 3 else { return nil }
    var packed: UInt32 = 0
    for index in 0..<3 {
      guard (0x41...0x5A).contains(letters[index]) else { return nil }
      packed = packed << 8 | UInt32(letters[index])
    }
    self.packed = packed
  }

  /// Creates a code from letters that are known to be capital.
  init(unchecked packed: UInt32) { self.packed = packed }

  /// Creates a code from its packed letters.
  package init?(packed: UInt32) {
    for shift: UInt32 in [0, 8, 16] where !(0x41...0x5A).contains(packed >> shift & 0xFF) {
      return nil
    }
    guard packed >> 24 == 0 else { return nil }
    self.packed = packed
  }

  /// The three letters.
  public var rawValue: String {
    String(
      decoding: [packed >> 16, packed >> 8, packed].map { UInt8(truncatingIfNeeded: $0) },
      as: UTF8.self)
  }

  /// The three letters.
  public var description: String { rawValue }
}

/// An exact amount of a currency, in major units: `50000` CNY is fifty thousand yuan.
public struct Money: Hashable, Sendable, CustomStringConvertible {
  /// The amount in major units.
  public var amount: DecimalNumber
  /// The currency.
  public var currency: CurrencyCode

  /// Creates an amount of money.
  public init(_ amount: DecimalNumber, _ currency: CurrencyCode) {
    self.amount = amount
    self.currency = currency
  }

  /// Parses decimal text (`-?digits[.digits]`) and a currency code; `nil` if either is not valid.
  public init?(_ amount: String, _ currency: String, limits: Limits = Limits()) {
    guard let number = try? DecimalNumber(parsing: amount, as: .money, limits: limits),
      let code = CurrencyCode(currency)
    else { return nil }
    self.init(number.withoutNegativeZero, code)
  }

  /// Parses decimal text (`-?digits[.digits]`) of a currency; `nil` if it is not valid.
  public init?(_ amount: String, _ currency: CurrencyCode, limits: Limits = Limits()) {
    guard let number = try? DecimalNumber(parsing: amount, as: .money, limits: limits) else {
      return nil
    }
    self.init(number.withoutNegativeZero, currency)
  }

  /// Amount and code, for logs: `50000 CNY`. Not for customers.
  public var description: String { "\(amount) \(currency)" }
}
