import Myna
import MynaCatalogue
import MynaErrors
import MynaModel
import Testing

@Suite("Answers of Alipay")
struct ProviderAnswerTests {
  @Test("every code of an answer is kept, the most specific first", arguments: AnswerSamples.all)
  func codes(sample: AnswerSample) {
    let answer = ProviderEnvelope.alipay.decode(sample.text)
    #expect(answer.codes.map(\.text) == sample.codes)
    #expect(answer.error?.codes ?? answer.codes == answer.codes)
  }

  @Test(
    "the code, the outcome and the customer's message are those of the answer",
    arguments: AnswerSamples.all)
  func meaning(sample: AnswerSample) {
    let answer = ProviderEnvelope.alipay.decode(sample.text)
    #expect(answer.error?.outcome == sample.outcome)
    guard let error = answer.error else { return }
    #expect(error.code == sample.code ?? "")
    #expect(error.rendered(for: .customer).key == sample.key)
    #expect(error.title == error.rendered(for: .customer).title)
    #expect(error.body == error.rendered(for: .customer).body)
    #expect(answer.isOpen == (sample.outcome == .open))
  }

  @Test("what is read without doubt has no diagnostic")
  func certain() {
    let doubtful = AnswerSamples.all.filter {
      !ProviderEnvelope.alipay.decode($0.text).diagnostics.isEmpty
    }
    #expect(
      Set(doubtful.map(\.name)) == [
        "open platform: the buyer is still confirming",
        "open platform: a spelling with another meaning is not mapped",
        "open platform: an English sentence does not map what its code does not",
        "open platform: a code that is only akin is not mapped",
        "open platform: a code of next year",
        "open platform: a sentence does not outweigh a code, known or not",
        "open platform: success and a failure in one answer",
        "Antom: open, with a code that is a failure elsewhere", "app library: processing",
        "a word alone that is no code",
      ])
  }

  @Test("an open result never says that the payment failed, nor invites another")
  func openWords() {
    let errors = AnswerSamples.all.compactMap { ProviderEnvelope.alipay.decode($0.text).error }
      .filter { $0.outcome == .open }
    #expect(errors.count >= 10)
    for error in errors {
      #expect(!error.body.contains("couldn't"))
      #expect(!error.body.contains("different payment method"))
      #expect(error.advice == nil || error.advice?.outcome == .open)
    }
  }

  @Test("a success throws nothing, anything else throws its error")
  func get() throws {
    try ProviderEnvelope.alipay.decode(openPlatform(code: "10000")).get()
    #expect(throws: PaymentError.self) {
      try ProviderEnvelope.alipay.decode(openPlatform(code: "10003")).get()
    }
    #expect(throws: PaymentError.self) {
      try ProviderEnvelope.alipay.decode("ILLEGAL_SIGN").get()
    }
  }

  @Test("a code says where it stood")
  func path() {
    let answer = ProviderEnvelope.alipay.decode(
      openPlatform(code: "40004", #","sub_code":"ACQ.PAYMENT_FAIL""#))
    #expect(
      answer.codes.map(\.path) == [
        ["alipay_trade_pay_response", "sub_code"], ["alipay_trade_pay_response", "code"],
      ])
  }

  @Test("a code that stands in two fields is kept once")
  func twice() {
    let answer = ProviderEnvelope.alipay.decode(
      gateway(
        business(
          "<result_code>FAIL</result_code><error>A_B</error><detail_error_code>A_B</detail_error_code>"
        )))
    #expect(answer.codes.map(\.text) == ["A_B"])
    #expect(answer.codes.first?.path.last == "detail_error_code")
  }

  @Test("what the catalogue says about a code that does not decide is told")
  func doubts() throws {
    let answer = ProviderEnvelope.alipay.decode(
      openPlatform(code: "40004", #","sub_code":"ACQ.BUYER_NOT_EXIST""#))
    let diagnostic = try #require(answer.diagnostics.first)
    #expect(diagnostic.id == "answer.code-uncertain")
    #expect(diagnostic.message == "code ACQ.BUYER_NOT_EXIST is listed with another meaning")
    #expect(diagnostic.notes.first?.message.contains("account missing or closed") == true)
  }

  @Test("every code of the catalogue is found in every envelope", arguments: shippedCodes)
  func allCodes(code: String) throws {
    let texts = [
      code, openPlatform(code: "40004", #","sub_code":"\#(code)""#),
      gateway(business("<result_code>FAIL</result_code><error>\(code)</error>")),
      gateway(
        business("<result_code>FAIL</result_code><detail_error_code>\(code)</detail_error_code>")),
      #"{"result":{"resultCode":"\#(code)","resultStatus":"F"}}"#,
      #"{"response":{"body":{"resultInfo":{"resultStatus":"F","resultCode":"\#(code)"}}}}"#,
    ]
    for text in texts {
      let error = try #require(ProviderEnvelope.alipay.decode(text).error)
      #expect(error.catalogueCode?.code == code)
      #expect(error.rendered(for: .developer).code?.code == code)
    }
  }
}

/// All codes that ship.
let shippedCodes = Localizer.embedded.catalogues.flatMap { $0.entries.map(\.code.code) }
