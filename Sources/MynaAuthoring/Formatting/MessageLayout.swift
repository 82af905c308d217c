import MynaModel
import MynaSyntax

/// Lays out a message of MessageFormat 2: a declaration a line, keys of variants in columns,
/// placeholders with single blanks; the text of patterns stays as it is written.
struct MessageLayout {
  private let message: Message
  private let value: String
  private let bytes: [UInt8]
  private let written: WrittenValue

  /// Returns the atoms of a message in the canonical layout.
  ///
  /// Syntax that is written with escapes of the file, or with directional marks between its words,
  /// is left as it is.
  static func atoms(
    of message: Message, _ value: String, as written: WrittenValue
  ) -> [LayoutAtom] {
    let layout = MessageLayout(message: message, value: value, written: written)
    return layout.atoms() ?? written.atoms
  }

  private init(message: Message, value: String, written: WrittenValue) {
    self.message = message
    self.value = value
    self.written = written
    bytes = Array(value.utf8)
  }

  private func atoms() -> [LayoutAtom]? {
    var position = 0
    var lines: [[LayoutAtom]] = []
    for declaration in message.declarations {
      guard let span = declaration.provenance.span, isBlank(position, span.start),
        written.isPlain(span)
      else { return nil }
      lines.append(LayoutAtom.atoms(print(declaration)))
      position = span.end
    }
    switch message.body {
    case .pattern(let pattern):
      let span = SourceSpan(position, bytes.count)
      if lines.isEmpty { return atoms(of: pattern, in: span) }
      guard let quoted = quoted(span) else { return nil }
      lines.append(atoms(of: pattern, in: quoted))
    case .match(let selectors, let variants):
      guard let rows = rows(variants, from: position) else { return nil }
      let names = selectors.map { " $\($0.name)" }.joined()
      lines.append(LayoutAtom.atoms(".match\(names)"))
      lines += rows
    }
    return Array(lines.joined(separator: [.lineBreak(indentation: 0)]))
  }

  // MARK: Variants

  private func rows(_ variants: [Message.Variant], from position: Int) -> [[LayoutAtom]]? {
    let spans = variants.compactMap(\.provenance.span)
    guard spans.count == variants.count, let first = spans.first,
      written.isPlain(SourceSpan(position, first.start))
    else { return nil }
    let keys = variants.map { $0.keys.map(print) }
    guard keys.joined().allSatisfy({ !$0.utf8.contains(UInt8(ascii: "\n")) }) else { return nil }
    let widths = (keys.first ?? []).indices.map { column in
      keys.map { column < $0.count ? cells($0[column]) : 0 }.max() ?? 0
    }
    var rows: [[LayoutAtom]] = []
    for (number, variant) in variants.enumerated() {
      let end = number + 1 < spans.count ? spans[number + 1].start : bytes.count
      guard written.isPlain(spans[number]),
        let quoted = quoted(SourceSpan(spans[number].end, end))
      else { return nil }
      var line = ""
      for (key, width) in zip(keys[number], widths) {
        line += key + String(repeating: " ", count: max(0, width - cells(key)) + 1)
      }
      rows.append(LayoutAtom.atoms(line) + atoms(of: variant.pattern, in: quoted))
    }
    return rows
  }

  private func cells(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + DiagnosticRenderer.cellWidth($1) }
  }

  // MARK: Patterns

  /// A pattern as it is written, with its placeholders printed anew.
  private func atoms(of pattern: Message.Pattern, in span: SourceSpan) -> [LayoutAtom] {
    var result: [LayoutAtom] = []
    var position = span.start
    for element in pattern.elements {
      let place: SourceSpan? =
        switch element {
        case .text, .message: nil
        case .expression(let expression): expression.provenance.span
        case .markup(let markup): markup.provenance.span
        }
      guard let place, place.start >= position, place.end <= span.end, written.isPlain(place)
      else { continue }
      let printed = MessagePrinter.print(Message(body: .pattern([element])))
      // A line break inside a literal is text, and must stay where it is.
      guard !printed.utf8.contains(UInt8(ascii: "\n")) else { continue }
      result += written.atoms(in: SourceSpan(position, place.start))
      result += LayoutAtom.atoms(printed)
      position = place.end
    }
    return result + written.atoms(in: SourceSpan(position, span.end))
  }

  /// The place of `{{…}}`, if a span holds that, white space, and nothing else.
  private func quoted(_ span: SourceSpan) -> SourceSpan? {
    var (start, end) = (span.start, span.end)
    while start < end, isSpace(start) { start += 1 }
    while end > start, isSpace(end - 1) { end -= 1 }
    let isQuoted =
      bytes[start..<end].starts(with: Array("{{".utf8))
      && bytes[start..<end].suffix(2).elementsEqual(Array("}}".utf8))
    guard isQuoted, written.isPlain(SourceSpan(span.start, start)),
      written.isPlain(SourceSpan(end, span.end))
    else { return nil }
    return SourceSpan(start, end)
  }

  private func isBlank(_ start: Int, _ end: Int) -> Bool {
    (start..<max(start, min(end, bytes.count))).allSatisfy(isSpace)
      && written.isPlain(SourceSpan(start, end))
  }

  private func isSpace(_ index: Int) -> Bool {
    bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0A || bytes[index] == 0x0D
  }

  // MARK: Printing

  private func print(_ declaration: Message.Declaration) -> String {
    let text = MessagePrinter.print(Message(declarations: [declaration], body: .pattern([])))
    return String(text.dropLast("\n{{}}".count))
  }

  private func print(_ key: Message.Variant.Key) -> String {
    switch key {
    case .catchAll: "*"
    case .literal(let text):
      // An operand and a key are the same literal.
      String(
        MessagePrinter.print(
          Message(body: .pattern([.expression(Message.Expression(operand: .literal(text)))]))
        ).dropFirst().dropLast())
    }
  }
}
