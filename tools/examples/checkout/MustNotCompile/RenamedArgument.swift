import Myna
import MynaModel

// error: extra argument 'dayLimit' in call
let code = Alipay.buyerPaymentAmountDayLimitError(dayLimit: Money("50000", .cny))
