import Myna
import MynaICU
import MynaModel
import Testing

@Suite("Locale negotiation")
struct LocaleNegotiatorTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var supported: [String]
    var desired: String
    var fallback: String?
    var expected: [String]

    init(
      _ supported: String, _ desired: String, default fallback: String? = nil, _ expected: String
    ) {
      self.supported = supported.split(separator: " ").map(String.init)
      self.desired = desired
      self.fallback = fallback
      self.expected = expected.split(separator: " ").map(String.init)
    }

    var testDescription: String { "\(desired) among \(supported)" }

    func check(sourceLocation: SourceLocation = #_sourceLocation) {
      let result = LocaleNegotiator(supporting: supported, default: fallback)
        .negotiate(AcceptLanguage(desired))
      #expect(result.chain == expected, sourceLocation: sourceLocation)
      #expect(result.locale == expected.first, sourceLocation: sourceLocation)
      #expect(result.diagnostics.isEmpty, sourceLocation: sourceLocation)
    }
  }

  @Test(
    "scripts are never crossed silently",
    arguments: [
      Case("en zh-Hans", "zh-CN", "zh-Hans"), Case("en zh-Hans", "zh-SG", "zh-Hans"),
      Case("en zh-Hans", "zh", "zh-Hans"), Case("en zh-Hans", "zh-TW", ""),
      Case("en zh-Hans", "zh-HK", ""), Case("en zh-Hans", "zh-Hant-HK", ""),
      Case("en zh-Hans", "zh-MO", default: "en", "en"),
      Case("zh zh-Hant", "zh-TW", "zh-Hant"), Case("zh-TW zh-Hans", "zh-HK", "zh-TW"),
      Case("zh-Hans zh-TW zh-Hant", "zh-HK", "zh-Hant zh-TW"),
      Case("sr-Cyrl", "sr-Latn", ""), Case("sr-Latn sr-Cyrl", "sr", "sr-Cyrl"),
      Case("sr-Latn sr-Cyrl", "sr-ME", "sr-Latn"), Case("az-Latn az-Arab", "az-IR", "az-Arab"),
      Case("ja", "ja-Latn", ""), Case("en", "ta", ""),
      Case("yue zh-Hant zh-Hans", "zh-yue", "yue zh-Hant"),
    ])
  func scripts(test: Case) { test.check() }

  @Test(
    "old codes and aliases are the same language; the owner's spelling comes back",
    arguments: [
      Case("iw en", "he", "iw"), Case("he en", "iw", "he"), Case("in", "id-ID", "in"),
      Case("id", "in", "id"), Case("tl", "fil", "tl"), Case("fil", "tl-PH", "fil"),
      Case("sh", "sr-Latn", "sh"), Case("sr-Latn sr-Cyrl", "sh", "sr-Latn"),
      Case("bs sh", "sr-Latn-BA", "sh"), Case("zh", "cmn-Hans", "zh"), Case("ro", "mo", "ro"),
      Case("nb", "no", "nb"), Case("no", "nb", "no"), Case("de", "deu", "de"),
      Case("zh_hans EN-us", "zh-cn, en", "zh_hans EN-us"), Case("FR-fr", "fr", "FR-fr"),
    ])
  func aliases(test: Case) { test.check() }

  @Test(
    "regions and parents are found in CLDR's order",
    arguments: [
      Case("en es es-419", "es-MX", "es-419 es"), Case("en es es-419", "es-ES", "es es-419"),
      Case("es-AR es-419", "es-MX", "es-419 es-AR"),
      Case("en en-001", "en-GB", "en-001 en"), Case("en-001 en", "en-GB", "en-001 en"),
      Case("en en-001 en-GB", "en-AU", "en-GB en-001 en"),
      Case("en-GB en-US", "en-CA", "en-US en-GB"), Case("pt pt-PT", "pt-MZ", "pt-PT pt"),
      Case("zh-Hant zh-MO", "zh-HK", "zh-MO zh-Hant"), Case("hi en-IN", "hi-Latn", "en-IN"),
      Case("fr-CA fr-FR", "fr-BE", "fr-FR fr-CA"),
      Case("ca ca-valencia", "ca-valencia", "ca-valencia ca"),
      Case("ca-valencia ca", "ca", "ca ca-valencia"),
    ])
  func regions(test: Case) { test.check() }

  @Test(
    "weights order, 0 excludes, * stands for the rest",
    arguments: [
      Case("en zh-Hans", "en;q=0.5, zh-CN", "zh-Hans en"),
      Case("en fr", "en;q=0, fr;q=0.1", "fr"), Case("en-GB en-US", "en, en-US;q=0", "en-GB"),
      Case("en-GB en-US", "en;q=0, en-GB", "en-GB"),
      Case("zh-TW zh-Hans", "zh-Hant;q=0, zh-HK, zh", "zh-Hans"),
      Case("zh-Hant zh-Hans", "zh;q=0, *", ""), Case("iw en", "he;q=0, *", "en"),
      Case("en de", "*", "en de"), Case("en de", "*", default: "de", "de"),
      Case("en de fr", "fr, *;q=0.1", default: "de", "fr de"),
      Case("en de fr", "en;q=0.5, *", "de fr en"),
      Case("en de", "en;q=0, *", default: "en", "de en"),
      Case("de fr", "gsw, *;q=0.5", "de fr"), Case("en de", "*;q=0", default: "en", "en"),
      Case("en de", "*;q=0", ""), Case("en de", "", ""), Case("en de", "", default: "de", "de"),
      Case("en de", "en;q=0, en;q=0.5", "en"),
    ])
  func weights(test: Case) { test.check() }

  @Test(
    "a near region beats the next language, another language does not",
    arguments: [
      Case("en-US es", "es-MX, en-US", "es en-US"), Case("en de", "gsw, en", "en de"),
      Case("en de", "gsw", "de"), Case("en nb", "da, en", "en nb"),
      Case("en-US de-AT", "de-DE, en-US", "de-AT en-US"),
    ])
  func lists(test: Case) { test.check() }

  @Test(
    "a language that ICU does not know matches by its name",
    arguments: [
      Case("qxx en", "qxx-KX", "qxx"), Case("qxx-DE qxx", "qxx-AT", "qxx qxx-DE"),
      Case("qxx-Latn", "qxx-Cyrl", ""), Case("abcdefgh", "abcdefgh", "abcdefgh"),
      Case("und en", "und", "und"), Case("en", "und", ""), Case("en", "und-US", ""),
    ])
  func unknownLanguages(test: Case) { test.check() }

  @Test(
    "a pseudo-locale is found by its very name only",
    arguments: [
      Case("en-XA en", "en-XA", "en-XA en"), Case("en-XA en", "en-GB", "en"),
      Case("en-XA en", "en", "en"), Case("ar-XB", "ar", ""), Case("ar-XB", "ar-EG", ""),
      Case("zh-XC zh-Hans", "zh-CN", "zh-Hans"), Case("zh-XC", "zh-XC", "zh-XC"),
      Case("en-XA fr", "*", "fr"), Case("en-XA de", "de, en-AU", "de"),
      Case("fr-XA", "fr", ""), Case("fr-XA", "fr-XA", "fr-XA"),
    ])
  func pseudoLocales(test: Case) { test.check() }

  @Test("the default comes last, in the spelling of the supported locale, or its own")
  func defaults() {
    let known = LocaleNegotiator(supporting: ["EN-us", "zh"], default: "en-US")
    #expect(known.negotiate(["zh-CN"]).chain == ["zh", "EN-us"])
    let other = LocaleNegotiator(supporting: ["zh"], default: "en_us")
    #expect(other.negotiate(["fr"]).locale == "en_us")
  }

  @Test("what is no locale is left out, with a diagnostic")
  func badTags() {
    let negotiator = LocaleNegotiator(supporting: ["en", "", "../etc", "ąółż"], default: "2")
    let result = negotiator.negotiate(["", "en"])
    #expect(result.chain == ["en"])
    #expect(result.diagnostics.map(\.id) == Array(repeating: "locale.syntax", count: 5))
    #expect(LocaleNegotiator(supporting: []).negotiate([]).locale == nil)
  }

  @Test("identifiers in, identifiers out")
  func identifiers() throws {
    let zhHans = try #require(LocaleIdentifier("zh-Hans"))
    let negotiator = LocaleNegotiator(supported: [.english, zhHans])
    #expect(negotiator.bestMatch(for: try #require(LocaleIdentifier("zh-SG"))) == zhHans)
    #expect(negotiator.bestMatch(for: try #require(LocaleIdentifier("zh-TW"))) == nil)
    #expect(negotiator.matches(for: [zhHans, .english]) == [zhHans, .english])
  }

  @Test("threads that share a negotiator get the same answers")
  func threads() async {
    let negotiator = LocaleNegotiator(supporting: ["en", "zh-Hans", "es-419"], default: "en")
    await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 {
        group.addTask {
          var last: [String] = []
          for _ in 0..<200 { last = negotiator.negotiate(["zh-CN", "es-MX"]).chain }
          return last
        }
      }
      for await chain in group { #expect(chain == ["zh-Hans", "es-419", "en"]) }
    }
  }

  @Test("every locale of ICU finds itself, alone and among all")
  func everyLocale() {
    let all = ICULocale.allNames.compactMap { LocaleIdentifier($0) }
    #expect(all.count > 700)
    let negotiator = LocaleNegotiator(supported: all)
    for locale in all {
      #expect(negotiator.bestMatch(for: locale) == locale)
      #expect(LocaleNegotiator(supported: [locale]).bestMatch(for: locale) == locale)
      #expect(LocaleData.hasData(language: locale.language), "\(locale)")
    }
  }

  @Test("a localizer answers an Accept-Language header, whatever it holds")
  func localizer() {
    let code = "ACQ.BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR"
    let localizer = Localizer.embedded
    func locale(_ header: String) -> String {
      localizer.render(code, for: .customer, acceptLanguage: header).locale.description
    }
    #expect(locale("en;q=0.1, zh-CN") == "zh-Hans")
    #expect(locale("zh-TW") == "en")
    #expect(locale("zh-TW, zh;q=0.1") == "zh-Hans")
    #expect(locale("en;q=0, zh-CN;q=0.001") == "zh-Hans")
    for header in [
      "", "*", ";q=1", "../../etc", "en\r\nX: y", String(repeating: "zh,", count: 9999),
    ] {
      let shown = localizer.render(code, for: .customer, acceptLanguage: header)
      #expect(!shown.body.isEmpty)
    }
    #expect(
      localizer.render(code, for: .customer, acceptLanguage: "é").diagnostics.map(\.id)
        == ["locale.bad-range"])
    #expect(
      localizer.fallbackChain(forAcceptLanguage: "zh-CN") == localizer.fallbackChain(for: ["zh-CN"])
    )
  }
}
