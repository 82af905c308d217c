import Myna
import MynaModel
import MynaRuntime
import Testing

/// What generated code looks like.
private struct Alipay: ProviderCode {
  static let provider = "alipay"
  let code: String
  let arguments: Arguments

  static func dayLimit(limit: Money? = nil) -> Alipay {
    Alipay(
      code: "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR",
      arguments: Arguments(known: [("limit", limit.map(ArgumentValue.money))]))
  }

  static func agreement(_ number: String) -> Alipay {
    Alipay(
      code: "AGREEMENT_NOT_EXIST",
      arguments: Arguments([("agreement_no", .string(number))], sensitiveNames: ["agreement_no"]))
  }

  static let newer = Alipay(code: "CODE_OF_NEXT_YEAR", arguments: [:])
}

/// Takes what customers read, as a view would.
private func view(_ shown: Rendered<Customer>) -> String { shown.body }

@Suite("Typed codes")
struct ProviderCodeTests {
  private let localizer = Localizer.embedded

  @Test("a typed code renders like its text with the same arguments")
  func rendered() {
    let code = Alipay.dayLimit(limit: Money(50000, .cny))
    let shown = localizer.render(code, for: .customer, in: ["zh-CN"])
    #expect(
      shown
        == localizer.render(
          code.code, for: .customer, in: ["zh-CN"], with: ["limit": .money("50000", "CNY")]))
    #expect(shown.body.contains("50,000.00"))
  }

  @Test("an argument that is not known is as if it were not there")
  func plain() {
    let shown = localizer.render(Alipay.dayLimit(), for: .customer, in: ["en"])
    #expect(
      shown
        == localizer.render(Alipay.dayLimit().code, for: .customer, in: ["en"]))
    #expect(!shown.body.contains("50,000"))
  }

  @Test("one locale is as good as a list of one")
  func locale() throws {
    let locale = try #require(LocaleIdentifier("zh-Hans"))
    #expect(
      localizer.render(Alipay.dayLimit(), for: .customer, in: locale)
        == localizer.render(Alipay.dayLimit(), for: .customer, in: ["zh-Hans"]))
  }

  @Test("text and buffer hold what the rendering holds")
  func text() {
    let code = Alipay.dayLimit(limit: Money(50000, .cny))
    let expected = localizer.render(code, for: .customer, in: ["en"]).body
    #expect(localizer.text(of: code, field: "body", for: .customer, in: ["en"]) == expected)
    var buffer = TextBuffer()
    localizer.write(code, field: "body", for: .customer, in: ["en"], to: &buffer)
    #expect(buffer.text == expected)
  }

  @Test("a code that the messages do not have gives the generic message")
  func newer() {
    let shown = localizer.render(Alipay.newer, for: .customer, in: ["en"])
    #expect(shown.key == localizer.settings.genericKey)
    #expect(!shown.body.isEmpty)
  }

  @Test("the description of a code redacts what is sensitive")
  func description() {
    #expect(
      "\(Alipay.agreement("2088-secret"))"
        == "alipay:AGREEMENT_NOT_EXIST(agreement_no: <redacted>)")
    #expect("\(Alipay.newer)" == "alipay:CODE_OF_NEXT_YEAR")
  }
}

@Suite("Readers")
struct ReaderTests {
  private let localizer = Localizer.embedded

  @Test("what is rendered for a customer by type is what is rendered by name")
  func customer() throws {
    let byType = localizer.render("UNKNOW", for: .customer, in: ["en"])
    let byName = localizer.render("UNKNOW", for: Audience.customer, in: ["en"])
    #expect(Rendered<Customer>(byName) == byType)
    #expect(view(byType) == byName.body)
    #expect([byType.title, byType.body] == byName.fields.map(\.text))
    #expect([byName.title, byName.body] == byName.fields.map(\.text))
  }

  @Test("what was rendered for developers at run time is not for customers")
  func developer() {
    let shown = localizer.render("UNKNOW", for: Audience.developer, in: ["en"])
    #expect(Rendered<Customer>(shown) == nil)
    let typed = Rendered<Developer>(shown)
    #expect(typed?.cause == shown.fields.first?.text)
    #expect(typed?.remedy == shown.fields.last?.text)
    #expect([shown.cause, shown.remedy] == shown.fields.map(\.text))
    #expect([shown.title, shown.body] == ["", ""])
  }
}
