extension ProviderEnvelope {
  /// The answers of Alipay: open platform, cross-border interfaces, old XML gateway, app library.
  ///
  /// Amounts of the Alipay+ and Antom interfaces are not taken: they count minor units, of which ISO
  /// 4217 and CLDR do not have the same number for every currency.
  public static let alipay: ProviderEnvelope = {
    var envelope = ProviderEnvelope(provider: "alipay")
    envelope.reasons = alipayReasons
    envelope.classes = alipayClasses
    envelope.messages = alipayMessages
    envelope.statements = alipayStatements
    envelope.documents = alipayDocuments
    envelope.arguments = alipayArguments
    envelope.operations = alipayOperations
    // "Result not known, do not pay again" for every operation.
    envelope.openCode = "UNKNOW_ERROR"
    // Requests with `charset=GBK` are answered in it, and JSON does not say so.
    envelope.otherCharset = .gb18030
    // Beijing time.
    envelope.offsetMinutes = 8 * 60
    return envelope
  }()

  private static let alipayReasons: [[FieldPath]] = [
    [
      // Open platform: the business code below the class.
      "*_response.sub_code",
      // Old gateway, acquire.* interfaces.
      "alipay.detail_error_code",
      // WAP service, in `res_error`.
      "err.sub_code",
      // Antom: why the payment failed, when the call that asks for it succeeded.
      "paymentResultCode", "vaultingResultCode",
    ],
    [
      // Old gateway: of the gateway below `alipay`, of the interface below `alipay.response.alipay`.
      "alipay.error",
      // Overseas in-store: SUCCESS, FAIL or UNKNOW beside the error.
      "alipay.result_code",
      // Antom and Alipay+ (`result`), cross-border interfaces 2.0 (`resultInfo`).
      "result.resultCode", "resultInfo.resultCode",
      // The page that the old gateway calls after an error.
      ".error_code",
    ],
  ]

  private static let alipayClasses: [FieldPath] = [
    // Open platform: 10000, 40004 …
    "*_response.code",
    // App library: 9000, 8000 …
    ".resultStatus",
    // Cross-border interfaces 2.0: the number of resultCode.
    "resultInfo.resultCodeId",
    // WAP service.
    "err.code",
  ]

  private static let alipayMessages: [FieldPath] = [
    // Open platform; in-store payments append the inner code in brackets.
    "*_response.sub_msg",
    // Old gateway, in Chinese.
    "alipay.detail_error_des",
    // WAP service.
    "err.detail", "err.msg",
    // App library: what the buyer saw, such as `… (ALIN38173)`.
    ".memo",
    // Antom, Alipay+, cross-border interfaces 2.0.
    "result.resultMessage", "resultInfo.resultMsg", "paymentResultMessage",
  ]

  private static let alipayStatements: [Statement] = [
    // The class of the open platform. 10003: the buyer is still confirming; 20000: the service did
    // not answer.
    Statement(
      "*_response.code",
      [
        "10000": .succeeded, "10003": .open, "20000": .open, "20001": .failed, "40001": .failed,
        "40002": .failed, "40004": .failed, "40006": .failed,
      ]),
    // App library: done; processing; failed; sent twice (the first may have gone through); given up by
    // the buyer; network broken; unknown.
    Statement(
      "resultStatus",
      [
        "9000": .succeeded, "8000": .open, "4000": .failed, "5000": .open, "6001": .failed,
        "6002": .open, "6004": .open,
        // Antom, Alipay+, cross-border interfaces 2.0.
        "S": .succeeded, "F": .failed, "U": .open,
      ]),
    // Old gateway: whether the request was accepted.
    Statement("alipay.is_success", ["T": .succeeded, "F": .failed]),
    // Overseas in-store (spot.pay, createandpay): what became of the order and of its payment.
    Statement(
      "alipay.result_code",
      [
        "SUCCESS": .succeeded, "FAIL": .failed, "UNKNOW": .open, "UNKNOWN": .open,
        "ORDER_SUCCESS_PAY_SUCCESS": .succeeded, "ORDER_SUCCESS_PAY_FAIL": .failed,
        "ORDER_SUCCESS_PAY_INPROCESS": .open, "ORDER_FAIL": .failed,
      ]),
    // The same word where it stands beside resultStatus.
    Statement("resultCode", ["SUCCESS": .succeeded]),
    Statement("paymentResultCode", ["SUCCESS": .succeeded]),
    Statement("vaultingResultCode", ["SUCCESS": .succeeded]),
    // Antom: the state of the object that was asked for.
    Statement(
      "paymentStatus",
      ["SUCCESS": .succeeded, "FAIL": .failed, "PROCESSING": .open, "PENDING": .open]),
    Statement("refundStatus", ["SUCCESS": .succeeded, "FAIL": .failed, "PROCESSING": .open]),
    // Return pages of the old gateway.
    Statement(".is_success", ["T": .succeeded, "F": .failed]),
  ]

  private static let alipayDocuments: [FieldPath] = [
    // WAP service: form fields that hold XML.
    "res_error", "res_data",
    // App library: a string that holds the JSON of the open platform.
    ".result",
  ]

  private static let alipayArguments: [Argument] = [
    // The merchant's number of the order; overseas in-store interfaces call it partner_trans_id.
    Argument("out_trade_no", from: "out_trade_no"),
    Argument("out_trade_no", from: "partner_trans_id"),
    // The merchant's number of the refund: old gateway, overseas in-store, open platform.
    Argument("out_return_no", from: "out_return_no"),
    Argument("out_return_no", from: "partner_refund_id"),
    Argument("out_return_no", from: "out_request_no"),
    // Open platform: the order's amount in yuan, unless trans_currency names another currency.
    Argument(
      "amount", from: "*_response.total_amount", currency: .besideOr("trans_currency", else: "CNY")),
    Argument(
      "transaction_amount", from: "*_response.total_amount",
      currency: .besideOr("trans_currency", else: "CNY")),
    // Old gateway: amounts of the request, which the answer repeats, in the currency beside them.
    Argument("amount", from: "request.trans_amount", currency: .beside("currency")),
    Argument("amount", from: "request.total_fee", currency: .beside("currency")),
    Argument("refund_amount", from: "request.refund_amount", currency: .beside("currency")),
    Argument("refund_amount", from: "request.return_amount", currency: .beside("currency")),
    // Open platform: refund_fee is what has been refunded of the order so far, in yuan.
    Argument(
      "refunded_total", from: "alipay_trade_refund_response.refund_fee",
      currency: .besideOr("refund_currency", else: "CNY")),
    // The currency of the order.
    Argument("currency", from: "request.currency"),
    Argument("currency", from: "*_response.trans_currency"),
    // When the buyer paid: pay and query of the open platform.
    Argument("paid_on", from: "*_response.gmt_payment"),
    Argument("paid_on", from: "*_response.send_pay_date"),
    // Which edition of the wallet paid.
    Argument("wallet", from: "alipay.payment_inst"),
    // Of the request, which the old gateway repeats.
    Argument("partner_id", from: "request.partner"),
    Argument("service", from: "request.service"),
    Argument("seller_id", from: "request.seller_id"),
    Argument("product_code", from: "request.product_code"),
    Argument("secondary_merchant_id", from: "request.secondary_merchant_id"),
    Argument("sign_type", from: "alipay.sign_type"),
    Argument("agreement_no", from: "agreement_no"),
    Argument("client_ip", from: "request.exter_invoke_ip"),
    // The QR code of the order.
    Argument("qr_code", from: "*_response.qr_code"),
  ]

  private static let alipayOperations: [OperationName] = [
    // Open platform: the answer is named after the call.
    OperationName(.query, "*_query_response"), OperationName(.refund, "*_refund_response"),
    OperationName(.cancel, "*_cancel_response"), OperationName(.pay, "*_pay_response"),
    OperationName(.pay, "alipay_trade_create_response"),
    OperationName(.pay, "alipay_trade_precreate_response"),
    // Old gateway: the service of the request, which the answer repeats.
    OperationName(.query, "request.service", value: "*.query"),
    OperationName(.refund, "request.service", value: "*.refund"),
    OperationName(.refund, "request.service", value: "forex_refund"),
    OperationName(.cancel, "request.service", value: "*.cancel"),
    OperationName(.customs, "request.service", value: "alipay.acquire.customs"),
    OperationName(.register, "request.service", value: "alipay.overseas.secmerchant.*"),
    OperationName(.pay, "request.service", value: "*.pay"),
    OperationName(.pay, "request.service", value: "*.createandpay"),
    OperationName(.pay, "request.service", value: "*.precreate"),
    OperationName(.pay, "request.service", value: "create_forex_trade*"),
  ]
}
