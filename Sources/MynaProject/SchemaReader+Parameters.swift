internal import MynaCatalogue
internal import MynaModel

extension SchemaReader {
  /// Names of the parameter types.
  private enum TypeName: String, CaseIterable {
    case money, date, count, identifier, text, terms
    case enumeration = "enum"
  }

  /// Reads `parameters`: a mapping from names to types.
  mutating func parameters(_ value: YAMLValue?) -> [ErrorCatalogue.Parameter] {
    guard let value, let pairs = pairs(of: value, "parameters", at: value.span) else { return [] }
    return pairs.compactMap { name, span, value in
      guard isParameterName(name) else {
        report(
          .badValue(
            area, "a parameter", found: name,
            expected: "a letter, then letters, digits, '_', '.' or '-'", at: span))
        return nil
      }
      return parameter(name, value, at: span)
    }
  }

  private mutating func parameter(
    _ name: String, _ value: YAMLValue, at span: SourceSpan
  ) -> ErrorCatalogue.Parameter? {
    guard
      let fields = fields(
        of: value, "parameter '\(name)'", at: span, required: ["type"],
        optional: ["values", "for", "sensitive", "default"]),
      let type = choice(fields["type"], "type", as: TypeName.self),
      let valueType = valueType(type, fields, name, at: span)
    else { return nil }
    let named = fields["for"].map { audiences($0) }
    let isSensitive = flag(fields["sensitive"], "sensitive")
    return ErrorCatalogue.Parameter(
      name, valueType, for: named ?? valueType.defaultAudiences, isSensitive: isSensitive,
      defaultValue: defaultValue(fields["default"], valueType))
  }

  private mutating func valueType(
    _ type: TypeName, _ fields: Fields, _ name: String, at span: SourceSpan
  ) -> ErrorCatalogue.Parameter.ValueType? {
    if type != .enumeration, let values = fields["values"] {
      report(.badValue(area, "values", expected: "none, they belong to an enum", at: values.span))
    }
    switch type {
    case .money: return .money
    case .date: return .date
    case .count: return .count
    case .identifier: return .identifier
    case .text: return .text
    case .terms: return .terms
    case .enumeration: break
    }
    guard let values = fields["values"] else {
      report(.missingField(area, "values", "parameter '\(name)'", at: span))
      return nil
    }
    switch values.text {
    case "ISO-4217": return .enumeration(.iso4217)
    case "ISO-3166": return .enumeration(.iso3166)
    case let other?:
      let expected = "a list such as [a, b], 'ISO-4217' or 'ISO-3166'"
      report(.badValue(area, "values", found: other, expected: expected, at: values.span))
      return nil
    case nil:
      let listed = texts(values, "values").map(\.text)
      guard !listed.isEmpty else {
        report(.badValue(area, "values", expected: "at least one", at: values.span))
        return nil
      }
      return .enumeration(.listed(listed))
    }
  }

  private mutating func audiences(_ value: YAMLValue) -> Set<Audience> {
    let found = texts(value, "for")
    if found.isEmpty, case .list = value.content {
      report(.badValue(area, "for", expected: "at least one audience", at: value.span))
    }
    return Set(
      found.compactMap { found in
        if let audience = Audience(found.text) { return audience }
        report(
          .badValue(area, "for", found: found.text, expected: "a lower-case name", at: found.span))
        return nil
      })
  }

  private mutating func defaultValue(
    _ value: YAMLValue?, _ type: ErrorCatalogue.Parameter.ValueType
  ) -> String? {
    guard let value else { return nil }
    switch type {
    case .terms: return texts(value, "default").map(\.text).joined(separator: ", ")
    case .enumeration(let values):
      return text(value, "default", expected: "one of the values") { values.contains($0) }?.text
    case .money, .date, .count, .identifier, .text: return text(value, "default")?.text
    }
  }

  private func isParameterName(_ name: String) -> Bool {
    guard let first = name.utf8.first, (0x61...0x7A).contains(first | 0x20) else { return false }
    return name.utf8.count <= limits.argumentNameBytes
      && name.utf8.allSatisfy {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
          || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
      }
  }
}
