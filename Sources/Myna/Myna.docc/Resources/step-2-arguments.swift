import Myna

let localizer = Localizer.embedded
let code = "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR"

// The more is known, the more specific the wording.
for locale in ["en", "zh-CN"] {
  let shown = localizer.render(
    code, for: .customer, in: [locale],
    with: ["limit": .money("50000", "CNY"), "methods": .terms(["cash"])])
  print(shown.body)
}

// → This payment would take you over your daily limit of CN¥50,000.00. Change to another payment method, such as cash.
// → 本次付款将超出您的单日限额（¥50,000.00）。请更换付款方式，例如现金。
