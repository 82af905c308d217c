import MynaModel
import MynaProject
import MynaSyntax

/// A message's text with places for its patterns, so that patterns change and the rest stays.
struct MessageTemplate {
  /// The place of a pattern in the text.
  struct Slot {
    /// Keys of its variant, as canonical text; empty without variants.
    var keys: String
    /// The pattern's bytes in the text.
    var span: SourceSpan
  }

  /// The text.
  let text: String
  /// The patterns, in order.
  let slots: [Slot]
  /// Offset of the first variant's keys; that of the pattern without variants.
  let variantsStart: Int
  /// Whether all of the text is the pattern.
  let isSimple: Bool

  /// Finds the patterns of a message of MessageFormat 2 in its text.
  init?(_ text: String, _ message: Message) {
    let bytes = Array(text.utf8)
    self.text = text
    switch message.body {
    case .pattern:
      let start = message.declarations.compactMap(\.provenance.span?.end).max() ?? 0
      let isQuoted = !message.declarations.isEmpty || Self.beginsQuoted(bytes)
      isSimple = !isQuoted
      guard isQuoted else {
        slots = [Slot(keys: "", span: SourceSpan(0, bytes.count))]
        variantsStart = 0
        return
      }
      guard let span = Self.quoted(bytes, from: start, to: bytes.count) else { return nil }
      slots = [Slot(keys: "", span: span)]
      variantsStart = span.start
    case .match(_, let variants):
      isSimple = false
      var slots: [Slot] = []
      for (number, variant) in variants.enumerated() {
        guard let place = variant.provenance.span else { return nil }
        let next =
          variants.indices.contains(number + 1) ? variants[number + 1].provenance.span : nil
        guard let span = Self.quoted(bytes, from: place.end, to: next?.start ?? bytes.count)
        else { return nil }
        slots.append(Slot(keys: Self.keys(of: variant), span: span))
      }
      self.slots = slots
      variantsStart = variants.first?.provenance.span?.start ?? 0
    }
  }

  /// The keys of a variant as canonical text, such as `one *`.
  static func keys(of variant: Message.Variant) -> String {
    variant.keys.map { key in
      switch key {
      case .catchAll: "*"
      case .literal(let literal):
        // As the printer writes a literal operand, without its braces.
        String(
          MessagePrinter.print(
            Message(body: .pattern([.expression(.init(operand: .literal(literal)))]))
          ).dropFirst().dropLast())
      }
    }.joined(separator: " ")
  }

  /// Whether a message's text begins with a quoted pattern.
  static func beginsQuoted(_ bytes: [UInt8]) -> Bool {
    begin(of: bytes).starts(with: "{{".unicodeScalars)
  }

  /// Whether a text begins as a declaration or a matcher does.
  static func beginsWithDot(_ bytes: [UInt8]) -> Bool { begin(of: bytes).first == "." }

  /// The first characters behind white space and direction marks.
  private static func begin(of bytes: [UInt8]) -> String.UnicodeScalarView.SubSequence {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.drop {
      switch $0.value {
      case 0x09, 0x0A, 0x0D, 0x20, 0x3000, 0x061C, 0x200E, 0x200F, 0x2066...0x2069: true
      default: false
      }
    }
  }

  /// What stands between the first `{{` and the last `}}` of a stretch.
  private static func quoted(_ bytes: [UInt8], from start: Int, to end: Int) -> SourceSpan? {
    guard start <= end, end <= bytes.count else { return nil }
    var first = start
    while first + 1 < end, !(bytes[first] == 0x7B && bytes[first + 1] == 0x7B) { first += 1 }
    var last = end - 2
    while last > first, !(bytes[last] == 0x7D && bytes[last + 1] == 0x7D) { last -= 1 }
    guard first + 2 <= last else { return nil }
    return SourceSpan(first + 2, last)
  }
}
