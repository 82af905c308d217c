/// W1 to W6 in English.
enum English {
  private static let amounts =
    "The payment of {amount, number, ::currency/CNY} exceeds your daily limit of "
    + "{limit, number, ::currency/CNY}. Change to cash or credit card."

  private static let select =
    "{method, select, "
    + "card {{count, plural, one {# card was} other {# cards were}}} "
    + "wallet {{count, plural, one {# wallet was} other {# wallets were}}} "
    + "other {{count, plural, one {# way to pay was} other {# ways to pay were}}}} declined."

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static let workloads: [Workload] = [
    Workload(
      name: "W1", title: "static", locale: "en", shape: .plain, isClassic: false,
      source: "Insufficient balance for the current operation.",
      pattern: "Insufficient balance for the current operation.",
      formats: ["Insufficient balance for the current operation."]),
    Workload(
      name: "W2", title: "one string", locale: "en", shape: .text, isClassic: false,
      source: "Order {$tradeNo} does not exist.",
      pattern: "Order {tradeNo} does not exist.", formats: ["Order %s does not exist."]),
    .classic(
      "W3", "plural and number", "en", .plural,
      "{count, plural, one {# attempt left} other {# attempts left}} today.",
      formats: ["%ld attempt left today.", "%ld attempts left today."]),
    Workload(
      name: "W4", title: "two CNY amounts", locale: "en", shape: .amounts, isClassic: false,
      source: "The payment of {$amount :currency} exceeds your daily limit of "
        + "{$limit :currency}. Change to cash or credit card.",
      pattern: amounts,
      formats: [
        "The payment of CN¥%.2f exceeds your daily limit of CN¥%.2f. Change to cash or credit card."
      ]),
    .classic(
      "W5", "select and plural", "en", .select, select,
      formats: [
        "%ld card was declined.", "%ld cards were declined.", "%ld wallet was declined.",
        "%ld wallets were declined.", "%ld way to pay was declined.",
        "%ld ways to pay were declined.",
      ]),
    .classic(
      "W6", "date", "en", .date, "Refund period ended on {deadline, date, long}.",
      formats: ["Refund period ended on %s %d, %d."] + months),
  ]
}

/// W1 to W6 in Simplified Chinese.
enum Chinese {
  private static let select =
    "{method, select, "
    + "card {{count, plural, other {# 张银行卡}}} "
    + "wallet {{count, plural, other {# 个钱包}}} "
    + "other {{count, plural, other {# 种付款方式}}}}未能付款。"

  static let workloads: [Workload] = [
    Workload(
      name: "W1", title: "static", locale: "zh-Hans", shape: .plain, isClassic: false,
      source: "余额不足，无法完成当前操作。", pattern: "余额不足，无法完成当前操作。",
      formats: ["余额不足，无法完成当前操作。"]),
    Workload(
      name: "W2", title: "one string", locale: "zh-Hans", shape: .text, isClassic: false,
      source: "订单 {$tradeNo} 不存在。", pattern: "订单 {tradeNo} 不存在。",
      formats: ["订单 %s 不存在。"]),
    .classic(
      "W3", "plural and number", "zh-Hans", .plural, "今天还可以尝试 {count, plural, other {# 次}}。",
      formats: ["今天还可以尝试 %ld 次。", "今天还可以尝试 %ld 次。"]),
    Workload(
      name: "W4", title: "two CNY amounts", locale: "zh-Hans", shape: .amounts, isClassic: false,
      source: "付款金额 {$amount :currency} 超出您的单日限额 {$limit :currency}。请改用现金或信用卡。",
      pattern: "付款金额 {amount, number, ::currency/CNY} 超出您的单日限额 "
        + "{limit, number, ::currency/CNY}。请改用现金或信用卡。",
      formats: ["付款金额 ¥%.2f 超出您的单日限额 ¥%.2f。请改用现金或信用卡。"]),
    .classic(
      "W5", "select and plural", "zh-Hans", .select, select,
      formats: ["张银行卡", "个钱包", "种付款方式"].flatMap { unit in
        let format = "%ld \(unit)未能付款。"
        return [format, format]
      }),
    .classic(
      "W6", "date", "zh-Hans", .date, "退款期限已于 {deadline, date, long} 截止。",
      // The year comes last among the arguments of the format.
      formats: ["退款期限已于 %3$d年%1$s%2$d日 截止。"] + (1...12).map { "\($0)月" }),
  ]
}

extension Workload {
  /// A message in MessageFormat 1, the same for Myna and ICU.
  fileprivate static func classic(
    _ name: String, _ title: String, _ locale: String, _ shape: Shape, _ source: String,
    formats: [String]
  ) -> Workload {
    Workload(
      name: name, title: title, locale: locale, shape: shape, isClassic: true, source: source,
      pattern: source, formats: formats)
  }
}
