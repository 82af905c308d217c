internal import Crypto
public import MynaModel

/// The private half of a pair of Ed25519 keys: signs bundles.
///
/// Its file is one line, `myna-private-key 1` and 64 lower-case hexadecimal digits (the seed of
/// RFC 8032, section 5.1.5), readable by its owner alone. Neither a description nor a dump of a value
/// shows the key.
public struct SigningKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey
  private let seed: [UInt8]
  /// The public half, by which servers know the signatures of this key.
  public let publicKey: VerificationKey

  /// Creates a new key from the system's random numbers.
  public static func generate() -> SigningKey {
    SigningKey(Curve25519.Signing.PrivateKey())
  }

  private init(_ key: Curve25519.Signing.PrivateKey) {
    self.key = key
    seed = Array(key.rawRepresentation)
    publicKey = VerificationKey(bytes: Array(key.publicKey.rawRepresentation))
  }

  /// Creates a key from the contents of a private key file.
  ///
  /// - Throws: `signature.key-syntax`; what the file holds is not repeated.
  public init(parsing contents: [UInt8]) throws(DiagnosticError) {
    let seed = try KeyFile.private.parse(contents)
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
      throw DiagnosticError(.badKey(KeyFile.private))
    }
    self.init(key)
  }

  /// The contents of the private key file.
  public var contents: [UInt8] { KeyFile.private.print(seed) }

  /// Signs bytes as RFC 8032 says.
  func signature(of statement: [UInt8]) throws(DiagnosticError) -> [UInt8] {
    do {
      return Array(try key.signature(for: statement))
    } catch {
      throw DiagnosticError(.cannotSign)
    }
  }
}

extension SigningKey: CustomStringConvertible, CustomReflectable {
  /// The identifier of the public half; never the key.
  public var description: String { "private key of \(publicKey.id)" }

  /// Holds the public half alone, so that no dump shows the key.
  public var customMirror: Mirror { Mirror(self, children: ["publicKey": publicKey]) }
}
