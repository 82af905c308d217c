import MynaICU
import MynaModel
import MynaProject

/// `check.misread-pattern`: a pattern of MessageFormat 1 that ICU reads otherwise than it was meant.
struct MisreadPatternCheck: Check {
  let manual = CheckManual(
    "check.misread-pattern", .structure, .error,
    "a pattern of MessageFormat 1 is read otherwise than it was meant",
    """
    ICU takes these without a word: of two cases with one selector the second is never shown, a \
    category that there is not matches nothing, a style that is misspelled is printed beside the \
    number, and a currency that there is not is printed as it stands. Offsets are whole numbers from \
    0 to 1,000, exact numbers are plain digits.
    """,
    bad: [
      .init(
        "en", "{count, plural, one {Once} one {Twice} other {# times}}", syntax: .messageFormat1),
      .init("en", "{count, plural, single {Once} other {# times}}", syntax: .messageFormat1),
      .init("en", "{count, plural, =01 {Once} other {# times}}", syntax: .messageFormat1),
      .init("en", "{count, plural, offset:-1 one {Once} other {#}}", syntax: .messageFormat1),
      .init("en", "You need {count, number, curency}.", syntax: .messageFormat1),
      .init("en", "You need {count, number, ::currency/ZZZ}.", syntax: .messageFormat1),
    ],
    good: [
      .init(
        "en", "{count, plural, =0 {Never} one {Once} other {# times}}", syntax: .messageFormat1),
      .init("en", "You need {count, number, ::currency/CNY}.", syntax: .messageFormat1),
      .init("en", "You need {count, number, #,##0.00}.", syntax: .messageFormat1),
    ])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.entry.syntax == .messageFormat1 else { return }
    visit(entry.message, entry, &report)
  }

  private func visit(_ message: Message, _ entry: CheckedEntry, _ report: inout CheckReport) {
    if case .match(_, let variants) = message.body {
      let isPlural = message.declarations.first?.value.function?.name == "myna:plural"
      checkSelectors(variants, isPlural: isPlural, entry, &report)
      checkOffset(of: message, entry, &report)
    }
    for pattern in message.patterns {
      for element in pattern.elements {
        if case .message(let nested) = element { visit(nested, entry, &report) }
        if case .expression(let expression) = element { checkStyle(expression, entry, &report) }
      }
    }
  }

  // MARK: Cases

  private func checkSelectors(
    _ variants: [Message.Variant], isPlural: Bool, _ entry: CheckedEntry,
    _ report: inout CheckReport
  ) {
    var first: [Message.Variant.Key: SourceSpan] = [:]
    for variant in variants {
      guard let key = variant.keys.first else { continue }
      let span = entry.span(variant.provenance)
      if let earlier = first[key] {
        report.add(
          "'\(written(variant, entry))' comes again and is never shown, expected it once", at: span,
          notes: [.init("this one is shown", at: earlier)])
      }
      first[key] = first[key] ?? span
      guard isPlural, case .literal(let selector) = key else { continue }
      if let expected = refusal(of: selector, written(variant, entry)) {
        report.add("'\(written(variant, entry))' never matches, expected \(expected)", at: span)
      }
    }
  }

  /// The selector as it stands in the file: `=01` is `=1` in the message.
  private func written(_ variant: Message.Variant, _ entry: CheckedEntry) -> String {
    let bytes = Array(entry.entry.resource.value.utf8)
    guard let span = variant.provenance.span, span.start < span.end, span.end <= bytes.count
    else { return "other" }
    return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  /// What was expected instead of a selector of a plural; `nil` if it is right.
  private func refusal(of selector: String, _ written: String) -> String? {
    guard selector.hasPrefix("=") else {
      return PluralCategories.names.contains(selector)
        ? nil : "a plural category, or a number behind '='"
    }
    let digits = String(written.dropFirst())
    let isPlain = (try? DecimalNumber(parsing: digits, as: .money))?.description == digits
    return isPlain ? nil : "a number in plain digits behind '='"
  }

  private func checkOffset(
    of message: Message, _ entry: CheckedEntry, _ report: inout CheckReport
  ) {
    let options = message.declarations.first?.value.function?.options ?? []
    for option in options where option.name == "offset" {
      guard case .literal(let text) = option.value else { continue }
      let offset = (try? DecimalNumber(parsing: text))?.intValue
      if offset.map({ (0...1_000).contains($0) }) != true {
        report.add(
          "offset \(text) is out of range, expected 0 to 1,000", at: entry.span(message.provenance))
      }
    }
  }

  // MARK: Styles

  private func checkStyle(
    _ expression: Message.Expression, _ entry: CheckedEntry, _ report: inout CheckReport
  ) {
    guard let function = expression.function, function.name == "myna:number" else { return }
    for option in function.options where option.name == "style" {
      guard case .literal(let style) = option.value, let problem = Self.problem(with: style)
      else { continue }
      report.add(problem, at: entry.span(expression.provenance))
    }
  }

  private static let named = ["integer", "currency", "percent"]

  private static func problem(with style: String) -> String? {
    let words = style.split { $0.isWhitespace }
    if words.first?.hasPrefix("::") == true {
      let stems = words.map { $0.hasPrefix("::") ? $0.dropFirst(2) : $0 }
      for stem in stems where stem.hasPrefix("currency/") {
        let code = String(stem.dropFirst("currency/".count))
        guard CurrencyCode(code) != nil, CurrencyData.isKnown(code) else {
          return "'\(code)' is no currency, expected a code of ISO 4217 such as 'CNY'"
        }
      }
      return nil
    }
    let text = words.joined(separator: " ")
    // A pattern has a place for digits; anything else is printed as it stands.
    guard !words.isEmpty, !named.contains(text.lowercased()),
      !text.utf8.contains(where: { (0x30...0x39).contains($0) || $0 == 0x23 || $0 == 0x40 })
    else { return nil }
    return "style '\(text)' is printed as it stands, expected "
      + "\(named.map { "'\($0)'" }.joined(separator: ", ")) or a pattern with digits"
  }
}
