import Myna
import MynaModel

/// The header field `Accept-Language`: a list of ranges that a stranger sends, and what is chosen.
///
/// The list is cut here; once the library reads the field itself, `desired(_:)` is that call.
enum AcceptLanguageFuzzing {
  private static let supported = ["en", "zh-Hans", "zh-Hant-HK", "ar", "pt-BR", "sr-Latn", "he"]
    .compactMap { LocaleIdentifier($0) }
  private static let negotiator = LocaleNegotiator(supported: supported)

  static func check(_ bytes: [UInt8]) throws {
    let ranges = desired(String(decoding: bytes, as: UTF8.self))
    let wanted = ranges.prefix(Limits().locales).compactMap { LocaleIdentifier($0) }
    for locale in wanted {
      guard let match = negotiator.bestMatch(for: locale) else { continue }
      try claim("a match is supported", supported.contains(match), found: "\(match)")
    }
    let matches = negotiator.matches(for: wanted)
    try claim("matches do not repeat", Set(matches).count == matches.count, found: "\(matches)")
    let chain = Localizer.embedded.fallbackChain(for: ranges)
    try claim("there is always a locale to ask", !chain.isEmpty)
  }

  /// The ranges of a field, without their weights.
  private static func desired(_ field: String) -> [String] {
    field.utf8.split(separator: UInt8(ascii: ",")).map { item in
      let range = item.prefix { $0 != UInt8(ascii: ";") }.filter { $0 != 0x20 && $0 != 0x09 }
      return String(decoding: range, as: UTF8.self)
    }
  }
}
