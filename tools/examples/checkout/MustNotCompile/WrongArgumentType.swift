import Myna
import MynaModel

// error: cannot convert value of type 'String' to expected argument type 'Alipay.Money'
let code = Alipay.buyerPaymentAmountDayLimitError(limit: "50000 CNY")
