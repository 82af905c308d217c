import Myna
import MynaModel

func isDailyLimit(_ shown: Rendered<Customer>) -> Bool {
  // error: type 'Alipay.Key' has no member 'dailyLimit'
  shown.key == Alipay.Key.dailyLimit
}
