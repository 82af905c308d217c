import MynaModel

/// The wording of everything that can be wrong with a resource.
enum ResourceDiagnostics {
  // MARK: File

  static func fileTooLarge(bytes: Int, limit: Int) -> Diagnostic {
    Diagnostic("file.too-large", .error, "file has \(bytes) bytes, expected at most \(limit)")
  }

  static func tooManyEntries(limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "file.too-large", .error,
      "file has more than \(limit) entries, expected several smaller files",
      at: span)
  }

  static func tooManyItems(limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "file.too-large", .error,
      "file has more than \(limit) comments, properties, heads and entries,"
        + " expected several smaller files",
      at: span)
  }

  static func utf16() -> Diagnostic {
    Diagnostic(
      "encoding.utf16", .error, "file is encoded in UTF-16, expected UTF-8; save it again as UTF-8",
      at: SourceSpan(0, 2))
  }

  static func invalidUTF8(_ byte: UInt8, at offset: Int) -> Diagnostic {
    let hex = ResourceWriter.hexadecimal(UInt32(byte), digits: 2)
    return Diagnostic(
      "encoding.utf8", .error,
      "byte 0x\(hex) at offset \(offset) is not UTF-8, expected a file in UTF-8",
      at: SourceSpan(offset, offset + 1))
  }

  static func byteOrderMark() -> Diagnostic {
    Diagnostic(
      "encoding.bom", .note, "file begins with a byte order mark, which UTF-8 does not need",
      at: SourceSpan(0, 3))
  }

  // MARK: Characters

  static func control(_ scalar: Unicode.Scalar, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "text.control", .error,
      "invisible character \(name(scalar)) is not allowed, expected it escaped or removed",
      at: span)
  }

  static func bidiControl(_ scalar: Unicode.Scalar, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "text.bidi-control", .error,
      "direction control \(name(scalar)) has no partner, expected an opening and a closing one",
      at: span)
  }

  static func notStreamSafe(limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "text.stream-safe", .error,
      "more than \(limit) combining marks in a row, expected at most \(limit)", at: span)
  }

  // MARK: Keys

  static func missingIdentifier(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "key.syntax", .error, "id is missing, expected letters, digits, '_' or '-'", at: span)
  }

  static func emptyPart(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "key.syntax", .error, "part of the id is empty, expected text on both sides of '.'", at: span)
  }

  static func hyphenFirst(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "key.syntax", .error, "part of the id begins with '-', expected a letter, a digit or '\\-'",
      at: span,
      fixIts: [.init("escape the hyphen", replace: span, with: "\\-")])
  }

  static func badCharacters(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "key.syntax", .error,
      "'\(text)' is not allowed in an id, expected letters, digits, '_', '-' or '\\' before it",
      at: span)
  }

  static func hiddenInIdentifier(_ scalar: Unicode.Scalar, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "key.syntax", .error, "invisible character \(name(scalar)) is not allowed in an id", at: span)
  }

  static func keyTooLong(bytes: Int, limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "key.too-long", .error, "key has \(bytes) bytes, expected at most \(limit)", at: span)
  }

  static func duplicate(_ key: String, at span: SourceSpan, first: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "key.duplicate", .error, "key '\(key)' is defined twice, expected one entry for each key",
      at: span,
      notes: [.init("first defined here", at: first)])
  }

  static func keyExists(_ key: String) -> Diagnostic {
    Diagnostic("key.duplicate", .error, "key '\(key)' exists already, expected a new one")
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    "U+" + ResourceWriter.hexadecimal(scalar.value, digits: 4)
  }
}

// MARK: - Lines and escapes

extension ResourceDiagnostics {
  static func badEscape(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "resource.bad-escape", .error,
      "'\(text)' is not an escape, expected '\\\\' for a backslash or one of"
        + " '\\n', '\\r', '\\t', '\\xHH', '\\uHHHH', '\\UHHHHHH', '\\{', '\\|', '\\}'",
      at: span,
      fixIts: [
        .init(
          "escape the backslash", replace: SourceSpan(span.start, span.start + 1), with: "\\\\")
      ])
  }

  static func badIdentifierEscape(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "resource.bad-escape", .error,
      "'\(text)' is not an escape, expected '\\' and a symbol, '\\xHH', '\\uHHHH' or '\\UHHHHHH'",
      at: span)
  }

  static func escapeTooShort(_ text: String, digits: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "resource.bad-escape", .error,
      "escape '\(text)' is cut off, expected \(digits) hexadecimal digits",
      at: span)
  }

  static func escapedNonCharacter(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "resource.bad-escape", .error,
      "escape '\(text)' is not a character, expected U+0001 to U+10FFFF without surrogates",
      at: span)
  }

  static func nothingContinued(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "resource.bad-escape", .error,
      "'\\' ends the value, expected an indented line behind it or '\\\\' for a backslash", at: span
    )
  }

  static func danglingProperty(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "resource.dangling-property", .error,
      "property '@\(name)' belongs to nothing, expected an entry, a head or '---'"
        + " behind it without an empty line",
      at: span)
  }

  static func badPropertyName(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "resource.bad-property", .error,
      text.isEmpty
        ? "property has no name, expected '@name value'"
        : "'\(text)' is not allowed in a property name, expected letters, digits, '_', '-' or '.'",
      at: span)
  }

  static func missingEquals(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "resource.missing-equals", .error,
      "line is not an entry, expected 'id = value', '@name value', '[section]' or '# comment'",
      at: span)
  }

  static func unexpectedIndent(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "resource.unexpected-indent", .error,
      "indented line continues nothing, expected a value or a property directly above it", at: span)
  }

  static func unclosedHead(at span: SourceSpan, opening: SourceSpan) -> Diagnostic {
    Diagnostic(
      "resource.bad-section-head", .error, "section head is not closed, expected ']'", at: span,
      notes: [.init("opened here", at: opening)])
  }

  static func textAfterHead(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "resource.bad-section-head", .error,
      "text behind a section head, expected the end of the line",
      at: span)
  }

  static func repeatedFrontmatter(at span: SourceSpan, first: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "resource.misplaced-frontmatter", .error,
      "'---' is not allowed here, expected it once, before every head and entry", at: span,
      notes: first.map { [.init("first '---' is here", at: $0)] } ?? [])
  }
}

// MARK: - Editing

extension ResourceDiagnostics {
  static func noEntry(_ key: String) -> Diagnostic {
    Diagnostic("resource.no-entry", .error, "there is no entry '\(key)', expected an existing key")
  }

  static func noProperty(_ name: String, _ occurrence: Int) -> Diagnostic {
    Diagnostic(
      "resource.no-property", .error,
      "there is no property '@\(name)' number \(occurrence + 1), expected an existing one")
  }

  static func wrongSection(_ key: String, section: String) -> Diagnostic {
    Diagnostic(
      "resource.wrong-section", .error,
      "key '\(key)' is not in section '\(section)', expected the section's path in front")
  }

  static func notWritable() -> Diagnostic {
    Diagnostic(
      "resource.not-writable", .error, "change would make another entry of the line, expected text")
  }
}
