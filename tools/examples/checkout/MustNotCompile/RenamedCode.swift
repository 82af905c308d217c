import Myna
import MynaModel

/// As if the catalogue had called the code so before.
let declined = Alipay.paymentDeclined  // error: type 'Alipay' has no member 'paymentDeclined'
