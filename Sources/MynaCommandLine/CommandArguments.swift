package import Myna
package import MynaCatalogue
package import MynaModel

/// Reads `--arg name=value`.
package enum CommandArguments {
  /// Values by what they look like.
  package static func guessed(_ texts: [String]) throws -> Arguments {
    Arguments(try pairs(texts).map { ($0.name, ArgumentReader.guess($0.text)) })
  }

  /// Values by the parameters of a code; those that the code does not have are passed as text and
  /// reported by the renderer.
  package static func typed(
    _ texts: [String], entry: ErrorCatalogue.Entry?, settings: LocalizationSettings
  ) throws -> Arguments {
    ArgumentReader.values(try pairs(texts), of: entry, settings: settings)
  }

  private static func pairs(_ texts: [String]) throws -> [(name: String, text: String)] {
    try texts.map { text in
      guard let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")), sign > text.startIndex else {
        throw UsageFailure("--arg is name=value, such as limit=50000CNY.")
      }
      return (String(text[..<sign]), String(text[text.utf8.index(after: sign)...]))
    }
  }
}
