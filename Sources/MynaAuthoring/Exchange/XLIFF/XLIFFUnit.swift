import MynaModel

/// A unit of XLIFF 2 as it stands in the file: its segments, and what its codes stand for.
struct XLIFFUnit {
  let element: XLIFFElement
  /// Segments and ignorables, in order.
  let parts: [XLIFFElement]
  /// Original data by their ids.
  let data: [String: XLIFFElement]

  init(_ element: XLIFFElement) {
    self.element = element
    parts = element.children("segment", "ignorable")
    let data = element.children("originalData").flatMap { $0.children("data") }
    self.data = Dictionary(
      data.compactMap { item in item["id"].map { ($0, item) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The source texts, in order.
  var sources: [XLIFFElement] { parts.compactMap { $0.children("source").first } }

  /// Segments and ignorables in the order in which the translation is read.
  var orderedParts: [XLIFFElement] {
    let ordered = parts.enumerated().map { number, part in
      let order = part.children("target").first?["order"].flatMap { Int($0) }
      return (order: order ?? number + 1, part)
    }
    return ordered.sorted { $0.order < $1.order }.map(\.1)
  }

  /// The target texts in the order in which they are read.
  var targets: [XLIFFElement] { orderedParts.compactMap { $0.children("target").first } }

  /// Whether every segment has a target, and not just an empty one that nobody finished.
  var hasTranslation: Bool {
    guard isTranslated, !targets.isEmpty else { return false }
    let isFinished = parts.contains { ($0["state"] ?? "initial") != "initial" }
    return isFinished || sources.allSatisfy(\.children.isEmpty)
      || !targets.allSatisfy(\.children.isEmpty)
  }

  /// Whether every segment has a target.
  var isTranslated: Bool {
    parts.allSatisfy { $0.name.local == "ignorable" || !$0.children("target").isEmpty }
  }
}

/// A walk through the codes and markers of texts, in the order in which they are read.
struct XLIFFInlines {
  /// The elements, each before what it holds.
  private(set) var elements: [XLIFFElement] = []

  init(_ texts: [XLIFFElement]) {
    for text in texts { visit(text) }
  }

  // The depth is limited by the reader of XML.
  private mutating func visit(_ parent: XLIFFElement) {
    for child in parent.elements where child.isXLIFF {
      elements.append(child)
      visit(child)
    }
  }

  /// Those that stand for something in the original format.
  var codes: [XLIFFElement] {
    elements.filter { ["ph", "pc", "sc", "ec"].contains($0.name.local) }
  }
}
