import Myna
import MynaModel

func misspelled(_ localizer: Localizer, in locale: LocaleIdentifier) -> Rendered<Customer> {
  // error: type 'Alipay' has no member 'paymentFial'
  localizer.render(.paymentFial, for: .customer, in: locale)
}
