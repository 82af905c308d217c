package import MynaModel

/// What a unit of XLIFF 2 says, whichever way it is cut into segments.
///
/// Codes are their ids: `{1}` to `{/1}` around text, `{2/}` alone. Annotations say nothing. Both texts
/// are in the order of the translation, which is how segments are joined.
package struct XLIFFText: Hashable, Sendable {
  /// Id of the unit.
  package var unit: String
  /// The source text.
  package var source: String
  /// The translation; empty if there is none.
  package var target: String

  /// Reads the units of a file; none of one that is not valid.
  package static func read(_ source: SourceText, limits: Limits = Limits()) -> [XLIFFText] {
    var problems = ExchangeProblems(source: source.name, limits: limits)
    guard let root = XMLReader.read(source, limits: limits, &problems),
      XLIFFReader.check(root, &problems)
    else { return [] }
    return root.children("file").flatMap { units(in: $0) }
  }

  // The depth is limited by the reader of XML.
  private static func units(in parent: XLIFFElement) -> [XLIFFText] {
    parent.children("unit", "group").flatMap { child in
      guard child.name.local == "unit" else { return units(in: child) }
      let unit = XLIFFUnit(child)
      return [
        XLIFFText(
          unit: child["id"] ?? "",
          source: unit.orderedParts.flatMap { $0.children("source") }.map(text).joined(),
          target: unit.orderedParts.flatMap { $0.children("target") }.map(text).joined())
      ]
    }
  }

  private static func text(of element: XLIFFElement) -> String {
    element.children.map { child in
      switch child {
      case .text(let text): return text.text
      case .element(let element):
        let id = element["id"] ?? element["startRef"] ?? ""
        switch element.name.local {
        case "ph": return "{\(id)/}"
        case "sc": return "{\(id)}"
        case "ec": return "{/\(id)}"
        case "pc": return "{\(id)}\(text(of: element)){/\(id)}"
        case "cp": return "{U+\(element["hex"] ?? "")}"
        case "mrk": return text(of: element)
        default: return ""
        }
      }
    }.joined()
  }
}
