import CMynaMessageFormat
import MynaModel
import MynaRuntime
import MynaSyntax

/// Rendering with arguments: what ICU says too must be what ICU says.
enum RenderFuzzing {
  private static let locales = ["en", "zh-Hans", "ar", "pl", "de", "fr", "he", "cy"]
  private static let renderers = locales.compactMap { tag in
    LocaleIdentifier(tag).map { MessageRenderer(locale: $0) }
  }
  /// Longest text of ICU that is compared.
  private static let capacity = 16_384

  /// A line with one digit for the locale, a number, a blank and a name; then the message.
  struct Input {
    var index = 0
    var number = DecimalNumber(3)
    var name = "Ana"
    var message: String

    init(_ bytes: [UInt8]) {
      let parts = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
      message = String(decoding: parts.last ?? [], as: UTF8.self)
      guard parts.count == 2, let head = parts.first, let digit = head.first else { return }
      index = Int(digit) % RenderFuzzing.renderers.count
      let words = head.dropFirst()
        .split(separator: 0x20, maxSplits: 1, omittingEmptySubsequences: false)
      if let text = words.first,
        let number = try? DecimalNumber(
          parsing: String(decoding: text, as: UTF8.self), as: .numberLiteral)
      {
        self.number = number
      }
      if words.count > 1 { name = String(decoding: words[1], as: UTF8.self) }
    }
  }

  static func check(_ bytes: [UInt8]) throws {
    let input = Input(bytes)
    guard renderers.indices.contains(input.index) else { return }
    let renderer = renderers[input.index]
    let arguments: Arguments = ["n": .decimal(input.number), "name": .string(input.name)]
    if let message = MessageParser.parse(input.message).message {
      try check(message, renderer, arguments)
    }
    let classic = MessageFormat1Parser.parse(input.message, apostrophes: .optional)
    guard let message = classic.message else { return }
    let rendered = try check(message, renderer, arguments)
    guard CommonSubset.holds(message, number: input.number) else { return }
    guard case .text(let text) = answer(of: input) else { return }
    let isLimited = rendered.diagnostics.contains { $0.id.contains("too-") }
    try claim(
      "ICU says the same", isLimited || MessageClaims.same(rendered.text, text),
      found: "\(locales[input.index]) \(input.number): \(rendered.text.debugDescription), "
        + "not \(text.debugDescription)")
  }

  /// Renders in three ways, which must give the same text.
  @discardableResult
  private static func check(
    _ message: Message, _ renderer: MessageRenderer, _ arguments: Arguments
  ) throws -> RenderedMessage {
    var options = RenderOptions()
    options.bidi = .none
    let rendered = renderer.render(message, arguments, options: options)
    let again = renderer.render(message, arguments, options: options)
    try claim("a second time says the same", MessageClaims.same(again.text, rendered.text))
    var detailed = options
    detailed.wantsFields = true
    let parts = renderer.render(message, arguments, options: detailed)
    try claim(
      "pieces do not change the text", MessageClaims.same(parts.text, rendered.text),
      found: "\(parts.text.debugDescription), not \(rendered.text.debugDescription)")
    let text = CompiledMessage(message, renderer: renderer, options: options).text(arguments)
    try claim(
      "a compiled message says the same", MessageClaims.same(text, rendered.text),
      found: "\(text.debugDescription), not \(rendered.text.debugDescription)")
    return rendered
  }

  /// What ICU says.
  enum Answer {
    case text(String)
    case refused
  }

  static func answer(of input: Input) -> Answer {
    var text = [UInt8](repeating: 0, count: capacity)
    var pattern = input.message
    var name = input.name
    let locale = locales.indices.contains(input.index) ? locales[input.index] : "en"
    let count = text.withUnsafeMutableBytes { text in
      pattern.withUTF8 { pattern in
        name.withUTF8 { name in
          myna_message_format(
            locale, pattern.baseAddress, pattern.count, input.number.description,
            name.baseAddress, name.count, text.baseAddress, text.count)
        }
      }
    }
    guard count >= 0 else { return .refused }
    return .text(String(decoding: text.prefix(Int(count)), as: UTF8.self))
  }
}
