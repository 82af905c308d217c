import MynaICU
import MynaModel

extension MessageFormat1Parser {
  /// Parses `{name}`, `{name, type}` or `{name, type, style}`, brace to brace.
  mutating func parseArgument(depth: Int) throws(Failure) -> Message.Pattern.Element {
    let start = position
    guard depth < limits.nestingDepth else {
      throw Failure(
        diagnostic: MessageFormat1Diagnostics.tooDeep(
          limit: limits.nestingDepth, at: place(start, start + 1)))
    }
    position += 1
    skipWhitespace()
    let name = try parseName(opening: start)
    skipWhitespace()
    if current == UInt8(ascii: "}") {
      position += 1
      return argument(name, "myna:argument", style: nil, from: start)
    }
    guard current == UInt8(ascii: ",") else { throw expected("',' or '}'", opening: start) }
    position += 1
    skipWhitespace()
    let typeStart = position
    while let byte = current, (0x61...0x7A).contains(byte | 0x20) { position += 1 }
    let type = text(typeStart, position)
    let typeSpan = place(typeStart, position)
    skipWhitespace()
    guard current == UInt8(ascii: ",") || current == UInt8(ascii: "}") else {
      throw expected(type.isEmpty ? "a type" : "',' or '}'", opening: start)
    }
    switch type.lowercased() {
    case "": throw expected("a type", opening: start)
    case "plural": return try parsePlural(name, isOrdinal: false, from: start, depth: depth)
    case "selectordinal": return try parsePlural(name, isOrdinal: true, from: start, depth: depth)
    case "select": return try parseSelect(name, from: start, depth: depth)
    case "choice": return try parseChoice(name, from: start, depth: depth)
    case "number", "date", "time", "spellout", "ordinal", "duration":
      return try parseSimple(name, type.lowercased(), from: start)
    default:
      throw Failure(
        diagnostic: MessageFormat1Diagnostics.unknownType(type, at: typeSpan))
    }
  }

  /// A name, or a number without leading zeros below 32,768.
  private mutating func parseName(opening: Int) throws(Failure) -> String {
    let start = position
    let name = takeIdentifier()
    guard !name.isEmpty else { throw expected("the name of an argument", opening: opening) }
    let isNumber = name.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let isBad =
      isNumber
      && (name.utf8.count > 5 || Int(name).map { $0 > 32_767 } == true
        || name.utf8.count > 1 && name.hasPrefix("0"))
    if isBad {
      throw Failure(
        diagnostic: MessageFormat1Diagnostics.badName(name, at: place(start, position)))
    }
    return name
  }

  private func argument(
    _ name: String, _ function: String, style: String?, from start: Int
  ) -> Message.Pattern.Element {
    let options = style.map { [Message.Option("style", .literal($0))] } ?? []
    return .expression(
      Message.Expression(
        operand: .variable(Message.VariableReference(name)),
        function: Message.FunctionReference(function, options: options),
        provenance: Provenance(place(start, position))))
  }

  private mutating func parseSimple(
    _ name: String, _ type: String, from start: Int
  ) throws(Failure) -> Message.Pattern.Element {
    var style = ""
    if current == UInt8(ascii: ",") {
      position += 1
      let styleStart = position
      style = try parseStyle(opening: start)
      if let nul = bytes[styleStart..<position].firstIndex(of: 0) {
        throw Failure(diagnostic: MessageFormat1Diagnostics.nulInStyle(at: place(nul, nul + 1)))
      }
      if type == "number", let reason = NumberStyle.problem(with: style) {
        throw Failure(
          diagnostic: MessageFormat1Diagnostics.badStyle(
            style, reason, at: place(styleStart, position - 1)))
      }
    } else {
      position += 1
    }
    return argument(name, "myna:\(type)", style: style.isEmpty ? nil : style, from: start)
  }

  /// Takes everything up to the closing brace; braces nest and apostrophes quote.
  private mutating func parseStyle(opening: Int) throws(Failure) -> String {
    let start = position
    var nested = 0
    while let byte = current {
      position += 1
      switch byte {
      case UInt8(ascii: "'"):
        guard let end = bytes[position...].firstIndex(of: byte) else {
          let span = place(position - 1, position)
          position = bytes.count
          throw Failure(diagnostic: MessageFormat1Diagnostics.unquotedStyle(at: span))
        }
        position = end + 1
      case UInt8(ascii: "{"): nested += 1
      case UInt8(ascii: "}"):
        if nested == 0 { return text(start, position - 1) }
        nested -= 1
      default: break
      }
    }
    throw expected("'}'", opening: opening)
  }
}

/// Checks number styles before anything is formatted with them.
enum NumberStyle {
  /// Why a style cannot be used, or `nil`.
  static func problem(with style: String) -> String? {
    let words = style.unicodeScalars.drop(while: PatternCharacters.isWhitespace)
    do {
      if words.starts(with: "::".unicodeScalars) {
        let skeleton = String(String.UnicodeScalarView(words.dropFirst(2)))
        if let reason = SkeletonGuard.problem(with: skeleton) { return reason }
        _ = try ICUNumberFormatter(skeleton: skeleton, locale: .root)
      } else if !isNamed(style) {
        if let reason = SkeletonGuard.problem(withPattern: style) { return reason }
        _ = try ICUClassicNumberFormatter(style: .pattern(style), locale: .root)
      }
      return nil
    } catch {
      return "ICU says \(error.name)"
    }
  }

  private static func isNamed(_ style: String) -> Bool {
    ["", "integer", "currency", "percent"].contains(keyword(style))
  }

  /// A style without the white space around it, in lower case.
  static func keyword(_ style: String) -> String {
    let scalars = style.unicodeScalars
    let trimmed = scalars.drop(while: PatternCharacters.isWhitespace).reversed()
      .drop(while: PatternCharacters.isWhitespace).reversed()
    return String(String.UnicodeScalarView(trimmed)).lowercased()
  }
}
