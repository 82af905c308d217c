import Myna
import MynaModel

func chosenAtRunTime(
  _ localizer: Localizer, _ audience: Audience, in locale: LocaleIdentifier
) -> FailureView {
  let shown = localizer.render(.paymentFail, for: audience, in: locale)
  // error: cannot convert value of type 'Rendered<Audience>' to expected argument type 'Rendered<Customer>'
  return FailureView(failure: shown)
}
