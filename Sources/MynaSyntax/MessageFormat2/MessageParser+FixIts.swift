import MynaModel

/// Fixes that are proposed where something else was expected; ``FixItCheck`` keeps those that help.
extension MessageParser {
  private func remove(_ what: String, _ start: Int, _ end: Int) -> Diagnostic.FixIt {
    .init("remove \(what)", replace: SourceSpan(start, end), with: "")
  }

  /// Where the blanks and tabs at an offset end.
  private func endOfBlanks(_ offset: Int) -> Int {
    bytes[min(offset, bytes.count)...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.count
  }

  /// `{$ name}` and `{$n : number}`.
  func blankFixes() -> [Diagnostic.FixIt] {
    let end = endOfBlanks(position)
    return end > position ? [remove("the white space", position, end)] : []
  }

  /// `{#/b}` for `{/b}`.
  func markupFixes() -> [Diagnostic.FixIt] {
    guard current == UInt8(ascii: "/"), position > 0, bytes[position - 1] == UInt8(ascii: "#")
    else { return blankFixes() }
    return [remove("the '#'", position - 1, position)]
  }

  /// `.match $a, $b` and `{$n :number a=1, b=2}`.
  func commaFixes() -> [Diagnostic.FixIt] {
    guard current == UInt8(ascii: ",") else { return [] }
    let isBetweenBlanks = endOfBlanks(position + 1) > position + 1
    return [
      .init(
        "remove the comma", replace: SourceSpan(position, position + 1),
        with: isBetweenBlanks ? "" : " ")
    ]
  }

  /// `:=`, `:` or nothing where `=` is expected.
  func equalsFixes() -> [Diagnostic.FixIt] {
    if current == UInt8(ascii: ":") {
      let isDouble = isAt(":=")
      return [
        .init(
          "write '='", replace: SourceSpan(position, position + (isDouble ? 2 : 1)), with: "=")
      ]
    }
    return [.init("insert '='", replace: SourceSpan(position, position), with: "= ")]
  }

  /// `.local x` for `.local $x`.
  func dollarFixes() -> [Diagnostic.FixIt] {
    guard current != UInt8(ascii: "$") else { return [] }
    return [.init("write a variable", replace: SourceSpan(position, position), with: "$")]
  }

  /// `.input $n` for `.input {$n}`, `.local $a = 1` for `.local $a = {1}`.
  func bracedFixes() -> [Diagnostic.FixIt] {
    var copy = self
    if current == UInt8(ascii: "$") {
      guard copy.parseVariable() != nil else { return [] }
    } else if copy.parseLiteral() == nil {
      return []
    }
    return [
      .init(
        "put it in braces", replace: SourceSpan(position, copy.position),
        with: "{\(text(position, copy.position))}")
    ]
  }

  /// `.input {n}` for `.input {$n}`.
  func variableFixes(in span: SourceSpan?) -> [Diagnostic.FixIt] {
    guard let span else { return [] }
    let start = endOfBlanks(span.start + 1)
    return [.init("write a variable", replace: SourceSpan(start, start), with: "$")]
  }

  /// `.match {$n :number}`, as in older drafts, for a declaration and `.match $n`.
  func selectorFixes(keyword: Int) -> [Diagnostic.FixIt] {
    guard current == UInt8(ascii: "{") else { return [] }
    var copy = self
    var declarations: [String] = []
    var selectors: [String] = []
    var end = position
    while copy.current == UInt8(ascii: "{"), !copy.isAt("{{"),
      case .expression(let expression)? = copy.parsePlaceholder(),
      case .variable(let reference)? = expression.operand
    {
      if expression.function != nil {
        declarations.append(".input \(copy.text(expression.provenance.span))")
      }
      selectors.append("$\(reference.name)")
      end = copy.position
      copy.skipOptionalWhitespace()
    }
    guard !selectors.isEmpty else { return [] }
    let words = ([".match"] + selectors).joined(separator: " ")
    let span = SourceSpan(keyword, end)
    return [
      .init(
        "declare the selector", replace: span, with: (declarations + [words]).joined(separator: " ")
      ),
      .init("write a variable", replace: span, with: words),
    ]
  }

  private func text(_ span: SourceSpan?) -> String {
    span.map { text($0.start, $0.end) } ?? ""
  }

  // MARK: Braces

  /// Where the braces that open at the position close; the position if they do not soon.
  func endOfBraces(within window: Int = 2_048) -> Int {
    var depth = 0
    var index = position
    // Looking further for each brace would make the search quadratic.
    let last = min(bytes.count, position + window)
    while index < last {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
      index += 1
      if depth == 0 { return min(index, bytes.count) }
    }
    return position
  }

  /// `one {file}` for `one {{file}}`.
  func patternFixes(_ span: SourceSpan) -> [Diagnostic.FixIt] {
    guard current == UInt8(ascii: "{"), span.end > span.start else { return [] }
    return [.init("double the braces", replace: span, with: "{\(text(span))}")]
  }

  /// `{{$name}}` in text for `{$name}`.
  func doubledBraceFixes(_ start: Int) -> [Diagnostic.FixIt] {
    guard isAt("{") else { return [] }
    var copy = self
    copy.position = start
    let end = copy.endOfBraces(within: 128)
    guard end > start + 2 else { return [] }
    return [
      .init(
        "write single braces", replace: SourceSpan(start, end), with: text(start + 1, end - 1))
    ]
  }

  /// What may mend a placeholder that holds something unexpected at the position.
  func placeholderFixes(opening: Int) -> [Diagnostic.FixIt] {
    var fixes = commaFixes()
    if isAt("/ ") || isAt("/\t") {
      fixes.append(remove("the white space", position + 1, endOfBlanks(position + 1)))
    }
    if isAt("/") { fixes.append(remove("the '/'", position, position + 1)) }
    fixes += classicFixes(opening: opening) + swappedFixes(opening: opening)
    let behind = position > 0 && bytes[position - 1] == 0x20 ? position - 1 : position
    fixes.append(.init("close the placeholder", replace: SourceSpan(behind, behind), with: "}"))
    return fixes
  }

  /// `{n, number}` of MessageFormat 1 for `{$n :number}`.
  private func classicFixes(opening: Int) -> [Diagnostic.FixIt] {
    guard current == UInt8(ascii: ","),
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "}"))
    else { return [] }
    func trimmed(_ start: Int, _ end: Int) -> String {
      String(text(start, end).unicodeScalars.filter { !$0.isMessageWhitespace })
    }
    let name = trimmed(opening + 1, position)
    let type = trimmed(position + 1, end)
    guard ["number", "date", "time"].contains(type) else { return [] }
    let variable = name.hasPrefix("$") ? name : "$\(name)"
    return [
      .init(
        "write MessageFormat 2", replace: SourceSpan(opening, end + 1),
        with: "{\(variable) :\(type)}")
    ]
  }

  /// `{:number $n}` for `{$n :number}`.
  private func swappedFixes(opening: Int) -> [Diagnostic.FixIt] {
    guard current == UInt8(ascii: "$") else { return [] }
    let start = endOfBlanks(opening + 1)
    guard start < position, bytes[start] == UInt8(ascii: ":") else { return [] }
    var copy = self
    guard copy.parseVariable() != nil else { return [] }
    let end = bytes[start..<position].lastIndex { $0 != 0x20 && $0 != 0x09 } ?? start
    let function = text(start, end + 1)
    return [
      .init(
        "write the variable first", replace: SourceSpan(start, copy.position),
        with: "\(text(position, copy.position)) \(function)")
    ]
  }
}
