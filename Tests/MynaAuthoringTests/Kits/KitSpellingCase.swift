import Myna
import MynaCatalogue

/// A spelling, and the code that the localizer takes it for.
struct KitSpellingCase: Sendable {
  var text: String
  var code: String?

  /// Codes, aliases, and what rules allow around them.
  static let all: [KitSpellingCase] = {
    let listed = Localizer.embedded.catalogues.flatMap { catalogue in
      catalogue.entries.map(\.code.code) + catalogue.aliases.map(\.spelling)
    }
    let spellings = listed.flatMap { text in
      [
        text, text.lowercased(), " \(text)\u{A0}", "alipay:\(text)", "alipay: \(text)",
        "other:\(text)", "\(text).", "\(text)。", "\(text)...", "\u{FEFF}\(text)\u{200B}",
        wide(text),
        "X\(text)", "\(text)X",
      ]
    }
    // A listed spelling that has a prefix is not listed again behind another.
    let prefixed = listed.filter { !$0.contains(".") && !$0.hasPrefix("ALI") }.flatMap { text in
      ["ACQ.", "aop.ACQ.", "aop.", "AQC.", "ACQ.ACQ.", "aop.AQC.", "acq.aop."].map { $0 + text }
    }
    return (spellings + prefixed + ["", " ", ".", "ACQ.", "ALI", "constructor", "__proto__"]).map {
      text in
      KitSpellingCase(text: text, code: Localizer.embedded.resolve(text).entry?.code.code)
    }
  }()

  /// The text in full-width letters.
  private static func wide(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isPrintable = (0x21...0x7E).contains(scalar.value)
      result.append(isPrintable ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
    }
    return String(result)
  }
}
