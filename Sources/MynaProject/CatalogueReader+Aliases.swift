internal import MynaCatalogue
internal import MynaModel

extension CatalogueReader {
  /// Reads `aliases`.
  mutating func aliases(_ value: YAMLValue?) -> [ErrorCatalogue.Alias] {
    guard let value, let pairs = schema.pairs(of: value, "aliases", at: value.span)
    else { return [] }
    var result: [ErrorCatalogue.Alias] = []
    for (spelling, span, value) in pairs {
      guard let alias = alias(spelling, value, at: span) else { continue }
      result.append(alias)
      aliasSpans.append(span)
    }
    return result
  }

  private mutating func alias(
    _ spelling: String, _ value: YAMLValue, at span: SourceSpan
  ) -> ErrorCatalogue.Alias? {
    guard !spelling.isEmpty, spelling.utf8.count <= schema.limits.codeBytes else {
      let expected = "1 to \(schema.limits.codeBytes) bytes"
      schema.report(
        .badValue("catalogue", "an alias", found: spelling, expected: expected, at: span))
      return nil
    }
    guard
      let fields = schema.fields(
        of: value, "alias '\(spelling)'", at: span, required: ["kind", "equivalence"],
        optional: ["code", "note"])
    else { return nil }
    let code = schema.text(fields["code"], "code")
    let kind: ErrorCatalogue.Alias.Kind? = schema.choice(fields["kind"], "kind")
    let equivalence: ErrorCatalogue.Alias.Equivalence? = schema.choice(
      fields["equivalence"], "equivalence")
    let note = schema.text(fields["note"], "note")?.text ?? ""
    if let code { references.append(("alias '\(spelling)'", code)) }
    guard let kind, let equivalence else { return nil }
    if fields["code"] == nil, equivalence.needsCode {
      schema.report(.missingCode(spelling, equivalence.rawValue, at: span))
    }
    return ErrorCatalogue.Alias(spelling, code?.text, kind, equivalence, note: note)
  }

  /// Reads `rules`.
  mutating func rules(_ value: YAMLValue?) -> [ErrorCatalogue.Rule] {
    guard let value else { return [] }
    guard case .list(let items) = value.content else {
      schema.report(.badValue("catalogue", "rules", expected: "a list", at: value.span))
      return []
    }
    return items.compactMap { rule($0) }
  }

  private mutating func rule(_ value: YAMLValue) -> ErrorCatalogue.Rule? {
    guard
      let fields = schema.fields(
        of: value, "a rule", at: value.span, required: ["form", "action", "effect"],
        optional: ["prefixes", "prefix", "becomes", "labels", "format", "note"])
    else { return nil }
    let form = schema.text(fields["form"], "form")
    let effect: ErrorCatalogue.Rule.Effect? = schema.choice(fields["effect"], "effect")
    let note = schema.text(fields["note"], "note")?.text ?? ""
    let name: ActionName? = schema.choice(fields["action"], "action")
    guard let name, let action = action(name, fields), let form, let effect else { return nil }
    return ErrorCatalogue.Rule(form.text, action, effect, note: note)
  }

  private mutating func action(
    _ name: ActionName, _ fields: SchemaReader.Fields
  ) -> ErrorCatalogue.Rule.Action? {
    for (field, span, _) in fields.pairs
    where ActionName.operands.contains(field) && !name.needs.contains(field) {
      schema.report(
        .badValue("catalogue", "'\(field)'", expected: "no such field beside this action", at: span)
      )
    }
    var isComplete = true
    for field in name.needs where fields[field] == nil {
      schema.report(.missingField("catalogue", field, "a rule", at: fields.span))
      isComplete = false
    }
    guard isComplete else { return nil }
    switch name {
    case .stripPrefixes:
      let prefixes = texts(fields["prefixes"], "prefixes")
      return prefixes.map { .stripPrefixes($0) }
    case .replacePrefix:
      guard let prefix = schema.text(fields["prefix"], "prefix"),
        let becomes = schema.text(fields["becomes"], "becomes")
      else { return nil }
      return .replacePrefix(prefix.text, by: becomes.text)
    case .codeAfterLabel: return texts(fields["labels"], "labels").map { .codeAfterLabel($0) }
    case .envelope:
      let format: ErrorCatalogue.Rule.Envelope? = schema.choice(fields["format"], "format")
      return format.map { .envelope($0) }
    case .foldCase: return .foldCase
    case .foldWidth: return .foldWidth
    case .stripBlanks: return .stripBlanks
    case .joinBlanks: return .joinBlanks
    case .mendLowLine: return .mendLowLine
    case .codeInParentheses: return .codeInParentheses
    case .codeInBrackets: return .codeInBrackets
    case .family: return .family
    }
  }

  /// Reads a list that must not be empty.
  private mutating func texts(_ value: YAMLValue?, _ what: String) -> [String]? {
    let found = schema.texts(value, what).map(\.text)
    if found.isEmpty, let value, case .list = value.content {
      schema.report(.badValue("catalogue", what, expected: "at least one", at: value.span))
    }
    return found.isEmpty ? nil : found
  }
}

/// Names of the actions in files, with the fields that they need.
private enum ActionName: String, CaseIterable {
  case stripPrefixes = "strip-prefixes"
  case replacePrefix = "replace-prefix"
  case foldCase = "fold-case"
  case foldWidth = "fold-width"
  case stripBlanks = "strip-blanks"
  case joinBlanks = "join-blanks"
  case mendLowLine = "mend-low-line"
  case codeInParentheses = "code-in-parentheses"
  case codeInBrackets = "code-in-brackets"
  case codeAfterLabel = "code-after-label"
  case family
  case envelope

  static let operands = ["prefixes", "prefix", "becomes", "labels", "format"]

  var needs: [String] {
    switch self {
    case .stripPrefixes: ["prefixes"]
    case .replacePrefix: ["prefix", "becomes"]
    case .codeAfterLabel: ["labels"]
    case .envelope: ["format"]
    default: []
    }
  }
}

extension ErrorCatalogue.Alias.Equivalence {
  /// Whether an alias says nothing without a code.
  fileprivate var needsCode: Bool {
    switch self {
    case .same, .narrower, .broader, .label, .related, .conflict, .ambiguous: true
    case .different, .carrier: false
    }
  }
}
