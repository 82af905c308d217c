import Testing

@testable import MynaAuthoring

/// How words of the glossary are found in texts.
@Suite("Words of the glossary in texts")
struct GlossaryIndexTests {
  private func findings(_ locale: String, _ text: String, glossary: String) -> [String] {
    let file = CheckSample.customer(more: "body.example = \(text)")
    let sample = CheckSample(["\(locale)/customer.mf2": file, "glossary.tsv": glossary])
    return sample.findings(of: ForbiddenTermCheck()).compactMap {
      $0.split(separator: " ", maxSplits: 1).last.map(String.init)
    }
  }

  @Test(
    "English words are whole words, in any case and in their plain forms",
    arguments: [
      ("Refill it.", ["Refill"]), ("It was refilled.", ["refilled"]),
      ("REFILLS cost.", ["REFILLS"]),
      ("A prefill.", []), ("A refillable card.", []), ("The refill_id.", []),
      ("{#code}refill{/code} it.", []), ("See refill.example.com now.", []),
    ])
  func english(text: String, expected: [String]) {
    #expect(findings("en", text, glossary: "concept\ten.forbidden\ntop up\trefill\n") == expected)
  }

  @Test(
    "the longest word decides",
    arguments: [
      ("解决", ["解决"]), ("解决方案", []), ("冻结账户", ["冻结账户"]), ("定价单", ["定价"]), ("其他它", []),
    ])
  func longest(text: String, expected: [String]) {
    let glossary = """
      concept\tzh-Hans\tzh-Hans.forbidden\tzh-Hans.except
      settlement\t结算\t解决\t解决方案
      restricted\t受限\t冻结;冻结账户\t
      price\t标价\t定价\t
      other\t其他\t其它\t
      """
    #expect(findings("zh-Hans", text, glossary: glossary) == expected)
  }

  @Test("a word that is right for another concept is no finding")
  func otherConcept() {
    let glossary = """
      concept\tzh-Hans\tzh-Hans.forbidden
      bank card\t银行卡\t信用卡
      credit card\t信用卡\t贷记卡
      """
    #expect(findings("zh-Hans", "请使用信用卡。", glossary: glossary) == [])
  }

  @Test("a word of other readers is no finding")
  func audience() {
    let glossary = "concept\taudience\tzh-Hans.forbidden\nshop\tdeveloper\t商家\n"
    #expect(findings("zh-Hans", "请联系商家。", glossary: glossary) == [])
  }

  @Test("a word with a full stop is found at the end of a sentence only")
  func sentenceEnd() {
    let glossary = "concept\tzh-Hans.forbidden\nwait\t请稍后。\n"
    #expect(findings("zh-Hans", "请稍后。", glossary: glossary) == ["请稍后"])
    #expect(findings("zh-Hans", "请稍后", glossary: glossary) == ["请稍后"])
    #expect(findings("zh-Hans", "请稍后再试。", glossary: glossary) == [])
  }
}
