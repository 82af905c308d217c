import MynaModel
import MynaSyntax

/// Messages in the interchange format, JSON.
enum MessageJSONFuzzing {
  static func check(_ bytes: [UInt8]) throws {
    guard let json = try? JSONReader.read(bytes) else { return }
    let message: Message
    do throws(MessageJSONReader.Problem) {
      message = try MessageJSONReader.message(json)
    } catch {
      return try claim(
        "a refusal says where and why",
        error.pointer.isEmpty || error.pointer.hasPrefix("/") && !error.message.isEmpty,
        found: "\(error)")
    }
    guard let written = message.json else {
      throw FuzzFailure(claim: "what was read as JSON can be written as JSON", found: "\(message)")
    }
    let again = try MessageJSONReader.message(written)
    try claim("a message is read as it is written", again == message)
    try MessageClaims.render(message, source: [])
    try MessageClaims.checkBinaryForm(message)
    let printed = MessagePrinter.print(message)
    // The model holds messages that break the rules of data models, or names that no text can hold.
    var limits = Limits()
    limits.messageBytes = .max
    guard let second = MessageParser.parse(printed, limits: limits).message else { return }
    try claim(
      "what is printed and read prints the same",
      MessageClaims.same(MessagePrinter.print(second), printed), found: printed)
  }
}
