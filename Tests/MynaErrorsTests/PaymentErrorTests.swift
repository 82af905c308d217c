import Foundation
import Myna
import MynaCatalogue
import MynaErrors
import MynaModel
import Testing

/// What generated code looks like.
private struct Alipay: ProviderCode {
  static let provider = "alipay"
  let code: String
  let arguments: Arguments
}

private struct NetworkError: Error, CustomStringConvertible {
  var description: String { "timeout after 5 s\nGET /pay" }
}

@Suite("Payment errors")
struct PaymentErrorTests {
  private func error(_ code: String, _ locales: [String] = ["en"]) -> PaymentError {
    PaymentError(code: code, provider: "alipay", locales: locales)
  }

  // MARK: Words

  @Test(
    "localizedDescription is the customer's text, through any Error and NSError too",
    arguments: shippedCodes)
  func localizedDescription(code: String) {
    for locale in ["en", "zh-Hans"] {
      let error = error(code, [locale])
      let body = Localizer.embedded.render(code, for: .customer, in: [locale]).body
      #expect(!body.isEmpty)
      #expect(error.localizedDescription == body)
      #expect((error as any Error).localizedDescription == body)
      #expect((error as NSError).localizedDescription == body)
      #expect(error.errorDescription == body)
    }
  }

  @Test("nothing of the developer's text is in what frameworks show", arguments: shippedCodes)
  func developerText(code: String) throws {
    for locale in ["en", "zh-Hans"] {
      let error = error(code, [locale])
      let developer = error.rendered(for: .developer)
      #expect(!developer.cause.isEmpty && !developer.remedy.isEmpty)
      let bridged = error as NSError
      let shown = [
        error.localizedDescription, error.errorDescription, error.failureReason,
        error.recoverySuggestion, error.helpAnchor, bridged.localizedDescription,
        bridged.localizedFailureReason, bridged.localizedRecoverySuggestion, error.title,
      ].compactMap(\.self)
      for text in shown {
        #expect(!text.contains(developer.cause) && !text.contains(developer.remedy))
        #expect(!text.contains(code))
      }
      for value in error.errorUserInfo.values {
        #expect(!"\(value)".contains(developer.cause) && !"\(value)".contains(developer.remedy))
      }
    }
  }

  @Test("a dialog that shows reason and suggestion as well says nothing twice")
  func noRepetition() {
    #expect(error("PAYMENT_FAIL").failureReason == nil)
    #expect(error("PAYMENT_FAIL").recoverySuggestion == nil)
  }

  @Test("a typed code brings its arguments")
  func typed() {
    let code = Alipay(
      code: "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", arguments: ["limit": .money("50000", "CNY")])
    let error = PaymentError(code, locales: ["zh-CN"])
    #expect(error.provider == "alipay")
    #expect(error.codes == [ReceivedCode(code.code)])
    #expect(error.body.contains("50,000.00"))
    #expect(error.body == Localizer.embedded.render(code, for: .customer, in: ["zh-CN"]).body)
  }

  @Test("the same error is told in another language where it is answered")
  func languages() {
    let error = error("PAYMENT_FAIL")
    let chinese = error.localized(in: ["zh-Hans"])
    #expect(chinese.localizedDescription.contains("付款"))
    #expect(chinese.title != error.title)
    #expect(
      error.localized(acceptLanguage: "fr;q=0.9, zh-CN;q=0.8").localizedDescription
        == chinese.localizedDescription)
    #expect(error.localized(acceptLanguage: "xx").localizedDescription == error.body)
    #expect(chinese == error)
  }

  @Test("a code that is not known gives the generic sentence")
  func unknown() {
    let error = error("CODE_OF_NEXT_YEAR")
    #expect(error.body == "We couldn't complete your request. Contact the merchant.")
    #expect(error.outcome == nil)
    #expect(error.advice == nil)
    #expect(error.catalogueCode == nil)
  }

  @Test("no message of the project's is too strange to be told")
  func otherFields() throws {
    let settings = LocalizationSettings(
      sourceLocale: .english, locales: [.init(.english)],
      audiences: [.init(.customer, fields: ["headline", "sentence"])], genericKey: "generic",
      unknownCodeKey: "", ambiguousCodeKey: "")
    let localizer = try Localizer(LocalizerContents(settings: settings, catalogues: [], tables: []))
    let error = PaymentError(
      code: "PAYMENT_FAIL", provider: "alipay", locales: ["en"], localizer: localizer)
    #expect(
      error.localizedDescription == "We couldn't complete your request. Contact the merchant.")
  }

  // MARK: Foundation

  @Test("domain and number are the same for all spellings, in every version")
  func number() {
    // FNV-1a of `alipay:TRADE_HAS_SUCCESS` and `alipay:X`, computed elsewhere.
    #expect(error("TRADE_HAS_SUCCESS").errorCode == 1_060_335_640)
    #expect(error("ACQ.TRADE_HAS_SUCCESS").errorCode == 1_060_335_640)
    #expect(error("X").errorCode == 2_129_848_337)
    #expect(error("").errorCode == 0)
    #expect(PaymentError.errorDomain == "myna.payment")
    let bridged = error("X") as NSError
    #expect(bridged.domain == "myna.payment" && bridged.code == 2_129_848_337)
  }

  @Test("no two codes that ship have the same number, and none has 0")
  func numbers() {
    let numbers = Set(shippedCodes.map { error($0).errorCode })
    #expect(numbers.count == shippedCodes.count)
    #expect(numbers.allSatisfy { $0 > 0 && $0 <= 0x7FFF_FFFF })
  }

  @Test("a report of a crash holds codes and the sentence, and no argument")
  func userInfo() throws {
    let answer = ProviderEnvelope.alipay.decode(
      openPlatform(
        code: "40004", #","sub_code":"ACQ.TRADE_HAS_SUCCESS","out_trade_no":"6823789339978248""#))
    let error = try #require(answer.error)
    let info = error.errorUserInfo
    #expect(error.arguments["out_trade_no"] != nil)
    #expect(info[NSLocalizedDescriptionKey] as? String == error.body)
    #expect(info[PaymentError.UserInfoKey.provider] as? String == "alipay")
    #expect(info[PaymentError.UserInfoKey.code] as? String == "TRADE_HAS_SUCCESS")
    #expect(info[PaymentError.UserInfoKey.outcome] as? String == "succeeded")
    #expect(
      info[PaymentError.UserInfoKey.receivedCodes] as? [String] == [
        "ACQ.TRADE_HAS_SUCCESS", "40004",
      ])
    #expect(!"\(info)".contains("6823789339978248"))
  }

  @Test("the underlying error is kept")
  func underlying() {
    let error = PaymentError(
      code: "SYSTEM_ERROR", provider: "alipay", underlying: NetworkError(), locales: ["en"])
    #expect(error.underlying is NetworkError)
    #expect(error.errorUserInfo[NSUnderlyingErrorKey] is NetworkError)
    #expect(!error.localizedDescription.contains("timeout"))
  }

  // MARK: Equality

  @Test("errors are equal if they say the same failure")
  func equality() {
    var other = error("PAYMENT_FAIL", ["zh-Hans"])
    #expect(other == error("PAYMENT_FAIL"))
    #expect(other.hashValue == error("PAYMENT_FAIL").hashValue)
    #expect(
      PaymentError(
        code: "PAYMENT_FAIL", provider: "alipay", underlying: NetworkError(), locales: ["en"])
        == error("PAYMENT_FAIL"))
    other.arguments["amount"] = .money("1", "CNY")
    #expect(other != error("PAYMENT_FAIL"))
    #expect(error("ACQ.PAYMENT_FAIL") != error("PAYMENT_FAIL"))
    #expect(
      PaymentError(code: "PAYMENT_FAIL", provider: "shop", locales: ["en"])
        != error("PAYMENT_FAIL"))
  }

  @Test("codes are compared by their bytes")
  func bytes() {
    #expect(ReceivedCode("\u{212A}") != ReceivedCode("K"))
    #expect(error("\u{212A}") != error("K"))
  }

  // MARK: Logs

  @Test("the line for the log has codes, outcome, arguments and the underlying error")
  func line() throws {
    let answer = ProviderEnvelope.alipay.decode(
      openPlatform(
        code: "40004", #","sub_code":"ACQ.TRADE_HAS_SUCCESS","out_trade_no":"6823789339978248""#))
    let error = try #require(answer.error)
    #expect(
      error.description
        == "payment error alipay:TRADE_HAS_SUCCESS received=ACQ.TRADE_HAS_SUCCESS,40004 "
        + "outcome=succeeded arguments=[out_trade_no: 6823789339978248, operation: pay]")
    #expect("\(error)" == error.description)
    #expect(String(reflecting: error) == error.description)
    let lost = PaymentError(
      code: "X Y", provider: "alipay", underlying: NetworkError(), locales: ["en"])
    #expect(
      lost.description
        == #"payment error alipay:"X Y" received="X Y" underlying="timeout after 5 s\u{A}GET /pay""#
    )
  }

  @Test("a sensitive argument is in no description, marked or not")
  func sensitive() {
    let secret = "20885101"
    for arguments in [
      Arguments([("agreement_no", .string(secret))], sensitiveNames: ["agreement_no"]),
      Arguments([("agreement_no", .string(secret))]), Arguments([("whatever", .string(secret))]),
    ] {
      let error = PaymentError(
        code: "AGREEMENT_NOT_EXIST", provider: "alipay", arguments: arguments, locales: ["en"])
      var dumped = ""
      dump(error, to: &dumped)
      for text in ["\(error)", String(reflecting: error), dumped, "\(error as NSError)"] {
        #expect(!text.contains(secret))
      }
      #expect(error.description.contains("<redacted>"))
      #expect(!error.rendered(for: .developer).remedy.contains(secret))
    }
  }
}
