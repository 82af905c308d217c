import MynaModel

extension MessageParser {
  mutating func parseQuotedPattern() -> Message.Pattern {
    let opening = SourceSpan(position, position + 2)
    position += 2
    return parsePattern(isQuoted: true, opening: opening)
  }

  /// Parses text and placeholders up to `}}` (quoted) or the end of the message.
  mutating func parsePattern(isQuoted: Bool, opening: SourceSpan) -> Message.Pattern {
    var elements: [Message.Pattern.Element] = []
    var literal: [UInt8] = []
    func flush(_ elements: inout [Message.Pattern.Element], _ literal: inout [UInt8]) {
      guard !literal.isEmpty else { return }
      elements.append(.text(String(decoding: literal, as: UTF8.self)))
      literal.removeAll(keepingCapacity: true)
    }
    while let byte = current {
      switch byte {
      case UInt8(ascii: "{"):
        flush(&elements, &literal)
        countPlaceholder()
        if let placeholder = parsePlaceholder() { elements.append(placeholder) }
      case UInt8(ascii: "}"):
        if isQuoted, isAt("}}") {
          position += 2
          flush(&elements, &literal)
          return Message.Pattern(elements)
        }
        report(SyntaxDiagnostics.loneBrace(SourceSpan(position, position + 1), isQuoted: isQuoted))
        position += 1
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
    flush(&elements, &literal)
    if isQuoted {
      report(
        SyntaxDiagnostics.unclosed(
          "pattern", closing: "}}", opening: opening, at: SourceSpan(position, position)))
    }
    return Message.Pattern(elements)
  }

  private mutating func countPlaceholder() {
    placeholderCount += 1
    guard placeholderCount == limits.placeholders + 1 else { return }
    report(
      SyntaxDiagnostics.tooLarge(
        "message has more than \(limits.placeholders) placeholders", limit: limits.placeholders,
        name: "placeholders", at: SourceSpan(position, position + 1)))
  }

  /// Parses `\\`, `\{`, `\|` or `\}` and returns the escaped byte.
  mutating func parseEscape() -> UInt8? {
    let start = position
    position += 1
    if let byte = current, [0x5C, 0x7B, 0x7C, 0x7D].contains(byte) {
      position += 1
      return byte
    }
    let found = describeCurrent()
    let end = min(bytes.count, position + (scalar()?.width ?? 0))
    report(SyntaxDiagnostics.badEscape(found, SourceSpan(start, end)))
    return nil
  }

  // MARK: Placeholders

  /// Parses an expression or markup from `{` to `}`.
  ///
  /// Returns `nil` after reporting a problem; the position is then behind the closing brace.
  mutating func parsePlaceholder() -> Message.Pattern.Element? {
    let start = position
    position += 1
    skipOptionalWhitespace()
    let element: Message.Pattern.Element?
    switch current {
    case UInt8(ascii: "}"):
      report(SyntaxDiagnostics.emptyExpression(SourceSpan(start, position + 1)))
      position += 1
      return nil
    case UInt8(ascii: "#"), UInt8(ascii: "/"):
      element = parseMarkup(start)
    default:
      element = parseExpression(start)
    }
    if element == nil { skipPlaceholder(opening: start) }
    return element
  }

  private mutating func parseExpression(_ start: Int) -> Message.Pattern.Element? {
    var expression = Message.Expression()
    var hasSpace = true
    if current == UInt8(ascii: "$") {
      guard let reference = parseVariable() else { return nil }
      expression.operand = .variable(reference)
      hasSpace = skipOptionalWhitespace()
    } else if current != UInt8(ascii: ":") {
      guard let literal = parseLiteral() else {
        report(
          .expected(
            "a variable, a literal, a function or markup", self, fixIts: doubledBraceFixes(start)))
        return nil
      }
      expression.operand = .literal(literal)
      hasSpace = skipOptionalWhitespace()
    }
    if current == UInt8(ascii: ":") {
      if !hasSpace { report(SyntaxDiagnostics.missingSpace(before: "the function", at: position)) }
      guard let function = parseFunction(hasSpace: &hasSpace) else { return nil }
      expression.function = function
    }
    guard let attributes = parseAttributes(hasSpace: &hasSpace) else { return nil }
    expression.attributes = attributes
    guard current == UInt8(ascii: "}") else {
      reportUnclosed("placeholder", opening: start)
      return nil
    }
    position += 1
    expression.provenance = Provenance(SourceSpan(start, position))
    return .expression(expression)
  }

  private mutating func parseMarkup(_ start: Int) -> Message.Pattern.Element? {
    var kind: Message.Markup.Kind = current == UInt8(ascii: "#") ? .open : .close
    position += 1
    guard let name = parseIdentifier() else {
      report(.expected("the name of the markup", self, fixIts: markupFixes()))
      return nil
    }
    var hasSpace = skipOptionalWhitespace()
    guard let options = parseOptions(hasSpace: &hasSpace),
      let attributes = parseAttributes(hasSpace: &hasSpace)
    else { return nil }
    if kind == .open, isAt("/}") {
      kind = .standalone
      position += 1
    }
    guard current == UInt8(ascii: "}") else {
      reportUnclosed("markup", opening: start)
      return nil
    }
    position += 1
    return .markup(
      Message.Markup(
        kind, name, options: options, attributes: attributes,
        provenance: Provenance(SourceSpan(start, position))))
  }

  private mutating func parseFunction(hasSpace: inout Bool) -> Message.FunctionReference? {
    let start = position
    position += 1
    guard let name = parseIdentifier() else {
      report(.expected("the name of a function", self, fixIts: blankFixes()))
      return nil
    }
    let end = position
    hasSpace = skipOptionalWhitespace()
    guard let options = parseOptions(hasSpace: &hasSpace) else { return nil }
    return Message.FunctionReference(
      name, options: options, provenance: Provenance(SourceSpan(start, end)))
  }

  /// Parses options; the white space before the next thing has been skipped on entry and on exit.
  private mutating func parseOptions(hasSpace: inout Bool) -> [Message.Option]? {
    var options: [Message.Option] = []
    while let scalar = scalar()?.scalar, scalar.isNameStart {
      if !hasSpace { report(SyntaxDiagnostics.missingSpace(before: "an option", at: position)) }
      let start = position
      guard let name = parseIdentifier() else { return nil }
      skipOptionalWhitespace()
      guard current == UInt8(ascii: "=") else {
        report(.expected("'=' after the option '\(name)'", self, fixIts: equalsFixes()))
        return nil
      }
      position += 1
      skipOptionalWhitespace()
      let value: Message.Operand
      if current == UInt8(ascii: "$") {
        guard let reference = parseVariable() else { return nil }
        value = .variable(reference)
      } else if let literal = parseLiteral() {
        value = .literal(literal)
      } else {
        report(.expected("a value for the option '\(name)'", self))
        return nil
      }
      options.append(
        Message.Option(name, value, provenance: Provenance(SourceSpan(start, position))))
      hasSpace = skipOptionalWhitespace()
    }
    if options.count > limits.options {
      report(
        SyntaxDiagnostics.tooLarge(
          "\(options.count) options", limit: limits.options, name: "options",
          at: SourceSpan(position, position)))
    }
    return options
  }

  private mutating func parseAttributes(hasSpace: inout Bool) -> [Message.Attribute]? {
    var attributes: [Message.Attribute] = []
    while current == UInt8(ascii: "@") {
      if !hasSpace { report(SyntaxDiagnostics.missingSpace(before: "an attribute", at: position)) }
      position += 1
      guard let name = parseIdentifier() else {
        report(.expected("the name of an attribute", self))
        return nil
      }
      var value: String?
      hasSpace = skipOptionalWhitespace()
      if current == UInt8(ascii: "=") {
        position += 1
        skipOptionalWhitespace()
        guard let literal = parseLiteral() else {
          report(.expected("a literal for the attribute '\(name)'", self))
          return nil
        }
        value = literal
        hasSpace = skipOptionalWhitespace()
      }
      attributes.append(Message.Attribute(name, value))
    }
    guard attributes.count > 1 else { return attributes }
    // All but the last attribute with the same name are ignored (syntax.md, Attributes).
    var seen: Set<String> = Set(minimumCapacity: attributes.count)
    return attributes.reversed().filter { seen.insert($0.name).inserted }.reversed()
  }

  private mutating func reportUnclosed(_ what: String, opening: Int) {
    let opening = SourceSpan(opening, opening + 1)
    if current == nil {
      report(
        SyntaxDiagnostics.unclosed(
          what, closing: "}", opening: opening, at: SourceSpan(position, position)))
    } else {
      var problem = Diagnostic.expected(
        "'}'", self, fixIts: placeholderFixes(opening: opening.start))
      problem.notes.append(.init("\(what) opened here", at: opening))
      report(problem)
    }
  }

  /// Goes on behind the brace that closes a broken placeholder, minding quoted literals.
  private mutating func skipPlaceholder(opening: Int) {
    position = max(position, opening + 1)
    var isQuoted = false
    while let byte = current {
      position += 1
      if byte == UInt8(ascii: "\\") {
        position = min(bytes.count, position + 1)
      } else if byte == UInt8(ascii: "|") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: "}"), !isQuoted {
        return
      }
    }
  }
}
