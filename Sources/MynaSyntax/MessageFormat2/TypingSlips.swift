import MynaModel

/// Finds what is valid MessageFormat 2 but hardly meant: `{count}` for `{$count}`, smart quotes, and
/// full-width signs from a Chinese keyboard.
///
/// Only warnings, each with a fix that gives a valid message: the text may be meant as it is.
enum TypingSlips {
  static func warnings(in message: Message, source: [UInt8]) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    for declaration in message.declarations { check(declaration.value, source, &warnings) }
    for pattern in message.patterns {
      for case .expression(let expression) in pattern.elements {
        check(expression, source, &warnings)
      }
    }
    checkFullWidthBraces(source, &warnings)
    return warnings.sorted { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) }
  }

  // MARK: Literals

  private static func check(
    _ expression: Message.Expression, _ source: [UInt8], _ warnings: inout [Diagnostic]
  ) {
    guard let span = expression.provenance.span, span.end <= source.count else { return }
    if case .literal(let literal)? = expression.operand,
      let place = place(of: literal, in: span, source)
    {
      checkOperand(literal, isBare: expression.function == nil, place, &warnings)
    }
    for option in expression.function?.options ?? [] {
      guard case .literal(let literal) = option.value, let span = option.provenance.span,
        let place = place(of: literal, in: span, source), hasSmartQuotes(literal)
      else { continue }
      warnings.append(smartQuotes(literal, at: place))
    }
  }

  private static func checkOperand(
    _ literal: String, isBare: Bool, _ place: SourceSpan, _ warnings: inout [Diagnostic]
  ) {
    if literal.unicodeScalars.first == "\u{FF04}" {
      let name = String(literal.unicodeScalars.dropFirst())
      warnings.append(
        warning(
          "full-width-syntax", "'\(literal)' is text because of the full-width sign", place,
          fix: "write an ASCII '$'", with: "$\(name)"))
    } else if hasSmartQuotes(literal) {
      warnings.append(smartQuotes(literal, at: place))
    } else if isBare, let first = literal.unicodeScalars.first, first.isNameStart {
      warnings.append(
        warning(
          "literal-placeholder", "'{\(literal)}' shows the text itself, not an argument", place,
          fix: "write a variable", with: "$\(literal)"))
    }
  }

  /// Where an unquoted literal stands within a span; `nil` for a quoted one, which is meant.
  private static func place(
    of literal: String, in span: SourceSpan, _ source: [UInt8]
  ) -> SourceSpan? {
    let bytes = Array(literal.utf8)
    guard !bytes.isEmpty, literal.unicodeScalars.allSatisfy(\.isNameCharacter) else { return nil }
    let end = min(span.end, source.count) - bytes.count
    guard span.start <= end else { return nil }
    for start in span.start...end where source[start..<start + bytes.count].elementsEqual(bytes) {
      let isQuoted = start > 0 && source[start - 1] == UInt8(ascii: "|")
      return isQuoted ? nil : SourceSpan(start, start + bytes.count)
    }
    return nil
  }

  private static func hasSmartQuotes(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return false
    }
    return ("\u{2018}"..."\u{201F}").contains(first) && ("\u{2018}"..."\u{201F}").contains(last)
  }

  private static func smartQuotes(_ literal: String, at place: SourceSpan) -> Diagnostic {
    let inner = literal.unicodeScalars.filter { !("\u{2018}"..."\u{201F}").contains($0) }
    return warning(
      "smart-quotes", "the quotes of '\(literal)' belong to the value", place,
      fix: "quote with '|'", with: "|\(String(String.UnicodeScalarView(inner)))|")
  }

  // MARK: Braces

  /// `｛$name｝` and `｛＄name｝` in text.
  private static func checkFullWidthBraces(_ source: [UInt8], _ warnings: inout [Diagnostic]) {
    let opening = Array("\u{FF5B}".utf8)
    let closing = Array("\u{FF5D}".utf8)
    var index = 0
    while index + opening.count <= source.count {
      guard source[index..<index + 3].elementsEqual(opening) else {
        index += 1
        continue
      }
      let start = index
      index += 3
      // A name is short: looking further would make the search quadratic.
      let window = source[index...].prefix(128)
      guard
        let end = window.indices.first(where: { window[$0...].prefix(3).elementsEqual(closing) })
      else { continue }
      let inner = String(decoding: window[..<end], as: UTF8.self).unicodeScalars
      guard inner.first == "$" || inner.first == "\u{FF04}",
        inner.dropFirst().first?.isNameStart == true,
        inner.dropFirst().allSatisfy(\.isNameCharacter)
      else { continue }
      let name = String(String.UnicodeScalarView(inner.dropFirst()))
      warnings.append(
        warning(
          "full-width-syntax", "'｛\(String(inner))｝' is text because of the full-width braces",
          SourceSpan(start, end + 3), fix: "write ASCII braces", with: "{$\(name)}"))
      index = end + 3
    }
  }

  private static func warning(
    _ name: String, _ message: String, _ span: SourceSpan, fix: String, with replacement: String
  ) -> Diagnostic {
    Diagnostic(
      "mf2.\(name)", .warning, message, at: span,
      fixIts: [.init(fix, replace: span, with: replacement)])
  }
}

/// Words that people write for the keywords.
enum KeywordSlips {
  private static let words: [String: String] = [
    "匹配": ".match", "选择": ".match", "输入": ".input", "本地": ".local", "局部": ".local",
    "變數": ".local", "匹對": ".match", "輸入": ".input", "本地變數": ".local",
    "select": ".match", "switch": ".match", "when": ".match", "matches": ".match",
    "let": ".local", "var": ".local", "const": ".local", "define": ".local",
    "in": ".input", "inputs": ".input", "param": ".input", "arg": ".input",
  ]

  /// The keyword that was probably meant by a word such as `.匹配` or `.Match`.
  static func keyword(for word: String) -> String? {
    let name = word.drop { $0 == "." }.lowercased()
    if ["match", "input", "local"].contains(name) { return ".\(name)" }
    return words[name]
  }
}
