import Myna
import MynaModel
import Testing

@Suite("Language negotiation")
struct LocalizerLocaleTests {
  @Test(
    "a locale is served by its language, in its script only",
    arguments: [
      (["sr-Latn"], "sr-Latn-RS", "sr-Latn"), (["sr-Latn"], "sr", nil), (["sr"], "sr-Latn", nil),
      (["sr-Latn", "sr"], "sr", "sr"), (["uz-Cyrl"], "uz", nil), (["zh-Hant"], "zh-TW", "zh-Hant"),
      (["zh-Hant"], "zh-HK", "zh-Hant"), (["zh-Hant"], "zh-CN", nil), (["zh-Hant"], "zh", nil),
      (["zh-Hans", "zh-Hant"], "zh-MO", "zh-Hant"), (["en-GB"], "en-AU", "en-GB"),
      (["he"], "iw", "he"), (["nb"], "no", "nb"), (["en"], "abcdefgh", nil), ([], "en", nil),
    ] as [([String], String, String?)])
  func matches(supported: [String], desired: String, expected: String?) throws {
    let negotiator = LocaleNegotiator(supported: supported.compactMap { LocaleIdentifier($0) })
    let match = negotiator.bestMatch(for: try #require(LocaleIdentifier(desired)))
    #expect(match?.description == expected)
  }

  @Test("matches come in the reader's order, each once")
  func order() {
    let locales = ["en", "zh-Hans", "pl"].compactMap { LocaleIdentifier($0) }
    let desired = ["pl-PL", "fr", "zh-SG", "zh-CN", "pl", "en-GB"].compactMap {
      LocaleIdentifier($0)
    }
    let matches = LocaleNegotiator(supported: locales).matches(for: desired)
    #expect(matches.map(\.description) == ["pl", "zh-Hans", "en"])
  }
}
