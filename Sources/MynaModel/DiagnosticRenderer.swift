/// Writes diagnostics as text: `path:line:column: severity: message [id]`, the line, a caret line.
public struct DiagnosticRenderer: Sendable {
  /// Whether ANSI colours are written; on for terminals only.
  public var usesColor: Bool
  /// Longest excerpt, in characters; a longer line is cut around the place.
  public var excerptLimit = 120

  /// Creates a renderer.
  public init(usesColor: Bool = false) {
    self.usesColor = usesColor
  }

  /// Returns the text of one diagnostic, ending with a line break.
  public func render(_ diagnostic: Diagnostic, in source: SourceText?) -> String {
    var text = ""
    let name = diagnostic.source ?? source?.name
    var place = name.map { Self.visible($0) + ":" } ?? ""
    if let source, let span = diagnostic.span {
      let position = source.position(at: span.start)
      place += "\(position.line):\(position.column):"
    }
    if !place.isEmpty { text += bold(place) + " " }
    text += colored(diagnostic.severity) + " " + Self.visible(diagnostic.message)
    text += " [\(diagnostic.id)]\n"
    if let source, let span = diagnostic.span {
      text += excerpt(of: source, at: span)
    }
    for note in diagnostic.notes {
      if let source, let span = note.span {
        let position = source.position(at: span.start)
        text += "  note: \(position.line):\(position.column): \(Self.visible(note.message))\n"
      } else {
        text += "  note: \(Self.visible(note.message))\n"
      }
    }
    for fix in diagnostic.fixIts {
      text += "  fix: \(Self.visible(fix.message))\n"
    }
    return text
  }

  /// Replaces control, bidirectional and invisible characters by `\u{…}`.
  ///
  /// A report must not be reordered, hidden or split into lines by the text it talks about.
  public static func visible(_ text: String) -> String { visible(text) { _ in false } }

  /// The same, but for scalars that satisfy a condition.
  package static func visible(_ text: String, except isKept: (UInt32) -> Bool) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if ScalarClass.isHidden(scalar.value), !isKept(scalar.value) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func excerpt(of source: SourceText, at span: SourceSpan) -> String {
    let (line, lineStart) = source.line(at: span.start)
    var excerpt = ""
    var caret = ""
    // A window of the line around the place: a one-line file of megabytes must not fill the screen.
    var from = min(max(line.startIndex, span.start - excerptLimit / 2), line.endIndex)
    // Continuation bytes (10xxxxxx) do not begin a scalar.
    while from > line.startIndex, from < line.endIndex, line[from] & 0xC0 == 0x80 { from += 1 }
    var bytes = line[from...].prefix(excerptLimit * 4).makeIterator()
    var parser = UTF8.ForwardParser()
    var offset = max(lineStart, from)
    var written = 0
    while written < excerptLimit, let (scalar, length) = Self.scalar(&parser, &bytes) {
      let shown = scalar == "\t" ? " " : Self.visible(String(Character(scalar)))
      let width = shown.unicodeScalars.reduce(0) { $0 + Self.cellWidth($1) }
      let isInside =
        offset >= span.start && (offset < span.end || offset == span.start)
      excerpt += shown
      caret += String(repeating: isInside ? "^" : " ", count: width)
      offset += length
      written += width
    }
    if span.start >= offset { caret += "^" }
    while caret.last == " " { caret.removeLast() }
    return "  \(excerpt)\n  \(caret)\n"
  }

  /// The next scalar and its length in bytes; U+FFFD for bytes that are no UTF-8.
  private static func scalar(
    _ parser: inout UTF8.ForwardParser, _ bytes: inout ArraySlice<UInt8>.Iterator
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    switch parser.parseScalar(from: &bytes) {
    case .valid(let encoded): (UTF8.decode(encoded), encoded.count)
    case .error(let length): ("\u{FFFD}", length)
    case .emptyInput: nil
    }
  }

  /// Cells that a scalar takes in a terminal: 2 for East Asian wide ranges, 0 for combining marks.
  package static func cellWidth(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F, 0x20D0...0x20FF, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  private func bold(_ text: String) -> String {
    usesColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  private func colored(_ severity: Diagnostic.Severity) -> String {
    let text = "\(severity.rawValue):"
    guard usesColor else { return text }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
  }
}
