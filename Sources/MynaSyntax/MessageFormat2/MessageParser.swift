public import MynaModel

/// Parses MessageFormat 2 text into the model.
///
/// Works on UTF-8 bytes in one pass, without recursion: the grammar does not nest. After a problem
/// inside a placeholder it goes on behind the closing brace, so that several are reported.
///
/// Source: LDML 48, part 9, `message.abnf`.
public struct MessageParser {
  /// The result: a message, or the reasons why there is none.
  public struct Result: Sendable {
    /// The message; `nil` if there is an error.
    public var message: Message?
    /// Errors of syntax or of the data model, in the order of their places; warnings about what is
    /// hardly meant if there is a message.
    public var diagnostics: [Diagnostic]

    /// Creates a result.
    public init(message: Message?, diagnostics: [Diagnostic]) {
      self.message = message
      self.diagnostics = diagnostics
    }
  }

  let bytes: [UInt8]
  let limits: Limits
  var position = 0
  var diagnostics: [Diagnostic] = []
  /// Problems beyond the limit.
  var dropped = 0
  /// Whether fixes are looked for; not while one is tried.
  var proposesFixes = true
  var placeholderCount = 0

  init(bytes: [UInt8], limits: Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// Parses a message and checks its data model.
  ///
  /// - Complexity: linear in the text.
  public static func parse(_ text: String, limits: Limits = Limits()) -> Result {
    if let problem = sizeProblem(text, limits: limits) {
      return Result(message: nil, diagnostics: [problem])
    }
    var parser = MessageParser(bytes: Array(text.utf8), limits: limits)
    let message = parser.parseMessage()
    var problems = parser.diagnostics
    if problems.isEmpty { problems = message.dataModelErrors(limits: limits) }
    var check = FixItCheck(source: parser.bytes) { distance(of: $0, limits: limits) }
    guard problems.isEmpty else {
      check.wholeFixes = SlipMender.fix(for: parser.bytes).map { [$0] } ?? []
      let note = parser.dropped > 0 ? [Diagnostic.truncated(parser.dropped)] : []
      return Result(message: nil, diagnostics: check.keepingFixesThatHelp(problems) + note)
    }
    let warnings = TypingSlips.warnings(in: message, source: parser.bytes)
    return Result(
      message: message, diagnostics: check.keepingFixesThatHelp(warnings: warnings))
  }

  private static func distance(of text: [UInt8], limits: Limits) -> FixItCheck.Distance {
    var parser = MessageParser(bytes: text, limits: limits)
    parser.proposesFixes = false
    let message = parser.parseMessage()
    let syntaxErrors = parser.diagnostics.count + parser.dropped
    return FixItCheck.Distance(
      syntaxErrors: syntaxErrors,
      modelErrors: syntaxErrors > 0 ? 0 : message.dataModelErrors(limits: limits).count)
  }

  /// Why a text is not even looked at, in either syntax.
  static func sizeProblem(_ text: String, limits: Limits) -> Diagnostic? {
    if text.utf8.count > limits.messageBytes {
      return SyntaxDiagnostics.tooLarge(
        "message has \(text.utf8.count) bytes", limit: limits.messageBytes, name: "message-bytes",
        at: SourceSpan(0, 0))
    }
    return StreamSafeText.firstUnsafeOffset(in: text, limit: limits.nonStarters).map {
      SyntaxDiagnostics.notStreamSafe(limit: limits.nonStarters, at: $0)
    }
  }

  // MARK: Message

  mutating func parseMessage() -> Message {
    let start = position
    skipOptionalWhitespace()
    if current == UInt8(ascii: ".") || isAt("{{") {
      return parseComplexMessage()
    }
    // A simple message: white space at its start is text.
    position = start
    let pattern = parsePattern(isQuoted: false, opening: SourceSpan(0, 0))
    return Message(
      body: .pattern(pattern), provenance: Provenance(SourceSpan(0, bytes.count)))
  }

  private mutating func parseComplexMessage() -> Message {
    var declarations: [Message.Declaration] = []
    var body = Message.Body.pattern([])
    while true {
      skipOptionalWhitespace()
      if isAt(".input") {
        if let declaration = parseInput() { declarations.append(declaration) }
      } else if isAt(".local") {
        if let declaration = parseLocal() { declarations.append(declaration) }
      } else {
        body = parseComplexBody()
        break
      }
    }
    if declarations.count > limits.declarations {
      report(
        SyntaxDiagnostics.tooLarge(
          "message has \(declarations.count) declarations", limit: limits.declarations,
          name: "declarations", at: SourceSpan(0, 0)))
    }
    return Message(
      declarations: declarations, body: body,
      provenance: Provenance(SourceSpan(0, bytes.count)))
  }

  private mutating func parseComplexBody() -> Message.Body {
    if isAt("{{") {
      let pattern = parseQuotedPattern()
      expectEnd()
      return .pattern(pattern)
    }
    if isAt(".match") {
      return parseMatcher()
    }
    let start = position
    if current == nil {
      report(
        SyntaxDiagnostics.make(
          "message has declarations but no body, expected '{{' or '.match'",
          SourceSpan(start, start),
          fixIts: [.init("add an empty pattern", replace: SourceSpan(start, start), with: "{{}}")]))
    } else if current == UInt8(ascii: ".") {
      let end = takeWord()
      report(SyntaxDiagnostics.unknownKeyword(text(start, end), SourceSpan(start, end)))
    } else {
      report(.expected("'{{' or a declaration", self))
    }
    position = bytes.count
    return .pattern([])
  }

  private mutating func expectEnd() {
    skipOptionalWhitespace()
    guard position < bytes.count else { return }
    report(
      SyntaxDiagnostics.make(
        "found more after the message's end", SourceSpan(position, bytes.count)))
  }

  // MARK: Declarations

  private mutating func parseInput() -> Message.Declaration? {
    let start = position
    position += 6
    skipOptionalWhitespace()
    guard current == UInt8(ascii: "{"), !isAt("{{") else {
      reportAndSkip(.expected("'{' with a variable", self, fixIts: bracedFixes()))
      return nil
    }
    let before = diagnostics.count
    guard case .expression(let expression)? = parsePlaceholder() else {
      if diagnostics.count == before {
        report(
          SyntaxDiagnostics.make(
            ".input holds markup, expected a variable", SourceSpan(start, position)))
      }
      return nil
    }
    guard case .variable(let reference)? = expression.operand else {
      report(
        SyntaxDiagnostics.make(
          ".input has no variable, expected '{$name …}'",
          expression.provenance.span ?? SourceSpan(start, position),
          fixIts: variableFixes(in: expression.provenance.span)))
      return nil
    }
    return Message.Declaration(
      .input, name: reference.name, value: expression,
      provenance: Provenance(SourceSpan(start, position)))
  }

  private mutating func parseLocal() -> Message.Declaration? {
    let start = position
    position += 6
    if !skipOptionalWhitespace(), current == UInt8(ascii: "$") {
      report(SyntaxDiagnostics.missingSpace(before: "the variable of .local", at: position))
    }
    guard current == UInt8(ascii: "$"), let reference = parseVariable() else {
      reportAndSkip(.expected("a variable such as '$name'", self, fixIts: dollarFixes()))
      return nil
    }
    skipOptionalWhitespace()
    guard current == UInt8(ascii: "=") else {
      reportAndSkip(.expected("'='", self, fixIts: equalsFixes()))
      return nil
    }
    position += 1
    skipOptionalWhitespace()
    guard current == UInt8(ascii: "{"), !isAt("{{") else {
      reportAndSkip(.expected("an expression in braces", self, fixIts: bracedFixes()))
      return nil
    }
    let before = diagnostics.count
    guard case .expression(let expression)? = parsePlaceholder() else {
      if diagnostics.count == before {
        report(
          SyntaxDiagnostics.make(
            ".local is bound to markup, expected an expression", SourceSpan(start, position)))
      }
      return nil
    }
    return Message.Declaration(
      .local, name: reference.name, value: expression,
      provenance: Provenance(SourceSpan(start, position)))
  }

  // MARK: Matcher

  private mutating func parseMatcher() -> Message.Body {
    let start = position
    position += 6
    var selectors: [Message.VariableReference] = []
    var hasSpace = skipOptionalWhitespace()
    while current == UInt8(ascii: "$") {
      if !hasSpace { report(SyntaxDiagnostics.missingSpace(before: "a selector", at: position)) }
      guard let reference = parseVariable() else { break }
      selectors.append(reference)
      hasSpace = skipOptionalWhitespace()
    }
    if selectors.isEmpty {
      report(
        .expected("a selector such as '$name'", self, fixIts: selectorFixes(keyword: start)))
      // What stands there instead would only be reported again.
      if current == UInt8(ascii: "{"), !isAt("{{") { position = bytes.count }
    } else if !hasSpace, position < bytes.count, current != UInt8(ascii: ",") {
      report(SyntaxDiagnostics.missingSpace(before: "the first variant", at: position))
    }
    var variants: [Message.Variant] = []
    while position < bytes.count {
      guard let variant = parseVariant() else { break }
      variants.append(variant)
      skipOptionalWhitespace()
    }
    if variants.isEmpty, diagnostics.isEmpty {
      report(.expected("a variant such as '* {{…}}'", self))
    }
    checkMatcherSize(selectors: selectors.count, variants: variants.count)
    return .match(selectors: selectors, variants: variants)
  }

  private mutating func checkMatcherSize(selectors: Int, variants: Int) {
    if selectors > limits.selectors {
      report(
        SyntaxDiagnostics.tooLarge(
          "message has \(selectors) selectors", limit: limits.selectors, name: "selectors",
          at: SourceSpan(0, 0)))
    }
    if variants > limits.variants {
      report(
        SyntaxDiagnostics.tooLarge(
          "message has \(variants) variants", limit: limits.variants, name: "variants",
          at: SourceSpan(0, 0)))
    }
  }

  /// Reports what is neither key nor pattern; behind a pattern in single braces it goes on.
  private mutating func parseUnbracedVariant(
    _ start: Int, _ keys: [Message.Variant.Key]
  ) -> Message.Variant? {
    let opening = position
    let pattern = SourceSpan(opening, endOfBraces())
    report(
      .expected("a key or '{{'", self, fixIts: commaFixes() + patternFixes(pattern)))
    guard current == UInt8(ascii: "{"), !keys.isEmpty, pattern.end > opening else {
      position = bytes.count
      return nil
    }
    position = pattern.end
    return Message.Variant(
      keys: keys, pattern: [], provenance: Provenance(SourceSpan(start, opening)))
  }

  private mutating func parseVariant() -> Message.Variant? {
    let start = position
    var keys: [Message.Variant.Key] = []
    var hasSpace = true
    while position < bytes.count, !isAt("{{") {
      if !hasSpace { report(SyntaxDiagnostics.missingSpace(before: "a key", at: position)) }
      if current == UInt8(ascii: "*") {
        position += 1
        keys.append(.catchAll)
      } else if let literal = parseLiteral() {
        keys.append(.literal(literal))
      } else {
        return parseUnbracedVariant(start, keys)
      }
      hasSpace = skipOptionalWhitespace()
    }
    let keysEnd = position
    guard isAt("{{") else {
      report(.expected("'{{' after the keys", self))
      return nil
    }
    if keys.isEmpty {
      report(
        SyntaxDiagnostics.make(
          "variant has no key, expected one per selector", SourceSpan(position, position + 2)))
    }
    let pattern = parseQuotedPattern()
    return Message.Variant(
      keys: keys, pattern: pattern, provenance: Provenance(SourceSpan(start, keysEnd)))
  }
}
