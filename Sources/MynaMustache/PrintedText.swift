import Mustache
import Myna

/// Texts in a form that the engine prints as they are and does not take for a template.
///
/// The engine prints a template that stands in its data by rendering it. One without a brace is text
/// and nothing else, so a text is handed over as such, its braces as references.
enum PrintedText {
  /// A text for `{{name}}` and `{{{name}}}`.
  static func value(_ text: String, _ place: TextPlace) -> Any {
    guard place != .text else { return text }
    let printed = self.text(text, place)
    // Without a brace there is nothing that could be wrong in a template.
    guard let template = try? MustacheTemplate(string: printed) else { return printed }
    return template
  }

  /// A text that was escaped for HTML, without braces.
  static func text(_ text: String, _ place: TextPlace) -> String {
    guard place != .text, text.utf8.contains(brace) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "{" {
        result.append(contentsOf: "&#123;".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static let brace = UInt8(ascii: "{")
}

/// What a section becomes: the engine prints its description, which is not parsed again as a text
/// that a lambda returns would be.
struct SectionText: CustomStringConvertible {
  let description: String

  init(_ text: String) { description = text }
}
