import Myna
import MynaModel
import MynaRuntime
import MynaSyntax

/// What the shop knows about a payment that failed.
struct FailedPayment {
  struct Item {
    var name: String
    var quantity: Int
    var price: Money
  }

  /// A method that the customer tried before.
  struct Attempt {
    var method: String
    var code: String
    var time: String
  }

  /// The code that Alipay sent, as it arrived.
  var code: String
  var limit: Money
  var methods: [String]
  var order: String
  var items: [Item]
  var total: Money
  var attempts: [Attempt]

  // A name with signs that mean something in HTML and in templates, as names of goods have them.
  static let sample = FailedPayment(
    code: "ACQ.BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", limit: yuan("50000"),
    methods: ["cash", "credit-card"], order: "2026-1123-0457",
    items: [
      Item(name: "Kingfisher R5 \"Field\" <body>", quantity: 1, price: yuan("38900")),
      Item(name: "100–400 mm lens & hood {{new}}", quantity: 2, price: yuan("14950.5")),
    ],
    total: yuan("68801"),
    attempts: [
      Attempt(
        method: "UnionPay •••• 4402", code: "BUYER_BANKCARD_BALANCE_NOT_ENOUGH", time: "20:31"),
      Attempt(method: "Visa •••• 0119", code: "NO_SUCH_CODE", time: "20:33"),
    ])

  private static func yuan(_ amount: String) -> Money {
    Money(amount, .cny) ?? Money(0, .cny)
  }
}

/// The shop's own words, and amounts as its readers write them.
struct ShopWords {
  let words: [String: String]
  private let renderer: MessageRenderer

  init(_ locale: LocaleIdentifier) {
    words = locale.language == "zh" ? Self.chinese : Self.english
    renderer = MessageRenderer(locale: locale)
  }

  func amount(_ money: Money) -> String {
    var options = RenderOptions()
    options.bidi = .none
    guard let message = MessageParser.parse("{$amount :currency}").message else {
      return money.description
    }
    return renderer.render(message, ["amount": .money(money)], options: options).text
  }

  private static let english = [
    "shop": "Heron Cameras", "checkout": "Checkout", "order": "Order", "summary": "Order summary",
    "total": "Total", "earlier": "Earlier attempts", "help": "Write to us about it",
    "kept": "Your items are kept for 30 minutes.", "back": "Back to cart",
  ]
  private static let chinese = [
    "shop": "苍鹭影像", "checkout": "结账", "order": "订单", "summary": "订单明细",
    "total": "合计", "earlier": "之前的尝试", "help": "写信咨询", "kept": "商品将为您保留 30 分钟。",
    "back": "返回购物车",
  ]
}
