import MynaModel

// Unsafe: the bytes of a literal are compared in place; they are constant.

extension MessageParser {
  /// The byte at the position, or `nil` at the end.
  var current: UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  /// Whether the bytes at the position are these ASCII characters.
  func isAt(_ token: StaticString) -> Bool {
    let count = token.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    return token.withUTF8Buffer { unsafe bytes[position..<position + count].elementsEqual($0) }
  }

  /// The scalar at the position and its width in bytes. The bytes come from a `String`, so they
  /// are valid UTF-8.
  func scalar() -> (scalar: Unicode.Scalar, width: Int)? {
    guard let first = current else { return nil }
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0xFF >> UInt32(width + 1))
    for index in 1..<width where position + index < bytes.count {
      value = value << 6 | UInt32(bytes[position + index] & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, width) }
  }

  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<min(end, bytes.count)], as: UTF8.self)
  }

  /// Skips `o` and returns whether it held white space, that is, whether it was also an `s`.
  @discardableResult
  mutating func skipOptionalWhitespace() -> Bool {
    var hasSpace = false
    while let (scalar, width) = scalar() {
      if scalar.isMessageWhitespace {
        hasSpace = true
      } else if !scalar.isMessageBidi {
        break
      }
      position += width
    }
    return hasSpace
  }

  private mutating func skipOneBidi() {
    if let (scalar, width) = scalar(), scalar.isMessageBidi { position += width }
  }

  /// Parses a `name`; bidi marks around it are not part of it. Moves only if there is one.
  mutating func parseName() -> String? {
    let start = position
    skipOneBidi()
    guard let first = scalar(), first.scalar.isNameStart else {
      position = start
      return nil
    }
    let nameStart = position
    while let (scalar, width) = scalar(), scalar.isNameCharacter { position += width }
    let name = text(nameStart, position)
    skipOneBidi()
    return name
  }

  /// Parses an `identifier`: a name, or a namespace and a name.
  mutating func parseIdentifier() -> String? {
    guard let first = parseName() else { return nil }
    guard current == UInt8(ascii: ":") else { return first }
    let colon = position
    position += 1
    guard let second = parseName() else {
      position = colon
      return first
    }
    return "\(first):\(second)"
  }

  /// Parses `$name`; reports what is wrong otherwise.
  mutating func parseVariable() -> Message.VariableReference? {
    let start = position
    position += 1
    guard let name = parseName() else {
      report(.expected("a variable name after '$'", self, fixIts: blankFixes()))
      return nil
    }
    return Message.VariableReference(name, provenance: Provenance(SourceSpan(start, position)))
  }

  /// Parses a quoted or unquoted literal; returns `nil` without moving if there is none.
  mutating func parseLiteral() -> String? {
    if current == UInt8(ascii: "|") { return parseQuotedLiteral() }
    let start = position
    while let (scalar, width) = scalar(), scalar.isNameCharacter { position += width }
    return position > start ? text(start, position) : nil
  }

  private mutating func parseQuotedLiteral() -> String {
    let start = position
    position += 1
    var literal: [UInt8] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: "|"):
        position += 1
        return String(decoding: literal, as: UTF8.self)
      case UInt8(ascii: "\\"):
        if let escaped = parseEscape() { literal.append(escaped) }
      case 0:
        report(SyntaxDiagnostics.nul(SourceSpan(position, position + 1)))
        position += 1
      default:
        literal.append(byte)
        position += 1
      }
    }
    report(
      SyntaxDiagnostics.unclosed(
        "quoted literal", closing: "|", opening: SourceSpan(start, start + 1),
        at: SourceSpan(position, position)))
    return String(decoding: literal, as: UTF8.self)
  }

  /// The end of the word at the position, for quoting it in a diagnostic.
  func takeWord() -> Int {
    var copy = self
    while let (scalar, width) = copy.scalar(), scalar.isNameCharacter { copy.position += width }
    return copy.position
  }

  /// What stands at the position, for a diagnostic.
  func describeCurrent() -> String {
    guard let (scalar, _) = scalar() else { return "the end of the message" }
    return "'\(DiagnosticRenderer.visible(String(Character(scalar))))'"
  }

  mutating func report(_ diagnostic: Diagnostic) {
    guard diagnostics.count < limits.diagnosticsPerFile else {
      dropped += 1
      return
    }
    diagnostics.append(diagnostic)
  }

  /// Reports a problem in a declaration and goes on at the next place that can be understood.
  mutating func reportAndSkip(_ diagnostic: Diagnostic) {
    report(diagnostic)
    while position < bytes.count {
      position += 1
      if isAt("{{") || isAt(".input") || isAt(".local") || isAt(".match") { return }
    }
  }
}

extension Diagnostic {
  /// `found …, expected …` at the parser's position.
  static func expected(
    _ what: String, _ parser: MessageParser, fixIts: @autoclosure () -> [FixIt] = []
  ) -> Diagnostic {
    let isWanted =
      parser.proposesFixes && parser.diagnostics.count < parser.limits.diagnosticsPerFile
    let end = parser.position + (parser.scalar()?.width ?? 0)
    return SyntaxDiagnostics.expected(
      what, found: parser.describeCurrent(), at: SourceSpan(parser.position, end),
      fixIts: isWanted ? fixIts() : [])
  }
}
