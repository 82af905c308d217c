import Myna
import MynaErrors
import MynaModel
import Testing

@Suite("Arguments of an answer")
struct AnswerArgumentTests {
  private func arguments(_ text: String) throws -> Arguments {
    try #require(ProviderEnvelope.alipay.decode(text).error).arguments
  }

  @Test("the open platform gives numbers, amounts, dates and the call")
  func openPlatformFields() throws {
    let text = openPlatform(
      "alipay_trade_query", code: "40004",
      #","sub_code":"ACQ.TRADE_HAS_SUCCESS","out_trade_no":"6823789339978248","total_amount":"88.88","send_pay_date":"2025-07-01 23:45:57""#
    )
    let found = try arguments(text)
    #expect(
      found == [
        "out_trade_no": .string("6823789339978248"), "paid_on": .date("2025-07-01T23:45:57+08:00"),
        "amount": .money("88.88", "CNY"), "operation": .string("query"),
      ])
    let error = try #require(ProviderEnvelope.alipay.decode(text).error)
    #expect(error.body.contains("88.88"))
    #expect(error.body.contains("July 1, 2025"))
    #expect(error.rendered(for: .customer).diagnostics == [])
  }

  @Test("an amount takes the currency beside it")
  func currency() throws {
    let text = openPlatform(
      code: "40004",
      #","sub_code":"ACQ.TRADE_HAS_SUCCESS","total_amount":"8","trans_currency":"USD""#)
    #expect(try arguments(text)["amount"] == .money("8", "USD"))
    let inStore = gateway(
      business("<result_code>FAIL</result_code><error>TRADE_HAS_SUCCESS</error>"))
    #expect(try arguments(inStore)["amount"] == .money("88.50", "USD"))
    #expect(try arguments(inStore)["out_trade_no"] == .string("2010121000000002"))
    let without = inStore.replacing("<param name=\"currency\">USD</param>", with: "")
    #expect(try arguments(without)["amount"] == nil)
  }

  @Test(
    "the call is told by the name of the answer, or by the service that was asked",
    arguments: [
      ("alipay_trade_pay", "pay"), ("alipay_trade_refund", "refund"),
      ("alipay_trade_cancel", "cancel"), ("alipay_trade_fastpay_refund_query", "query"),
      ("alipay_trade_precreate", "pay"), ("alipay_trade_app_pay", "pay"),
    ])
  func operation(method: String, operation: String) throws {
    let found = try arguments(openPlatform(method, code: "40004", #","sub_code":"X_Y""#))
    #expect(found == ["operation": .string(operation)])
  }

  @Test(
    "the service that was asked tells the call",
    arguments: [
      ("alipay.acquire.overseas.spot.pay", "pay"), ("alipay.acquire.overseas.query", "query"),
      ("alipay.acquire.overseas.spot.refund", "refund"), ("forex_refund", "refund"),
      ("alipay.acquire.cancel", "cancel"), ("alipay.acquire.customs", "customs"),
      ("alipay.overseas.secmerchant.online.maintain", "register"),
    ])
  func service(service: String, operation: String) throws {
    let found = try arguments(gateway(service: service, success: "F", "<error>X_Y</error>"))
    #expect(found == ["operation": .string(operation)])
  }

  @Test("the call chooses the sentence")
  func sentence() throws {
    let refund = openPlatform(
      "alipay_trade_refund", code: "40004", #","sub_code":"ACQ.TRADE_HAS_CLOSE""#)
    #expect(
      ProviderEnvelope.alipay.decode(refund).error?.body
        == "This order is closed, so there's nothing to refund. If you have questions, contact the merchant."
    )
    let open = openPlatform("alipay_trade_refund", code: "20000")
    #expect(
      ProviderEnvelope.alipay.decode(open).error?.body
        == "We're checking the result of your refund. Check back later for an update.")
  }

  @Test("a field that does not fit its parameter is left out, without a word")
  func unfit() throws {
    let text = openPlatform(
      code: "40004",
      #","sub_code":"ACQ.TRADE_HAS_SUCCESS","total_amount":"1e999999999","gmt_payment":"today","out_trade_no":"\#(String(repeating: "9", count: 300))""#
    )
    #expect(try arguments(text) == ["operation": .string("pay")])
    let wallet = gateway(
      business(
        "<result_code>FAIL</result_code><error>NOT_SUPPORT_PAYMENT_INST</error><payment_inst>X</payment_inst>"
      ))
    #expect(try arguments(wallet)["wallet"] == nil)
    #expect(
      try arguments(wallet.replacing(">X<", with: ">ALIPAYHK<"))["wallet"] == .string("ALIPAYHK"))
  }

  @Test("what the catalogue calls sensitive is marked")
  func sensitive() throws {
    let text = openPlatform(
      "alipay_user_agreement_pay", code: "40004",
      #","sub_code":"AGREEMENT_NOT_EXIST","agreement_no":"20170322450983769228""#)
    let found = try arguments(text)
    #expect(found["agreement_no"] == .string("20170322450983769228"))
    #expect(found.isSensitive("agreement_no"))
    #expect(!"\(found)".contains("20170322450983769228"))
  }

  @Test("what the code has no parameter for is not taken")
  func undeclared() throws {
    let text = openPlatform(
      code: "40004", #","sub_code":"ACQ.PAYMENT_FAIL","out_trade_no":"6823789339978248""#)
    #expect(try arguments(text) == ["operation": .string("pay")])
  }

  @Test("an answer's argument can be replaced by what the caller knows better")
  func replaced() throws {
    var error = try #require(
      ProviderEnvelope.alipay.decode(
        openPlatform(code: "40004", #","sub_code":"ACQ.BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR""#)
      ).error)
    let plain = error.body
    error.arguments["limit"] = .money("50000", "CNY")
    #expect(error.localizedDescription.contains("50,000.00"))
    #expect(error.localizedDescription != plain)
  }
}
