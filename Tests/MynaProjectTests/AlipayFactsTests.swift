import Foundation
import MynaCatalogue
import MynaModel
import MynaProject
import Testing

/// Facts of `Locales/catalogue/alipay.yaml` that hold for all codes together.
struct AlipayFactsTests {
  private let catalogue: ErrorCatalogue

  init() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Locales/catalogue/alipay.yaml")
    let reading = CatalogueFile.read(Array(try Data(contentsOf: path)), path: "alipay.yaml")
    #expect(reading.diagnostics.isEmpty)
    catalogue = try reading.get()
  }

  private func entry(_ code: String) throws -> ErrorCatalogue.Entry {
    try #require(catalogue.entries.first { $0.code.code == code })
  }

  private func count<Value: Hashable>(
    _ value: (ErrorCatalogue.Entry) -> Value
  ) -> [Value: Int] {
    Dictionary(grouping: catalogue.entries, by: value).mapValues(\.count)
  }

  @Test("retry: 64 after a change, 12 never, 7 query first, 3 later")
  func retry() {
    #expect(
      count(\.advice.retry) == [.afterChange: 64, .never: 12, .queryFirst: 7, .later: 3])
  }

  @Test("disclosure: 34 generic, 17 neutral, 16 specific, 15 without a buyer, 4 risk")
  func disclosure() {
    #expect(
      count(\.disclosure) == [
        .generic: 34, .neutral: 17, .specific: 16, .notBuyerFacing: 15, .genericRisk: 4,
      ])
  }

  @Test("severity: 15 critical, 35 error, 31 warning, 5 info")
  func severity() {
    #expect(count(\.advice.severity) == [.critical: 15, .error: 35, .warning: 31, .info: 5])
  }

  @Test("next step: contact the merchant 37, switch the method 19, each of the 13 at least once")
  func nextStep() {
    let steps = count(\.advice.nextStep)
    #expect(steps[.contactMerchant] == 37)
    #expect(steps[.switchMethod] == 19)
    #expect(steps.count == Advice.NextStep.allCases.count)
  }

  @Test(
    "HTTP status: 500 for 23, 402 for 20, 409 for 19, 422 for 18, 503 for 3, 404 for 2, 202 once")
  func httpStatus() {
    #expect(
      count(\.advice.httpStatus) == [
        500: 23, 402: 20, 409: 19, 422: 18, 503: 3, 404: 2, 202: 1,
      ])
  }

  @Test("whatever must be queried first is open")
  func open() {
    for entry in catalogue.entries where entry.advice.retry == .queryFirst {
      #expect(entry.advice.outcome == .open, "\(entry.code)")
    }
  }

  @Test("only a paid order is a success")
  func succeeded() {
    let codes = catalogue.entries.filter { $0.advice.outcome == .succeeded }.map(\.code.code)
    #expect(codes == ["TRADE_HAS_FINISHED", "TRADE_HAS_SUCCESS"])
  }

  @Test("a risk code promises no parameter")
  func risk() {
    for entry in catalogue.entries where entry.disclosure == .genericRisk {
      #expect(entry.parameters.isEmpty, "\(entry.code)")
    }
  }

  @Test("a risk code shares its customer message with a code that has nothing to do with risk")
  func riskKeys() {
    for entry in catalogue.entries where entry.disclosure == .genericRisk {
      let others = catalogue.entries.filter {
        $0.customerKey == entry.customerKey && !$0.areas.contains("risk")
      }
      #expect(!others.isEmpty, "\(entry.code)")
    }
  }

  @Test("what is sensitive, and every identifier but the end of a card number, is for developers")
  func identifiers() {
    for entry in catalogue.entries {
      for parameter in entry.parameters where parameter.name != "card_tail" {
        guard parameter.isSensitive || parameter.type == .identifier else { continue }
        #expect(parameter.audiences == [.developer], "\(entry.code) \(parameter.name)")
      }
    }
  }

  @Test("the balance of the merchant is not for the customer")
  func merchantBalance() throws {
    for parameter in try entry("SELLER_BALANCE_NOT_ENOUGH").parameters
    where parameter.name != "refund_amount" {
      #expect(!parameter.isVisible(to: .customer))
    }
  }

  @Test(
    "credentials and personal data are sensitive",
    arguments: [
      ("ILLEGAL_CLIENT_IP", "client_ip"), ("TRADE_SETTLE_ERROR", "account"),
      ("AGREEMENT_NOT_EXIST", "agreement_no"),
    ])
  func sensitive(code: String, name: String) throws {
    let parameter = try #require(try entry(code).parameters.first { $0.name == name })
    #expect(parameter.isSensitive)
  }

  @Test("the reference of BEYOND_PAY_RESTRICTION leads to the risk page, its area does not")
  func beyondPayRestriction() throws {
    let entry = try entry("BEYOND_PAY_RESTRICTION")
    #expect(entry.documentation == .init(label: "ALIN43911", kind: .otherCode))
    #expect(!entry.areas.contains("risk"))
  }

  @Test("one parameter has one type")
  func types() {
    var types: [String: ErrorCatalogue.Parameter.ValueType] = [:]
    for parameter in catalogue.entries.flatMap(\.parameters) {
      #expect(types[parameter.name, default: parameter.type] == parameter.type, "\(parameter.name)")
      types[parameter.name] = parameter.type
    }
  }
}
