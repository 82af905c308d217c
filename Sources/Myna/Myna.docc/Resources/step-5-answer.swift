import Foundation
import MynaErrors

// What the provider sent.
let body = #"""
  {"alipay_trade_pay_response": {"code": "40004", "msg": "Business Failed",
   "sub_code": "ACQ.BUYER_BALANCE_NOT_ENOUGH", "sub_msg": "买家余额不足"}, "sign": "…"}
  """#

do {
  try ProviderEnvelope.alipay.decode(Data(body.utf8), locales: ["en"]).get()
} catch {
  // Whoever knows nothing of Myna shows the customer the right sentence.
  print((error as any Error).localizedDescription)
}

// → Your Alipay balance is too low for this payment. Top up or use a different payment method.
