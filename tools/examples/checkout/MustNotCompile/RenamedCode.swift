import Myna
import MynaModel

/// As if the catalogue had called the code so before.
// error: type 'Alipay' has no member 'paymentDeclined'
let declined = Alipay.paymentDeclined
