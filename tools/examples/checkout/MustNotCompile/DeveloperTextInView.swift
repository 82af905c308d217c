import Myna
import MynaModel

func developerText(_ localizer: Localizer, in locale: LocaleIdentifier) -> FailureView {
  let shown = localizer.render(.paymentFail, for: .developer, in: locale)
  // error: cannot convert value of type 'Rendered<Developer>' to expected argument type 'Rendered<Customer>'
  return FailureView(failure: shown)
}
