internal import MynaICU
public import MynaModel
internal import MynaSyntax

/// What a source message means, as a short text that changes when its translations must be looked at.
///
/// It is written in the property `@source` of a translation. Two messages have the same fingerprint
/// when their ``canonicalText(of:)`` is the same, so comments, layout, escapes and normalization form
/// do not count; words, placeholders, functions, options, markup and variants do.
///
/// Shape: 16 lower-case hexadecimal digits, the 64-bit FNV-1a hash of the canonical text in UTF-8:
/// begin with `cbf29ce484222325`; for each byte, exclusive-or it in, then multiply by `100000001b3`
/// modulo 2⁶⁴.
public struct SourceFingerprint: Hashable, Sendable, CustomStringConvertible {
  /// The 16 digits.
  public let description: String

  /// Creates the fingerprint of a message.
  ///
  /// - Complexity: linear in the size of the message, and of what it becomes in MessageFormat 2.
  public init(of message: Message) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in Self.canonicalText(of: message).utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    description = String(repeating: "0", count: max(0, 16 - digits.utf8.count)) + digits
  }

  /// Reads a fingerprint as it is written; `nil` for anything but 16 lower-case hexadecimal digits.
  public init?(_ text: String) {
    let digits: Set<UInt8> = Set("0123456789abcdef".utf8)
    guard text.utf8.count == 16, text.utf8.allSatisfy(digits.contains) else { return nil }
    description = text
  }

  /// The text that is hashed: the message as canonical MessageFormat 2, with nothing that means nothing.
  ///
  /// It is what `MessagePrinter` prints for the message, after these changes:
  ///
  /// 1. A message of MessageFormat 1 is converted to MessageFormat 2; one that has no equal there is
  ///    printed as MessageFormat 1 instead, and the rest does not apply.
  /// 2. Attributes are left out.
  /// 3. Names, texts, literals and keys are in Normalization Form C; neighboring texts are one.
  /// 4. Options are sorted by their names, by bytes.
  /// 5. Variants are sorted by their keys, by bytes from the first key to the last, `*` behind all
  ///    literals. If two keys of a selector are the same number spelled differently, such as `1` and
  ///    `1.0`, the order decides which one is chosen, and all variants keep theirs.
  public static func canonicalText(of message: Message) -> String {
    let converted = MessageConverter.messageFormat2(from: message, limits: .hard).message
    guard let converted else {
      return MessageFormat1Printer.print(message, limits: .hard).text
        ?? MessagePrinter.print(message)
    }
    return MessagePrinter.print(CanonicalMessage.form(of: converted))
  }
}

/// Takes out of a message what does not change its meaning.
private enum CanonicalMessage {
  static func form(of message: Message) -> Message {
    var message = message
    message.declarations = message.declarations.map { declaration in
      var declaration = declaration
      declaration.name = nfc(declaration.name)
      declaration.value = form(of: declaration.value)
      return declaration
    }
    switch message.body {
    case .pattern(let pattern): message.body = .pattern(form(of: pattern))
    case .match(let selectors, let variants):
      message.body = .match(
        selectors: selectors.map { Message.VariableReference(nfc($0.name)) },
        variants: sorted(variants.map { form(of: $0) }, columns: selectors.count))
    }
    return message
  }

  private static func form(of variant: Message.Variant) -> Message.Variant {
    let keys = variant.keys.map { key in
      if case .literal(let text) = key { Message.Variant.Key.literal(nfc(text)) } else { key }
    }
    return Message.Variant(keys: keys, pattern: form(of: variant.pattern))
  }

  private static func form(of pattern: Message.Pattern) -> Message.Pattern {
    var elements: [Message.Pattern.Element] = []
    var text = ""
    for element in pattern.elements {
      if case .text(let more) = element {
        text += more
        continue
      }
      if !text.isEmpty { elements.append(.text(nfc(text))) }
      text = ""
      switch element {
      case .text, .message: elements.append(element)
      case .expression(let expression): elements.append(.expression(form(of: expression)))
      case .markup(var markup):
        markup.name = nfc(markup.name)
        markup.options = sorted(markup.options)
        markup.attributes = []
        elements.append(.markup(markup))
      }
    }
    if !text.isEmpty { elements.append(.text(nfc(text))) }
    return Message.Pattern(elements)
  }

  private static func form(of expression: Message.Expression) -> Message.Expression {
    let function = expression.function.map {
      Message.FunctionReference(nfc($0.name), options: sorted($0.options))
    }
    return Message.Expression(operand: expression.operand.map(form), function: function)
  }

  private static func form(of operand: Message.Operand) -> Message.Operand {
    switch operand {
    case .literal(let text): .literal(nfc(text))
    case .variable(let reference): .variable(Message.VariableReference(nfc(reference.name)))
    }
  }

  private static func sorted(_ options: [Message.Option]) -> [Message.Option] {
    options.map { Message.Option(nfc($0.name), form(of: $0.value)) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  // MARK: Variants

  private static func sorted(
    _ variants: [Message.Variant], columns: Int
  ) -> [Message.Variant] {
    for column in 0..<columns where hasTwins(variants, column) { return variants }
    return variants.enumerated().sorted { left, right in
      for (first, second) in zip(left.element.keys, right.element.keys) where first != second {
        switch (first, second) {
        case (.catchAll, _): return false
        case (_, .catchAll): return true
        case (.literal(let first), .literal(let second)):
          return first.utf8.lexicographicallyPrecedes(second.utf8)
        }
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// Returns whether two keys of a column are one number in two spellings.
  private static func hasTwins(_ variants: [Message.Variant], _ column: Int) -> Bool {
    var spellings: [DecimalNumber: String] = [:]
    for variant in variants where column < variant.keys.count {
      guard case .literal(let text) = variant.keys[column],
        let number = try? DecimalNumber(parsing: text, limits: .hard).trimmed.withoutNegativeZero
      else { continue }
      if let spelling = spellings[number], spelling != text { return true }
      spellings[number] = text
    }
    return false
  }

  private static func nfc(_ text: String) -> String { UnicodeNormalization.nfc(text) }
}
