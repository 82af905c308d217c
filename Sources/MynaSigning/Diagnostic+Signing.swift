import MynaModel

// The wording of everything that signing and verifying report.

extension Diagnostic {
  static func badKey(_ kind: KeyFile) -> Diagnostic {
    Diagnostic(
      "signature.key-syntax", .error,
      """
      this is no \(kind.rawValue) key, expected one line with 'myna-\(kind.rawValue)-key 1' and 64 \
      lower-case hexadecimal digits
      """)
  }

  static let cannotSign = Diagnostic(
    "signature.failed", .error, "the cryptographic library could not sign")

  static let badGeneration = Diagnostic(
    "signature.generation", .error, "generation is 0, expected a number from 1")

  static let noNextGeneration = Diagnostic(
    "signature.generation", .error,
    "the bundle was signed with the greatest possible generation, so that there is no next one")

  // MARK: Files that are no signature

  static let missingSignature = Diagnostic(
    "signature.missing", .error, "bundle is not signed, expected a signature file beside it")

  static let signatureTooLarge = Diagnostic(
    "signature.too-large", .error,
    "signature file is larger than \(BundleSignature.maximumBytes) bytes, expected five short lines"
  )

  static func noSignatureFile(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "signature.syntax", .error, "this is no signature file, expected 'myna-signature 1' first",
      at: span)
  }

  static func otherVersion(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "signature.version", .error,
      "signature file has a version that this program does not know, expected 'myna-signature 1'",
      at: span)
  }

  static func badLine(
    _ number: Int, _ name: String, _ expected: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "signature.syntax", .error, "line \(number) is wrong, expected '\(name)' and \(expected)",
      at: span)
  }

  static func trailingBytes(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "signature.syntax", .error, "something follows the signature, expected the end of the file",
      at: span)
  }

  // MARK: Signatures that are not accepted

  static func unknownKey(_ id: String, trusted: [VerificationKey]) -> Diagnostic {
    let known = trusted.isEmpty ? "no key is" : trusted.map(\.id).joined(separator: ", ") + " are"
    return Diagnostic(
      "signature.unknown-key", .error, "bundle was signed with key \(id), but \(known) trusted")
  }

  static func invalidSignature(_ id: String) -> Diagnostic {
    Diagnostic(
      "signature.invalid", .error,
      "signature is not one of key \(id): the signature file was changed, or made without the key")
  }

  static let otherBundle = Diagnostic(
    "signature.digest", .error,
    "bundle is not the one that was signed: its bytes have another SHA-256")

  static func rollback(_ generation: UInt64, after previous: UInt64) -> Diagnostic {
    Diagnostic(
      "signature.rollback", .error,
      "bundle has generation \(generation), expected \(previous), which was accepted, or a later one"
    )
  }

  static func generationReused(_ generation: UInt64) -> Diagnostic {
    Diagnostic(
      "signature.generation-reused", .error,
      "another bundle was signed as generation \(generation), expected a greater one for this bundle"
    )
  }
}
