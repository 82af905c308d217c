internal import MynaModel

/// The wording of problems of text and YAML, whatever the file is about.
extension Diagnostic {
  static func tooLarge(_ count: Int, limit: Int) -> Diagnostic {
    Diagnostic("file.too-large", .error, "the file has \(count) bytes, at most \(limit) are read")
  }

  static let utf16 = Diagnostic(
    "encoding.utf16", .error, "the file is UTF-16, save it as UTF-8", at: SourceSpan(0, 2))

  static func notUTF8(at span: SourceSpan) -> Diagnostic {
    Diagnostic("encoding.utf8", .error, "the bytes at offset \(span.start) are not UTF-8", at: span)
  }

  static let byteOrderMark = Diagnostic(
    "encoding.byte-order-mark", .note, "the byte order mark is not needed", at: SourceSpan(0, 3),
    fixIts: [FixIt("remove it", replace: SourceSpan(0, 3), with: "")])

  static func tooManyMarks(at offset: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      "text.stream-safe", .error, "more than \(limit) combining marks in a row",
      at: SourceSpan(offset, offset))
  }

  static func control(_ scalar: Unicode.Scalar, at span: SourceSpan) -> Diagnostic {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    return Diagnostic(
      "text.control", .error,
      "\(name) is a control or invisible character; write it as an escape in double quotes",
      at: span)
  }

  static func yamlSyntax(_ problem: String, at span: SourceSpan?) -> Diagnostic {
    Diagnostic("yaml.syntax", .error, "not valid YAML: \(problem)", at: span)
  }

  static func tab(at offset: Int) -> Diagnostic {
    Diagnostic(
      "yaml.syntax", .error, "not valid YAML: a tab in the indentation, expected spaces",
      at: SourceSpan(offset, offset + 1))
  }

  static func anchor(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.anchor", .error,
      "anchors, aliases, tags and merge keys are not allowed; put text that is meant in quotes",
      at: span)
  }

  static func directive(at span: SourceSpan) -> Diagnostic {
    Diagnostic("yaml.anchor", .error, "YAML directives are not allowed", at: span)
  }

  static func complexKey(at span: SourceSpan) -> Diagnostic {
    Diagnostic("yaml.complex-key", .error, "a key must be text", at: span)
  }

  static func duplicateKey(_ key: [UInt8], at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.duplicate-key", .error, "'\(String(decoding: key, as: UTF8.self))' stands here twice",
      at: span,
      notes: [Note("the first one", at: first)])
  }

  static func duplicateKeys(_ keys: [String], at span: SourceSpan?) -> Diagnostic {
    let names = keys.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic("yaml.duplicate-key", .error, "\(names) stands here twice", at: span)
  }

  static func tooDeep(at offset: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      "yaml.depth", .error, "nested deeper than \(limit) levels", at: SourceSpan(offset, offset + 1)
    )
  }

  static let emptyFile = Diagnostic(
    "file.empty", .error, "the file holds nothing but blanks and comments", at: SourceSpan(0, 0))
}
