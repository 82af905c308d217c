import CMynaOpponents
import MynaModel

/// A value that every contender can be given.
enum SampleValue: Sendable {
  /// Text, such as an order's number.
  case text(String)
  /// A count.
  case count(Int)
  /// Decimal text of an amount in CNY.
  case amount(String)
  /// A day.
  case day(year: Int, month: Int, day: Int)
}

/// One message, written for each contender, and 64 sets of arguments.
struct Workload: Sendable {
  /// What the message is made of.
  enum Shape: CaseIterable, Sendable { case plain, text, plural, amounts, select, date }

  /// Name, such as `W4`.
  var name: String
  /// What a reader of the table sees, such as `two CNY amounts`.
  var title: String
  /// BCP 47 tag.
  var locale: String
  /// What the message is made of.
  var shape: Shape
  /// Whether ``source`` is MessageFormat 1, and then ICU's pattern too.
  var isClassic: Bool
  /// The message for Myna.
  var source: String
  /// The pattern for ICU.
  var pattern: String
  /// The formats for `snprintf`, as `myna_c_run` wants them.
  var formats: [String]

  /// Sets of arguments over which every contender rotates.
  static let sets = 64

  /// All workloads: W1 to W6 in English, then in Chinese.
  static let all = English.workloads + Chinese.workloads

  /// The arguments, in the order in which the message is read.
  func arguments(_ set: Int) -> [(name: String, value: SampleValue)] {
    switch shape {
    case .plain: []
    case .text: [("tradeNo", .text(Self.tradeNumber(set)))]
    case .plural: [("count", .count(Self.count(set)))]
    case .amounts:
      [("amount", .amount(Self.amount(set * 977))), ("limit", .amount(Self.amount(set * 3_301)))]
    case .select:
      [("method", .text(Self.methods[set % 3])), ("count", .count(Self.count(set)))]
    case .date: [("deadline", Self.day(set))]
    }
  }

  /// Values of `method`; whatever a message does not know is its `other`.
  static let methods = ["card", "wallet", "voucher"]

  /// 28 digits, as Alipay numbers its trades.
  private static func tradeNumber(_ set: Int) -> String {
    let serial = String(4_000_000_000 + set * 38_197)
    return "202507012200" + String(repeating: "0", count: 16 - serial.count) + serial
  }

  /// Mostly one digit, every eighth of four or more.
  private static func count(_ set: Int) -> Int { set % 8 == 7 ? 1_000 + set * 991 : set % 7 }

  private static func amount(_ cents: Int) -> String {
    let value = 1_000_00 + cents * 101
    let rest = value % 100
    return "\(value / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func day(_ set: Int) -> SampleValue {
    .day(year: 2024 + set % 3, month: 1 + set % 12, day: 1 + set % 28)
  }
}
