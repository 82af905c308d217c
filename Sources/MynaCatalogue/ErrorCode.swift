public import MynaModel

/// The stable key of one payment failure: a provider and the code as that provider spells it.
///
/// The code is opaque: it may be Chinese prose, have leading zeros or hyphens, and is never an
/// integer. Two codes are the same if their UTF-8 bytes are.
public struct ErrorCode: Hashable, Sendable, CustomStringConvertible {
  /// Who defines the code, such as `alipay`.
  public let provider: String
  /// The code itself, such as `BUYER_NOT_EXIST`.
  public let code: String

  /// Creates a code; `nil` if the provider is not a name, or the code is empty, too long or holds
  /// control characters.
  public init?(provider: String, code: String, limits: Limits = Limits()) {
    guard Self.isProvider(provider), !code.isEmpty, code.utf8.count <= limits.codeBytes,
      !code.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F })
    else { return nil }
    self.provider = provider
    self.code = code
  }

  /// Provider and code: `alipay:BUYER_NOT_EXIST`.
  public var description: String { "\(provider):\(code)" }

  /// Returns whether a text is 1…32 of a–z, 0–9 and `-`, a letter first.
  public static func isProvider(_ text: String) -> Bool {
    guard (1...32).contains(text.utf8.count), let first = text.utf8.first,
      (0x61...0x7A).contains(first)
    else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
  }

  /// Returns whether both have the same bytes.
  public static func == (left: ErrorCode, right: ErrorCode) -> Bool {
    left.code.utf8.elementsEqual(right.code.utf8)
      && left.provider.utf8.elementsEqual(right.provider.utf8)
  }

  /// Hashes the bytes; hashing a `String` would normalize it first.
  public func hash(into hasher: inout Hasher) {
    for byte in code.utf8 { hasher.combine(byte) }
    for byte in provider.utf8 { hasher.combine(byte) }
  }
}
