import Myna

let shown = Localizer.embedded.render(
  "USER_AMOUNT_EXCEED_LIMIT", for: .customer, in: ["fr", "zh-CN"],
  with: ["limit": .money("50000", "CNY")])

print(shown.explanation)

// → Code
// →   asked for 'USER_AMOUNT_EXCEED_LIMIT', for the customer
// →   found as written
// →   alias 'USER_AMOUNT_EXCEED_LIMIT', broader: period not said
// →   it is alipay:BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR
// → Locale
// →   chain: zh-Hans, en
// →   zh-Hans has 'limit.daily', which answers
// → Arguments
// →   limit may be shown
// →   operation was not supplied; its default stands for it
// →   methods was not supplied; its default stands for it
// → Field title
// →   the plain form is chosen
// →   text: 超出单日限额
// → Field body
// →   form 'with-limit-and-reset' needs resets_on
// →   form 'with-limit' is chosen
// →   $limit as number gives '¥50,000.00'
// →   $methods as list gives '现金或信用卡'
// →   text: 本次付款将超出您的单日限额（¥50,000.00）。请更换付款方式，例如\u{2068}现金或信用卡\u{2069}。
// → Diagnostics
// →   note: 'USER_AMOUNT_EXCEED_LIMIT' is broader than alipay:BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR: period not said [code.alias]
