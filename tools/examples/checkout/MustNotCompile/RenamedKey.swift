import Myna
import MynaModel

func isDailyLimit(_ shown: Rendered<Customer>) -> Bool {
  shown.key == Alipay.Key.dailyLimit  // error: type 'Alipay.Key' has no member 'dailyLimit'
}
