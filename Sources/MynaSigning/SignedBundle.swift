public import MynaModel

/// A bundle in memory whose signature was accepted.
public struct SignedBundle: Sendable {
  /// The bytes that were verified: open these, not the file again.
  public let bytes: [UInt8]
  /// What was accepted; hand it in with the next bundle.
  public let signature: BundleSignature
}

extension BundleSignature {
  /// Where the signature of a bundle is looked for: beside it, with `.sig` at the end.
  public static func path(forBundleAt path: String) -> String { "\(path).sig" }

  /// Signs a bundle file and writes the signature beside it; this is `myna sign`.
  ///
  /// Without a generation it is 1, or one more than that of the signature that stands there. A
  /// bundle that this key has signed already keeps its signature. A program that has accepted the
  /// signature that stands there will accept the new one; to begin anew, delete the file first.
  /// The file is written beside and renamed.
  ///
  /// - Throws: `file.…`; `signature.generation`; `signature.rollback` and
  ///   `signature.generation-reused` for a generation that would be refused; why the signature that
  ///   stands there cannot be read.
  @discardableResult
  public static func signFile(
    at path: String, with key: SigningKey, generation: UInt64? = nil, limits: Limits = Limits()
  ) throws(DiagnosticError) -> BundleSignature {
    let bundle = try SigningFile.read(path, limit: limits.bundleBytes)
    let place = Self.path(forBundleAt: path)
    let previous = try previous(at: place)
    if generation == nil, let previous,
      (try? previous.verify(bundle, against: [key.publicKey])) != nil
    {
      return previous
    }
    var next = generation
    if next == nil { next = try following(previous) }
    let signature = try sign(bundle, generation: next ?? 1, with: key)
    if let previous { try signature.follow(previous, allowsRollback: false) }
    try SigningFile.replace(place, with: signature.contents)
    return signature
  }

  private static func previous(at path: String) throws(DiagnosticError) -> BundleSignature? {
    guard let contents = try SigningFile.readIfPresent(path, limit: maximumBytes) else {
      return nil
    }
    return try naming(path) { () throws(DiagnosticError) in
      try BundleSignature(parsing: contents)
    }
  }

  private static func following(_ previous: BundleSignature?) throws(DiagnosticError) -> UInt64 {
    guard let previous else { return 1 }
    guard previous.generation < .max else { throw DiagnosticError(.noNextGeneration) }
    return previous.generation + 1
  }
}

extension TrustedKeys {
  /// Reads public key files.
  ///
  /// - Throws: `file.…` or `signature.key-syntax`.
  public init(files: [String], allowsRollback: Bool = false) throws(DiagnosticError) {
    var keys: [VerificationKey] = []
    for file in files { keys.append(try VerificationKey(file: file)) }
    self.init(keys, allowsRollback: allowsRollback)
  }

  /// Reads a bundle file and the signature beside it, and accepts them.
  ///
  /// While a bundle is being exchanged its signature does not fit for a moment: `signature.digest`
  /// is worth another try when one of the two files changes again.
  ///
  /// - Throws: `file.…`, or what ``accept(_:signature:after:)`` throws.
  public func readBundle(
    at path: String, after previous: BundleSignature? = nil, limits: Limits = Limits()
  ) throws(DiagnosticError) -> SignedBundle {
    let place = BundleSignature.path(forBundleAt: path)
    let signature = try SigningFile.readIfPresent(place, limit: BundleSignature.maximumBytes)
    let bundle = try SigningFile.read(path, limit: limits.bundleBytes)
    return try naming(signature == nil ? path : place) { () throws(DiagnosticError) in
      SignedBundle(
        bytes: bundle, signature: try accept(bundle, signature: signature, after: previous))
    }
  }
}

extension VerificationKey {
  /// Reads a public key file.
  ///
  /// - Throws: `file.…` or `signature.key-syntax`.
  public init(file path: String) throws(DiagnosticError) {
    let contents = try SigningFile.read(path, limit: KeyFile.maximumBytes)
    self = try naming(path) { () throws(DiagnosticError) in try Self(parsing: contents) }
  }
}

extension SigningKey {
  /// Reads a private key file.
  ///
  /// - Throws: `file.…` or `signature.key-syntax`.
  public init(file path: String) throws(DiagnosticError) {
    let contents = try SigningFile.read(path, limit: KeyFile.maximumBytes)
    self = try naming(path) { () throws(DiagnosticError) in try Self(parsing: contents) }
  }

  /// Writes `NAME.key`, which its owner alone can read, and `NAME.pub`; this is `myna keys`.
  ///
  /// - Returns: the two paths.
  /// - Throws: `file.exists` if one of them exists, and `file.…`; then neither is written.
  @discardableResult
  public func writeFiles(
    named name: String
  ) throws(DiagnosticError) -> (private: String, public: String) {
    let paths = (private: name + KeyFile.private.suffix, public: name + KeyFile.public.suffix)
    try SigningFile.create(paths.private, contents, mode: 0o600)
    do throws(DiagnosticError) {
      try SigningFile.create(paths.public, publicKey.contents, mode: 0o644)
    } catch {
      // The key was made just now and nobody has its other half.
      SigningFile.remove(paths.private)
      throw error
    }
    return paths
  }
}

/// Runs something, and says in its problems which file they are about.
private func naming<Value>(
  _ path: String, _ body: () throws(DiagnosticError) -> Value
) throws(DiagnosticError) -> Value {
  do throws(DiagnosticError) {
    return try body()
  } catch {
    throw DiagnosticError(
      error.diagnostics.map { diagnostic in
        var named = diagnostic
        named.source = path
        return named
      })
  }
}
