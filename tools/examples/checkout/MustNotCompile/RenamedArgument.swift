import Myna
import MynaModel

let code = Alipay.buyerPaymentAmountDayLimitError(dayLimit: Money("50000", .cny))  // error: extra argument 'dayLimit' in call
