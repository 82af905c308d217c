import MynaModel
import MynaSyntax

/// Messages of MessageFormat 1, in both apostrophe modes.
enum MessageFormat1Fuzzing {
  static func check(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    try check(text, .optional)
    if bytes.contains(UInt8(ascii: "'")) { try check(text, .required) }
  }

  private static func check(_ text: String, _ mode: ApostropheMode) throws {
    let source = Array(text.utf8)
    let result = MessageFormat1Parser.parse(text, apostrophes: mode)
    try check(result, source)
    try DiagnosticClaims.applyFixIts(of: result.diagnostics, to: source) { _, mended in
      try check(MessageFormat1Parser.parse(mended, apostrophes: mode), Array(mended.utf8))
    }
    guard let message = result.message else { return }
    try MessageClaims.render(message, source: source)
    try MessageClaims.checkBinaryForm(message)
    // Not all of it can be said in MessageFormat 2, but printing must not fail.
    _ = MessagePrinter.print(message)
  }

  private static func check(_ result: MessageParser.Result, _ source: [UInt8]) throws {
    // Warnings go with a message: typing slips are valid text.
    try claim(
      "there is a message or an error",
      (result.message == nil) == result.diagnostics.contains { $0.severity == .error })
    try DiagnosticClaims.check(result.diagnostics, in: source)
  }
}
