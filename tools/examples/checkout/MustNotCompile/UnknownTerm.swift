import Myna
import MynaModel

// error: type 'Alipay.Method' has no member 'cheque'
let code = Alipay.paymentFail.with(methods: [.cash, .cheque])
