/// Answers as they look on the wire, written for these tests.
enum AnswerSamples {
  static let all = openPlatformAnswers + gatewayAnswers + xmlAnswers + otherAnswers

  private static let openPlatformAnswers = [
    AnswerSample(
      name: "open platform: paid",
      text: openPlatform(
        code: "10000", message: "Success", #","trade_no":"2013112011001004330000121536""#),
      codes: ["10000"]),
    AnswerSample(
      name: "open platform: the order was paid before",
      text: openPlatform(
        code: "40004",
        #","sub_code":"ACQ.TRADE_HAS_SUCCESS","sub_msg":"交易已被支付","out_trade_no":"6823789339978248""#
      ),
      codes: ["ACQ.TRADE_HAS_SUCCESS", "40004"], code: "ACQ.TRADE_HAS_SUCCESS",
      outcome: .succeeded, key: "order.already-paid"),
    AnswerSample(
      name: "open platform: the inner code is more specific than sub_code",
      text: openPlatform(
        code: "40004",
        #","sub_code":"ACQ.PAYMENT_AUTH_CODE_INVALID","sub_msg":"支付失败，获取顾客账户信息失败，请顾客刷新付款码后重新收款[SOUNDWAVE_PARSER_FAIL]""#
      ),
      codes: ["SOUNDWAVE_PARSER_FAIL", "ACQ.PAYMENT_AUTH_CODE_INVALID", "40004"],
      code: "SOUNDWAVE_PARSER_FAIL", outcome: .failed, key: "code.refresh"),
    AnswerSample(
      name: "open platform: an inner code that is not known is passed over",
      text: openPlatform(
        code: "40004",
        #","sub_code":"ACQ.BUYER_BALANCE_NOT_ENOUGH","sub_msg":"余额不足[INNER_CODE_OF_NEXT_YEAR]""#),
      codes: ["INNER_CODE_OF_NEXT_YEAR", "ACQ.BUYER_BALANCE_NOT_ENOUGH", "40004"],
      code: "ACQ.BUYER_BALANCE_NOT_ENOUGH", outcome: .failed, key: "balance.too-low"),
    AnswerSample(
      name: "open platform: the buyer is still confirming",
      text: openPlatform(code: "10003", message: "order success pay inprocess"),
      codes: ["10003"], code: "10003", outcome: .open, key: "result.checking"),
    AnswerSample(
      name: "open platform: the service did not answer",
      text: openPlatform(
        code: "20000", message: "Service Currently Unavailable",
        #","sub_code":"isp.unknow-error","sub_msg":"系统繁忙""#),
      codes: ["isp.unknow-error", "20000"], code: "isp.unknow-error", outcome: .open,
      key: "result.checking"),
    AnswerSample(
      name: "open platform: a failure of the system leaves the outcome open",
      text: openPlatform(code: "40004", #","sub_code":"ACQ.SYSTEM_ERROR","sub_msg":"系统错误""#),
      codes: ["ACQ.SYSTEM_ERROR", "40004"], code: "ACQ.SYSTEM_ERROR", outcome: .open,
      key: "result.checking"),
    AnswerSample(
      name: "open platform: a wrong signature, answered by the gateway itself",
      text:
        #"{"error_response":{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.invalid-signature","sub_msg":"无效签名"}}"#,
      codes: ["isv.invalid-signature", "40002"], code: "isv.invalid-signature", outcome: .failed,
      key: "generic"),
    AnswerSample(
      name: "open platform: a spelling with another meaning is not mapped",
      text: openPlatform(code: "40004", #","sub_code":"ACQ.BUYER_NOT_EXIST","sub_msg":"买家不存在""#),
      codes: ["ACQ.BUYER_NOT_EXIST", "40004"], code: "ACQ.BUYER_NOT_EXIST", outcome: .failed,
      key: "generic"),
    AnswerSample(
      name: "open platform: an English sentence does not map what its code does not",
      text: openPlatform(
        code: "40004", #","sub_code":"ACQ.BUYER_NOT_EXIST","sub_msg":"Buyer not exist""#),
      codes: ["ACQ.BUYER_NOT_EXIST", "40004"], code: "ACQ.BUYER_NOT_EXIST", outcome: .failed,
      key: "generic"),
    AnswerSample(
      name: "open platform: a code that is only akin is not mapped",
      text: openPlatform(
        code: "40006", message: "Insufficient Permissions",
        #","sub_code":"isv.insufficient-isv-permissions""#),
      codes: ["isv.insufficient-isv-permissions", "40006"],
      code: "isv.insufficient-isv-permissions", outcome: .failed, key: "generic"),
    AnswerSample(
      name: "open platform: a code of next year",
      text: openPlatform(code: "40004", #","sub_code":"ACQ.CODE_OF_NEXT_YEAR""#),
      codes: ["ACQ.CODE_OF_NEXT_YEAR", "40004"], code: "ACQ.CODE_OF_NEXT_YEAR", outcome: .failed,
      key: "generic"),
    AnswerSample(
      name: "open platform: only the class",
      text: openPlatform(code: "40004"), codes: ["40004"], code: "40004", outcome: .failed,
      key: "generic"),
    AnswerSample(
      name: "open platform: the code is a Chinese sentence",
      text: openPlatform(code: "40004", #","sub_msg":"购汇金额或币种错误。""#),
      codes: ["购汇金额或币种错误。", "40004"], code: "购汇金额或币种错误。", outcome: .failed,
      key: "amount.too-small"),
    AnswerSample(
      name: "open platform: an English sentence is no spelling of a code",
      text: openPlatform(code: "40004", #","sub_msg":"Buyer not exist""#),
      codes: ["40004"], code: "40004", outcome: .failed, key: "generic"),
    AnswerSample(
      name: "open platform: a sentence does not outweigh a code, known or not",
      text: openPlatform(
        code: "40004", #","sub_code":"ACQ.CODE_OF_NEXT_YEAR","sub_msg":"购汇金额或币种错误""#),
      codes: ["ACQ.CODE_OF_NEXT_YEAR", "40004"], code: "ACQ.CODE_OF_NEXT_YEAR", outcome: .failed,
      key: "generic"),
    AnswerSample(
      name: "open platform: success and a failure in one answer",
      text: openPlatform(code: "10000", message: "Success", #","sub_code":"ACQ.PAYMENT_FAIL""#),
      codes: ["ACQ.PAYMENT_FAIL", "10000"], code: "ACQ.PAYMENT_FAIL", outcome: .open,
      key: "result.checking"),
  ]

  private static let gatewayAnswers = [
    AnswerSample(
      name: "gateway: refused before it reached the interface",
      text: "<alipay><is_success>F</is_success><error>ILLEGAL_SIGN</error></alipay>",
      codes: ["ILLEGAL_SIGN"], code: "ILLEGAL_SIGN", outcome: .failed,
      key: "generic"),
    AnswerSample(
      name: "gateway: accepted, nothing more said",
      text: "<alipay><is_success>T</is_success></alipay>"),
    AnswerSample(
      name: "gateway: paid in the store",
      text: gateway(
        business("<result_code>SUCCESS</result_code><alipay_trans_id>2010</alipay_trans_id>"))),
    AnswerSample(
      name: "gateway: failed in the store",
      text: gateway(
        business("<result_code>FAIL</result_code><error>BUYER_BALANCE_NOT_ENOUGH</error>")),
      codes: ["BUYER_BALANCE_NOT_ENOUGH"], code: "BUYER_BALANCE_NOT_ENOUGH", outcome: .failed,
      key: "balance.too-low"),
    AnswerSample(
      name: "gateway: open in the store",
      text: gateway(business("<result_code>UNKNOW</result_code>")),
      codes: ["UNKNOW"], code: "UNKNOW", outcome: .open, key: "payment.confirm-in-app"),
    AnswerSample(
      name: "gateway: acquire interfaces spell it with N",
      text: gateway(
        service: "alipay.acquire.createandpay", business("<result_code>UNKNOWN</result_code>")),
      codes: ["UNKNOWN"], code: "UNKNOWN", outcome: .open, key: "payment.confirm-in-app"),
    AnswerSample(
      name: "gateway: the order is there, the payment is on its way",
      text: gateway(
        service: "alipay.acquire.createandpay",
        business("<result_code>ORDER_SUCCESS_PAY_INPROCESS</result_code>")),
      codes: ["ORDER_SUCCESS_PAY_INPROCESS"], code: "ORDER_SUCCESS_PAY_INPROCESS", outcome: .open,
      key: "payment.confirm-in-app"),
    AnswerSample(
      name: "gateway: detail_error_code beside result_code",
      text: gateway(
        service: "alipay.acquire.cancel",
        business(
          "<result_code>FAIL</result_code><detail_error_code>TRADE_CANCEL_TIME_OUT</detail_error_code><detail_error_des>超过撤销时间范围</detail_error_des>"
        )), codes: ["TRADE_CANCEL_TIME_OUT"], code: "TRADE_CANCEL_TIME_OUT", outcome: .failed,
      key: "cancel.period-ended"),
    AnswerSample(
      name: "gateway: detail_error_code is more specific than error",
      text: gateway(
        business(
          "<result_code>FAIL</result_code><error>PAYMENT_FAIL</error><detail_error_code>SOUNDWAVE_PARSER_FAIL</detail_error_code>"
        )), codes: ["SOUNDWAVE_PARSER_FAIL", "PAYMENT_FAIL"], code: "SOUNDWAVE_PARSER_FAIL",
      outcome: .failed, key: "code.refresh"),
  ]

  private static let xmlAnswers = [
    AnswerSample(
      name: "XML: instructions and comments, which other parsers stumble over",
      text:
        "<?xml version=\"1.0\"?>\n<!-- a - b --><?a?><alipay><?a?><is_success>F</is_success><!-- <error>A_B</error> --><error>ILLEGAL_SIGN</error></alipay>\n<?a?>",
      codes: ["ILLEGAL_SIGN"], code: "ILLEGAL_SIGN", outcome: .failed, key: "generic"),
    AnswerSample(
      name: "XML: references",
      text:
        "<alipay><is_success>F</is_success><error>&#73;LLEGAL&#x5f;SI&#x47;N</error><x>&lt;&amp;&gt;&quot;&apos;</x></alipay>",
      codes: ["ILLEGAL_SIGN"], code: "ILLEGAL_SIGN", outcome: .failed, key: "generic"),
    AnswerSample(
      name: "XML: blanks in tags, an empty element, both quotes",
      text:
        "<alipay ><is_success\n>F</is_success\t><error a = '1\"' b=\"2'\" >ILLEGAL_SIGN</error ><x/><y z='1' /></alipay>",
      codes: ["ILLEGAL_SIGN"], code: "ILLEGAL_SIGN", outcome: .failed, key: "generic"),
    AnswerSample(
      name: "XML: a section of characters is text",
      text:
        "<alipay><is_success>F</is_success><error><![CDATA[ILLEGAL_]]>SI<![CDATA[GN]]></error><x><![CDATA[<!DOCTYPE a>]]]]></x></alipay>",
      codes: ["ILLEGAL_SIGN"], code: "ILLEGAL_SIGN", outcome: .failed, key: "generic"),
  ]

  private static let otherAnswers = [
    AnswerSample(
      name: "Antom: succeeded",
      text: #"{"result":{"resultCode":"SUCCESS","resultStatus":"S","resultMessage":"success"}}"#),
    AnswerSample(
      name: "Antom: failed",
      text:
        #"{"result":{"resultCode":"USER_BALANCE_NOT_ENOUGH","resultStatus":"F","resultMessage":"The user balance is not enough."}}"#,
      codes: ["USER_BALANCE_NOT_ENOUGH"], code: "USER_BALANCE_NOT_ENOUGH", outcome: .failed,
      key: "balance.too-low"),
    AnswerSample(
      name: "Antom: open",
      text:
        #"{"result":{"resultCode":"PAYMENT_IN_PROCESS","resultStatus":"U","resultMessage":"in process"}}"#,
      codes: ["PAYMENT_IN_PROCESS"], code: "PAYMENT_IN_PROCESS", outcome: .open,
      key: "payment.confirm-in-app"),
    AnswerSample(
      name: "Antom: open, with a code that is a failure elsewhere",
      text: #"{"result":{"resultCode":"PROCESS_FAIL","resultStatus":"U","resultMessage":"?"}}"#,
      codes: ["PROCESS_FAIL"], code: "PROCESS_FAIL", outcome: .open, key: "result.checking"),
    AnswerSample(
      name: "Antom: the question was answered, the payment failed",
      text:
        #"{"result":{"resultCode":"SUCCESS","resultStatus":"S"},"paymentStatus":"FAIL","paymentResultCode":"RISK_REJECT","paymentResultMessage":"refused"}"#,
      codes: ["RISK_REJECT"], code: "RISK_REJECT", outcome: .failed, key: "payment.declined"),
    AnswerSample(
      name: "Antom: the question was answered, the payment goes on",
      text: #"{"result":{"resultCode":"SUCCESS","resultStatus":"S"},"paymentStatus":"PROCESSING"}"#,
      outcome: .open, key: "result.checking"),
    AnswerSample(
      name: "cross-border 2.0: failed",
      text:
        #"{"response":{"head":{"version":"1.1.5","function":"alipay.intl.acquiring.agreement.pay"},"body":{"resultInfo":{"resultStatus":"F","resultCodeId":"00000004","resultCode":"PARAM_ILLEGAL","resultMsg":"Illegal parameters."}}},"signature":"no"}"#,
      codes: ["PARAM_ILLEGAL", "00000004"], code: "PARAM_ILLEGAL", outcome: .failed,
      key: "generic"),
    AnswerSample(
      name: "cross-border 2.0: succeeded",
      text:
        #"{"response":{"body":{"resultInfo":{"resultStatus":"S","resultCodeId":"00000000","resultCode":"SUCCESS","resultMsg":"SUCCESS"}}}}"#,
      codes: ["00000000"]),
    AnswerSample(
      name: "app library: a string holds the answer of the open platform",
      text:
        #"{"resultStatus":"4000","memo":"","result":"{\"alipay_trade_app_pay_response\":{\"code\":\"40004\",\"msg\":\"Business Failed\",\"sub_code\":\"ACQ.TRADE_HAS_CLOSE\"},\"sign\":\"x\"}"}"#,
      codes: ["ACQ.TRADE_HAS_CLOSE", "40004", "4000"], code: "ACQ.TRADE_HAS_CLOSE",
      outcome: .failed, key: "order.closed"),
    AnswerSample(
      name: "app library: done",
      text:
        #"{"resultStatus":"9000","memo":"","result":"{\"alipay_trade_app_pay_response\":{\"code\":\"10000\",\"msg\":\"Success\"}}"}"#,
      codes: ["10000", "9000"]),
    AnswerSample(
      name: "app library: given up by the buyer",
      text: #"{"resultStatus":"6001","memo":"操作已经取消。","result":""}"#, codes: ["6001"],
      code: "6001", outcome: .failed, key: "generic"),
    AnswerSample(
      name: "app library: processing",
      text: #"{"resultStatus":"8000","memo":"正在处理中","result":""}"#, codes: ["8000"], code: "8000",
      outcome: .open, key: "result.checking"),
    AnswerSample(
      name: "app library: the number that the buyer saw",
      text: #"{"resultStatus":"4000","memo":"系统有点儿忙，一会儿再试试（ALIN38173）","result":""}"#,
      codes: ["ALIN38173", "4000"], code: "ALIN38173", outcome: .failed,
      key: "payment.not-completed"),
    AnswerSample(
      name: "WAP service: XML in a form",
      text:
        "partner=2088101000137799&req_id=1283133204160&res_error=%3C%3Fxml+version%3D%221.0%22+encoding%3D%22utf-8%22%3F%3E%3Cerr%3E%3Ccode%3E0005%3C%2Fcode%3E%3Csub_code%3EILLEGAL_SIGN%3C%2Fsub_code%3E%3Cmsg%3Epartner+illegal%3C%2Fmsg%3E%3Cdetail%3E%3C%2Fdetail%3E%3C%2Ferr%3E&sec_id=0001&service=alipay.wap.trade.create.direct&v=2.0",
      codes: ["ILLEGAL_SIGN", "0005"], code: "ILLEGAL_SIGN", outcome: .failed,
      key: "generic"),
    AnswerSample(
      name: "return page: an error",
      text: "partner=2088101000137799&out_trade_no=42&error_code=TRADE_HAS_CLOSE",
      codes: ["TRADE_HAS_CLOSE"], code: "TRADE_HAS_CLOSE", outcome: .failed, key: "order.closed"),
    AnswerSample(
      name: "return page: paid", text: "is_success=T&out_trade_no=42&trade_status=TRADE_SUCCESS"),
    AnswerSample(
      name: "a code alone", text: " acq.payment_fail\r\n", codes: ["acq.payment_fail"],
      code: "acq.payment_fail", outcome: .failed, key: "payment.declined"),
    AnswerSample(
      name: "a sentence alone", text: "系统有点儿忙（ALIN38173）", codes: ["系统有点儿忙（ALIN38173）"],
      code: "系统有点儿忙（ALIN38173）", outcome: .failed, key: "payment.not-completed"),
    AnswerSample(
      name: "a word alone that is no code", text: "TIMEOUT", codes: ["TIMEOUT"], code: "TIMEOUT",
      outcome: .open, key: "result.checking"),
  ]
}
