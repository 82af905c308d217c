/// A code as it arrived, and where it stood.
public struct ReceivedCode: Hashable, Sendable, CustomStringConvertible {
  /// The code, byte for byte; a code that was taken out of a sentence is in the form in which it was
  /// compared.
  public let text: String
  /// Names of the fields around it from the outside in, such as `alipay_trade_pay_response` and
  /// `sub_code`; empty if the code stood alone.
  public let path: [String]

  /// Creates a code.
  public init(_ text: String, path: [String] = []) {
    self.text = text
    self.path = path
  }

  /// The code, quoted if it could be mistaken for something else; control characters are escaped.
  public var description: String { LogText.word(text) }

  /// Returns whether both have the same bytes.
  public static func == (left: ReceivedCode, right: ReceivedCode) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
      && left.path.elementsEqual(right.path) { $0.utf8.elementsEqual($1.utf8) }
  }

  /// Hashes the bytes of the code; hashing a `String` would normalize it first.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
