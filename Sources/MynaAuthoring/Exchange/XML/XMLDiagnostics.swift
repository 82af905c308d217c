import MynaModel

/// The wording of what is wrong with XML.
extension Diagnostic {
  static func xmlDeclaration(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "xml.doctype", .error,
      "document types and entities are not read, expected elements and text alone", at: span)
  }

  static func xmlInstruction(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "xml.instruction", .error, "processing instruction has no data, expected some or none of it",
      at: span)
  }

  static func xmlEncoding(at span: SourceSpan) -> Diagnostic {
    Diagnostic("xml.encoding", .error, "encoding is not read, expected UTF-8", at: span)
  }

  static func xmlSyntax(at span: SourceSpan?) -> Diagnostic {
    Diagnostic("xml.syntax", .error, "file is not well-formed, expected XML", at: span)
  }

  static func xmlTooDeep(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic("xml.too-deep", .error, "elements nest deeper than \(limit)", at: span)
  }

  static func xmlPrefix(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "xml.prefix", .error, "'\(name)' has a prefix that is not declared, or is there twice",
      at: span)
  }

  static func xmlCharacter(_ scalar: Unicode.Scalar, in key: String) -> Diagnostic {
    let number = String(scalar.value, radix: 16, uppercase: true)
    let digits = String(repeating: "0", count: max(0, 4 - number.utf8.count)) + number
    return Diagnostic(
      "xml.character", .error,
      "'\(key)' holds U+\(digits), which XML cannot hold, expected a text without it")
  }
}
