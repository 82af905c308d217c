// Made by `myna generate swift` for customer; do not edit.
// swift-format-ignore-file
// swiftlint:disable all

import Myna
import MynaModel
import MynaRuntime

/// The codes of `alipay`, 86 in number, with what may be known beside each.
///
/// Every argument may be left out; the reader then gets the plainer wording.
/// What every code takes is added by `with`.
struct Alipay: Myna.ProviderCode {
  /// `Money` of the package, whatever else bears the name.
  typealias Money = MynaModel.Money
  /// `DateTime` of the package, whatever else bears the name.
  typealias DateTime = MynaModel.DateTime
  /// `CurrencyCode` of the package, whatever else bears the name.
  typealias CurrencyCode = MynaModel.CurrencyCode
  /// Name of the provider.
  static var provider: String { "alipay" }
  /// The code as the catalogue spells it.
  let code: String
  /// What is known beside the code.
  private(set) var arguments = MynaModel.Arguments()

  /// Values of `method`.
  enum Method: String, CaseIterable, Sendable {
    case alipayBalance = "alipay-balance"
    case applePay = "apple-pay"
    case bankCard = "bank-card"
    case bankTransfer = "bank-transfer"
    case cash
    case creditCard = "credit-card"
    case debitCard = "debit-card"
    case giftCard = "gift-card"
    case googlePay = "google-pay"
    case paypal
    case unionpayCard = "unionpay-card"
    case voucher
    case wechatPay = "wechat-pay"
  }

  /// Values of `operation`.
  enum Operation: String, CaseIterable, Sendable {
    case pay
    case refund
    case cancel
    case query
    case register
    case customs
  }

  /// Values of `period`.
  enum Period: String, CaseIterable, Sendable {
    case day
    case month
  }

  /// Values of `wallet`.
  enum Wallet: String, CaseIterable, Sendable {
    case alipaycn = "ALIPAYCN"
    case alipayhk = "ALIPAYHK"
    case other
  }

  /// Keys of the messages that customers read, as in `Rendered.key`.
  enum Key {
    /// en: Account can't be used; zh-Hans: 无法使用该账户
    static var accountNotUsable: String { "account.not-usable" }
    /// en: Different account needed; zh-Hans: 请更换账户
    static var accountOtherNeeded: String { "account.other-needed" }
    /// en: Personal account needed; zh-Hans: 请使用个人账户
    static var accountPersonalOnly: String { "account.personal-only" }
    /// en: Amount too small; zh-Hans: 付款金额过小
    static var amountTooSmall: String { "amount.too-small" }
    /// en: Authorization needed; zh-Hans: 需要重新授权
    static var authorizationNeeded: String { "authorization.needed" }
    /// en: Balance too low; zh-Hans: 余额不足
    static var balanceTooLow: String { "balance.too-low" }
    /// en: Cancellation period ended; zh-Hans: 已超过取消期限
    static var cancelPeriodEnded: String { "cancel.period-ended" }
    /// en: Card balance too low; zh-Hans: 银行卡余额不足
    static var cardBalanceTooLow: String { "card.balance-too-low" }
    /// en: Refresh your payment code; zh-Hans: 请刷新付款码
    static var codeRefresh: String { "code.refresh" }
    /// en: Payment code turned off; zh-Hans: 付款码功能已关闭
    static var codeTurnedOff: String { "code.turned-off" }
    /// en: Currency not available; zh-Hans: 暂不支持该货币
    static var currencyNotAvailable: String { "currency.not-available" }
    /// en: Customs declaration not completed; zh-Hans: 海关申报未完成
    static var customsNotCompleted: String { "customs.not-completed" }
    /// en: Not completed; zh-Hans: 操作未完成
    static var generic: String { "generic" }
    /// en: Daily limit exceeded; zh-Hans: 超出单日限额
    static var limitDaily: String { "limit.daily" }
    /// en: Monthly limit exceeded; zh-Hans: 超出单月限额
    static var limitMonthly: String { "limit.monthly" }
    /// en: Limit exceeded; zh-Hans: 超出限额
    static var limitPaymentMethod: String { "limit.payment-method" }
    /// en: Amount above the limit; zh-Hans: 付款金额超出限额
    static var limitSinglePayment: String { "limit.single-payment" }
    /// en: Already paid; zh-Hans: 订单已付款
    static var orderAlreadyPaid: String { "order.already-paid" }
    /// en: Checking your order; zh-Hans: 正在确认订单
    static var orderChecking: String { "order.checking" }
    /// en: Order closed; zh-Hans: 订单已关闭
    static var orderClosed: String { "order.closed" }
    /// en: Order completed; zh-Hans: 订单已完结
    static var orderFinished: String { "order.finished" }
    /// en: Order can't be paid right now; zh-Hans: 订单暂时无法付款
    static var orderNewNeeded: String { "order.new-needed" }
    /// en: Order status not available; zh-Hans: 暂时无法确认订单状态
    static var orderStatusUnavailable: String { "order.status-unavailable" }
    /// en: Payment page not opened; zh-Hans: 付款页面未能打开
    static var paymentPageNotOpened: String { "payment-page.not-opened" }
    /// en: Confirm your payment; zh-Hans: 请确认付款
    static var paymentConfirmInApp: String { "payment.confirm-in-app" }
    /// en: Payment not completed; zh-Hans: 付款未完成
    static var paymentDeclined: String { "payment.declined" }
    /// en: Payment not completed; zh-Hans: 付款未完成
    static var paymentNotCompleted: String { "payment.not-completed" }
    /// en: Refund already requested; zh-Hans: 已申请退款
    static var refundAlreadyRequested: String { "refund.already-requested" }
    /// en: Checking your refund; zh-Hans: 正在确认退款
    static var refundChecking: String { "refund.checking" }
    /// en: Checking your refund; zh-Hans: 正在确认退款
    static var refundCheckingWithMerchant: String { "refund.checking-with-merchant" }
    /// en: Refund delayed; zh-Hans: 退款尚未完成
    static var refundDelayed: String { "refund.delayed" }
    /// en: Refund not completed; zh-Hans: 退款未完成
    static var refundNotCompleted: String { "refund.not-completed" }
    /// en: Refund period ended; zh-Hans: 已超过退款有效期
    static var refundPeriodEnded: String { "refund.period-ended" }
    /// en: Not available where you are; zh-Hans: 暂不支持您所在的地区
    static var regionNotAvailable: String { "region.not-available" }
    /// en: Not completed; zh-Hans: 操作未完成
    static var requestNotCompleted: String { "request.not-completed" }
    /// en: Checking the result; zh-Hans: 正在确认结果
    static var resultChecking: String { "result.checking" }
    /// en: Wallet not supported; zh-Hans: 暂不支持该钱包
    static var walletNotSupported: String { "wallet.not-supported" }
  }

  /// Adds what every code takes; what is left out stays as it is.
  ///
  /// - Parameters:
  ///   - operation: `operation`, one of a set of values.
  ///   - methods: `methods`, words that the locales have, by default cash, credit-card.
  func with(operation: Operation? = nil, methods: [Method]? = nil) -> Alipay {
    self
      .text("operation", operation?.rawValue)
      .terms("methods", methods)
  }

  /// Not completed
  ///
  /// Code `ACCESS_FORBIDDEN`, key `request.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Not completed
  /// - `body.by-operation-with-methods`:
  ///   - `pay`: We couldn't complete this payment. Use a different payment method, such as {$methods}.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request with Alipay. Ask the merchant about other options.
  /// - `body.by-operation`:
  ///   - `pay`: We couldn't complete this payment. Use a different payment method.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request with Alipay. Ask the merchant about other options.
  /// - `body`: We couldn't complete your request with Alipay. Ask the merchant about other options.
  ///
  /// customer, zh-Hans:
  /// - `title`: 操作未完成
  /// - `body.by-operation-with-methods`:
  ///   - `pay`: 暂时无法完成付款，请更换付款方式，例如{$methods}。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法通过支付宝完成此操作，请向商家了解其他方式。
  /// - `body.by-operation`:
  ///   - `pay`: 暂时无法完成付款，请更换付款方式。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法通过支付宝完成此操作，请向商家了解其他方式。
  /// - `body`: 暂时无法通过支付宝完成此操作，请向商家了解其他方式。
  static var accessForbidden: Alipay { Alipay("ACCESS_FORBIDDEN") }

  /// Authorization needed
  ///
  /// Code `AGREEMENT_NOT_EXIST`, key `authorization.needed`.
  ///
  /// customer, en:
  /// - `title`: Authorization needed
  /// - `body`: We couldn't find the authorization for this payment. Authorize it again.
  ///
  /// customer, zh-Hans:
  /// - `title`: 需要重新授权
  /// - `body`: 未找到本次付款的授权，请重新授权。
  static var agreementNotExist: Alipay { Alipay("AGREEMENT_NOT_EXIST") }

  /// Different account needed
  ///
  /// Code `ALIN10023`, key `account.other-needed`.
  ///
  /// customer, en:
  /// - `title`: Different account needed
  /// - `body`: This order can't be paid from this Alipay account. Use the account that started the payment.
  ///
  /// customer, zh-Hans:
  /// - `title`: 请更换账户
  /// - `body`: 该订单无法使用当前支付宝账户付款，请使用最初发起付款的账户。
  static var alin10023: Alipay { Alipay("ALIN10023") }

  /// Payment not completed
  ///
  /// Code `ALIN10070`, key `payment.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Payment not completed
  /// - `body`: We couldn't complete this payment. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款未完成
  /// - `body`: 暂时无法完成付款，请联系商家。
  static var alin10070: Alipay { Alipay("ALIN10070") }

  /// Payment not completed
  ///
  /// Code `ALIN10129`, key `payment.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Payment not completed
  /// - `body`: We couldn't complete this payment. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款未完成
  /// - `body`: 暂时无法完成付款，请联系商家。
  static var alin10129: Alipay { Alipay("ALIN10129") }

  /// Payment not completed
  ///
  /// Code `ALIN38173`, key `payment.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Payment not completed
  /// - `body`: We couldn't complete this payment. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款未完成
  /// - `body`: 暂时无法完成付款，请联系商家。
  static var alin38173: Alipay { Alipay("ALIN38173") }

  /// Order can't be paid right now
  ///
  /// Code `ALIN42282`, key `order.new-needed`.
  ///
  /// customer, en:
  /// - `title`: Order can't be paid right now
  /// - `body`: We couldn't complete the payment for this order. If you haven't paid for it yet, place a new order.
  ///
  /// customer, zh-Hans:
  /// - `title`: 订单暂时无法付款
  /// - `body`: 该订单暂时无法完成付款。如尚未付款，请重新下单。
  static var alin42282: Alipay { Alipay("ALIN42282") }

  /// Not available where you are
  ///
  /// Code `ALIN43877`, key `region.not-available`.
  ///
  /// customer, en:
  /// - `title`: Not available where you are
  /// - `body`: This payment method isn't available where you are. Use a different payment method.
  ///
  /// customer, zh-Hans:
  /// - `title`: 暂不支持您所在的地区
  /// - `body`: 该付款方式在您所在的地区暂不可用，请更换付款方式。
  static var alin43877: Alipay { Alipay("ALIN43877") }

  /// Payment not completed
  ///
  /// Code `ALIN43911`, key `payment.declined`.
  ///
  /// customer, en:
  /// - `title`: Payment not completed
  /// - `body.with-methods`: We couldn't complete this payment. Use a different payment method, such as {$methods}.
  /// - `body`: We couldn't complete this payment. Use a different payment method.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款未完成
  /// - `body.with-methods`: 暂时无法完成付款，请更换付款方式，例如{$methods}。
  /// - `body`: 暂时无法完成付款，请更换付款方式。
  static var alin43911: Alipay { Alipay("ALIN43911") }

  /// Limit exceeded
  ///
  /// Code `BEYOND_PAY_RESTRICTION`, key `limit.payment-method`.
  ///
  /// customer, en:
  /// - `title`: Limit exceeded
  /// - `body.with-limit`: This payment goes over the limit of {$limit} for this payment method. Change to another payment method, such as {$methods}.
  /// - `body.with-methods`: This payment goes over the limit for this payment method. Change to another payment method, such as {$methods}.
  /// - `body`: This payment goes over the limit for this payment method. Change to another payment method.
  ///
  /// customer, zh-Hans:
  /// - `title`: 超出限额
  /// - `body.with-limit`: 本次付款超出该付款方式的限额（{$limit}）。请更换付款方式，例如{$methods}。
  /// - `body.with-methods`: 本次付款超出该付款方式的限额，请更换付款方式，例如{$methods}。
  /// - `body`: 本次付款超出该付款方式的限额，请更换付款方式。
  ///
  /// - Parameters:
  ///   - limit: `limit`, an amount of money.
  ///   - amount: `amount`, an amount of money.
  static func beyondPayRestriction(limit: Money? = nil, amount: Money? = nil) -> Alipay {
    Alipay("BEYOND_PAY_RESTRICTION")
      .money("limit", limit)
      .money("amount", amount)
  }

  /// Balance too low
  ///
  /// Code `BUYER_BALANCE_NOT_ENOUGH`, key `balance.too-low`.
  ///
  /// customer, en:
  /// - `title`: Balance too low
  /// - `body.with-balance`: Your Alipay balance of {$balance} doesn't cover this payment of {$amount}. Top up or use a different payment method.
  /// - `body.with-shortfall`: Your Alipay balance is {$shortfall} too low for this payment. Top up or use a different payment method.
  /// - `body`: Your Alipay balance is too low for this payment. Top up or use a different payment method.
  ///
  /// customer, zh-Hans:
  /// - `title`: 余额不足
  /// - `body.with-balance`: 您的支付宝余额为 {$balance}，不足以完成 {$amount} 的付款。请充值或更换付款方式。
  /// - `body.with-shortfall`: 您的支付宝余额不足，还差 {$shortfall}。请充值或更换付款方式。
  /// - `body`: 您的支付宝余额不足，请充值或更换付款方式。
  ///
  /// - Parameters:
  ///   - amount: `amount`, an amount of money.
  ///   - balance: `balance`, an amount of money.
  ///   - shortfall: `shortfall`, an amount of money.
  static func buyerBalanceNotEnough(
    amount: Money? = nil,
    balance: Money? = nil,
    shortfall: Money? = nil
  ) -> Alipay {
    Alipay("BUYER_BALANCE_NOT_ENOUGH")
      .money("amount", amount)
      .money("balance", balance)
      .money("shortfall", shortfall)
  }

  /// Card balance too low
  ///
  /// Code `BUYER_BANKCARD_BALANCE_NOT_ENOUGH`, key `card.balance-too-low`.
  ///
  /// customer, en:
  /// - `title`: Card balance too low
  /// - `body.with-card`: The card ending in {$card_tail} doesn't have enough funds for this payment. Use a different card or payment method.
  /// - `body`: Your bank card doesn't have enough funds for this payment. Use a different card or payment method.
  ///
  /// customer, zh-Hans:
  /// - `title`: 银行卡余额不足
  /// - `body.with-card`: 尾号为 {$card_tail} 的银行卡余额不足，请更换银行卡或付款方式。
  /// - `body`: 您的银行卡余额不足，请更换银行卡或付款方式。
  ///
  /// - Parameters:
  ///   - amount: `amount`, an amount of money.
  ///   - cardTail: `card_tail`, an identifier.
  static func buyerBankcardBalanceNotEnough(
    amount: Money? = nil,
    cardTail: String? = nil
  ) -> Alipay {
    Alipay("BUYER_BANKCARD_BALANCE_NOT_ENOUGH")
      .money("amount", amount)
      .text("card_tail", cardTail)
  }

  /// Payment not completed
  ///
  /// Code `BUYER_ENABLE_STATUS_FORBID`, key `payment.declined`.
  ///
  /// customer, en:
  /// - `title`: Payment not completed
  /// - `body.with-methods`: We couldn't complete this payment. Use a different payment method, such as {$methods}.
  /// - `body`: We couldn't complete this payment. Use a different payment method.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款未完成
  /// - `body.with-methods`: 暂时无法完成付款，请更换付款方式，例如{$methods}。
  /// - `body`: 暂时无法完成付款，请更换付款方式。
  static var buyerEnableStatusForbid: Alipay { Alipay("BUYER_ENABLE_STATUS_FORBID") }

  /// Refresh your payment code
  ///
  /// Code `BUYER_NOT_EXIST`, key `code.refresh`.
  ///
  /// customer, en:
  /// - `title`: Refresh your payment code
  /// - `body`: This payment code can't be used. Refresh your payment code and have it scanned again.
  ///
  /// customer, zh-Hans:
  /// - `title`: 请刷新付款码
  /// - `body`: 该付款码无法使用，请刷新付款码后重新扫码。
  static var buyerNotExist: Alipay { Alipay("BUYER_NOT_EXIST") }

  /// Account can't be used
  ///
  /// Code `BUYER_NOT_MAINLAND_CERT`, key `account.not-usable`.
  ///
  /// customer, en:
  /// - `title`: Account can't be used
  /// - `body`: This Alipay account can't be used for this payment. Use a different payment method.
  ///
  /// customer, zh-Hans:
  /// - `title`: 无法使用该账户
  /// - `body`: 该支付宝账户无法用于本次付款，请更换付款方式。
  static var buyerNotMainlandCert: Alipay { Alipay("BUYER_NOT_MAINLAND_CERT") }

  /// Daily limit exceeded
  ///
  /// Code `BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR`, key `limit.daily`.
  ///
  /// customer, en:
  /// - `title`: Daily limit exceeded
  /// - `body.with-limit-and-reset`: This payment would take you over your daily limit of {$limit}, which renews on {$resets_on}. Change to another payment method, such as {$methods}.
  /// - `body.with-limit`: This payment would take you over your daily limit of {$limit}. Change to another payment method, such as {$methods}.
  /// - `body.with-reset`: This payment would take you over your daily limit, which renews on {$resets_on}. Change to another payment method, such as {$methods}.
  /// - `body.with-methods`: This payment would take you over your daily limit. Change to another payment method, such as {$methods}.
  /// - `body`: This payment would take you over your daily limit. Change to another payment method.
  ///
  /// customer, zh-Hans:
  /// - `title`: 超出单日限额
  /// - `body.with-limit-and-reset`: 本次付款将超出您的单日限额（{$limit}），限额将于 {$resets_on}恢复。请更换付款方式，例如{$methods}。
  /// - `body.with-limit`: 本次付款将超出您的单日限额（{$limit}）。请更换付款方式，例如{$methods}。
  /// - `body.with-reset`: 本次付款将超出您的单日限额，限额将于 {$resets_on}恢复。请更换付款方式，例如{$methods}。
  /// - `body.with-methods`: 本次付款将超出您的单日限额，请更换付款方式，例如{$methods}。
  /// - `body`: 本次付款将超出您的单日限额，请更换付款方式。
  ///
  /// - Parameters:
  ///   - limit: `limit`, an amount of money.
  ///   - amount: `amount`, an amount of money.
  ///   - resetsOn: `resets_on`, a date, or an instant.
  ///   - period: `period`, one of a set of values.
  static func buyerPaymentAmountDayLimitError(
    limit: Money? = nil,
    amount: Money? = nil,
    resetsOn: DateTime? = nil,
    period: Period? = nil
  ) -> Alipay {
    Alipay("BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR")
      .money("limit", limit)
      .money("amount", amount)
      .date("resets_on", resetsOn)
      .text("period", period?.rawValue)
  }

  /// Monthly limit exceeded
  ///
  /// Code `BUYER_PAYMENT_AMOUNT_MONTH_LIMIT_ERROR`, key `limit.monthly`.
  ///
  /// customer, en:
  /// - `title`: Monthly limit exceeded
  /// - `body.with-limit-and-reset`: This payment would take you over your monthly limit of {$limit}, which renews on {$resets_on}. Change to another payment method, such as {$methods}.
  /// - `body.with-limit`: This payment would take you over your monthly limit of {$limit}. Change to another payment method, such as {$methods}.
  /// - `body.with-reset`: This payment would take you over your monthly limit, which renews on {$resets_on}. Change to another payment method, such as {$methods}.
  /// - `body.with-methods`: This payment would take you over your monthly limit. Change to another payment method, such as {$methods}.
  /// - `body`: This payment would take you over your monthly limit. Change to another payment method.
  ///
  /// customer, zh-Hans:
  /// - `title`: 超出单月限额
  /// - `body.with-limit-and-reset`: 本次付款将超出您的单月限额（{$limit}），限额将于 {$resets_on}恢复。请更换付款方式，例如{$methods}。
  /// - `body.with-limit`: 本次付款将超出您的单月限额（{$limit}）。请更换付款方式，例如{$methods}。
  /// - `body.with-reset`: 本次付款将超出您的单月限额，限额将于 {$resets_on}恢复。请更换付款方式，例如{$methods}。
  /// - `body.with-methods`: 本次付款将超出您的单月限额，请更换付款方式，例如{$methods}。
  /// - `body`: 本次付款将超出您的单月限额，请更换付款方式。
  ///
  /// - Parameters:
  ///   - limit: `limit`, an amount of money.
  ///   - amount: `amount`, an amount of money.
  ///   - resetsOn: `resets_on`, a date, or an instant.
  ///   - period: `period`, one of a set of values.
  static func buyerPaymentAmountMonthLimitError(
    limit: Money? = nil,
    amount: Money? = nil,
    resetsOn: DateTime? = nil,
    period: Period? = nil
  ) -> Alipay {
    Alipay("BUYER_PAYMENT_AMOUNT_MONTH_LIMIT_ERROR")
      .money("limit", limit)
      .money("amount", amount)
      .date("resets_on", resetsOn)
      .text("period", period?.rawValue)
  }

  /// Not completed
  ///
  /// Code `CONTACT_NO_MANDATORY`, key `generic`.
  ///
  /// customer, en:
  /// - `title`: Not completed
  /// - `body.by-operation`:
  ///   - `pay`: We couldn't complete this payment. Contact the merchant.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request. Contact the merchant.
  /// - `body`: We couldn't complete your request. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 操作未完成
  /// - `body.by-operation`:
  ///   - `pay`: 暂时无法完成付款，请联系商家。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法完成此操作，请联系商家。
  /// - `body`: 暂时无法完成此操作，请联系商家。
  static var contactNoMandatory: Alipay { Alipay("CONTACT_NO_MANDATORY") }

  /// Order can't be paid right now
  ///
  /// Code `CONTEXT_INCONSISTENT`, key `order.new-needed`.
  ///
  /// customer, en:
  /// - `title`: Order can't be paid right now
  /// - `body`: We couldn't complete the payment for this order. If you haven't paid for it yet, place a new order.
  ///
  /// customer, zh-Hans:
  /// - `title`: 订单暂时无法付款
  /// - `body`: 该订单暂时无法完成付款。如尚未付款，请重新下单。
  static var contextInconsistent: Alipay { Alipay("CONTEXT_INCONSISTENT") }

  /// Refund not completed
  ///
  /// Code `CURRENCY_NOT_SAME`, key `refund.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Refund not completed
  /// - `body`: We couldn't complete this refund. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 退款未完成
  /// - `body`: 暂时无法完成退款，请联系商家。
  static var currencyNotSame: Alipay { Alipay("CURRENCY_NOT_SAME") }

  /// Currency not available
  ///
  /// Code `CURRENCY_NOT_SUPPORT`, key `currency.not-available`.
  ///
  /// customer, en:
  /// - `title`: Currency not available
  /// - `body`: This payment method isn't available in this currency. Use a different payment method.
  ///
  /// customer, zh-Hans:
  /// - `title`: 暂不支持该货币
  /// - `body`: 该付款方式暂不支持此货币，请更换付款方式。
  ///
  /// - Parameters:
  ///   - currency: `currency`, a currency.
  static func currencyNotSupport(currency: CurrencyCode? = nil) -> Alipay {
    Alipay("CURRENCY_NOT_SUPPORT")
      .text("currency", currency?.rawValue)
  }

  /// Not completed
  ///
  /// Code `DATA_NOT_EXIST`, key `generic`.
  ///
  /// customer, en:
  /// - `title`: Not completed
  /// - `body.by-operation`:
  ///   - `pay`: We couldn't complete this payment. Contact the merchant.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request. Contact the merchant.
  /// - `body`: We couldn't complete your request. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 操作未完成
  /// - `body.by-operation`:
  ///   - `pay`: 暂时无法完成付款，请联系商家。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法完成此操作，请联系商家。
  /// - `body`: 暂时无法完成此操作，请联系商家。
  static var dataNotExist: Alipay { Alipay("DATA_NOT_EXIST") }

  /// Checking your refund
  ///
  /// Code `DISCORDANT_REPEAT_REQUEST`, key `refund.checking`.
  ///
  /// customer, en:
  /// - `title`: Checking your refund
  /// - `body`: We're checking the result of your refund. Check back later for an update.
  ///
  /// customer, zh-Hans:
  /// - `title`: 正在确认退款
  /// - `body`: 正在确认退款结果，请稍后查看。
  ///
  /// - Parameters:
  ///   - refundAmount: `refund_amount`, an amount of money.
  static func discordantRepeatRequest(refundAmount: Money? = nil) -> Alipay {
    Alipay("DISCORDANT_REPEAT_REQUEST")
      .money("refund_amount", refundAmount)
  }

  /// Order can't be paid right now
  ///
  /// Code `DUPLICATE_PAY_CURRENCY_NOT_EQUAL`, key `order.new-needed`.
  ///
  /// customer, en:
  /// - `title`: Order can't be paid right now
  /// - `body`: We couldn't complete the payment for this order. If you haven't paid for it yet, place a new order.
  ///
  /// customer, zh-Hans:
  /// - `title`: 订单暂时无法付款
  /// - `body`: 该订单暂时无法完成付款。如尚未付款，请重新下单。
  static var duplicatePayCurrencyNotEqual: Alipay { Alipay("DUPLICATE_PAY_CURRENCY_NOT_EQUAL") }

  /// Not completed
  ///
  /// Code `DUPLICATE_REQUEST`, key `generic`.
  ///
  /// customer, en:
  /// - `title`: Not completed
  /// - `body.by-operation`:
  ///   - `pay`: We couldn't complete this payment. Contact the merchant.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request. Contact the merchant.
  /// - `body`: We couldn't complete your request. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 操作未完成
  /// - `body.by-operation`:
  ///   - `pay`: 暂时无法完成付款，请联系商家。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法完成此操作，请联系商家。
  /// - `body`: 暂时无法完成此操作，请联系商家。
  static var duplicateRequest: Alipay { Alipay("DUPLICATE_REQUEST") }

  /// Payment not completed
  ///
  /// Code `EXCHANGE_AMOUNT_OR_CURRENCY_ERROR`, key `payment.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Payment not completed
  /// - `body`: We couldn't complete this payment. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款未完成
  /// - `body`: 暂时无法完成付款，请联系商家。
  ///
  /// - Parameters:
  ///   - amount: `amount`, an amount of money.
  static func exchangeAmountOrCurrencyError(amount: Money? = nil) -> Alipay {
    Alipay("EXCHANGE_AMOUNT_OR_CURRENCY_ERROR")
      .money("amount", amount)
  }

  /// Payment not completed
  ///
  /// Code `EXIST_FORBIDDEN_WORD`, key `payment.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Payment not completed
  /// - `body`: We couldn't complete this payment. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款未完成
  /// - `body`: 暂时无法完成付款，请联系商家。
  static var existForbiddenWord: Alipay { Alipay("EXIST_FORBIDDEN_WORD") }

  /// Not completed
  ///
  /// Code `HAS_NO_PRIVILEGE`, key `request.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Not completed
  /// - `body.by-operation-with-methods`:
  ///   - `pay`: We couldn't complete this payment. Use a different payment method, such as {$methods}.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request with Alipay. Ask the merchant about other options.
  /// - `body.by-operation`:
  ///   - `pay`: We couldn't complete this payment. Use a different payment method.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request with Alipay. Ask the merchant about other options.
  /// - `body`: We couldn't complete your request with Alipay. Ask the merchant about other options.
  ///
  /// customer, zh-Hans:
  /// - `title`: 操作未完成
  /// - `body.by-operation-with-methods`:
  ///   - `pay`: 暂时无法完成付款，请更换付款方式，例如{$methods}。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法通过支付宝完成此操作，请向商家了解其他方式。
  /// - `body.by-operation`:
  ///   - `pay`: 暂时无法完成付款，请更换付款方式。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法通过支付宝完成此操作，请向商家了解其他方式。
  /// - `body`: 暂时无法通过支付宝完成此操作，请向商家了解其他方式。
  static var hasNoPrivilege: Alipay { Alipay("HAS_NO_PRIVILEGE") }

  /// Not completed
  ///
  /// Code `ILLEGAL_ACCESS_SWITCH_SYSTEM`, key `generic`.
  ///
  /// customer, en:
  /// - `title`: Not completed
  /// - `body.by-operation`:
  ///   - `pay`: We couldn't complete this payment. Contact the merchant.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request. Contact the merchant.
  /// - `body`: We couldn't complete your request. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 操作未完成
  /// - `body.by-operation`:
  ///   - `pay`: 暂时无法完成付款，请联系商家。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法完成此操作，请联系商家。
  /// - `body`: 暂时无法完成此操作，请联系商家。
  static var illegalAccessSwitchSystem: Alipay { Alipay("ILLEGAL_ACCESS_SWITCH_SYSTEM") }

  /// Not completed
  ///
  /// Code `ILLEGAL_ARGUMENT`, key `generic`.
  ///
  /// customer, en:
  /// - `title`: Not completed
  /// - `body.by-operation`:
  ///   - `pay`: We couldn't complete this payment. Contact the merchant.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request. Contact the merchant.
  /// - `body`: We couldn't complete your request. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 操作未完成
  /// - `body.by-operation`:
  ///   - `pay`: 暂时无法完成付款，请联系商家。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法完成此操作，请联系商家。
  /// - `body`: 暂时无法完成此操作，请联系商家。
  static var illegalArgument: Alipay { Alipay("ILLEGAL_ARGUMENT") }

  /// Not completed
  ///
  /// Code `ILLEGAL_CLIENT_IP`, key `generic`.
  ///
  /// customer, en:
  /// - `title`: Not completed
  /// - `body.by-operation`:
  ///   - `pay`: We couldn't complete this payment. Contact the merchant.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request. Contact the merchant.
  /// - `body`: We couldn't complete your request. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 操作未完成
  /// - `body.by-operation`:
  ///   - `pay`: 暂时无法完成付款，请联系商家。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法完成此操作，请联系商家。
  /// - `body`: 暂时无法完成此操作，请联系商家。
  static var illegalClientIp: Alipay { Alipay("ILLEGAL_CLIENT_IP") }

  /// Not completed
  ///
  /// Code `ILLEGAL_EXTERFACE`, key `generic`.
  ///
  /// customer, en:
  /// - `title`: Not completed
  /// - `body.by-operation`:
  ///   - `pay`: We couldn't complete this payment. Contact the merchant.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request. Contact the merchant.
  /// - `body`: We couldn't complete your request. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 操作未完成
  /// - `body.by-operation`:
  ///   - `pay`: 暂时无法完成付款，请联系商家。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法完成此操作，请联系商家。
  /// - `body`: 暂时无法完成此操作，请联系商家。
  static var illegalExterface: Alipay { Alipay("ILLEGAL_EXTERFACE") }

  /// Not completed
  ///
  /// Code `ILLEGAL_PARTNER`, key `generic`.
  ///
  /// customer, en:
  /// - `title`: Not completed
  /// - `body.by-operation`:
  ///   - `pay`: We couldn't complete this payment. Contact the merchant.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request. Contact the merchant.
  /// - `body`: We couldn't complete your request. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 操作未完成
  /// - `body.by-operation`:
  ///   - `pay`: 暂时无法完成付款，请联系商家。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法完成此操作，请联系商家。
  /// - `body`: 暂时无法完成此操作，请联系商家。
  static var illegalPartner: Alipay { Alipay("ILLEGAL_PARTNER") }

  /// Not completed
  ///
  /// Code `ILLEGAL_PARTNER_EXTERFACE`, key `request.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Not completed
  /// - `body.by-operation-with-methods`:
  ///   - `pay`: We couldn't complete this payment. Use a different payment method, such as {$methods}.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request with Alipay. Ask the merchant about other options.
  /// - `body.by-operation`:
  ///   - `pay`: We couldn't complete this payment. Use a different payment method.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request with Alipay. Ask the merchant about other options.
  /// - `body`: We couldn't complete your request with Alipay. Ask the merchant about other options.
  ///
  /// customer, zh-Hans:
  /// - `title`: 操作未完成
  /// - `body.by-operation-with-methods`:
  ///   - `pay`: 暂时无法完成付款，请更换付款方式，例如{$methods}。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法通过支付宝完成此操作，请向商家了解其他方式。
  /// - `body.by-operation`:
  ///   - `pay`: 暂时无法完成付款，请更换付款方式。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法通过支付宝完成此操作，请向商家了解其他方式。
  /// - `body`: 暂时无法通过支付宝完成此操作，请向商家了解其他方式。
  static var illegalPartnerExterface: Alipay { Alipay("ILLEGAL_PARTNER_EXTERFACE") }

  /// Not completed
  ///
  /// Code `ILLEGAL_SECURITY_PROFILE`, key `generic`.
  ///
  /// customer, en:
  /// - `title`: Not completed
  /// - `body.by-operation`:
  ///   - `pay`: We couldn't complete this payment. Contact the merchant.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request. Contact the merchant.
  /// - `body`: We couldn't complete your request. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 操作未完成
  /// - `body.by-operation`:
  ///   - `pay`: 暂时无法完成付款，请联系商家。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法完成此操作，请联系商家。
  /// - `body`: 暂时无法完成此操作，请联系商家。
  static var illegalSecurityProfile: Alipay { Alipay("ILLEGAL_SECURITY_PROFILE") }

  /// Not completed
  ///
  /// Code `ILLEGAL_SIGN`, key `generic`.
  ///
  /// customer, en:
  /// - `title`: Not completed
  /// - `body.by-operation`:
  ///   - `pay`: We couldn't complete this payment. Contact the merchant.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request. Contact the merchant.
  /// - `body`: We couldn't complete your request. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 操作未完成
  /// - `body.by-operation`:
  ///   - `pay`: 暂时无法完成付款，请联系商家。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法完成此操作，请联系商家。
  /// - `body`: 暂时无法完成此操作，请联系商家。
  static var illegalSign: Alipay { Alipay("ILLEGAL_SIGN") }

  /// Not completed
  ///
  /// Code `ILLEGAL_SIGN_TYPE`, key `generic`.
  ///
  /// customer, en:
  /// - `title`: Not completed
  /// - `body.by-operation`:
  ///   - `pay`: We couldn't complete this payment. Contact the merchant.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request. Contact the merchant.
  /// - `body`: We couldn't complete your request. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 操作未完成
  /// - `body.by-operation`:
  ///   - `pay`: 暂时无法完成付款，请联系商家。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法完成此操作，请联系商家。
  /// - `body`: 暂时无法完成此操作，请联系商家。
  static var illegalSignType: Alipay { Alipay("ILLEGAL_SIGN_TYPE") }

  /// Not completed
  ///
  /// Code `INVALID_PARAMETER`, key `generic`.
  ///
  /// customer, en:
  /// - `title`: Not completed
  /// - `body.by-operation`:
  ///   - `pay`: We couldn't complete this payment. Contact the merchant.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request. Contact the merchant.
  /// - `body`: We couldn't complete your request. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 操作未完成
  /// - `body.by-operation`:
  ///   - `pay`: 暂时无法完成付款，请联系商家。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法完成此操作，请联系商家。
  /// - `body`: 暂时无法完成此操作，请联系商家。
  static var invalidParameter: Alipay { Alipay("INVALID_PARAMETER") }

  /// Payment not completed
  ///
  /// Code `INVALID_RECEIVE_ACCOUNT`, key `payment.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Payment not completed
  /// - `body`: We couldn't complete this payment. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款未完成
  /// - `body`: 暂时无法完成付款，请联系商家。
  static var invalidReceiveAccount: Alipay { Alipay("INVALID_RECEIVE_ACCOUNT") }

  /// Refund not completed
  ///
  /// Code `INVALID_ROUNDED_AMOUNT`, key `refund.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Refund not completed
  /// - `body`: We couldn't complete this refund. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 退款未完成
  /// - `body`: 暂时无法完成退款，请联系商家。
  ///
  /// - Parameters:
  ///   - refundAmount: `refund_amount`, an amount of money.
  ///   - remainingCny: `remaining_cny`, an amount of money.
  ///   - remainingForeign: `remaining_foreign`, an amount of money.
  static func invalidRoundedAmount(
    refundAmount: Money? = nil,
    remainingCny: Money? = nil,
    remainingForeign: Money? = nil
  ) -> Alipay {
    Alipay("INVALID_ROUNDED_AMOUNT")
      .money("refund_amount", refundAmount)
      .money("remaining_cny", remainingCny)
      .money("remaining_foreign", remainingForeign)
  }

  /// Not completed
  ///
  /// Code `LBS_GEOGRAPHIC_INFORMATION_INVALID`, key `generic`.
  ///
  /// customer, en:
  /// - `title`: Not completed
  /// - `body.by-operation`:
  ///   - `pay`: We couldn't complete this payment. Contact the merchant.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request. Contact the merchant.
  /// - `body`: We couldn't complete your request. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 操作未完成
  /// - `body.by-operation`:
  ///   - `pay`: 暂时无法完成付款，请联系商家。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法完成此操作，请联系商家。
  /// - `body`: 暂时无法完成此操作，请联系商家。
  static var lbsGeographicInformationInvalid: Alipay { Alipay("LBS_GEOGRAPHIC_INFORMATION_INVALID") }

  /// Not completed
  ///
  /// Code `MCC_TYPE_ILLEGAL`, key `generic`.
  ///
  /// customer, en:
  /// - `title`: Not completed
  /// - `body.by-operation`:
  ///   - `pay`: We couldn't complete this payment. Contact the merchant.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request. Contact the merchant.
  /// - `body`: We couldn't complete your request. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 操作未完成
  /// - `body.by-operation`:
  ///   - `pay`: 暂时无法完成付款，请联系商家。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法完成此操作，请联系商家。
  /// - `body`: 暂时无法完成此操作，请联系商家。
  static var mccTypeIllegal: Alipay { Alipay("MCC_TYPE_ILLEGAL") }

  /// Payment code turned off
  ///
  /// Code `MOBILE_PAYMENT_SWITCH_OFF`, key `code.turned-off`.
  ///
  /// customer, en:
  /// - `title`: Payment code turned off
  /// - `body`: Your payment code is turned off in Alipay. Turn it on and have it scanned again.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款码功能已关闭
  /// - `body`: 您的支付宝付款码功能已关闭，请开启后重新扫码。
  static var mobilePaymentSwitchOff: Alipay { Alipay("MOBILE_PAYMENT_SWITCH_OFF") }

  /// Refund not completed
  ///
  /// Code `MORE_THAN_ALLOW_REFUND_FOREX_FEE`, key `refund.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Refund not completed
  /// - `body`: We couldn't complete this refund. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 退款未完成
  /// - `body`: 暂时无法完成退款，请联系商家。
  ///
  /// - Parameters:
  ///   - refundAmount: `refund_amount`, an amount of money.
  static func moreThanAllowRefundForexFee(refundAmount: Money? = nil) -> Alipay {
    Alipay("MORE_THAN_ALLOW_REFUND_FOREX_FEE")
      .money("refund_amount", refundAmount)
  }

  /// Account can't be used
  ///
  /// Code `NOT_CERTIFIED_USER`, key `account.not-usable`.
  ///
  /// customer, en:
  /// - `title`: Account can't be used
  /// - `body`: This Alipay account can't be used for this payment. Use a different payment method.
  ///
  /// customer, zh-Hans:
  /// - `title`: 无法使用该账户
  /// - `body`: 该支付宝账户无法用于本次付款，请更换付款方式。
  static var notCertifiedUser: Alipay { Alipay("NOT_CERTIFIED_USER") }

  /// Personal account needed
  ///
  /// Code `NOT_PRIVATE_ACCOUNT_USER`, key `account.personal-only`.
  ///
  /// customer, en:
  /// - `title`: Personal account needed
  /// - `body`: This payment can't be made from a business account. Use a personal Alipay account instead.
  ///
  /// customer, zh-Hans:
  /// - `title`: 请使用个人账户
  /// - `body`: 本次付款不支持企业账户，请改用个人支付宝账户。
  static var notPrivateAccountUser: Alipay { Alipay("NOT_PRIVATE_ACCOUNT_USER") }

  /// Wallet not supported
  ///
  /// Code `NOT_SUPPORT_PAYMENT_INST`, key `wallet.not-supported`.
  ///
  /// customer, en:
  /// - `title`: Wallet not supported
  /// - `body`: This Alipay wallet can't be used here. Use a different payment method.
  ///
  /// customer, zh-Hans:
  /// - `title`: 暂不支持该钱包
  /// - `body`: 此处暂不支持您使用的支付宝钱包，请更换付款方式。
  ///
  /// - Parameters:
  ///   - wallet: `wallet`, one of a set of values.
  static func notSupportPaymentInst(wallet: Wallet? = nil) -> Alipay {
    Alipay("NOT_SUPPORT_PAYMENT_INST")
      .text("wallet", wallet?.rawValue)
  }

  /// Not completed
  ///
  /// Code `PARAM_ILLEGAL`, key `generic`.
  ///
  /// customer, en:
  /// - `title`: Not completed
  /// - `body.by-operation`:
  ///   - `pay`: We couldn't complete this payment. Contact the merchant.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request. Contact the merchant.
  /// - `body`: We couldn't complete your request. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 操作未完成
  /// - `body.by-operation`:
  ///   - `pay`: 暂时无法完成付款，请联系商家。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法完成此操作，请联系商家。
  /// - `body`: 暂时无法完成此操作，请联系商家。
  static var paramIllegal: Alipay { Alipay("PARAM_ILLEGAL") }

  /// Customs declaration not completed
  ///
  /// Code `PAYER_ENABLE_STATUS_FORBID`, key `customs.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Customs declaration not completed
  /// - `body`: We couldn't complete the customs declaration for this order. Contact Alipay customer service.
  ///
  /// customer, zh-Hans:
  /// - `title`: 海关申报未完成
  /// - `body`: 该订单的海关申报未能完成，请联系支付宝客服。
  static var payerEnableStatusForbid: Alipay { Alipay("PAYER_ENABLE_STATUS_FORBID") }

  /// Payment not completed
  ///
  /// Code `PAYMENT_FAIL`, key `payment.declined`.
  ///
  /// customer, en:
  /// - `title`: Payment not completed
  /// - `body.with-methods`: We couldn't complete this payment. Use a different payment method, such as {$methods}.
  /// - `body`: We couldn't complete this payment. Use a different payment method.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款未完成
  /// - `body.with-methods`: 暂时无法完成付款，请更换付款方式，例如{$methods}。
  /// - `body`: 暂时无法完成付款，请更换付款方式。
  static var paymentFail: Alipay { Alipay("PAYMENT_FAIL") }

  /// Payment not completed
  ///
  /// Code `PAYMENT_REQUEST_HAS_RISK`, key `payment.declined`.
  ///
  /// customer, en:
  /// - `title`: Payment not completed
  /// - `body.with-methods`: We couldn't complete this payment. Use a different payment method, such as {$methods}.
  /// - `body`: We couldn't complete this payment. Use a different payment method.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款未完成
  /// - `body.with-methods`: 暂时无法完成付款，请更换付款方式，例如{$methods}。
  /// - `body`: 暂时无法完成付款，请更换付款方式。
  static var paymentRequestHasRisk: Alipay { Alipay("PAYMENT_REQUEST_HAS_RISK") }

  /// Limit exceeded
  ///
  /// Code `PRODUCT_AMOUNT_LIMIT_ERROR`, key `limit.payment-method`.
  ///
  /// customer, en:
  /// - `title`: Limit exceeded
  /// - `body.with-limit`: This payment goes over the limit of {$limit} for this payment method. Change to another payment method, such as {$methods}.
  /// - `body.with-methods`: This payment goes over the limit for this payment method. Change to another payment method, such as {$methods}.
  /// - `body`: This payment goes over the limit for this payment method. Change to another payment method.
  ///
  /// customer, zh-Hans:
  /// - `title`: 超出限额
  /// - `body.with-limit`: 本次付款超出该付款方式的限额（{$limit}）。请更换付款方式，例如{$methods}。
  /// - `body.with-methods`: 本次付款超出该付款方式的限额，请更换付款方式，例如{$methods}。
  /// - `body`: 本次付款超出该付款方式的限额，请更换付款方式。
  ///
  /// - Parameters:
  ///   - limit: `limit`, an amount of money.
  ///   - amount: `amount`, an amount of money.
  static func productAmountLimitError(limit: Money? = nil, amount: Money? = nil) -> Alipay {
    Alipay("PRODUCT_AMOUNT_LIMIT_ERROR")
      .money("limit", limit)
      .money("amount", amount)
  }

  /// Payment page not opened
  ///
  /// Code `PULL_MOBILE_CASHIER_FAIL`, key `payment-page.not-opened`.
  ///
  /// customer, en:
  /// - `title`: Payment page not opened
  /// - `body`: We couldn't open the payment page on your phone. Refresh your payment code and have it scanned again.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款页面未能打开
  /// - `body`: 手机未能打开付款页面，请刷新付款码后重新扫码。
  static var pullMobileCashierFail: Alipay { Alipay("PULL_MOBILE_CASHIER_FAIL") }

  /// Checking your refund
  ///
  /// Code `PURCHASE_TRADE_NOT_EXIST`, key `refund.checking-with-merchant`.
  ///
  /// customer, en:
  /// - `title`: Checking your refund
  /// - `body`: We're checking the result of your refund. Contact the merchant for an update.
  ///
  /// customer, zh-Hans:
  /// - `title`: 正在确认退款
  /// - `body`: 正在确认退款结果，请联系商家了解情况。
  static var purchaseTradeNotExist: Alipay { Alipay("PURCHASE_TRADE_NOT_EXIST") }

  /// Payment not completed
  ///
  /// Code `QRCODE_HAS_BEEN_EXIST`, key `payment.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Payment not completed
  /// - `body`: We couldn't complete this payment. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款未完成
  /// - `body`: 暂时无法完成付款，请联系商家。
  static var qrcodeHasBeenExist: Alipay { Alipay("QRCODE_HAS_BEEN_EXIST") }

  /// Not completed
  ///
  /// Code `REASON_TRADE_REFUND_FEE_ERR`, key `generic`.
  ///
  /// customer, en:
  /// - `title`: Not completed
  /// - `body.by-operation`:
  ///   - `pay`: We couldn't complete this payment. Contact the merchant.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request. Contact the merchant.
  /// - `body`: We couldn't complete your request. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 操作未完成
  /// - `body.by-operation`:
  ///   - `pay`: 暂时无法完成付款，请联系商家。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法完成此操作，请联系商家。
  /// - `body`: 暂时无法完成此操作，请联系商家。
  ///
  /// - Parameters:
  ///   - refundAmount: `refund_amount`, an amount of money.
  ///   - maxRefundable: `max_refundable`, an amount of money.
  static func reasonTradeRefundFeeErr(
    refundAmount: Money? = nil,
    maxRefundable: Money? = nil
  ) -> Alipay {
    Alipay("REASON_TRADE_REFUND_FEE_ERR")
      .money("refund_amount", refundAmount)
      .money("max_refundable", maxRefundable)
  }

  /// Refund delayed
  ///
  /// Code `REFUND_CHARGE_ERROR`, key `refund.delayed`.
  ///
  /// customer, en:
  /// - `title`: Refund delayed
  /// - `body.with-amount`: Your refund of {$refund_amount} is delayed, and the merchant is handling it. Check back later for an update.
  /// - `body.by-operation`:
  ///   - `cancel`: The cancellation isn't complete yet, and the merchant is handling it. Check back later for an update.
  ///   - `*`: Your refund is delayed, and the merchant is handling it. Check back later for an update.
  /// - `body`: Your refund is delayed, and the merchant is handling it. Check back later for an update.
  ///
  /// customer, zh-Hans:
  /// - `title`: 退款尚未完成
  /// - `body.with-amount`: 您的退款（{$refund_amount}）尚未完成，商家正在处理，请稍后查看。
  /// - `body.by-operation`:
  ///   - `cancel`: 付款取消尚未完成，商家正在处理，请稍后查看。
  ///   - `*`: 您的退款尚未完成，商家正在处理，请稍后查看。
  /// - `body`: 您的退款尚未完成，商家正在处理，请稍后查看。
  static var refundChargeError: Alipay { Alipay("REFUND_CHARGE_ERROR") }

  /// Refund not completed
  ///
  /// Code `REFUND_REQUEST_HAS_RISK`, key `refund.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Refund not completed
  /// - `body`: We couldn't complete this refund. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 退款未完成
  /// - `body`: 暂时无法完成退款，请联系商家。
  static var refundRequestHasRisk: Alipay { Alipay("REFUND_REQUEST_HAS_RISK") }

  /// Refund period ended
  ///
  /// Code `REFUNDMENT_VALID_DATE_EXCEED`, key `refund.period-ended`.
  ///
  /// customer, en:
  /// - `title`: Refund period ended
  /// - `body.with-deadline`: The refund period ended on {$refund_deadline}. Contact the merchant.
  /// - `body.with-window`:
  ///   - `one`: Refunds are possible for {$window_days} day after payment, and that time has passed. Contact the merchant.
  ///   - `*`: Refunds are possible for {$window_days} days after payment, and that time has passed. Contact the merchant.
  /// - `body`: The refund period has ended. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 已超过退款有效期
  /// - `body.with-deadline`: 退款有效期已于 {$refund_deadline}结束，请联系商家。
  /// - `body.with-window`: 退款有效期为付款后 {$window_days} 天，现已结束，请联系商家。
  /// - `body`: 已超过退款有效期，请联系商家。
  ///
  /// - Parameters:
  ///   - refundDeadline: `refund_deadline`, a date, or an instant.
  ///   - paidOn: `paid_on`, a date, or an instant.
  ///   - windowDays: `window_days`, a whole number.
  static func refundmentValidDateExceed(
    refundDeadline: DateTime? = nil,
    paidOn: DateTime? = nil,
    windowDays: Int? = nil
  ) -> Alipay {
    Alipay("REFUNDMENT_VALID_DATE_EXCEED")
      .date("refund_deadline", refundDeadline)
      .date("paid_on", paidOn)
      .count("window_days", windowDays)
  }

  /// Not completed
  ///
  /// Code `REGISTRATION_NO_MANDATORY`, key `generic`.
  ///
  /// customer, en:
  /// - `title`: Not completed
  /// - `body.by-operation`:
  ///   - `pay`: We couldn't complete this payment. Contact the merchant.
  ///   - `refund`: We couldn't complete this refund. Contact the merchant.
  ///   - `cancel`: We couldn't cancel this payment. Contact the merchant.
  ///   - `*`: We couldn't complete your request. Contact the merchant.
  /// - `body`: We couldn't complete your request. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 操作未完成
  /// - `body.by-operation`:
  ///   - `pay`: 暂时无法完成付款，请联系商家。
  ///   - `refund`: 暂时无法完成退款，请联系商家。
  ///   - `cancel`: 暂时无法取消本次付款，请联系商家。
  ///   - `*`: 暂时无法完成此操作，请联系商家。
  /// - `body`: 暂时无法完成此操作，请联系商家。
  static var registrationNoMandatory: Alipay { Alipay("REGISTRATION_NO_MANDATORY") }

  /// Refund already requested
  ///
  /// Code `REPEATED_REFUNDMENT_REQUEST`, key `refund.already-requested`.
  ///
  /// customer, en:
  /// - `title`: Refund already requested
  /// - `body`: This refund has already been requested. Check back later for an update.
  ///
  /// customer, zh-Hans:
  /// - `title`: 已申请退款
  /// - `body`: 该笔退款此前已提交申请，请稍后查看。
  static var repeatedRefundmentRequest: Alipay { Alipay("REPEATED_REFUNDMENT_REQUEST") }

  /// Refund not completed
  ///
  /// Code `REQUEST_AMOUNT_EXCEED`, key `refund.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Refund not completed
  /// - `body`: We couldn't complete this refund. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 退款未完成
  /// - `body`: 暂时无法完成退款，请联系商家。
  ///
  /// - Parameters:
  ///   - refundAmount: `refund_amount`, an amount of money.
  ///   - refundedTotal: `refunded_total`, an amount of money.
  ///   - transactionAmount: `transaction_amount`, an amount of money.
  static func requestAmountExceed(
    refundAmount: Money? = nil,
    refundedTotal: Money? = nil,
    transactionAmount: Money? = nil
  ) -> Alipay {
    Alipay("REQUEST_AMOUNT_EXCEED")
      .money("refund_amount", refundAmount)
      .money("refunded_total", refundedTotal)
      .money("transaction_amount", transactionAmount)
  }

  /// Amount above the limit
  ///
  /// Code `RESTRICTED_MERCHANT_INDUSTRY`, key `limit.single-payment`.
  ///
  /// customer, en:
  /// - `title`: Amount above the limit
  /// - `body.with-limit`: This amount is above the single-payment limit of {$limit}. Pay a smaller amount, or change to another payment method, such as {$methods}.
  /// - `body.with-methods`: This amount is above the single-payment limit. Pay a smaller amount, or change to another payment method, such as {$methods}.
  /// - `body`: This amount is above the single-payment limit. Pay a smaller amount, or change to another payment method.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款金额超出限额
  /// - `body.with-limit`: 付款金额超出单笔限额（{$limit}）。请降低付款金额或更换付款方式，例如{$methods}。
  /// - `body.with-methods`: 付款金额超出单笔限额。请降低付款金额或更换付款方式，例如{$methods}。
  /// - `body`: 付款金额超出单笔限额，请降低付款金额或更换付款方式。
  ///
  /// - Parameters:
  ///   - limit: `limit`, an amount of money.
  ///   - amount: `amount`, an amount of money.
  static func restrictedMerchantIndustry(limit: Money? = nil, amount: Money? = nil) -> Alipay {
    Alipay("RESTRICTED_MERCHANT_INDUSTRY")
      .money("limit", limit)
      .money("amount", amount)
  }

  /// Refund not completed
  ///
  /// Code `RETURN_AMOUNT_ERROR`, key `refund.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Refund not completed
  /// - `body`: We couldn't complete this refund. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 退款未完成
  /// - `body`: 暂时无法完成退款，请联系商家。
  ///
  /// - Parameters:
  ///   - refundAmount: `refund_amount`, an amount of money.
  ///   - minimum: `minimum`, an amount of money.
  static func returnAmountError(refundAmount: Money? = nil, minimum: Money? = nil) -> Alipay {
    Alipay("RETURN_AMOUNT_ERROR")
      .money("refund_amount", refundAmount)
      .money("minimum", minimum)
  }

  /// Refund not completed
  ///
  /// Code `RETURN_AMOUNT_EXCEED`, key `refund.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Refund not completed
  /// - `body`: We couldn't complete this refund. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 退款未完成
  /// - `body`: 暂时无法完成退款，请联系商家。
  ///
  /// - Parameters:
  ///   - refundAmount: `refund_amount`, an amount of money.
  ///   - refundedTotal: `refunded_total`, an amount of money.
  ///   - paidAmount: `paid_amount`, an amount of money.
  static func returnAmountExceed(
    refundAmount: Money? = nil,
    refundedTotal: Money? = nil,
    paidAmount: Money? = nil
  ) -> Alipay {
    Alipay("RETURN_AMOUNT_EXCEED")
      .money("refund_amount", refundAmount)
      .money("refunded_total", refundedTotal)
      .money("paid_amount", paidAmount)
  }

  /// Payment not completed
  ///
  /// Code `SECONDARY_MERCHANT_ID_BLANK`, key `payment.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Payment not completed
  /// - `body`: We couldn't complete this payment. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款未完成
  /// - `body`: 暂时无法完成付款，请联系商家。
  static var secondaryMerchantIdBlank: Alipay { Alipay("SECONDARY_MERCHANT_ID_BLANK") }

  /// Payment not completed
  ///
  /// Code `SECONDARY_MERCHANT_ID_INVALID`, key `payment.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Payment not completed
  /// - `body`: We couldn't complete this payment. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款未完成
  /// - `body`: 暂时无法完成付款，请联系商家。
  static var secondaryMerchantIdInvalid: Alipay { Alipay("SECONDARY_MERCHANT_ID_INVALID") }

  /// Payment not completed
  ///
  /// Code `SECONDARY_MERCHANT_STATUS_ERROR`, key `payment.declined`.
  ///
  /// customer, en:
  /// - `title`: Payment not completed
  /// - `body.with-methods`: We couldn't complete this payment. Use a different payment method, such as {$methods}.
  /// - `body`: We couldn't complete this payment. Use a different payment method.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款未完成
  /// - `body.with-methods`: 暂时无法完成付款，请更换付款方式，例如{$methods}。
  /// - `body`: 暂时无法完成付款，请更换付款方式。
  static var secondaryMerchantStatusError: Alipay { Alipay("SECONDARY_MERCHANT_STATUS_ERROR") }

  /// Refund delayed
  ///
  /// Code `SELLER_BALANCE_NOT_ENOUGH`, key `refund.delayed`.
  ///
  /// customer, en:
  /// - `title`: Refund delayed
  /// - `body.with-amount`: Your refund of {$refund_amount} is delayed, and the merchant is handling it. Check back later for an update.
  /// - `body.by-operation`:
  ///   - `cancel`: The cancellation isn't complete yet, and the merchant is handling it. Check back later for an update.
  ///   - `*`: Your refund is delayed, and the merchant is handling it. Check back later for an update.
  /// - `body`: Your refund is delayed, and the merchant is handling it. Check back later for an update.
  ///
  /// customer, zh-Hans:
  /// - `title`: 退款尚未完成
  /// - `body.with-amount`: 您的退款（{$refund_amount}）尚未完成，商家正在处理，请稍后查看。
  /// - `body.by-operation`:
  ///   - `cancel`: 付款取消尚未完成，商家正在处理，请稍后查看。
  ///   - `*`: 您的退款尚未完成，商家正在处理，请稍后查看。
  /// - `body`: 您的退款尚未完成，商家正在处理，请稍后查看。
  ///
  /// - Parameters:
  ///   - refundAmount: `refund_amount`, an amount of money.
  static func sellerBalanceNotEnough(refundAmount: Money? = nil) -> Alipay {
    Alipay("SELLER_BALANCE_NOT_ENOUGH")
      .money("refund_amount", refundAmount)
  }

  /// Payment not completed
  ///
  /// Code `SELLER_NOT_EXIST`, key `payment.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Payment not completed
  /// - `body`: We couldn't complete this payment. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款未完成
  /// - `body`: 暂时无法完成付款，请联系商家。
  static var sellerNotExist: Alipay { Alipay("SELLER_NOT_EXIST") }

  /// Refresh your payment code
  ///
  /// Code `SOUNDWAVE_PARSER_FAIL`, key `code.refresh`.
  ///
  /// customer, en:
  /// - `title`: Refresh your payment code
  /// - `body`: This payment code can't be used. Refresh your payment code and have it scanned again.
  ///
  /// customer, zh-Hans:
  /// - `title`: 请刷新付款码
  /// - `body`: 该付款码无法使用，请刷新付款码后重新扫码。
  static var soundwaveParserFail: Alipay { Alipay("SOUNDWAVE_PARSER_FAIL") }

  /// Checking the result
  ///
  /// Code `SYSTEM_ERROR`, key `result.checking`.
  ///
  /// customer, en:
  /// - `title`: Checking the result
  /// - `body.by-operation`:
  ///   - `pay`: We're checking your payment. Don't pay again yet.
  ///   - `refund`: We're checking the result of your refund. Check back later for an update.
  ///   - `cancel`: We're checking this cancellation. Don't pay again yet.
  ///   - `*`: We're checking the result. Don't pay again yet.
  /// - `body`: We're checking the result. Don't pay again yet.
  ///
  /// customer, zh-Hans:
  /// - `title`: 正在确认结果
  /// - `body.by-operation`:
  ///   - `pay`: 正在确认付款结果，请暂时不要重复付款。
  ///   - `refund`: 正在确认退款结果，请稍后查看。
  ///   - `cancel`: 正在确认本次付款是否已取消，请暂时不要重复付款。
  ///   - `*`: 正在确认处理结果，请暂时不要重复付款。
  /// - `body`: 正在确认处理结果，请暂时不要重复付款。
  static var systemError: Alipay { Alipay("SYSTEM_ERROR") }

  /// Payment not completed
  ///
  /// Code `TARGET_SYSTEM_ERROR`, key `payment.not-completed`.
  ///
  /// customer, en:
  /// - `title`: Payment not completed
  /// - `body`: We couldn't complete this payment. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款未完成
  /// - `body`: 暂时无法完成付款，请联系商家。
  static var targetSystemError: Alipay { Alipay("TARGET_SYSTEM_ERROR") }

  /// Amount above the limit
  ///
  /// Code `TOTAL_FEE_EXCEED`, key `limit.single-payment`.
  ///
  /// customer, en:
  /// - `title`: Amount above the limit
  /// - `body.with-limit`: This amount is above the single-payment limit of {$limit}. Pay a smaller amount, or change to another payment method, such as {$methods}.
  /// - `body.with-methods`: This amount is above the single-payment limit. Pay a smaller amount, or change to another payment method, such as {$methods}.
  /// - `body`: This amount is above the single-payment limit. Pay a smaller amount, or change to another payment method.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款金额超出限额
  /// - `body.with-limit`: 付款金额超出单笔限额（{$limit}）。请降低付款金额或更换付款方式，例如{$methods}。
  /// - `body.with-methods`: 付款金额超出单笔限额。请降低付款金额或更换付款方式，例如{$methods}。
  /// - `body`: 付款金额超出单笔限额，请降低付款金额或更换付款方式。
  ///
  /// - Parameters:
  ///   - amount: `amount`, an amount of money.
  ///   - limit: `limit`, an amount of money.
  static func totalFeeExceed(amount: Money? = nil, limit: Money? = nil) -> Alipay {
    Alipay("TOTAL_FEE_EXCEED")
      .money("amount", amount)
      .money("limit", limit)
  }

  /// Different account needed
  ///
  /// Code `TRADE_BUYER_NOT_MATCH`, key `account.other-needed`.
  ///
  /// customer, en:
  /// - `title`: Different account needed
  /// - `body`: This order can't be paid from this Alipay account. Use the account that started the payment.
  ///
  /// customer, zh-Hans:
  /// - `title`: 请更换账户
  /// - `body`: 该订单无法使用当前支付宝账户付款，请使用最初发起付款的账户。
  static var tradeBuyerNotMatch: Alipay { Alipay("TRADE_BUYER_NOT_MATCH") }

  /// Cancellation period ended
  ///
  /// Code `TRADE_CANCEL_TIME_OUT`, key `cancel.period-ended`.
  ///
  /// customer, en:
  /// - `title`: Cancellation period ended
  /// - `body`: This payment can no longer be canceled. Contact the merchant about a refund.
  ///
  /// customer, zh-Hans:
  /// - `title`: 已超过取消期限
  /// - `body`: 本次付款已超过取消期限。如需退款，请联系商家。
  ///
  /// - Parameters:
  ///   - cancelDeadline: `cancel_deadline`, a date, or an instant.
  static func tradeCancelTimeOut(cancelDeadline: DateTime? = nil) -> Alipay {
    Alipay("TRADE_CANCEL_TIME_OUT")
      .date("cancel_deadline", cancelDeadline)
  }

  /// Order closed
  ///
  /// Code `TRADE_HAS_CLOSE`, key `order.closed`.
  ///
  /// customer, en:
  /// - `title`: Order closed
  /// - `body.by-operation`:
  ///   - `pay`: This order is closed and can't be paid. Place a new order.
  ///   - `refund`: This order is closed, so there's nothing to refund. If you have questions, contact the merchant.
  ///   - `*`: This order is closed and can't be paid or refunded. If you still want to make this purchase, place a new order.
  /// - `body`: This order is closed and can't be paid or refunded. If you still want to make this purchase, place a new order.
  ///
  /// customer, zh-Hans:
  /// - `title`: 订单已关闭
  /// - `body.by-operation`:
  ///   - `pay`: 该订单已关闭，无法付款，请重新下单。
  ///   - `refund`: 该订单已关闭，没有可退的款项。如有疑问，请联系商家。
  ///   - `*`: 该订单已关闭，无法付款或退款。如需购买，请重新下单。
  /// - `body`: 该订单已关闭，无法付款或退款。如需购买，请重新下单。
  static var tradeHasClose: Alipay { Alipay("TRADE_HAS_CLOSE") }

  /// Order completed
  ///
  /// Code `TRADE_HAS_FINISHED`, key `order.finished`.
  ///
  /// customer, en:
  /// - `title`: Order completed
  /// - `body.with-deadline`: This order is paid, and its refund period ended on {$refund_deadline}. If you have questions, contact the merchant.
  /// - `body.by-operation`:
  ///   - `pay`: This order is already paid, so you don't need to pay again. If you have questions, contact the merchant.
  ///   - `refund`: The refund period for this order has ended. Contact the merchant.
  ///   - `cancel`: This order is paid and can no longer be canceled. Contact the merchant.
  ///   - `*`: This order is paid, and its refund period has ended. If you have questions, contact the merchant.
  /// - `body`: This order is paid, and its refund period has ended. If you have questions, contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 订单已完结
  /// - `body.with-deadline`: 该订单已付款，退款有效期已于 {$refund_deadline}结束。如有疑问，请联系商家。
  /// - `body.by-operation`:
  ///   - `pay`: 该订单已付款，无需再次付款。如有疑问，请联系商家。
  ///   - `refund`: 该订单已超过退款有效期，请联系商家。
  ///   - `cancel`: 该订单已付款，无法再取消，请联系商家。
  ///   - `*`: 该订单已付款，且退款有效期已结束。如有疑问，请联系商家。
  /// - `body`: 该订单已付款，且退款有效期已结束。如有疑问，请联系商家。
  ///
  /// - Parameters:
  ///   - refundDeadline: `refund_deadline`, a date, or an instant.
  static func tradeHasFinished(refundDeadline: DateTime? = nil) -> Alipay {
    Alipay("TRADE_HAS_FINISHED")
      .date("refund_deadline", refundDeadline)
  }

  /// Already paid
  ///
  /// Code `TRADE_HAS_SUCCESS`, key `order.already-paid`.
  ///
  /// customer, en:
  /// - `title`: Already paid
  /// - `body.with-amount-and-date`: This order for {$amount} was paid on {$paid_on}. You don't need to pay again.
  /// - `body.with-date`: This order was paid on {$paid_on}. You don't need to pay again.
  /// - `body`: This order is already paid. You don't need to pay again.
  ///
  /// customer, zh-Hans:
  /// - `title`: 订单已付款
  /// - `body.with-amount-and-date`: 该订单已于 {$paid_on}付款 {$amount}，无需再次付款。
  /// - `body.with-date`: 该订单已于 {$paid_on}付款，无需再次付款。
  /// - `body`: 该订单已付款，无需再次付款。
  ///
  /// - Parameters:
  ///   - paidOn: `paid_on`, a date, or an instant.
  ///   - amount: `amount`, an amount of money.
  static func tradeHasSuccess(paidOn: DateTime? = nil, amount: Money? = nil) -> Alipay {
    Alipay("TRADE_HAS_SUCCESS")
      .date("paid_on", paidOn)
      .money("amount", amount)
  }

  /// Order status not available
  ///
  /// Code `TRADE_NOT_EXIST`, key `order.status-unavailable`.
  ///
  /// customer, en:
  /// - `title`: Order status not available
  /// - `body.by-operation`:
  ///   - `refund`: We couldn't confirm the status of this refund. Contact the merchant.
  ///   - `cancel`: We couldn't confirm the status of this payment. Contact the merchant before making another payment.
  ///   - `*`: We couldn't confirm the status of this order. Contact the merchant before making another payment.
  /// - `body`: We couldn't confirm the status of this order. Contact the merchant before making another payment.
  ///
  /// customer, zh-Hans:
  /// - `title`: 暂时无法确认订单状态
  /// - `body.by-operation`:
  ///   - `refund`: 暂时无法确认退款状态，请联系商家。
  ///   - `cancel`: 暂时无法确认本次付款的状态。请先联系商家确认，不要重复付款。
  ///   - `*`: 暂时无法确认该订单的状态。请先联系商家确认，不要重复付款。
  /// - `body`: 暂时无法确认该订单的状态。请先联系商家确认，不要重复付款。
  static var tradeNotExist: Alipay { Alipay("TRADE_NOT_EXIST") }

  /// Checking the result
  ///
  /// Code `TRADE_SETTLE_ERROR`, key `result.checking`.
  ///
  /// customer, en:
  /// - `title`: Checking the result
  /// - `body.by-operation`:
  ///   - `pay`: We're checking your payment. Don't pay again yet.
  ///   - `refund`: We're checking the result of your refund. Check back later for an update.
  ///   - `cancel`: We're checking this cancellation. Don't pay again yet.
  ///   - `*`: We're checking the result. Don't pay again yet.
  /// - `body`: We're checking the result. Don't pay again yet.
  ///
  /// customer, zh-Hans:
  /// - `title`: 正在确认结果
  /// - `body.by-operation`:
  ///   - `pay`: 正在确认付款结果，请暂时不要重复付款。
  ///   - `refund`: 正在确认退款结果，请稍后查看。
  ///   - `cancel`: 正在确认本次付款是否已取消，请暂时不要重复付款。
  ///   - `*`: 正在确认处理结果，请暂时不要重复付款。
  /// - `body`: 正在确认处理结果，请暂时不要重复付款。
  static var tradeSettleError: Alipay { Alipay("TRADE_SETTLE_ERROR") }

  /// Checking your order
  ///
  /// Code `TRADE_STATUS_ERROR`, key `order.checking`.
  ///
  /// customer, en:
  /// - `title`: Checking your order
  /// - `body.by-operation`:
  ///   - `pay`: We're checking your payment. Don't pay again yet; contact the merchant for an update.
  ///   - `refund`: We're checking the result of your refund. Contact the merchant for an update.
  ///   - `cancel`: We're checking this cancellation. Don't pay again yet; contact the merchant for an update.
  ///   - `*`: We're checking this order. Don't pay again yet; contact the merchant for an update.
  /// - `body`: We're checking this order. Don't pay again yet; contact the merchant for an update.
  ///
  /// customer, zh-Hans:
  /// - `title`: 正在确认订单
  /// - `body.by-operation`:
  ///   - `pay`: 正在确认付款结果。请暂时不要重复付款，并联系商家了解情况。
  ///   - `refund`: 正在确认退款结果，请联系商家了解情况。
  ///   - `cancel`: 正在确认本次付款是否已取消。请暂时不要重复付款，并联系商家了解情况。
  ///   - `*`: 正在确认订单状态。请暂时不要重复付款，并联系商家了解情况。
  /// - `body`: 正在确认订单状态。请暂时不要重复付款，并联系商家了解情况。
  static var tradeStatusError: Alipay { Alipay("TRADE_STATUS_ERROR") }

  /// Confirm your payment
  ///
  /// Code `UNKNOW`, key `payment.confirm-in-app`.
  ///
  /// customer, en:
  /// - `title`: Confirm your payment
  /// - `body.with-expiry`: This payment isn't confirmed yet. Open Alipay and confirm it by {$expires_at} Beijing time.
  /// - `body.with-amount`: Your payment of {$amount} isn't confirmed yet. Open Alipay to confirm it.
  /// - `body`: This payment isn't confirmed yet. Open Alipay to confirm it.
  ///
  /// customer, zh-Hans:
  /// - `title`: 请确认付款
  /// - `body.with-expiry`: 付款尚待确认，请在北京时间 {$expires_at} 前打开支付宝确认付款。
  /// - `body.with-amount`: 您有一笔 {$amount} 的付款尚待确认，请打开支付宝确认付款。
  /// - `body`: 付款尚待确认，请打开支付宝确认付款。
  ///
  /// - Parameters:
  ///   - amount: `amount`, an amount of money.
  ///   - expiresAt: `expires_at`, a date, or an instant.
  static func unknow(amount: Money? = nil, expiresAt: DateTime? = nil) -> Alipay {
    Alipay("UNKNOW")
      .money("amount", amount)
      .date("expires_at", expiresAt)
  }

  /// Checking the result
  ///
  /// Code `UNKNOW_ERROR`, key `result.checking`.
  ///
  /// customer, en:
  /// - `title`: Checking the result
  /// - `body.by-operation`:
  ///   - `pay`: We're checking your payment. Don't pay again yet.
  ///   - `refund`: We're checking the result of your refund. Check back later for an update.
  ///   - `cancel`: We're checking this cancellation. Don't pay again yet.
  ///   - `*`: We're checking the result. Don't pay again yet.
  /// - `body`: We're checking the result. Don't pay again yet.
  ///
  /// customer, zh-Hans:
  /// - `title`: 正在确认结果
  /// - `body.by-operation`:
  ///   - `pay`: 正在确认付款结果，请暂时不要重复付款。
  ///   - `refund`: 正在确认退款结果，请稍后查看。
  ///   - `cancel`: 正在确认本次付款是否已取消，请暂时不要重复付款。
  ///   - `*`: 正在确认处理结果，请暂时不要重复付款。
  /// - `body`: 正在确认处理结果，请暂时不要重复付款。
  static var unknowError: Alipay { Alipay("UNKNOW_ERROR") }

  /// Amount too small
  ///
  /// Code `购汇金额或币种错误`, key `amount.too-small`.
  ///
  /// customer, en:
  /// - `title`: Amount too small
  /// - `body.with-minimum`: This amount is below the minimum of {$minimum} for this payment. Contact the merchant.
  /// - `body`: This amount is too small to be paid this way. Contact the merchant.
  ///
  /// customer, zh-Hans:
  /// - `title`: 付款金额过小
  /// - `body.with-minimum`: 付款金额低于最低金额（{$minimum}），请联系商家。
  /// - `body`: 付款金额过小，无法以此方式付款，请联系商家。
  ///
  /// - Parameters:
  ///   - amount: `amount`, an amount of money.
  ///   - minimum: `minimum`, an amount of money.
  static func 购汇金额或币种错误(amount: Money? = nil, minimum: Money? = nil) -> Alipay {
    Alipay("购汇金额或币种错误")
      .money("amount", amount)
      .money("minimum", minimum)
  }

  /// Account can't be used
  ///
  /// Code `系统有点儿忙,一会儿再试试,或者可以在电脑上付款`, key `account.not-usable`.
  ///
  /// customer, en:
  /// - `title`: Account can't be used
  /// - `body`: This Alipay account can't be used for this payment. Use a different payment method.
  ///
  /// customer, zh-Hans:
  /// - `title`: 无法使用该账户
  /// - `body`: 该支付宝账户无法用于本次付款，请更换付款方式。
  static var 系统有点儿忙_一会儿再试试_或者可以在电脑上付款: Alipay { Alipay("系统有点儿忙,一会儿再试试,或者可以在电脑上付款") }

  @inline(never)
  private init(_ code: StaticString) { self.code = code.description }

  @inline(never)
  private func money(_ name: StaticString, _ value: Money?) -> Alipay {
    guard let value else { return self }
    var result = self
    result.arguments[name.description] = .money(value)
    return result
  }

  @inline(never)
  private func date(_ name: StaticString, _ value: DateTime?) -> Alipay {
    guard let value else { return self }
    var result = self
    result.arguments[name.description] = .date(value)
    return result
  }

  @inline(never)
  private func count(_ name: StaticString, _ value: Int?) -> Alipay {
    guard let value else { return self }
    var result = self
    result.arguments[name.description] = .integer(value)
    return result
  }

  @inline(never)
  private func text(_ name: StaticString, _ value: String?) -> Alipay {
    guard let value else { return self }
    var result = self
    result.arguments[name.description] = .string(value)
    return result
  }

  @inline(never)
  private func terms<Term: RawRepresentable<String>>(_ name: StaticString, _ value: [Term]?) -> Alipay {
    guard let value else { return self }
    var result = self
    result.arguments[name.description] = .terms(value.map { $0.rawValue })
    return result
  }
}

extension Myna.Localizer {
  /// Renders a code of `alipay` for a reader.
  func render<For: MynaModel.Reader>(
    _ code: Alipay, for reader: For, in locales: [String],
    options: MynaRuntime.RenderOptions = MynaRuntime.RenderOptions()
  ) -> Myna.Rendered<For> {
    render(
      code.code, provider: Alipay.provider, for: reader, in: locales,
      with: code.arguments, options: options)
  }

  /// Renders a code of `alipay` for a reader.
  func render<For: MynaModel.Reader>(
    _ code: Alipay, for reader: For, in locale: MynaModel.LocaleIdentifier,
    options: MynaRuntime.RenderOptions = MynaRuntime.RenderOptions()
  ) -> Myna.Rendered<For> {
    render(
      code.code, provider: Alipay.provider, for: reader, in: [locale.description],
      with: code.arguments, options: options)
  }

  /// Renders a code of `alipay` for a reader.
  func render<For: MynaModel.Reader>(
    _ code: Alipay, for reader: For, acceptLanguage: String,
    options: MynaRuntime.RenderOptions = MynaRuntime.RenderOptions()
  ) -> Myna.Rendered<For> {
    render(
      code.code, provider: Alipay.provider, for: reader, acceptLanguage: acceptLanguage,
      with: code.arguments, options: options)
  }

  /// Renders one field of a code of `alipay` as text.
  func text(
    of code: Alipay, field: String, for audience: MynaModel.Audience, in locales: [String]
  ) -> String {
    text(
      of: code.code, field: field, provider: Alipay.provider, for: audience, in: locales,
      with: code.arguments)
  }
}
