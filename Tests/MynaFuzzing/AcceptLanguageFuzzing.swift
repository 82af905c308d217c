import Myna
import MynaModel

/// The header field `Accept-Language`: what a stranger sends, and the locales chosen for it.
enum AcceptLanguageFuzzing {
  private static let tags = ["en", "zh_Hans", "zh-Hant-HK", "ar", "pt-BR", "sr-Latn", "iw"]
  private static let negotiator = LocaleNegotiator(supporting: tags, default: "en")

  static func check(_ bytes: [UInt8]) throws {
    let header = AcceptLanguage(utf8: bytes)
    try check(header)
    try DiagnosticClaims.check(header.diagnostics, in: bytes, name: "Accept-Language")
    let negotiated = negotiator.negotiate(header)
    try claim(
      "a chosen tag is the owner's own", negotiated.chain.allSatisfy(tags.contains),
      found: "\(negotiated.chain)")
    try claim("the default comes last", negotiated.chain.contains("en"))
    let distinct = Set(negotiated.chain).count
    try claim(
      "a chain does not repeat", distinct == negotiated.chain.count, found: "\(negotiated.chain)")
    let matches = negotiator.matches(for: header)
    try claim(
      "a match is supported", matches.allSatisfy(negotiator.supported.contains),
      found: "\(matches)")
    let chain = Localizer.embedded.fallbackChain(
      forAcceptLanguage: String(decoding: bytes, as: UTF8.self))
    try claim("there is always a locale to ask", !chain.isEmpty)
  }

  /// Checks what holds for the ranges alone, and that they can be written and read again.
  private static func check(_ header: AcceptLanguage) throws {
    let limits = Limits()
    let weights = header.ranges.map(\.weight)
    try claim("ranges are counted", header.ranges.count <= limits.languageRanges)
    try claim("weights are thousandths", weights.allSatisfy { (0...1000).contains($0) })
    try claim(
      "ranges are sorted by weight", weights == weights.sorted(by: >), found: "\(weights)")
    let written = header.ranges.map { "\($0.description);q=\(quality($0.weight))" }
      .joined(separator: ", ")
    // Canonical tags can be longer than those that were written.
    guard written.utf8.count <= limits.acceptLanguageBytes else { return }
    let again = AcceptLanguage(written)
    try claim("ranges are read as they are written", again.ranges == header.ranges, found: written)
    try claim("what is written is well formed", again.diagnostics.isEmpty, found: written)
  }

  private static func quality(_ weight: Int) -> String {
    guard weight < 1000 else { return "1" }
    let digits = String(weight)
    return "0." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
