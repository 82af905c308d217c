package import MynaModel
import MynaRuntime

/// Where a template puts a text, which decides what is escaped.
package enum TextPlace: String, Sendable, CaseIterable {
  /// Text of an element.
  case html
  /// The value of an attribute, between quotes.
  case attribute
  /// A piece of a URL, percent-encoded.
  case url
  /// No markup language: the text as it is.
  case text

  /// Writes parts for the place.
  package func text(of parts: [RenderedPart]) -> String {
    switch self {
    case .html: HTMLOutput(markup: .formatting).text(of: parts)
    case .attribute: HTMLAttributeOutput().text(of: parts)
    case .url: URLComponentOutput().text(of: parts)
    case .text: parts.reduce(into: "") { $0 += $1.plainText }
    }
  }
}
