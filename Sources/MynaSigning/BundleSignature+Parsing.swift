public import MynaModel

extension BundleSignature {
  /// Reads the contents of a signature file; it is not yet known to be anybody's.
  ///
  /// - Throws: `signature.too-large`, `signature.version` or `signature.syntax`, with the place.
  public init(parsing contents: [UInt8]) throws(DiagnosticError) {
    guard contents.count <= Self.maximumBytes else { throw DiagnosticError(.signatureTooLarge) }
    var lines = SignatureLines(contents)
    try lines.readVersion()
    let generation = try lines.read("generation", "a number from 1 to \(UInt64.max)") {
      Self.generation($0)
    }
    let digest = try lines.read("sha256", "64 lower-case hexadecimal digits") {
      Hexadecimal.parse($0, count: 32)
    }
    let key = try lines.read("key", "16 lower-case hexadecimal digits") {
      Hexadecimal.parse($0, count: 8)
    }
    let signature = try lines.read("signature", "128 lower-case hexadecimal digits") {
      Hexadecimal.parse($0, count: 64)
    }
    try lines.readEnd()
    self.init(
      generation: generation, digest: digest, keyID: Hexadecimal.print(key), signature: signature)
  }

  private static func generation(_ digits: ArraySlice<UInt8>) -> UInt64? {
    // `UInt64` would also take a sign and leading zeros.
    guard let first = digits.first, first != UInt8(ascii: "0"),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return UInt64(String(decoding: digits, as: UTF8.self))
  }
}

/// Reads a signature file line by line.
private struct SignatureLines {
  private let bytes: [UInt8]
  private var start = 0
  private var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next line without its line feed, which must be there, and its place.
  private mutating func next() -> (line: ArraySlice<UInt8>, span: SourceSpan)? {
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let line = bytes[start..<end]
    let span = SourceSpan(start, end)
    start = end + 1
    number += 1
    return (line, span)
  }

  mutating func readVersion() throws(DiagnosticError) {
    let name = Array("myna-signature ".utf8)
    guard let (line, span) = next(), line.starts(with: name) else {
      throw DiagnosticError(.noSignatureFile(at: SourceSpan(0, 0)))
    }
    guard line.dropFirst(name.count).elementsEqual("1".utf8) else {
      throw DiagnosticError(.otherVersion(at: span))
    }
  }

  mutating func read<Value>(
    _ name: String, _ expected: String, _ value: (ArraySlice<UInt8>) -> Value?
  ) throws(DiagnosticError) -> Value {
    let rest = SourceSpan(start, bytes.count)
    let (line, span) = next() ?? ([], rest)
    let head = Array("\(name) ".utf8)
    guard line.starts(with: head), let value = value(line.dropFirst(head.count)) else {
      throw DiagnosticError(.badLine(max(number, 1), name, expected, at: span))
    }
    return value
  }

  func readEnd() throws(DiagnosticError) {
    guard start == bytes.count else {
      throw DiagnosticError(.trailingBytes(at: SourceSpan(start, bytes.count)))
    }
  }
}
