import Myna
import MynaModel

func cause(_ localizer: Localizer, in locale: LocaleIdentifier) -> String {
  let shown = localizer.render(.paymentFail, for: .customer, in: locale)
  return shown.cause  // error: no exact matches in reference to property 'cause'
}
