import MynaModel

extension MessageFormat1Parser {
  /// One case of a plural or select style.
  private struct Case {
    /// The selector, or `=` and a number without trailing zeros.
    var selector: String
    var pattern: Message.Pattern
    var span: SourceSpan
  }

  /// Name of the variable that holds the value of the argument at a depth. No argument can have
  /// it: `#` is syntax.
  private static func variable(at depth: Int) -> String { "#\(depth)" }

  // MARK: Plural

  mutating func parsePlural(
    _ name: String, isOrdinal: Bool, from start: Int, depth: Int
  ) throws(Failure) -> Message.Pattern.Element {
    let variable = Self.variable(at: depth)
    let style = try parseCases(.plural(variable: variable), from: start, depth: depth)
    var options: [Message.Option] = []
    if let offset = style.offset, !offset.isZero {
      options.append(Message.Option("offset", .literal(offset.description)))
    }
    if isOrdinal { options.append(Message.Option("type", .literal("ordinal"))) }
    options += categoryOptions(name, variable, style.cases)
    return message(name, "myna:plural", options, variable, style.cases, from: start)
  }

  /// How the number is formatted for choosing its category: as by the first argument of the same
  /// name in the `other` case, if that stands before any `#`.
  private func categoryOptions(
    _ name: String, _ variable: String, _ cases: [Case]
  ) -> [Message.Option] {
    // ICU asks for the category only if a case could need it.
    guard cases.contains(where: { $0.selector != "other" && !$0.selector.hasPrefix("=") }) else {
      return []
    }
    let other = cases.first { $0.selector == "other" }
    for element in other?.pattern.elements ?? [] {
      guard case .expression(let expression) = element,
        case .variable(let reference)? = expression.operand, let function = expression.function
      else { continue }
      if reference.name == variable { return [] }
      guard reference.name.utf8.elementsEqual(name.utf8) else { continue }
      switch function.name {
      case "myna:argument": return []
      case "myna:number":
        return [Message.Option("by", .literal("number"))] + function.options
      case "myna:date", "myna:time": return [Message.Option("by", .literal("date"))]
      default: return [Message.Option("by", .literal("value"))]
      }
    }
    return []
  }

  // MARK: Select

  mutating func parseSelect(
    _ name: String, from start: Int, depth: Int
  ) throws(Failure) -> Message.Pattern.Element {
    let style = try parseCases(.select, from: start, depth: depth)
    return message(
      name, "myna:select", [], Self.variable(at: depth), style.cases, from: start)
  }

  // MARK: Cases

  /// Parses `, offset:n selector {…} selector {…}` and the closing brace.
  private mutating func parseCases(
    _ parent: Parent, from start: Int, depth: Int
  ) throws(Failure) -> (cases: [Case], offset: DecimalNumber?) {
    guard current == UInt8(ascii: ",") else {
      throw Failure(
        diagnostic: MessageFormat1Diagnostics.missingOther(
          at: place(start, position), separator: ","))
    }
    position += 1
    var cases: [Case] = []
    var offset: DecimalNumber?
    while true {
      skipWhitespace()
      if current == UInt8(ascii: "}") { break }
      guard current != nil else { throw expected("'}'", opening: start) }
      let selectorStart = position
      let selector = try parseSelector(parent, opening: start)
      if case .plural = parent, selector == "offset", current == UInt8(ascii: ":") {
        guard cases.isEmpty, offset == nil else {
          throw expected("'offset:' before all cases", opening: start)
        }
        offset = try parseOffset(opening: start)
        continue
      }
      let span = place(selectorStart, position)
      skipWhitespace()
      guard current == UInt8(ascii: "{") else {
        throw expected("'{' with the text of '\(selector)'", opening: start)
      }
      position += 1
      guard depth + 1 < limits.nestingDepth else {
        throw Failure(
          diagnostic: MessageFormat1Diagnostics.tooDeep(limit: limits.nestingDepth, at: span))
      }
      let before = diagnostics.count
      openBraces += 1
      defer { openBraces -= 1 }
      let pattern = parseCase(depth: depth + 1, parent)
      cases.append(Case(selector: selector, pattern: pattern, span: span))
      // The text ran to the end without a brace: that was reported, and nothing follows.
      if current == nil, diagnostics.count > before { return (cases, offset) }
    }
    guard cases.contains(where: { $0.selector == "other" }) else {
      throw Failure(
        diagnostic: MessageFormat1Diagnostics.missingOther(
          at: place(start, position),
          meant: cases.last { ClassicSlips.otherWords.contains($0.selector) }?.span))
    }
    position += 1
    if cases.count > limits.variants {
      throw Failure(
        diagnostic: SyntaxDiagnostics.tooLarge(
          "argument has \(cases.count) cases", limit: limits.variants, name: "variants",
          at: place(start, position)))
    }
    return (cases, offset)
  }

  private mutating func parseSelector(
    _ parent: Parent, opening: Int
  ) throws(Failure) -> String {
    if case .plural = parent, current == UInt8(ascii: "=") {
      let start = position
      position += 1
      let text = takeNumberText()
      guard !text.isEmpty else { throw expected("a number after '='", opening: opening) }
      guard let number = Self.number(text, limits: limits) else {
        throw Failure(
          diagnostic: MessageFormat1Diagnostics.badNumber(text, at: place(start, position)))
      }
      return "=\(number)"
    }
    let selector = takeIdentifier()
    guard !selector.isEmpty else { throw expected("a case such as 'other'", opening: opening) }
    return selector
  }

  private mutating func parseOffset(opening: Int) throws(Failure) -> DecimalNumber {
    position += 1
    skipWhitespace()
    let start = position
    let text = takeNumberText()
    guard !text.isEmpty else { throw expected("a number after 'offset:'", opening: opening) }
    guard let number = Self.number(text, limits: limits),
      number.intValue.map({ abs($0) <= 1_000_000 }) ?? (number.truncatingFraction.intValue != nil)
    else {
      throw Failure(
        diagnostic: MessageFormat1Diagnostics.badNumber(text, at: place(start, position)))
    }
    return number
  }

  private func message(
    _ name: String, _ function: String, _ options: [Message.Option], _ variable: String,
    _ cases: [Case], from start: Int
  ) -> Message.Pattern.Element {
    let variants = cases.map { branch in
      Message.Variant(
        keys: [branch.selector == "other" ? .catchAll : .literal(branch.selector)],
        pattern: branch.pattern, provenance: Provenance(branch.span))
    }
    return .message(
      Message(
        declarations: [declaration(variable, name, function, options)],
        body: .match(selectors: [Message.VariableReference(variable)], variants: variants),
        dialect: .messageFormat1, provenance: Provenance(place(start, position))))
  }

  private func declaration(
    _ variable: String, _ name: String, _ function: String, _ options: [Message.Option]
  ) -> Message.Declaration {
    Message.Declaration(
      .local, name: variable,
      value: Message.Expression(
        operand: .variable(Message.VariableReference(name)),
        function: Message.FunctionReference(function, options: options)))
  }

  // MARK: Choice

  /// Parses `, 0#none|1#one|1<many` and the closing brace. The keys of the variants are their
  /// positions; the limits are an option of the function.
  mutating func parseChoice(
    _ name: String, from start: Int, depth: Int
  ) throws(Failure) -> Message.Pattern.Element {
    guard current == UInt8(ascii: ",") else { throw expected("', 0#…'", opening: start) }
    position += 1
    skipWhitespace()
    var limitTexts: [String] = []
    var variants: [Message.Variant] = []
    while true {
      let caseStart = position
      limitTexts.append(try parseChoiceLimit(opening: start))
      guard depth + 1 < limits.nestingDepth, variants.count < limits.variants else {
        throw Failure(
          diagnostic: MessageFormat1Diagnostics.tooDeep(
            limit: limits.nestingDepth, at: place(caseStart, position)))
      }
      let pattern = parseCase(depth: depth + 1, .choice)
      variants.append(
        Message.Variant(
          keys: [.literal(String(variants.count))], pattern: pattern,
          provenance: Provenance(place(caseStart, position))))
      guard current == UInt8(ascii: "|") else { break }
      position += 1
      skipWhitespace()
    }
    if current == UInt8(ascii: "}") { position += 1 }
    let variable = Self.variable(at: depth)
    let options = [Message.Option("limits", .literal(limitTexts.joined(separator: " ")))]
    return .message(
      Message(
        declarations: [declaration(variable, name, "myna:choice", options)],
        body: .match(selectors: [Message.VariableReference(variable)], variants: variants),
        dialect: .messageFormat1, provenance: Provenance(place(start, position))))
  }

  /// Parses a limit and returns `number#` or `number<`.
  private mutating func parseChoiceLimit(opening: Int) throws(Failure) -> String {
    let start = position
    let text = takeNumberText()
    guard !text.isEmpty else { throw expected("a number", opening: opening) }
    let limit: String
    if let number = Self.number(text, limits: limits) {
      limit = number.description
    } else if ["\u{221E}", "+\u{221E}", "-\u{221E}"].contains(text) {
      limit = text.hasPrefix("-") ? "-\u{221E}" : "\u{221E}"
    } else {
      throw Failure(
        diagnostic: MessageFormat1Diagnostics.badNumber(text, at: place(start, position)))
    }
    skipWhitespace()
    guard let (sign, width) = scalar(at: position), ["#", "<", "\u{2264}"].contains(sign) else {
      throw expected("'#', '<' or '≤' after the number", opening: opening)
    }
    position += width
    return limit + (sign == "<" ? "<" : "#")
  }
}
