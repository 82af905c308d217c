import MynaModel
import MynaProject
import MynaSyntax

extension MessageTemplate {
  /// Writes a message with the patterns that a file brings, laid out as the translation there is, or
  /// else as the source.
  ///
  /// Variants of the translation that the file does not bring stay. Returns `nil` after a problem.
  static func text(
    of variants: [ImportedUnit.Variant], like old: LocaleFile.Entry?,
    orElse source: LocaleFile.Entry, at place: SourceSpan, _ problems: inout ExchangeProblems
  ) -> LocatedText? {
    let templates = [old, source].compactMap(\.self).compactMap { candidate in
      candidate.syntax == .messageFormat2
        ? candidate.message.flatMap { MessageTemplate(candidate.resource.value, $0) } : nil
    }
    let isPlain = variants.allSatisfy(\.keys.isEmpty)
    let fitting = templates.first { template in
      template.slots.allSatisfy { $0.keys.isEmpty == isPlain }
    }
    guard let fitting, !isPlain || variants.count == 1 else {
      let expected = templates.first?.slots.map { "'\($0.keys)'" }.joined(separator: ", ")
      problems.add(.exchangeVariant(variants.first?.keys ?? "", expected ?? "none", at: place))
      return nil
    }
    // What only the source has is not of the translation's language.
    return fitting.filled(with: variants, at: place, keepsOthers: old != nil)
  }

  /// The text of a source entry with the patterns that a file holds of it.
  static func source(
    _ entry: LocaleFile.Entry, with variants: [ImportedUnit.Variant]
  ) -> String? {
    guard entry.syntax == .messageFormat2,
      let template = entry.message.flatMap({ MessageTemplate(entry.resource.value, $0) })
    else { return nil }
    let known = Set(template.slots.map(\.keys))
    let present = variants.filter { known.contains($0.keys) }
    return template.filled(with: present, at: entry.resource.span, keepsOthers: true).text
  }

  private func filled(
    with variants: [ImportedUnit.Variant], at place: SourceSpan, keepsOthers: Bool
  ) -> LocatedText {
    let bytes = Array(text.utf8)
    var result = LocatedText(at: place)
    let known = Set(slots.map(\.keys))
    let keys = Set(variants.map(\.keys))
    guard keys.isSubset(of: known), keepsOthers || keys == known else {
      result.append(Self.string(bytes[..<variantsStart]), for: place)
      append(variants, to: &result, at: place)
      return result
    }
    var end = 0
    for slot in slots {
      result.append(Self.string(bytes[end..<slot.span.start]), for: place)
      if let variant = variants.first(where: { $0.keys == slot.keys }) {
        append(variant.pattern, to: &result)
      } else {
        result.append(Self.string(bytes[slot.span.start..<slot.span.end]), for: place)
      }
      end = slot.span.end
    }
    result.append(Self.string(bytes[end...]), for: place)
    return result
  }

  /// Adds a pattern; one that would not be taken for a simple message gets its braces.
  private func append(_ pattern: LocatedText, to result: inout LocatedText) {
    let needsBraces = isSimple && !Self.isSimplePattern(pattern.text)
    if needsBraces { result.append("{{", for: pattern.place) }
    result.append(pattern)
    if needsBraces { result.append("}}", for: pattern.place) }
  }

  /// Adds variants whose keys are others than those of the template, each on its line.
  private func append(
    _ variants: [ImportedUnit.Variant], to result: inout LocatedText, at place: SourceSpan
  ) {
    for (number, variant) in variants.enumerated() {
      result.append(number > 0 ? "\n" : "", for: place)
      result.append("\(variant.keys) {{", for: place)
      result.append(variant.pattern)
      result.append("}}", for: place)
    }
  }

  /// Whether a pattern that stands alone is a simple message.
  private static func isSimplePattern(_ text: String) -> Bool {
    let start = Array(text.utf8.prefix(64))
    return !beginsQuoted(start) && !beginsWithDot(start)
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
