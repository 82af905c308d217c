import MynaModel
import MynaRuntime

/// What holds for any message of either syntax.
enum MessageClaims {
  private static let english = MessageRenderer(locale: .english)
  private static let arabic = LocaleIdentifier("ar").map { MessageRenderer(locale: $0) }

  /// One argument of each type, under the names of the seed corpus.
  static let arguments: Arguments = [
    "n": .decimal(DecimalNumber(3)), "count": .decimal(DecimalNumber(1)),
    "0": .decimal(DecimalNumber(1_234)), "1": .string("one"), "x": .string("ﬁ\u{0301}\u{202E}<b>"),
    "name": .string("Ana"), "limit": .money("1234.50", "CNY"), "d": .date("2025-07-01T08:30:00Z"),
    "day": .date("1500-02-28"), "yes": .boolean(true), "methods": .terms(["cash", "credit-card"]),
    "gender": .string("female"), "big": .money("9999999999999999999999999999999999", "JPY"),
    "bad": .invalid(InvalidArgument(id: "number.syntax", text: "?", expected: "a number")),
  ]

  /// Renders a message in English, and in Arabic with the pieces of values.
  ///
  /// - Returns: the English text.
  @discardableResult
  static func render(_ message: Message, source bytes: [UInt8]) throws -> String {
    let options = RenderOptions()
    let shown = english.render(message, arguments, options: options)
    try check(shown, bytes, options)
    var detailed = options
    detailed.wantsFields = true
    guard let parts = arabic?.render(message, arguments, options: detailed) else {
      return shown.text
    }
    try check(parts, bytes, detailed)
    for case .value(let value) in parts.parts where !value.fields.isEmpty {
      let fields = value.fields.map(\.text).joined()
      try claim("fields are the whole value", same(fields, value.text), found: fields)
    }
    return shown.text
  }

  private static func check(
    _ rendered: RenderedMessage, _ bytes: [UInt8], _ options: RenderOptions
  ) throws {
    try DiagnosticClaims.check(rendered.diagnostics, in: bytes)
    let count = rendered.text.utf8.count
    try claim("an output keeps its limit", count <= options.limits.outputBytes, found: "\(count)")
  }

  /// Writes a message in its binary form and reads it again.
  static func checkBinaryForm(_ message: Message) throws {
    var writer = ByteWriter()
    writer.write(message)
    var reader = ByteReader(writer.bytes[...])
    let read = try reader.read(Message.self)
    try claim("the binary form is read to its end", reader.remaining == 0)
    try claim("the binary form keeps the message", read == message)
  }

  /// Whether two texts have the same bytes.
  static func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}
