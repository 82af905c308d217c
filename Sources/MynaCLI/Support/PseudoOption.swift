import ArgumentParser
import Myna
import MynaAuthoring

/// The option that adds locales for testing.
struct PseudoOption: ParsableArguments {
  @Option(
    help: """
      Add pseudo-locales, made from the source locale: en-XA (accents, longer), ar-XB (right to \
      left), zh-XC (short, full width), separated by commas, or all.
      """)
  var pseudo: String?

  func validate() throws {
    if pseudo != nil, try locales().isEmpty { throw ValidationError("--pseudo names no locale.") }
  }

  /// The pseudo-locales that are asked for.
  func locales() throws -> [PseudoLocale] {
    guard let pseudo else { return [] }
    if pseudo == "all" { return PseudoLocale.allCases }
    return try pseudo.split(separator: ",").map { name in
      guard let locale = PseudoLocale(rawValue: String(name)) else {
        let known = PseudoLocale.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--pseudo lists \(known), or is all.")
      }
      return locale
    }
  }

  /// The localizer, with the pseudo-locales that are asked for.
  func added(to localizer: Localizer) throws -> Localizer {
    let locales = try locales()
    return locales.isEmpty ? localizer : try Localizer(LocalizerContents(localizer).adding(locales))
  }
}
