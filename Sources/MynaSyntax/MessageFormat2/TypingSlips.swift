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
    checkKeys(message, source, &warnings)
    checkFullWidthBraces(source, &warnings)
    checkKeyword(source, &warnings)
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
      checkOperand(literal, expression.function?.name, place, &warnings)
    }
    for option in expression.function?.options ?? [] {
      guard case .literal(let literal) = option.value, let span = option.provenance.span,
        let place = place(of: literal, in: span, source), hasSmartQuotes(literal)
      else { continue }
      warnings.append(smartQuotes(literal, at: place))
    }
  }

  private static func checkOperand(
    _ literal: String, _ function: String?, _ place: SourceSpan, _ warnings: inout [Diagnostic]
  ) {
    let first = literal.unicodeScalars.first ?? " "
    if first == "\u{FF04}" {
      let name = String(literal.unicodeScalars.dropFirst())
      warnings.append(
        warning(
          "full-width-syntax", "'\(literal)' is text because of the full-width sign", place,
          fix: "write an ASCII '$'", with: "$\(name)"))
    } else if hasSmartQuotes(literal) {
      warnings.append(smartQuotes(literal, at: place))
    } else if first.isNameStart, first != "+", function == nil {
      warnings.append(
        warning(
          "literal-placeholder", "'{\(literal)}' shows the text itself, not an argument", place,
          fix: "write a variable", with: "$\(literal)"))
    } else if first.isNameStart, first != "+", let function, neverText.contains(function) {
      warnings.append(
        warning(
          "literal-placeholder", "'\(literal)' is a text, which :\(function) cannot format", place,
          fix: "write a variable", with: "$\(literal)"))
    }
  }

  /// Functions whose operand is never a word.
  private static let neverText: Set = [
    "number", "integer", "percent", "currency", "unit", "offset", "date", "time", "datetime",
  ]

  // MARK: Keys

  private static func checkKeys(
    _ message: Message, _ source: [UInt8], _ warnings: inout [Diagnostic]
  ) {
    guard case .match(_, let variants) = message.body else { return }
    for variant in variants {
      guard let span = variant.provenance.span else { continue }
      for case .literal(let literal) in variant.keys {
        let isStar = literal == "\u{FF0A}"
        guard isStar || hasSmartQuotes(literal), let place = place(of: literal, in: span, source)
        else { continue }
        warnings.append(
          isStar
            ? warning(
              "full-width-syntax", "'\(literal)' is a key because of the full-width sign", place,
              fix: "write an ASCII '*'", with: "*")
            : smartQuotes(literal, at: place))
      }
    }
  }

  /// `．match` and `。匹配` at the start of a message.
  private static func checkKeyword(_ source: [UInt8], _ warnings: inout [Diagnostic]) {
    let text = String(decoding: source.prefix(64), as: UTF8.self).unicodeScalars
    guard let stop = text.first, stop == "\u{FF0E}" || stop == "\u{3002}" else { return }
    let word = String(
      String.UnicodeScalarView(text.dropFirst().prefix { $0.isNameStart && $0.value < 0xFF00 }))
    guard KeywordSlips.keyword(for: word) != nil, var fix = SlipMender.fix(for: source) else {
      return
    }
    fix.message = "write it in ASCII"
    warnings.append(
      Diagnostic(
        "mf2.full-width-syntax", .warning, "'\(stop)\(word)' is text because of its full stop",
        at: SourceSpan(0, 3 + word.utf8.count), fixIts: [fix]))
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

  /// `｛$name｝` and `｛＄name ：number｝` in text.
  private static func checkFullWidthBraces(_ source: [UInt8], _ warnings: inout [Diagnostic]) {
    var index = 0
    while let start = source[index...].firstIndex(of: 0xEF) {
      index = start + 1
      guard let (mended, end) = SlipMender.placeholder(in: source, at: start),
        isPlaceholder(mended)
      else { continue }
      let written = String(decoding: source[start..<end], as: UTF8.self)
      warnings.append(
        warning(
          "full-width-syntax", "'\(written)' is text because of the full-width braces",
          SourceSpan(start, end), fix: "write ASCII signs",
          with: String(decoding: mended, as: UTF8.self)))
      index = end
    }
  }

  /// Whether a text is one placeholder.
  private static func isPlaceholder(_ text: [UInt8]) -> Bool {
    var parser = MessageParser(bytes: text, limits: Limits())
    return parser.parsePlaceholder() != nil && parser.diagnostics.isEmpty
      && parser.position == text.count
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
    "匹配": ".match", "選擇": ".match", "选择": ".match", "输入": ".input", "本地": ".local", "局部": ".local",
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
