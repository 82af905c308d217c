import Testing

@testable import MynaAuthoring

/// Facts of the catalogue against the sentences about them.
struct CatalogueCheckTests {
  private func sample(_ facts: [(String, String)], body: String, locale: String = "en")
    -> CheckSample
  {
    var catalogue = CheckSample.catalogue
    for (old, new) in facts { catalogue = catalogue.replacing(old, with: new) }
    return CheckSample([
      "catalogue/shop.yaml": catalogue, "\(locale)/customer.mf2": CheckSample.customer(body: body),
    ])
  }

  private func marked(_ sample: CheckSample, _ check: any Check) -> [String] {
    sample.findings(of: check).map { String($0.drop { $0 != " " }.dropFirst()) }
  }

  @Test(
    "a code that never succeeds invites no other try",
    arguments: [
      ("en", "Try again later.", ["Try again"]), ("en", "Don't try again.", []),
      ("en", "There is no need to try again.", []),
      ("en", "It is not done. Try again.", ["Try again"]),
      ("zh-Hans", "请稍后再试。", ["再试"]), ("zh-Hans", "请勿重试。", []), ("zh-Hans", "无需重试。", []),
      ("zh-Hans", "付款未完成，请重试。", ["重试"]),
    ])
  func retry(locale: String, body: String, found: [String]) {
    let facts = [("retry: after-change", "retry: never")]
    #expect(marked(sample(facts, body: body, locale: locale), RetryPromiseCheck()) == found)
    #expect(marked(sample([], body: body, locale: locale), RetryPromiseCheck()) == [])
  }

  @Test(
    "a text about an open outcome does not say how it ended",
    arguments: [
      ("en", "Your payment failed.", ["failed"]), ("en", "We're checking it.", []),
      ("zh-Hans", "未扣款。", ["未扣款"]), ("zh-Hans", "正在确认付款结果。", []),
    ])
  func outcome(locale: String, body: String, found: [String]) {
    let facts = [("outcome: failed", "outcome: open")]
    #expect(marked(sample(facts, body: body, locale: locale), OutcomeCheck()) == found)
    #expect(marked(sample([], body: body, locale: locale), OutcomeCheck()) == [])
  }

  @Test("a key that no code names is found once, in the source")
  func unused() {
    let more = "[orphan]\ntitle = Alone\nbody = Nobody reads this."
    let sample = CheckSample([
      "en/customer.mf2": CheckSample.customer() + more + "\n",
      "pl/customer.mf2": CheckSample.customer() + more + "\n",
    ])
    #expect(sample.findings(of: UnusedKeyCheck()) == ["en/customer.mf2:11:1 title"])
  }

  /// The catalogue with a code of risk that shows a key.
  private func masked(key: String, parameters: String = "") -> String {
    let entry = CheckSample.catalogue.replacing("provider: shop\ncodes:\n", with: "")
    let end = entry.firstRange(of: "    parameters:")?.lowerBound ?? entry.endIndex
    return CheckSample.catalogue
      + entry[..<end].replacing("NO_MONEY", with: "RISKY").replacing(
        "specific", with: "generic-risk"
      )
      .replacing("customer: purse", with: "customer: \(key)") + parameters
  }

  @Test("a code of risk that shares the key of another code is masked")
  func shared() {
    let sample = CheckSample(["catalogue/shop.yaml": masked(key: "purse")])
    #expect(sample.findings(of: MaskedFamilyCheck()) == [])
  }

  @Test(
    "a code of risk with a key of its own must read like another, in every locale",
    arguments: [("Your purse is empty. Top it up.", 0), ("Something else.", 1)])
  func own(body: String, count: Int) {
    var sample = CheckSample(["catalogue/shop.yaml": masked(key: "risk")])
    for locale in ["en", "zh-Hans", "pl"] {
      sample.files["\(locale)/customer.mf2"]? +=
        "[risk]\ntitle = Empty purse\nbody = \(locale == "pl" ? body : "Your purse is empty. Top it up.")\n"
    }
    let found = sample.findings(of: MaskedFamilyCheck())
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.hasSuffix(" RISKY") })
  }

  @Test("a code of risk promises customers nothing")
  func parameters() {
    let sample = CheckSample([
      "catalogue/shop.yaml": masked(
        key: "purse", parameters: "    parameters:\n      score: {type: count}\n")
    ])
    #expect(sample.findings(of: MaskedFamilyCheck()).count == 1)
  }
}
