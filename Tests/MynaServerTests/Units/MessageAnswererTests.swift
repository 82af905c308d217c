import Myna
import MynaModel
import Testing

@testable import MynaServer

@Suite("Short and long way of an answer")
struct MessageAnswererTests {
  private static let texts: [[(name: String, text: String)]] = [
    [], [("limit", "50000CNY"), ("amount", "CNY 12.5")], [("tradeNo", "2026<b>")],
    [("limit", "much")], [("nobody", "1")], [("limit", "1e400 CNY")],
  ]

  @Test("both ways answer the same for every code, audience, locale and argument")
  func same() throws {
    let localizer = Localizer.embedded
    let answerer = MessageAnswerer(localizer)
    var short = 0
    var all = 0
    for catalogue in localizer.catalogues {
      for entry in catalogue.entries {
        for audience in [Audience.customer, .developer] {
          for locale in ["en", "zh-CN", "de"] {
            for texts in Self.texts {
              all += 1
              let answer = answerer.answer(
                entry.code.code, provider: catalogue.provider, for: audience,
                in: .tags([locale]), with: texts)
              guard let answer else { continue }
              short += 1
              let rendered = localizer.render(
                entry.code.code, provider: catalogue.provider, for: audience, in: [locale],
                with: ArgumentReader.values(texts, of: entry, settings: localizer.settings),
                options: .forPrograms)
              let body = AnswerBody(rendered, problemTypeBase: "").bytes(as: .json)
              #expect(answer.locale == rendered.locale)
              #expect(
                answer.bytes == body,
                "\(entry.code) \(String(decoding: answer.bytes, as: UTF8.self))")
            }
          }
        }
      }
    }
    // Who names an argument that a code does not have is told so, which is the long way's.
    #expect(short * 6 > all, "\(short) of \(all) took the short way")
  }

  @Test("a header of languages is read as the long way reads it")
  func header() {
    let localizer = Localizer.embedded
    let answerer = MessageAnswerer(localizer)
    for header in ["", "zh-CN,en;q=0.5", "fr, en;q=0.1", "zh-Hant", "*", "en;q=0"] {
      let answer = answerer.answer(
        "SYSTEM_ERROR", provider: "alipay", for: .customer, in: .header(header), with: [])
      let rendered = localizer.render(
        "SYSTEM_ERROR", provider: "alipay", for: .customer, acceptLanguage: header)
      if let answer { #expect(answer.locale == rendered.locale, "\(header)") }
    }
  }

  @Test(
    "a date of HTTP is written",
    arguments: [
      (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
      (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
    ])
  func date(seconds: Int, expected: String) {
    #expect(HTTPDate.text(seconds) == expected)
  }
}
