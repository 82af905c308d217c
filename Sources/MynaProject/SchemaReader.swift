internal import MynaModel

/// Reads fields of YAML values against a schema and reports what does not fit.
struct SchemaReader {
  /// First part of the diagnostic ids: `catalogue` or `project`.
  let area: String
  let limits: Limits
  var problems: ProblemList

  /// The fields of one mapping.
  struct Fields {
    /// Where to report that a field is missing.
    var span: SourceSpan
    var pairs: [(name: String, span: SourceSpan, value: YAMLValue)]

    subscript(name: String) -> YAMLValue? {
      pairs.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
    }
  }

  /// Text and the place where it stands.
  struct Located {
    var text: String
    var span: SourceSpan
  }

  // MARK: Mappings

  /// Reads a mapping with a fixed set of fields; `what` names it in messages.
  mutating func fields(
    of value: YAMLValue, _ what: String, at span: SourceSpan, required: [String],
    optional: [String] = []
  ) -> Fields? {
    guard let pairs = pairs(of: value, what, at: span) else { return nil }
    let allowed = required + optional
    for (name, span, _) in pairs where !allowed.contains(name) {
      report(.unknownField(area, name, what, allowed: allowed, at: span))
    }
    let fields = Fields(span: span, pairs: pairs)
    for name in required where fields[name] == nil {
      report(.missingField(area, name, what, at: span))
    }
    return fields
  }

  /// Reads a mapping with open names.
  mutating func pairs(
    of value: YAMLValue, _ what: String, at span: SourceSpan
  ) -> [(name: String, span: SourceSpan, value: YAMLValue)]? {
    guard case .mapping(let pairs) = value.content else {
      report(.badValue(area, what, expected: "a mapping", at: visible(value.span, or: span)))
      return nil
    }
    guard pairs.count <= limits.entriesPerFile else {
      report(.tooMany(what, limit: limits.entriesPerFile, at: span))
      return nil
    }
    return pairs.compactMap { key, value in
      guard let name = key.text else {
        report(.badValue(area, what, expected: "text as a key", at: key.span))
        return nil
      }
      return (name, key.span, value)
    }
  }

  // MARK: Values

  /// Reads text that is not empty.
  mutating func text(_ value: YAMLValue?, _ what: String) -> Located? {
    guard let value else { return nil }
    guard let text = value.text, !text.isEmpty else {
      report(.badValue(area, what, expected: "text", at: value.span))
      return nil
    }
    return Located(text: text, span: value.span)
  }

  /// Reads text that satisfies a condition.
  mutating func text(
    _ value: YAMLValue?, _ what: String, expected: String, where isValid: (String) -> Bool
  ) -> Located? {
    guard let found = text(value, what) else { return nil }
    guard isValid(found.text) else {
      report(.badValue(area, what, found: found.text, expected: expected, at: found.span))
      return nil
    }
    return found
  }

  /// Reads a list of texts; a missing list is empty.
  mutating func texts(_ value: YAMLValue?, _ what: String) -> [Located] {
    guard let value else { return [] }
    guard case .list(let items) = value.content else {
      report(.badValue(area, what, expected: "a list such as [a, b]", at: value.span))
      return []
    }
    guard items.count <= limits.entriesPerFile else {
      report(.tooMany(what, limit: limits.entriesPerFile, at: value.span))
      return []
    }
    var result: [Located] = []
    var seen: Set<[UInt8]> = []
    for item in items {
      guard let found = text(item, what) else { continue }
      if seen.insert(Array(found.text.utf8)).inserted {
        result.append(found)
      } else {
        report(.badValue(area, what, found: found.text, expected: "each once", at: found.span))
      }
    }
    return result
  }

  /// Reads one of a closed set of values.
  mutating func choice<Choice>(
    _ value: YAMLValue?, _ what: String, as type: Choice.Type = Choice.self
  ) -> Choice? where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
    guard let found = text(value, what) else { return nil }
    return choice(found, what)
  }

  /// Reads one of a closed set of values.
  mutating func choice<Choice>(
    _ found: Located, _ what: String, as type: Choice.Type = Choice.self
  ) -> Choice? where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
    guard let choice = Choice(rawValue: found.text) else {
      let allowed = Choice.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      report(
        .badValue(area, what, found: found.text, expected: "one of \(allowed)", at: found.span))
      return nil
    }
    return choice
  }

  /// Reads a whole number of a range, in ASCII digits.
  mutating func integer(_ value: YAMLValue?, _ what: String, in range: ClosedRange<Int>) -> Int? {
    guard let found = text(value, what) else { return nil }
    guard found.text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(found.text), range.contains(number)
    else {
      let expected = "a number from \(range.lowerBound) to \(range.upperBound)"
      report(.badValue(area, what, found: found.text, expected: expected, at: found.span))
      return nil
    }
    return number
  }

  /// Reads `true` or `false`; a missing value is false.
  mutating func flag(_ value: YAMLValue?, _ what: String) -> Bool {
    let found = text(value, what, expected: "'true' or 'false'") {
      $0 == "true" || $0 == "false"
    }
    return found?.text == "true"
  }

  // MARK: Names

  /// Reads a message key.
  mutating func messageKey(_ value: YAMLValue?, _ what: String) -> Located? {
    let limits = limits
    return text(
      value, what, expected: "a message key of at most \(limits.keyBytes) bytes without blanks"
    ) { Self.isMessageKey($0, limits) }
  }

  /// Whether a text can be the key of a message: parts joined by `.`, none empty, no blank.
  static func isMessageKey(_ text: String, _ limits: Limits) -> Bool {
    text.utf8.count <= limits.keyBytes
      && text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty }
      && text.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && $0.value > 0x20 }
  }

  /// Whether a text is lower-case words joined by hyphens.
  static func isWord(_ text: String) -> Bool { Audience(text) != nil }

  mutating func report(_ diagnostic: Diagnostic) { problems.add(diagnostic) }

  /// The place of a value, or that of its key if the value is not visible.
  private func visible(_ span: SourceSpan, or key: SourceSpan) -> SourceSpan {
    span.start == span.end ? key : span
  }
}
