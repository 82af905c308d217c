public import MynaModel

/// Parses ICU MessageFormat 1 text into the model, as ICU 72 reads it.
///
/// A plural, select or choice argument becomes a message within the pattern
/// (`Message.Pattern.Element.message`); arguments call functions of the namespace `myna:`
/// that format as ICU's MessageFormat does.
///
/// Source: ICU user guide, "Formatting Messages"; behaviour checked against ICU 72's own.
public struct MessageFormat1Parser {
  let bytes: [UInt8]
  /// Places of the bytes in the source, where the text is not the source itself.
  private let places: [Int]?
  let apostrophes: ApostropheMode
  let limits: Limits
  var position = 0
  var diagnostics: [Diagnostic] = []
  /// Braces that are open at the position.
  var openBraces = 0
  /// Depth of the text that is read; deeper texts end with a brace.
  var baseDepth = 0
  /// The variable that the marker shows.
  var marked: String?
  /// Whether apostrophes and braces are text.
  var isPlain = false
  /// The depth of the case whose arguments are recorded.
  var recordingDepth: Int?
  var argumentRanges: [Range<Int>] = []
  private var placeholderCount = 0

  /// What a text stands in; decides which characters are syntax.
  enum Parent {
    case message
    case select
    case choice
    /// Within a plural, `#` shows the value of a variable.
    case plural(variable: String)
  }

  /// A problem that ends an argument; parsing goes on behind it.
  struct Failure: Error {
    var diagnostic: Diagnostic
  }

  init(
    bytes: [UInt8], places: [Int]? = nil, apostrophes: ApostropheMode, limits: Limits
  ) {
    self.bytes = bytes
    self.places = places
    self.apostrophes = apostrophes
    self.limits = limits
  }

  /// A place in the source.
  func place(_ start: Int, _ end: Int) -> SourceSpan {
    guard let places, let last = places.last else { return SourceSpan(start, end) }
    func source(_ offset: Int) -> Int { offset < places.count ? places[offset] : last }
    return SourceSpan(source(start), end > start ? source(end - 1) + 1 : source(start))
  }

  /// Parses a message.
  ///
  /// - Complexity: linear in the text.
  public static func parse(
    _ text: String, apostrophes: ApostropheMode = .optional, limits: Limits = Limits()
  ) -> MessageParser.Result {
    if let problem = MessageParser.sizeProblem(text, limits: limits) {
      return MessageParser.Result(message: nil, diagnostics: [problem])
    }
    var parser = MessageFormat1Parser(
      bytes: Array(text.utf8), apostrophes: apostrophes, limits: limits)
    let pattern = parser.parseText(depth: 0, .message)
    guard parser.diagnostics.isEmpty else {
      parser.diagnostics = parser.fixItCheck.keepingFixesThatHelp(parser.diagnostics)
      return MessageParser.Result(message: nil, diagnostics: parser.diagnostics)
    }
    let message = Message(
      body: .pattern(pattern), dialect: .messageFormat1,
      provenance: Provenance(parser.place(0, text.utf8.count)))
    return MessageParser.Result(message: message, diagnostics: parser.warnings)
  }

  /// Keeps the fixes that give a message, alone or all together.
  private var fixItCheck: FixItCheck {
    let (apostrophes, limits) = (apostrophes, limits)
    var check = FixItCheck(
      source: bytes,
      distance: { text in
        var again = MessageFormat1Parser(bytes: text, apostrophes: apostrophes, limits: limits)
        _ = again.parseText(depth: 0, .message)
        return .init(syntaxErrors: again.diagnostics.count, modelErrors: 0)
      }, keepsPartialFixes: false)
    check.wholeFixes = ClassicSlips.fix(for: bytes).map { [$0] } ?? []
    return check
  }

  /// Warns about full-width signs that are text, but would be syntax in ASCII.
  private var warnings: [Diagnostic] {
    let check = fixItCheck
    let warnings = check.wholeFixes.map(MessageFormat1Diagnostics.fullWidth)
    return check.keepingFixesThatHelp(warnings: warnings).filter { !$0.fixIts.isEmpty }
  }

  // MARK: Text

  /// Parses text and arguments up to the brace that closes it, or to the end.
  ///
  /// A choice leaves its terminator, `|` or `}`, to the caller.
  mutating func parseText(depth: Int, _ parent: Parent) -> Message.Pattern {
    var elements: [Message.Pattern.Element] = []
    var literal: [UInt8] = []
    func flush() {
      guard !literal.isEmpty else { return }
      elements.append(.text(String(decoding: literal, as: UTF8.self)))
      literal.removeAll(keepingCapacity: true)
    }
    let start = position
    while let byte = current {
      switch (byte, parent) {
      case (Self.marker, _):
        flush()
        if let marked { elements.append(.expression(numberSign(marked))) }
        position += 1
      case (_, _) where isPlain:
        literal.append(byte)
        position += 1
      case (UInt8(ascii: "'"), _):
        parseApostrophe(parent, into: &literal)
      case (UInt8(ascii: "#"), .plural(let variable)):
        flush()
        elements.append(.expression(numberSign(variable)))
        position += 1
      case (UInt8(ascii: "{"), _):
        flush()
        elements += parseArgumentOrSkip(depth: depth)
      case (UInt8(ascii: "|"), .choice), (UInt8(ascii: "}"), .choice):
        flush()
        return Message.Pattern(elements)
      case (UInt8(ascii: "}"), _) where depth > baseDepth:
        flush()
        position += 1
        return Message.Pattern(elements)
      default:
        literal.append(byte)
        position += 1
      }
    }
    flush()
    if depth > baseDepth {
      report(
        MessageFormat1Diagnostics.unclosed(
          opening: place(max(0, start - 1), start), braces: openBraces,
          at: place(position, position)))
    }
    return Message.Pattern(elements)
  }

  /// `''` is an apostrophe; one before syntax quotes up to the next; any other is itself.
  private mutating func parseApostrophe(_ parent: Parent, into literal: inout [UInt8]) {
    position += 1
    let apostrophe = UInt8(ascii: "'")
    guard let next = current else {
      literal.append(apostrophe)
      return
    }
    if next == apostrophe {
      literal.append(apostrophe)
      position += 1
      return
    }
    guard apostrophes == .required || isQuotable(next, parent) else {
      literal.append(apostrophe)
      return
    }
    while let byte = current {
      position += 1
      if byte != apostrophe {
        literal.append(byte)
      } else if current == apostrophe {
        literal.append(apostrophe)
        position += 1
      } else {
        return
      }
    }
  }

  private func isQuotable(_ byte: UInt8, _ parent: Parent) -> Bool {
    switch (byte, parent) {
    case (UInt8(ascii: "{"), _), (UInt8(ascii: "}"), _): true
    case (UInt8(ascii: "|"), .choice), (UInt8(ascii: "#"), .plural): true
    default: false
    }
  }

  /// `#`: the value of the plural around it, offset applied, in the locale's default format.
  private func numberSign(_ variable: String) -> Message.Expression {
    let span = place(position, position + 1)
    return Message.Expression(
      operand: .variable(Message.VariableReference(variable, provenance: Provenance(span))),
      function: Message.FunctionReference("myna:argument"), provenance: Provenance(span))
  }

  private mutating func parseArgumentOrSkip(depth: Int) -> [Message.Pattern.Element] {
    let start = position
    openBraces += 1
    defer { openBraces -= 1 }
    placeholderCount += 1
    if placeholderCount == limits.placeholders + 1 {
      report(
        SyntaxDiagnostics.tooLarge(
          "message has more than \(limits.placeholders) placeholders", limit: limits.placeholders,
          name: "placeholders", at: place(start, start + 1)))
    }
    guard diagnostics.count < limits.diagnosticsPerFile else {
      position = bytes.count
      return []
    }
    defer {
      if recordingDepth == depth { argumentRanges.append(start..<position) }
    }
    do throws(Failure) {
      return [try parseArgument(depth: depth)]
    } catch {
      report(error.diagnostic)
      skipArgument(from: start)
      return []
    }
  }

  /// Goes on behind the brace that closes a broken argument, or at the end.
  private mutating func skipArgument(from start: Int) {
    position = max(position, start + 1)
    var open = 1
    // Braces that were parsed before the problem was met are counted again from the start.
    for byte in bytes[(start + 1)..<position] {
      if byte == UInt8(ascii: "{") { open += 1 }
      if byte == UInt8(ascii: "}") { open -= 1 }
    }
    while open > 0, let byte = current {
      if byte == UInt8(ascii: "{") { open += 1 }
      if byte == UInt8(ascii: "}") { open -= 1 }
      position += 1
    }
  }

  mutating func report(_ diagnostic: Diagnostic) {
    guard diagnostics.count < limits.diagnosticsPerFile else { return }
    // Whatever is open at the end of the message is one problem, with one fix.
    let isUnclosed = diagnostic.id == "mf1.unclosed-brace"
    guard !isUnclosed || diagnostics.last?.id != diagnostic.id else { return }
    diagnostics.append(diagnostic)
  }
}
