import MynaModel
import MynaProject
import MynaSyntax

/// Makes variants of MessageFormat 2 from an imported outline: functions, options and layout are those
/// of the translation there is, or else of the source.
struct OutlineRestoration {
  /// An entry whose placeholders are known.
  struct Template {
    let entry: LocaleFile.Entry
    let outlined: OutlinedMessage
    let text: MessageTemplate

    init?(_ entry: LocaleFile.Entry?) {
      guard let entry, entry.syntax == .messageFormat2, let message = entry.message,
        let outlined = try? OutlinedMessage(message),
        let text = MessageTemplate(entry.resource.value, message),
        text.slots.count == outlined.outline.variants.count
      else { return nil }
      self.entry = entry
      self.outlined = outlined
      self.text = text
    }
  }

  private let templates: [Template]
  private let numbers: PlaceholderNumbers

  init(old: LocaleFile.Entry?, source: LocaleFile.Entry) {
    let own = Template(old)
    let original = Template(source)
    templates = [own, original].compactMap(\.self)
    numbers = PlaceholderNumbers(source: original?.outlined, translation: own?.outlined)
  }

  /// The variants, and the entry whose keys they have; `nil` after a problem.
  func restored(
    _ outline: MessageOutline, of key: String, at place: SourceSpan,
    _ problems: inout ExchangeProblems
  ) -> (variants: [ImportedUnit.Variant], like: LocaleFile.Entry)? {
    guard let template = templates.first(where: { Self.fits(outline, $0.outlined.outline) }) else {
      problems.add(.exchangeChoices(key, expected, at: place))
      return nil
    }
    let selectors = template.outlined.outline.selectors
    var rows: [Row] = []
    for variant in outline.variants {
      let keys = selectors.map { selector in
        outline.selectors.firstIndex { $0.argument == selector.argument }.flatMap { index in
          variant.keys.indices.contains(index) ? variant.keys[index] : nil
        }
      }
      let place = variant.place ?? place
      guard let pieces = named(variant.pieces, at: place, &problems) else { return nil }
      if let first = rows.first(where: { $0.keys == keys }) {
        // Two keys that mean the same, such as `=1` and `one`, are two; these are not.
        guard first.pieces == pieces else {
          problems.add(.exchangeVariant(Self.text(of: keys), "it once", at: place))
          return nil
        }
        continue
      }
      rows.append(Row(keys: keys, pieces: pieces, place: place))
    }
    let needed = Self.needed(rows, template)
    return (needed.map { variant(of: $0, template) }, template.entry)
  }

  /// A variant with its keys in the order of the template.
  private struct Row {
    let keys: [String?]
    let pieces: [MessageOutline.Piece]
    let place: SourceSpan
  }

  // MARK: Choices

  private var expected: String {
    let selectors = templates.first?.outlined.outline.selectors ?? []
    return selectors.isEmpty
      ? "a text without a choice"
      : "a choice by " + selectors.map { "'\($0.argument)'" }.joined(separator: " and ")
  }

  /// Whether an outline chooses by what a template chooses by; what only a template names, and never
  /// chooses by, may be left out.
  private static func fits(_ outline: MessageOutline, _ template: MessageOutline) -> Bool {
    let isKnown = outline.selectors.allSatisfy { selector in
      template.selectors.contains {
        $0.argument == selector.argument && ($0.kind == .text) == (selector.kind == .text)
          && ($0.kind == .ordinal) == (selector.kind == .ordinal)
      }
    }
    return isKnown
      && template.selectors.enumerated().allSatisfy { index, selector in
        outline.selectors.contains { $0.argument == selector.argument }
          || template.variants.allSatisfy {
            $0.keys.indices.contains(index) && $0.keys[index] == nil
          }
      }
  }

  /// The rows without those that only spell out what other rows say for their keys.
  ///
  /// Nested choices of MessageFormat 1 name every combination of keys.
  private static func needed(_ rows: [Row], _ template: Template) -> [Row] {
    let known = Set(template.outlined.outline.variants.map(\.keys))
    let own = rows.filter { known.contains($0.keys) }
    return rows.filter { row in
      known.contains(row.keys) || best(row.keys, own)?.pieces != row.pieces
    }
  }

  /// The row that is chosen for keys: by the leftmost key that differs, a literal beats `*`.
  private static func best(_ keys: [String?], _ rows: [Row]) -> Row? {
    var best: (rank: [Int], row: Row)?
    for row in rows {
      let matches = zip(row.keys, keys).allSatisfy { $0 == nil || $0 == $1 }
      let rank = row.keys.map { $0 == nil ? 0 : 1 }
      guard matches, best.map({ $0.rank.lexicographicallyPrecedes(rank) }) ?? true else { continue }
      best = (rank, row)
    }
    return best?.row
  }

  // MARK: Patterns

  /// The pieces with all placeholders by name; `nil` after a problem.
  private func named(
    _ pieces: [MessageOutline.Piece], at place: SourceSpan, _ problems: inout ExchangeProblems
  ) -> [MessageOutline.Piece]? {
    var result: [MessageOutline.Piece] = []
    for piece in pieces.joined() {
      guard case .placeholder(let placeholder) = piece else {
        result.append(piece)
        continue
      }
      let name: String?
      let spelling: String
      switch placeholder {
      case .named(let own): (name, spelling) = (Self.isName(own) ? own : nil, own)
      case .numbered(let number): (name, spelling) = (numbers.name(of: number), "%\(number)$")
      case .count:
        let counted = templates.lazy.compactMap { template in
          template.outlined.countName ?? template.outlined.numberSelector?.argument
        }.first
        (name, spelling) = (counted, "the number")
      }
      guard let name else {
        problems.add(.exchangeExtraPlaceholder("'\(spelling)'", at: place))
        return nil
      }
      result.append(.placeholder(.named(name)))
    }
    return result
  }

  private static func isName(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, !(0x30...0x39).contains(first), first != UInt8(ascii: "-"),
      first != UInt8(ascii: ".")
    else { return false }
    return bytes.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "."), 0x80...:
        true
      default: false
      }
    }
  }

  private func variant(of row: Row, _ template: Template) -> ImportedUnit.Variant {
    let outline = template.outlined.outline
    let keys = Self.text(of: row.keys)
    let index = outline.variants.firstIndex { $0.keys == row.keys }
    if let index, outline.variants[index].pieces == row.pieces {
      // As it was written, down to the blanks in its placeholders.
      let slot = template.text.slots[index]
      let bytes = Array(template.text.text.utf8)[slot.span.start..<slot.span.end]
      return .init(
        keys: keys, pattern: LocatedText(String(decoding: bytes, as: UTF8.self), at: row.place))
    }
    return .init(
      keys: keys,
      pattern: LocatedText(row.pieces.map { text(of: $0, template) }.joined(), at: row.place))
  }

  private func text(of piece: MessageOutline.Piece, _ template: Template) -> String {
    switch piece {
    case .text(let text): return Self.escaped(text)
    case .markup(let markup):
      // The template's may have attributes, which formats do not show.
      let known = templates.lazy.flatMap(\.outlined.markup).first {
        $0.kind == markup.kind && $0.name == markup.name && $0.options == markup.options
      }
      return MessagePrinter.print(Message(body: .pattern([.markup(known ?? markup)])))
    case .placeholder(.named(let name)):
      let others = templates.lazy.compactMap { $0.outlined.placeholder(name)?.text }
      return template.outlined.placeholder(name)?.text ?? others.first ?? "{$\(name)}"
    case .placeholder: return ""
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\\" || scalar == "{" || scalar == "}" { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// Keys as canonical text.
  private static func text(of keys: [String?]) -> String {
    MessageTemplate.keys(
      of: Message.Variant(
        keys: keys.map { $0.map(Message.Variant.Key.literal) ?? .catchAll }, pattern: []))
  }
}
