import MynaAuthoring
import MynaCommandLine
import MynaModel
import MynaRuntime

/// A preview for a terminal: a column for each locale where there is room, else one below the other.
struct PreviewText {
  private let preview: MessagePreview
  private let width: Int
  /// Cells of a column; `nil` if there is no room for columns.
  private let columnWidth: Int?
  private let writer: TerminalOutput

  private static let gap = 3
  private static let narrowest = 30

  init(_ preview: MessagePreview, width: Int) {
    self.preview = preview
    self.width = width
    let count = max(1, preview.columns.count)
    let share = (width - 2 - Self.gap * (count - 1)) / count
    columnWidth = share >= Self.narrowest ? share : nil
    // Styles would be cut by line breaks, so code is told by its quotes.
    writer = TerminalOutput()
  }

  /// A message, with an empty line behind it.
  func lines(of message: PreviewedMessage) -> String {
    var result = Terminal.bold(TerminalText.safe(message.key))
    result += Terminal.dim("  \(message.audience?.name ?? "terms")") + "\n"
    if message.audience != .developer {
      let codes = message.codes.map(\.code.code).joined(separator: ", ")
      if !codes.isEmpty { result += paragraph(TerminalText.safe(codes), Terminal.dim) }
    } else {
      for entry in message.codes {
        result += paragraph(TerminalText.summary(of: entry.advice), Terminal.dim)
      }
    }
    for variant in message.unreached {
      let form = variant.form.isEmpty ? variant.field : "\(variant.field).\(variant.form)"
      result += paragraph(
        "\(variant.locale): no sample leads to variant '\(TerminalText.safe(variant.keys))' of \(form)",
        Terminal.dim)
    }
    for row in message.rows { result += lines(of: row, called: message.label(of: row)) }
    return result + "\n"
  }

  private func paragraph(_ text: String, _ style: (String) -> String) -> String {
    DisplayWidth.lines(of: text, width: width - 2).map { "  " + style($0) + "\n" }.joined()
  }

  // MARK: Rows

  private func lines(of row: PreviewedMessage.Row, called label: String) -> String {
    let arguments = row.arguments.map { "\($0.name) = \(TerminalText.safe($0.value.description))" }
    let head = ([TerminalText.safe(label)] + arguments).joined(separator: " · ")
    var result = "\n" + paragraph(head, Terminal.green)
    guard let columnWidth, row.texts.count > 1 else {
      for text in row.texts {
        for line in lines(of: text, width: width - 2) { result += "  \(line.style(line.text))\n" }
      }
      return result
    }
    let columns = row.texts.map { lines(of: $0, width: columnWidth) }
    for index in 0..<(columns.map(\.count).max() ?? 0) {
      var line = ""
      for (place, column) in columns.enumerated() where index < column.count {
        let start = place * (columnWidth + Self.gap)
        line += String(repeating: " ", count: max(0, start - DisplayWidth.cells(ofStyled: line)))
        line += column[index].style(column[index].text)
      }
      result += "  \(line)\n"
    }
    return result
  }

  /// A line without style, and its style.
  private struct Line {
    var text: String
    var style: (String) -> String = { $0 }
  }

  private func lines(of text: PreviewedMessage.Text, width: Int) -> [Line] {
    var head = text.locale.description
    switch text.state {
    case .source, .pseudo: break
    case .missing, .translation: head += " · \(text.state.name)"
    }
    var result = [Line(text: head, style: Terminal.dim)]
    for (index, field) in text.fields.enumerated() {
      let isHeadline = index == 0 && text.fields.count > 1 && !text.steps.isEmpty
      if text.steps.isEmpty, text.fields.count > 1 {
        result.append(Line(text: field.name, style: Terminal.dim))
      }
      for line in wrapped(field, width) {
        result.append(isHeadline ? Line(text: line, style: Terminal.bold) : Line(text: line))
      }
    }
    for step in text.steps {
      let label = plain(step.label)
      result.append(Line(text: step.step == .none ? label : "[ \(label) ]"))
    }
    for diagnostic in text.fields.flatMap(\.diagnostics) {
      let problem = TerminalText.safe("! \(diagnostic.message) [\(diagnostic.id)]")
      result += DisplayWidth.lines(of: problem, width: width).map { Line(text: $0) }
    }
    return result
  }

  private func wrapped(_ field: PreviewedMessage.Field, _ width: Int) -> [String] {
    DisplayWidth.lines(of: plain(field), width: width)
  }

  /// The text for a terminal; what a pseudo-locale adds to turn words around is left out, as a
  /// terminal must not obey it, and it would be all that one sees.
  private func plain(_ field: PreviewedMessage.Field) -> String {
    let isPseudo = preview.columns.contains { $0.isPseudo && $0.locale == field.locale }
    guard isPseudo else { return writer.text(of: field.parts) }
    return writer.text(
      of: field.parts.map { part in
        switch part {
        case .text(let text): return .text(PseudoLocale.withoutControls(text))
        case .value(var value):
          value.text = PseudoLocale.withoutControls(value.text)
          return .value(value)
        default: return part
        }
      })
  }
}
