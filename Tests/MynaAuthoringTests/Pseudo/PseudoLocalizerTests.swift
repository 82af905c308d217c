import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime
import Testing

@testable import MynaAuthoring

/// Pseudo-locales at run time.
@Suite("A localizer with pseudo-locales")
struct PseudoLocalizerTests {
  private static let localizer = try? Localizer(
    LocalizerContents(.embedded).adding(PseudoLocale.allCases))

  private func render(
    _ code: String, _ locale: String, _ arguments: Arguments = [:],
    for audience: Audience = .customer
  ) throws -> Rendered<Audience> {
    try #require(Self.localizer).render(code, for: audience, in: [locale], with: arguments)
  }

  @Test(
    "every code answers for both audiences without a diagnostic", arguments: PseudoLocale.allCases)
  func allCodes(locale: PseudoLocale) throws {
    for entry in Localizer.embedded.catalogues.flatMap(\.entries) {
      for audience in [Audience.customer, .developer] {
        let shown = try render(entry.code.code, locale.rawValue, for: audience)
        #expect(shown.diagnostics.isEmpty && shown.locale == locale.identifier)
        #expect(shown.direction == (locale == .bidirectional ? .rightToLeft : .leftToRight))
      }
    }
  }

  @Test("amounts and terms are those of the locale")
  func values() throws {
    let arguments: Arguments = [
      "limit": .money("50000", "CNY"), "methods": .terms(["cash", "paypal"]),
    ]
    let code = "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR"
    let accented = try render(code, "en-XA", arguments).body
    #expect(accented.contains("CN¥50,000.00") && accented.contains("[çåšĥ~]"))
    #expect(try render(code, "zh-XC", arguments).body.contains("¥50,000.00"))
    #expect(try render(code, "ar-XB", arguments).body.contains("٥٠٬٠٠٠٫٠٠"))
  }

  @Test(
    "nobody gets one who does not ask for it by name",
    arguments: ["en", "en-GB", "en-US", "zh", "zh-CN", "zh-SG", "ar", "ar-EG", "ar-SA", "*", "fr"])
  func neverByAccident(tag: String) throws {
    let localizer = try #require(Self.localizer)
    let usual = Localizer.embedded.fallbackChain(for: [tag])
    #expect(localizer.fallbackChain(for: [tag]) == usual)
    #expect(
      localizer.fallbackChain(forAcceptLanguage: "\(tag);q=0.9")
        == Localizer.embedded.fallbackChain(forAcceptLanguage: "\(tag);q=0.9"))
  }

  @Test(
    "the source locale answers for what a pseudo-locale lacks", arguments: PseudoLocale.allCases)
  func fallback(locale: PseudoLocale) throws {
    let chain = try #require(Self.localizer).fallbackChain(for: [locale.rawValue])
    #expect(chain == [locale.identifier, .english])
  }

  @Test("a pseudo-locale that the project has itself is kept")
  func ownLocale() throws {
    var contents = LocalizerContents(.embedded)
    let own = PseudoLocale.accented.identifier
    contents.settings.locales.append(.init(own))
    contents.tables.append(MessageTable(locale: own))
    let added = contents.adding([.accented])
    #expect(added.tables.count == 3)
    #expect(added.tables.last?.keys(for: .customer).isEmpty == true)
  }

  @Test("adding twice adds once, and without a source there is nothing to add")
  func idempotent() {
    let contents = LocalizerContents(.embedded)
    #expect(contents.adding([.accented, .accented]).adding([.accented]).tables.count == 3)
    let empty = LocalizerContents(settings: contents.settings, catalogues: [], tables: [])
    #expect(empty.adding(PseudoLocale.allCases).tables.isEmpty)
  }

  @Test("a bundle for customers gets nothing for developers")
  func limited() throws {
    let contents = try LocalizerContents(.embedded).limited(toAudiences: [.customer])
      .adding([.accented])
    #expect(contents.tables.last?.keys(for: .developer).isEmpty == true)
    #expect(contents.tables.last?.keys(for: .customer).isEmpty == false)
  }
}
