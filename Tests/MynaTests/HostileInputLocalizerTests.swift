import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime
import MynaSyntax
import Testing

/// Codes, arguments and contents that mean harm; the numbers are those of `tools/hostile`.
@Suite("Hostile input: localizer")
struct HostileInputLocalizerTests {
  /// A localizer whose message needs an argument, without a plainer form.
  private func needy() throws -> Localizer {
    let settings = LocalizationSettings(
      sourceLocale: .english, locales: [.init(.english)],
      audiences: [.init(.customer, fields: ["body"]), .init(.developer, fields: ["cause"])],
      genericKey: "generic", unknownCodeKey: "unknown", ambiguousCodeKey: "ambiguous",
      parameters: [])
    var table = MessageTable(locale: .english)
    for (audience, key, field, source) in [
      (Audience.customer, "k", "body", "Pay {$b}."), (.customer, "generic", "body", "Not done."),
      (.developer, "C", "cause", "Pay {$b}."),
    ] {
      let message = try #require(MessageParser.parse(source).message)
      table.add(MessageForm(name: "", message: message), key: key, field: field, for: audience)
    }
    let entry = ErrorCatalogue.Entry(
      code: try #require(ErrorCode(provider: "shop", code: "C")),
      advice: Advice(
        retry: .never, resolver: .buyer, nextStep: .none, httpStatus: 402,
        httpStatusPassthrough: 402, severity: .info, outcome: .failed),
      disclosure: .specific, areas: ["a"], operations: [.pay], customerKey: "k", developerKey: "C",
      parameters: [.init("b", .text, for: [.customer, .developer])], meaning: "m")
    return try Localizer(
      LocalizerContents(
        settings: settings, catalogues: [ErrorCatalogue(provider: "shop", entries: [entry])],
        tables: [table]))
  }

  @Test("a missing argument shows no customer a brace, and is reported (hostile case 42)")
  func missingArgument() throws {
    let localizer = try needy()
    let customer = localizer.render("C", for: .customer, in: ["en"])
    #expect(!customer.fields.isEmpty && !customer.diagnostics.isEmpty)
    for field in customer.fields { #expect(!field.text.contains("{") && !field.text.isEmpty) }
    #expect(localizer.render("C", for: .developer, in: ["en"]).diagnostics.isEmpty == false)
  }

  @Test("of the codes that ship none shows a brace without its arguments (hostile case 42)")
  func shippedWithoutArguments() {
    for code in shippedCodes {
      for locale in shippedLocales {
        let shown = render(code, in: [locale], with: ["limit": .string("lots"), "x": .integer(1)])
        #expect(shown.fields.allSatisfy { !$0.text.contains("{") && !$0.text.isEmpty }, "\(code)")
      }
    }
  }

  @Test(
    "what is in developers' fields is in no customer's text, for every code and locale (hostile case 51)",
    arguments: [
      "java.lang.NullPointerException at com.shop.Pay", "SELECT * FROM orders; --",
      "/srv/shop/config.yaml", "4111111111111111",
    ])
  func leaks(secret: String) {
    for entry in shippedEntries {
      let hidden = entry.parameters.filter { !$0.isVisible(to: .customer) }.map(\.name)
      let arguments = Arguments((hidden + ["trace", "sql"]).map { ($0, .string(secret)) })
      for locale in shippedLocales {
        let shown = render(entry.code.code, in: [locale], with: arguments)
        #expect(!shown.fields.contains { $0.text.contains(secret) }, "\(entry.code)")
      }
    }
  }

  @Test(
    "a value over the limit is refused by name, and a plainer form serves (hostile case 43)",
    arguments: [
      Arguments((0..<65).map { ("a\($0)", .integer($0)) }),
      Arguments((0..<10).map { ("a\($0)", .string(String(repeating: "x", count: 7_000))) }),
    ])
  func largeArguments(arguments: Arguments) {
    let shown = render("BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", with: arguments)
    #expect(shown.problems.contains("argument.too-large"))
    #expect(shown.form == "with-methods")
  }

  @Test("a text of nine kilobytes is refused by name, and a plainer form serves (hostile case 43)")
  func largeText() {
    let code = "ALIN42282"
    let text = String(repeating: "x", count: 9 * 1024)
    let arguments: Arguments = ["out_trade_no": .string("1"), "parameter": .string(text)]
    let shown = render(code, for: .developer, with: arguments)
    #expect(shown.problems.contains("argument.too-large"))
    #expect(shown.fields.allSatisfy { !$0.text.isEmpty && $0.text.utf8.count < 2_000 })
  }

  @Test("what no locale has is answered by the next, and by a sentence at last (hostile case 53)")
  func fallback() throws {
    let shown = Localizer.embedded.render("PAYMENT_FAIL", for: .customer, in: ["fr", "xx"])
    #expect(shown.locale == .english && !shown.body.isEmpty)
    let empty = try Localizer(
      LocalizerContents(
        settings: Localizer.embedded.settings, catalogues: Localizer.embedded.catalogues, tables: []
      ))
    let rendered = empty.render("PAYMENT_FAIL", for: .customer, in: ["zh-CN"])
    #expect(rendered.problems.contains("message.missing"))
    #expect(rendered.fields.contains { !$0.text.isEmpty })
  }

  @Test(
    "a header of languages of 64 KiB, or of ten thousand, costs nothing (hostile case 56)",
    arguments: [
      String(repeating: "e", count: 65_536), String(repeating: "en;q=0.1,", count: 10_000),
      String(repeating: "en;q=1;", count: 9_000), String(repeating: "*,", count: 32_000),
      String(repeating: "\u{301}", count: 32_000),
    ])
  func longHeader(header: String) {
    let time = ContinuousClock().measure {
      let read = AcceptLanguage(header)
      #expect(read.ranges.count <= Limits().languageRanges)
      #expect(read.diagnostics.contains { $0.id.hasPrefix("locale.") })
    }
    #expect(time < .seconds(1))
  }
}
