import Myna
import MynaModel

func cause(_ localizer: Localizer, in locale: LocaleIdentifier) -> String {
  let shown = localizer.render(.paymentFail, for: .customer, in: locale)
  // error: no exact matches in reference to property 'cause'
  return shown.cause
}
