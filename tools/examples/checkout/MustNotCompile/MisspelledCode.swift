import Myna
import MynaModel

func misspelled(_ localizer: Localizer, in locale: LocaleIdentifier) -> Rendered<Customer> {
  localizer.render(.paymentFial, for: .customer, in: locale)  // error: type 'Alipay' has no member 'paymentFial'
}
