package import MynaModel
import MynaRuntime

/// What a reader of a context must find: the text of parts, as the context holds it.
package enum ExpectedText {
  /// The text that a page shows, read as HTML.
  package static func html(_ parts: [RenderedPart]) -> String {
    parts.map { asHTML(word($0)) }.joined()
  }

  /// The text that a line of the log gives back.
  package static func log(_ parts: [RenderedPart]) -> String {
    parts.map { part in
      if case .isolation = part { "" } else { part.plainText }
    }.joined()
  }

  /// The words of a part, with values balanced, as every context has them.
  private static func word(_ part: RenderedPart) -> String {
    if case .isolation = part { return "" }
    return PlainTextOutput().text(of: [part])
  }

  /// A parser makes line feeds of carriage returns; what HTML forbids is replaced.
  private static func asHTML(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where before == "\r": break
      case 0x0D: result.append("\n")
      case 0x09, 0x0A: result.append(scalar)
      case 0..<0x20, 0x7F...0x9F: result.append("\u{FFFD}")
      case let value where value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value):
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
      before = scalar
    }
    return String(result)
  }
}
