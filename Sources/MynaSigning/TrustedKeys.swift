public import MynaModel

/// Whose bundles a program takes, and in which order: asked at each load, before anything reads the bundle.
///
/// Several keys are for rotation: add the new key, sign with it, then drop the old one. Keep the
/// signature that was accepted last and hand it in with the next bundle; what was accepted before a
/// restart is known only to who has kept it.
///
/// ```swift
/// let trusted = try TrustedKeys(files: ["release.pub", "next.pub"])
/// let first = try trusted.readBundle(at: "messages.myna")
/// let localizer = try Localizer(bundle: first.bytes)
/// // Later, after the file has changed:
/// let second = try trusted.readBundle(at: "messages.myna", after: first.signature)
/// ```
public struct TrustedKeys: Hashable, Sendable {
  /// The keys; with none, every bundle is refused.
  public var keys: [VerificationKey]
  /// Whether a bundle older than the last one is accepted, to take back a bad release.
  public var allowsRollback: Bool

  /// Creates a list of keys.
  public init(_ keys: [VerificationKey], allowsRollback: Bool = false) {
    self.keys = keys
    self.allowsRollback = allowsRollback
  }

  /// Accepts the bytes of a bundle, or says why not.
  ///
  /// The same bundle is accepted again. Two bundles of one generation are a mistake of whoever signs,
  /// and refused even where a rollback is allowed. Nothing of the bundle is read but its bytes, once,
  /// for SHA-256.
  ///
  /// - Parameters:
  ///   - bundle: the bytes that will be opened; read them once, so that they cannot change in between.
  ///   - signature: contents of the signature file; `nil` if there is none.
  ///   - previous: what this method returned for the last bundle; `nil` for the first.
  /// - Returns: the signature, with the generation.
  /// - Throws: `signature.missing`, `signature.too-large`, `signature.version`, `signature.syntax`,
  ///   `signature.unknown-key`, `signature.invalid`, `signature.digest`, `signature.rollback` or
  ///   `signature.generation-reused`.
  public func accept(
    _ bundle: [UInt8], signature: [UInt8]?, after previous: BundleSignature? = nil
  ) throws(DiagnosticError) -> BundleSignature {
    guard let signature else { throw DiagnosticError(.missingSignature) }
    let read = try BundleSignature(parsing: signature)
    try read.verify(bundle, against: keys)
    if let previous { try read.follow(previous, allowsRollback: allowsRollback) }
    return read
  }
}

extension BundleSignature {
  /// Checks that a bundle may come after another one.
  func follow(_ previous: BundleSignature, allowsRollback: Bool) throws(DiagnosticError) {
    if generation == previous.generation, digest != previous.digest {
      throw DiagnosticError(.generationReused(generation))
    }
    if generation < previous.generation, !allowsRollback {
      throw DiagnosticError(.rollback(generation, after: previous.generation))
    }
  }
}
