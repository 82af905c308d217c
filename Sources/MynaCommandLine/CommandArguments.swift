package import Myna
package import MynaCatalogue
package import MynaModel

/// Reads `--arg name=value`.
package enum CommandArguments {
  /// Values by what they look like.
  package static func guessed(_ texts: [String]) throws -> Arguments {
    try arguments(texts) { _, text in ArgumentReader.guess(text) }
  }

  /// Values by the parameters of a code; those that the code does not have are passed as text and
  /// reported by the renderer.
  package static func typed(
    _ texts: [String], entry: ErrorCatalogue.Entry?, settings: LocalizationSettings
  ) throws -> Arguments {
    let parameters = (entry?.parameters ?? []) + settings.parameters
    return try arguments(texts) { name, text in
      parameters.first { $0.name == name }.map { ArgumentReader.value(text, as: $0.type) }
        ?? .string(text)
    }
  }

  private static func arguments(
    _ texts: [String], _ value: (String, String) -> ArgumentValue
  ) throws -> Arguments {
    var arguments = Arguments()
    for text in texts {
      guard let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")), sign > text.startIndex else {
        throw UsageFailure("--arg is name=value, such as limit=50000CNY.")
      }
      let name = String(text[..<sign])
      arguments[name] = value(name, String(text[text.utf8.index(after: sign)...]))
    }
    return arguments
  }
}
