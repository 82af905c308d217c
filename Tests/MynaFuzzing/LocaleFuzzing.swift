import Myna
import MynaModel

/// Locale identifiers.
enum LocaleFuzzing {
  static func check(_ bytes: [UInt8]) throws {
    guard let locale = LocaleIdentifier(String(decoding: bytes, as: UTF8.self)) else { return }
    let shown = locale.description
    try claim("a tag is read as it is written", LocaleIdentifier(shown) == locale, found: shown)
    try claim("a tag is ASCII", shown.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, found: shown)
    try claim(
      "a supported locale is its own match",
      LocaleNegotiator(supported: [locale]).bestMatch(for: locale) == locale, found: shown)
  }
}
