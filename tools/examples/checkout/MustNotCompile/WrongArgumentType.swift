import Myna
import MynaModel

let code = Alipay.buyerPaymentAmountDayLimitError(limit: "50000 CNY")  // error: cannot convert value of type 'String' to expected argument type 'Alipay.Money'
