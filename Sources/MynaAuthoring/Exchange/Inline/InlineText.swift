import MynaModel
import MynaSyntax

/// A pattern as translation systems see it: text, and codes that stand for placeholders and markup.
struct InlineText {
  /// A code.
  struct Code: Hashable {
    /// Number of the code in its unit; a code of the translation that is in the source has the same.
    var id = 0
    /// What it stands for, in MessageFormat 2.
    var data: String
    /// What its end stands for, if it encloses text.
    var endData: String?
    /// What is shown for it.
    var label: String
  }

  /// A piece of a pattern.
  enum Piece {
    case text(String)
    /// A placeholder, or markup without its other half.
    case placeholder(Code)
    /// The beginning of enclosed text.
    case start(Code)
    /// The end of enclosed text.
    case end(Code)
  }

  private(set) var pieces: [Piece]

  /// Takes a pattern apart and numbers its codes.
  ///
  /// - Parameters:
  ///   - pattern: The pattern.
  ///   - source: The source text, whose numbers codes of the same data get.
  init(_ pattern: Message.Pattern, like source: InlineText? = nil) {
    let ends = Self.ends(in: pattern.elements)
    let starts = Dictionary(uniqueKeysWithValues: ends.map { ($0.value, $0.key) })
    var free = source?.codes ?? []
    var next = (free.map(\.id).max() ?? 0) + 1
    var numbered: [Int: Code] = [:]
    pieces = pattern.elements.enumerated().map { position, element in
      if case .text(let text) = element { return .text(text) }
      if let start = starts[position], let code = numbered[start] { return .end(code) }
      var code = Code(
        data: Self.print(element), endData: ends[position].map { Self.print(pattern.elements[$0]) },
        label: Self.label(of: element))
      if let known = free.firstIndex(where: { $0.data == code.data && $0.endData == code.endData })
      {
        code.id = free.remove(at: known).id
      } else {
        code.id = next
        next += 1
      }
      numbered[position] = code
      return ends[position] == nil ? .placeholder(code) : .start(code)
    }
  }

  /// The codes, in order.
  var codes: [Code] {
    pieces.compactMap { piece in
      switch piece {
      case .placeholder(let code), .start(let code): code
      case .text, .end: nil
      }
    }
  }

  /// The texts, without codes.
  var texts: [String] {
    pieces.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  /// Where the markup that begins at each position ends, as far as pairs nest.
  private static func ends(in elements: [Message.Pattern.Element]) -> [Int: Int] {
    var result: [Int: Int] = [:]
    var open: [(name: String, position: Int)] = []
    for (position, element) in elements.enumerated() {
      guard case .markup(let markup) = element else { continue }
      switch markup.kind {
      case .open: open.append((markup.name, position))
      case .close:
        // What was opened inside and not closed has no other half.
        guard let start = open.lastIndex(where: { $0.name == markup.name }) else { continue }
        result[open[start].position] = position
        open.removeSubrange(start...)
      case .standalone: break
      }
    }
    return result
  }

  private static func print(_ element: Message.Pattern.Element) -> String {
    MessagePrinter.print(Message(body: .pattern([element])))
  }

  private static func label(of element: Message.Pattern.Element) -> String {
    switch element {
    case .expression(let expression):
      if case .variable(let reference) = expression.operand { return "$\(reference.name)" }
      return print(element)
    case .markup(let markup): return markup.name
    case .text, .message: return ""
    }
  }
}

extension LocatedText {
  /// Adds text of a pattern with the escapes that MessageFormat 2 wants there.
  mutating func appendPatternText(_ text: LocatedText) {
    var plain = ""
    var start = 0
    var offset = 0
    for scalar in text.text.unicodeScalars {
      let width = UTF8.width(scalar)
      if scalar == "\\" || scalar == "{" || scalar == "}" {
        append(plain, for: text.sourceSpan(of: SourceSpan(start, offset)))
        let place = text.sourceSpan(of: SourceSpan(offset, offset + width))
        append("\\\(Character(scalar))", for: place)
        plain = ""
        start = offset + width
      } else {
        plain.unicodeScalars.append(scalar)
      }
      offset += width
    }
    append(plain, for: text.sourceSpan(of: SourceSpan(start, offset)))
  }
}
