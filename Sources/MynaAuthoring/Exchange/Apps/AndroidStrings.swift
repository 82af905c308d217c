import MynaModel
import MynaProject

/// Android's string resources: `<string>` and `<plurals>`, values as `%1$s` inside of `<xliff:g>`, which
/// tells translators their names and examples.
///
/// Source: developer.android.com, "String resources" and "Localize your app".
enum AndroidStrings {
  static let placeholderNamespace = "urn:oasis:names:tc:xliff:document:1.2"

  /// Writes the translations that can be said.
  static func write(_ set: TranslationSet) -> ExchangeFormat.Export {
    let strings = AppStrings(set, named: .android, of: "Android") { item throws(OutlineProblem) in
      for pattern in item.choice.patterns { _ = try content(pattern.pieces, item) }
    }
    var writer = XMLWriter()
    writer.begin("resources", [("xmlns:xliff", placeholderNamespace)])
    var last: String?
    for item in strings.items {
      if last != item.unit.unit.key { comment(item.unit.unit, &writer) }
      last = item.unit.unit.key
      write(item, &writer)
    }
    writer.end()
    return .init(
      bytes: writer.bytes, count: Set(strings.items.map(\.unit.unit.key)).count,
      leftOut: strings.leftOut)
  }

  private static func comment(_ unit: TranslationUnit, _ writer: inout XMLWriter) {
    let lines = unit.comment.split(separator: "\n").map(String.init)
    for line in lines {
      let text = String(
        String.UnicodeScalarView(
          line.unicodeScalars.filter { !XMLWriter.isForbidden($0) }))
      writer.comment(AndroidText.comment(text))
    }
  }

  private static func write(_ item: AppStrings.Item, _ writer: inout XMLWriter) {
    guard item.layout.isPlural else {
      guard let pieces = item.choice.patterns.first?.pieces,
        let content = try? content(pieces, item)
      else { return }
      let isPlain = !pieces.contains { if case .placeholder = $0 { true } else { false } }
      let hasSign = pieces.contains {
        if case .text(let text) = $0 { PercentText.hasSign(text) } else { false }
      }
      writer.line(
        "string",
        [("name", item.name), ("formatted", isPlain && hasSign ? "false" : nil)], content: content)
      return
    }
    writer.begin("plurals", [("name", item.name)])
    for pattern in item.choice.patterns {
      guard let content = try? content(pattern.pieces, item) else { continue }
      writer.line("item", [("quantity", pattern.category ?? "other")], content: content)
    }
    writer.end()
  }

  /// The content of an element.
  private static func content(
    _ pieces: [MessageOutline.Piece], _ item: AppStrings.Item
  ) throws(OutlineProblem) -> [UInt8] {
    let isFormatted =
      item.layout.isPlural
      || pieces.contains { if case .placeholder = $0 { true } else { false } }
    var bytes: [UInt8] = []
    var open: [String] = []
    var previous: Unicode.Scalar?
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(let text):
        if let scalar = XMLWriter.firstForbidden(in: text), scalar.value > 0x1F {
          throw OutlineProblem("U+\(String(scalar.value, radix: 16, uppercase: true))")
        }
        let plain = isFormatted ? PercentText.escaped(text) : text
        // Blanks are dropped at the end also where markup ends behind them.
        let isEnd = pieces[(index + 1)...].allSatisfy {
          if case .markup = $0 { true } else { false }
        }
        bytes += AndroidText.escaped(plain, after: previous, isEnd: isEnd).utf8
        previous = plain.unicodeScalars.last
      case .placeholder(.named(let name)):
        bytes += try placeholder(name, item)
        previous = "\u{FFFC}"
      case .placeholder: break
      case .markup(let markup):
        bytes += try tag(markup, &open)
      }
    }
    guard open.isEmpty else { throw OutlineProblem("markup that is not closed") }
    return bytes
  }

  private static func placeholder(
    _ name: String, _ item: AppStrings.Item
  ) throws(OutlineProblem) -> [UInt8] {
    guard let number = item.unit.numbers.number(of: name) else {
      throw OutlineProblem("'$\(name)'")
    }
    let isCount = item.layout.isPlural && name == item.unit.outlined.countName
    let example = item.unit.example(of: name)
    let safe = example.flatMap { XMLWriter.firstForbidden(in: $0) == nil ? $0 : nil }
    return XMLWriter.tag("xliff:g", [("id", name), ("example", safe)], end: ">")
      + "%\(number)$\(isCount ? "d" : "s")</xliff:g>".utf8
  }

  private static func tag(
    _ markup: Message.Markup, _ open: inout [String]
  ) throws(OutlineProblem) -> [UInt8] {
    guard StringLayout.isWord(markup.name), markup.name != "g",
      markup.name.utf8.first.map({ $0 | 0x20 >= 0x61 }) ?? false
    else {
      throw OutlineProblem("the markup '\(markup.name)'")
    }
    var attributes: [XMLWriter.Attribute] = []
    for option in markup.options {
      guard case .literal(let value) = option.value, StringLayout.isWord(option.name),
        XMLWriter.firstForbidden(in: value) == nil
      else { throw OutlineProblem("the option '\(option.name)' of markup") }
      attributes.append((option.name, value))
    }
    switch markup.kind {
    case .standalone: return XMLWriter.tag(markup.name, attributes, end: "/>")
    case .open:
      open.append(markup.name)
      return XMLWriter.tag(markup.name, attributes, end: ">")
    case .close:
      guard open.popLast() == markup.name else {
        throw OutlineProblem("markup that does not nest")
      }
      return Array("</\(markup.name)>".utf8)
    }
  }
}
