import MynaModel
import MynaSyntax

/// Messages of MessageFormat 2.
enum MessageFormat2Fuzzing {
  static func check(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    let source = Array(text.utf8)
    let result = MessageParser.parse(text)
    try check(result, source)
    try DiagnosticClaims.applyFixIts(of: result.diagnostics, to: source) { _, mended in
      try check(MessageParser.parse(mended), Array(mended.utf8))
    }
    guard let message = result.message else { return }
    let rendered = try MessageClaims.render(message, source: source)
    try MessageClaims.checkBinaryForm(message)
    let printed = MessagePrinter.print(message)
    // Canonical text may be longer than what was read, by its quotes.
    var limits = Limits()
    limits.messageBytes = .max
    let second = MessageParser.parse(printed, limits: limits)
    try claim("printed text is valid", second.message != nil, found: printed)
    try claim("printed text is the same message", second.message == message, found: printed)
    guard let again = second.message else { return }
    let reprinted = MessagePrinter.print(again)
    try claim(
      "canonical text prints as it is", MessageClaims.same(reprinted, printed), found: reprinted)
    let rerendered = try MessageClaims.render(again, source: Array(printed.utf8))
    try claim(
      "canonical text renders as the text it came from",
      MessageClaims.same(rendered, rerendered), found: "\(rendered), \(rerendered)")
  }

  private static func check(_ result: MessageParser.Result, _ source: [UInt8]) throws {
    // Warnings go with a message: typing slips are valid text.
    try claim(
      "there is a message or an error",
      (result.message == nil) == result.diagnostics.contains { $0.severity == .error })
    try DiagnosticClaims.check(result.diagnostics, in: source)
  }
}
