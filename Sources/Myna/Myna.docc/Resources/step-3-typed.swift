import Myna
import MynaModel

// `Alipay` is made by `myna generate swift`; the compiler knows its codes and what each may take.
let shown = Localizer.embedded.render(
  .buyerPaymentAmountDayLimitError(limit: Money(50000, .cny)), for: .customer, in: ["en"])

// A view that takes this type cannot be given a text for developers.
func view(_ text: Rendered<Customer>) { print(text.body) }

view(shown)

// → This payment would take you over your daily limit of CN¥50,000.00. Change to another payment method, such as cash or a credit card.
