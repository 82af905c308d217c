import Myna
import MynaModel

// What the other files of this folder do wrong, done right: this one must compile.

func control(_ localizer: Localizer, in locale: LocaleIdentifier) -> [String] {
  let shown = localizer.render(
    .buyerPaymentAmountDayLimitError(limit: Money("50000", .cny)), for: .customer, in: locale)
  let other = localizer.render(.paymentFail.with(methods: [.cash]), for: .customer, in: locale)
  let cause = localizer.render(.paymentFail, for: .developer, in: locale).cause
  return FailureView(failure: shown).lines + FailureView(failure: other).lines
    + [shown.body, cause, Alipay.Key.limitDaily]
}
