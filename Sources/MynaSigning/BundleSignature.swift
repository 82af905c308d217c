internal import Crypto
public import MynaModel

/// A detached signature of a bundle, as it stands in `messages.myna.sig` beside `messages.myna`.
///
/// Five lines, each ended by a line feed, in this order and nothing else:
///
/// ```
/// myna-signature 1
/// generation 17
/// sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
/// key 21fe31dfa154a261
/// signature 6cb2…
/// ```
///
/// The signature is Ed25519 (RFC 8032, without context or prehash) over the bytes of the first four
/// lines. The first line keeps a signature from being taken for one of anything else. Numbers have no
/// leading zeros and digits are lower case, so that a signature is written in one way only.
public struct BundleSignature: Hashable, Sendable {
  /// Which signed bundle it is, from 1; a later one has a greater number.
  public let generation: UInt64
  /// SHA-256 of the bundle's bytes: 32 bytes.
  public let digest: [UInt8]
  /// The ``VerificationKey/id`` of the key that signed.
  public let keyID: String
  /// The signature itself: 64 bytes.
  let signature: [UInt8]

  /// More bytes than a signature file can have: a longer one is refused unread.
  public static let maximumBytes = 512

  init(generation: UInt64, digest: [UInt8], keyID: String, signature: [UInt8]) {
    self.generation = generation
    self.digest = digest
    self.keyID = keyID
    self.signature = signature
  }

  /// Signs the bytes of a bundle; what they hold is not looked at.
  ///
  /// - Parameters:
  ///   - bundle: all bytes of the bundle.
  ///   - generation: a number from 1 that is greater than that of every bundle signed before.
  ///   - key: whose signature it will be.
  /// - Throws: `signature.generation` for 0.
  public static func sign(
    _ bundle: [UInt8], generation: UInt64, with key: SigningKey
  ) throws(DiagnosticError) -> BundleSignature {
    guard generation > 0 else { throw DiagnosticError(.badGeneration) }
    let digest = Self.digest(of: bundle)
    let keyID = key.publicKey.id
    let statement = Self.statement(generation: generation, digest: digest, keyID: keyID)
    return BundleSignature(
      generation: generation, digest: digest, keyID: keyID,
      signature: try key.signature(of: statement))
  }

  /// The contents of the signature file.
  public var contents: [UInt8] {
    statement + "signature \(Hexadecimal.print(signature))\n".utf8
  }

  /// Checks that one of the keys signed this, and that it was signed for these bytes.
  ///
  /// - Returns: the generation.
  /// - Throws: `signature.unknown-key`, `signature.invalid` or `signature.digest`.
  @discardableResult
  public func verify(
    _ bundle: [UInt8], against keys: [VerificationKey]
  ) throws(DiagnosticError) -> UInt64 {
    // Two keys of one identifier are as good as impossible; each gets its chance nevertheless.
    let candidates = keys.filter { $0.id == keyID }
    guard !candidates.isEmpty else { throw DiagnosticError(.unknownKey(keyID, trusted: keys)) }
    let statement = statement
    guard candidates.contains(where: { $0.isSignature(signature, of: statement) }) else {
      throw DiagnosticError(.invalidSignature(keyID))
    }
    guard Self.digest(of: bundle) == digest else { throw DiagnosticError(.otherBundle) }
    return generation
  }

  static func digest(of bundle: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bundle)) }

  private var statement: [UInt8] {
    Self.statement(generation: generation, digest: digest, keyID: keyID)
  }

  /// What is signed: all lines of the file but the last.
  private static func statement(generation: UInt64, digest: [UInt8], keyID: String) -> [UInt8] {
    Array(
      """
      myna-signature 1
      generation \(generation)
      sha256 \(Hexadecimal.print(digest))
      key \(keyID)

      """.utf8)
  }
}
