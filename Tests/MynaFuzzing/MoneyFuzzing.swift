import Myna
import MynaICU
import MynaModel
import MynaRuntime
import MynaSyntax
import Synchronization

/// Amounts of money as they are written, and as a sentence shows them.
enum MoneyFuzzing {
  private static let locales = ["en", "zh-Hans", "ar", "de", "ja", "hi"].compactMap {
    LocaleIdentifier($0)
  }
  private static let renderers = locales.map { MessageRenderer(locale: $0) }
  private static let message = MessageParser.parse("{$m :currency}").message
  /// ICU's formatters that were opened, by locale and currency.
  private static let opened = Mutex<[String: ICUNumberFormatter]>([:])

  static func check(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    guard case .money(let money) = ArgumentReader.value(text, as: .money) else { return }
    let again = ArgumentReader.value(money.description, as: .money)
    let isTooLong = money.amount.description.utf8.count > Limits().decimalDigits
    try claim(
      "money is read as it is written", again == .money(money) || isTooLong,
      found: money.description)
    guard let message, let first = bytes.first else { return }
    let index = Int(first) % renderers.count
    guard renderers.indices.contains(index) else { return }
    var options = RenderOptions()
    options.bidi = .none
    let shown = renderers[index].render(message, ["m": .money(money)], options: options)
    guard shown.diagnostics.isEmpty else { return }
    let expected = try formatter(locales[index], money.currency.rawValue)
      .format(money.amount.description).text
    try claim(
      "ICU shows the same amount", MessageClaims.same(shown.text, expected),
      found: "\(locales[index]): \(shown.text.debugDescription), not \(expected.debugDescription)")
  }

  private static func formatter(
    _ locale: LocaleIdentifier, _ currency: String
  ) throws -> ICUNumberFormatter {
    try opened.withLock { opened in
      let name = "\(locale) \(currency)"
      if let known = opened[name] { return known }
      let made = try ICUNumberFormatter(
        skeleton:
          "currency/\(currency) precision-currency-standard rounding-mode-half-up",
        locale: ICULocale(
          language: locale.language, script: locale.script, region: locale.region))
      opened[name] = made
      return made
    }
  }
}
