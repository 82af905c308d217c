internal import Crypto
public import MynaModel

/// The public half of a pair of Ed25519 keys: tells whether a bundle was signed with the other half.
///
/// Its file is one line, `myna-public-key 1` and 64 lower-case hexadecimal digits (RFC 8032, section
/// 5.1.5). It is no secret, but whoever can exchange it decides whose bundles are accepted.
public struct VerificationKey: Hashable, Sendable {
  /// The key itself: 32 bytes.
  public let bytes: [UInt8]

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Creates a key from the contents of a public key file.
  ///
  /// - Throws: `signature.key-syntax`.
  public init(parsing contents: [UInt8]) throws(DiagnosticError) {
    self.init(bytes: try KeyFile.public.parse(contents))
  }

  /// The contents of the public key file.
  public var contents: [UInt8] { KeyFile.public.print(bytes) }

  /// Names the key in signatures: the first 8 bytes of its SHA-256, as 16 lower-case hexadecimal digits.
  ///
  /// It helps to find the key; that it fits proves nothing.
  public var id: String {
    Hexadecimal.print(Array(SHA256.hash(data: bytes)).prefix(8))
  }

  /// Whether a signature is this key's over these bytes (RFC 8032, section 5.1.7).
  func isSignature(_ signature: [UInt8], of statement: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else {
      return false
    }
    return key.isValidSignature(signature, for: statement)
  }
}

extension VerificationKey: CustomStringConvertible {
  /// The identifier.
  public var description: String { id }
}
