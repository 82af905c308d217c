import Myna
import MynaModel
import Testing

@Suite("Explanations")
struct ExplanationTests {
  private static let daily = "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR"

  private func explain(
    _ code: String, for audience: Audience = .customer, in locales: [String] = ["en"],
    with arguments: Arguments = [:]
  ) -> Explanation {
    render(code, for: audience, in: locales, with: arguments).explanation
  }

  @Test("an alias on the way is named")
  func alias() {
    let explanation = explain("USER_AMOUNT_EXCEED_LIMIT")
    #expect(explanation.description.contains("alias 'USER_AMOUNT_EXCEED_LIMIT', broader"))
    #expect(explanation.description.contains("it is alipay:\(Self.daily)"))
  }

  @Test("forms that are more specific are listed with what they lacked")
  func forms() throws {
    let explanation = explain(Self.daily, with: ["limit": .money("50000", "CNY")])
    let body = try #require(explanation.fields.last)
    #expect(body.form == "with-limit")
    #expect(
      body.passedOver == [PassedForm(name: "with-limit-and-reset", missing: ["resets_on"])])
  }

  @Test("no more specific form is listed for the most specific one")
  func mostSpecific() throws {
    let explanation = explain(
      Self.daily, with: ["limit": .money("50000", "CNY"), "resets_on": .date("2025-07-02")])
    #expect(try #require(explanation.fields.last).passedOver.isEmpty)
  }

  @Test("what each placeholder gave is told")
  func placeholders() throws {
    let explanation = explain(Self.daily, with: ["limit": .money("50000", "CNY")])
    let body = try #require(explanation.fields.last)
    #expect(body.placeholders.map(\.source) == ["$limit", "$methods"])
    #expect(body.placeholders.first?.text == "CN¥50,000.00")
  }

  @Test("what became of each argument is told")
  func arguments() {
    let explanation = explain(
      Self.daily,
      with: [
        "limit": .string("a lot"), "color": .string("red"), "amount": .money("1", "CNY"),
        "methods": .terms(["cash"]),
      ])
    let outcomes = Dictionary(
      uniqueKeysWithValues: explanation.arguments.map { ($0.name, $0.outcome) })
    #expect(
      outcomes == [
        "limit": .refused, "color": .unknown, "amount": .admitted, "methods": .admitted,
        "operation": .defaulted,
      ])
  }

  @Test("an argument whose name is too long is refused, and its name is not repeated")
  func longName() {
    let name = String(repeating: "n", count: 10_000)
    let explanation = explain(Self.daily, with: [name: .string("x")])
    #expect(explanation.arguments.contains(ArgumentUse(name: "…", outcome: .refused)))
  }

  @Test("an argument that is for developers is hidden from customers")
  func hidden() throws {
    let entry = try #require(
      shippedEntries.first { entry in
        entry.parameters.contains { !$0.isVisible(to: .customer) }
      })
    let name = try #require(entry.parameters.first { !$0.isVisible(to: .customer) }).name
    let explanation = explain(entry.code.code, with: [name: .string("x")])
    #expect(explanation.arguments.contains(ArgumentUse(name: name, outcome: .hidden)))
  }

  @Test("the chain and the locale that answered are told")
  func chain() {
    let explanation = explain(Self.daily, in: ["fr", "zh-CN"])
    #expect(explanation.locale.description == "zh-Hans")
    #expect(explanation.chain.map(\.description) == ["zh-Hans", "en"])
    #expect(explanation.attempts.map(\.hasAnswered) == [true])
  }

  @Test("an unknown code is explained too, and its hidden characters are shown")
  func unknown() {
    let explanation = explain("NO\u{202E}SUCH\u{1B}[2J", for: .developer)
    #expect(explanation.description.contains("it is in no catalogue"))
    #expect(!explanation.description.unicodeScalars.contains("\u{202E}"))
    #expect(!explanation.description.unicodeScalars.contains("\u{1B}"))
  }

  @Test("a sensitive value is in no explanation")
  func sensitive() {
    for entry in shippedEntries {
      for parameter in entry.parameters where parameter.isSensitive {
        let explanation = explain(
          entry.code.code, for: .developer, with: [parameter.name: .string("8.8.4.4-secret")])
        #expect(!explanation.description.contains("secret"))
      }
    }
  }

  @Test("the explanation of every code and form ends with the text that is shown")
  func text() {
    for entry in shippedEntries {
      for arguments in entry.argumentSets {
        let shown = render(entry.code.code, in: ["zh-CN"], with: arguments)
        #expect(shown.explanation.fields.map(\.text) == shown.fields.map(\.text))
      }
    }
  }
}
