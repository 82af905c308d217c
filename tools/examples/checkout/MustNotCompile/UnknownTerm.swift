import Myna
import MynaModel

let code = Alipay.paymentFail.with(methods: [.cash, .cheque])  // error: type 'Alipay.Method' has no member 'cheque'
