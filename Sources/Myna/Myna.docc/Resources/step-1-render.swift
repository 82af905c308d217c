import Myna

// The code as it arrived, who reads the text, and the reader's languages.
let shown = Localizer.embedded.render(
  "ACQ.BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", for: .customer, in: ["en-SG", "zh"])

print(shown.title)
print(shown.body)

// → Daily limit exceeded
// → This payment would take you over your daily limit. Change to another payment method, such as cash or a credit card.
