internal import MynaCatalogue
internal import MynaModel

extension CatalogueReader {
  private static let required = [
    "meaning", "areas", "operations", "disclosure", "customer", "retry", "resolver", "next-step",
    "outcome", "severity", "http-status", "http-passthrough",
  ]
  private static let optional = [
    "notes", "developer", "retry-note", "also-resolvers", "parameters", "request-fields",
    "documentation", "related",
  ]

  /// Reads `codes`.
  mutating func entries(_ value: YAMLValue?) -> [ErrorCatalogue.Entry] {
    guard let value, let pairs = schema.pairs(of: value, "codes", at: value.span) else { return [] }
    var result: [ErrorCatalogue.Entry] = []
    for (name, span, value) in pairs {
      guard let code = ErrorCode(provider: provider, code: name, limits: schema.limits) else {
        let expected = "1 to \(schema.limits.codeBytes) bytes without control characters"
        schema.report(.badValue("catalogue", "a code", found: name, expected: expected, at: span))
        continue
      }
      guard let entry = entry(code, value, at: span) else { continue }
      result.append(entry)
      codeSpans.append(span)
    }
    return result
  }

  /// Reads one code; `nil` if a required field is missing or not valid.
  private mutating func entry(
    _ code: ErrorCode, _ value: YAMLValue, at span: SourceSpan
  ) -> ErrorCatalogue.Entry? {
    let what = "code '\(code.code)'"
    guard
      let fields = schema.fields(
        of: value, what, at: span, required: Self.required, optional: Self.optional)
    else { return nil }
    let advice = advice(fields)
    let disclosure: ErrorCatalogue.Disclosure? = schema.choice(fields["disclosure"], "disclosure")
    let customer = schema.messageKey(fields["customer"], "customer")
    let developer = schema.messageKey(fields["developer"], "developer")
    if fields["developer"] == nil, !SchemaReader.isMessageKey(code.code, schema.limits) {
      // The code itself cannot be a key, so the field is not optional here.
      schema.report(.missingField("catalogue", "developer", what, at: span))
    }
    let meaning = schema.text(fields["meaning"], "meaning")
    let entry = ErrorCatalogue.Entry(
      code: code, advice: advice ?? .placeholder, disclosure: disclosure ?? .generic,
      areas: areas(fields["areas"]), operations: operations(fields["operations"]),
      customerKey: customer?.text ?? "", developerKey: developer?.text ?? code.code,
      parameters: schema.parameters(fields["parameters"]),
      requestFields: requestFields(fields["request-fields"]),
      documentation: documentation(fields["documentation"], of: code),
      meaning: meaning?.text ?? "", notes: schema.text(fields["notes"], "notes")?.text ?? "",
      related: related(fields["related"]))
    // Every failure was reported, and a file with an error gives no catalogue: the placeholders
    // serve only the checks that follow.
    return entry
  }

  private mutating func advice(_ fields: SchemaReader.Fields) -> Advice? {
    let retry: Advice.Retry? = schema.choice(fields["retry"], "retry")
    let note = schema.text(fields["retry-note"], "retry-note")?.text ?? ""
    let main = schema.text(fields["resolver"], "resolver").flatMap { resolver($0, "resolver") }
    let others = schema.texts(fields["also-resolvers"], "also-resolvers").compactMap {
      resolver($0, "also-resolvers")
    }
    let step: Advice.NextStep? = schema.choice(fields["next-step"], "next-step")
    let outcome: Advice.Outcome? = schema.choice(fields["outcome"], "outcome")
    let severity: Advice.Severity? = schema.choice(fields["severity"], "severity")
    let status = schema.integer(fields["http-status"], "http-status", in: 200...599)
    let passthrough = schema.integer(
      fields["http-passthrough"], "http-passthrough", in: 200...599)
    guard let retry, let main, let step, let outcome, let severity, let status, let passthrough
    else { return nil }
    return Advice(
      retry: retry, retryNote: note, resolver: main, alsoResolvers: others, nextStep: step,
      httpStatus: status, httpStatusPassthrough: passthrough, severity: severity, outcome: outcome)
  }

  private mutating func resolver(
    _ found: SchemaReader.Located, _ what: String
  ) -> Advice.Resolver? {
    let allowed = ["developer", "buyer", "merchant", provider]
    guard allowed.contains(found.text) else {
      let expected = "one of " + allowed.map { "'\($0)'" }.joined(separator: ", ")
      schema.report(
        .badValue("catalogue", what, found: found.text, expected: expected, at: found.span))
      return nil
    }
    return Advice.Resolver(found.text)
  }

  private mutating func areas(_ value: YAMLValue?) -> [String] {
    let found = schema.texts(value, "areas")
    if let value, found.isEmpty, case .list = value.content {
      schema.report(.badValue("catalogue", "areas", expected: "at least one", at: value.span))
    }
    for area in found where !SchemaReader.isWord(area.text) {
      schema.report(
        .badValue(
          "catalogue", "areas", found: area.text, expected: "lower-case words and hyphens",
          at: area.span))
    }
    return found.map(\.text)
  }

  private mutating func operations(_ value: YAMLValue?) -> Set<ErrorCatalogue.Operation> {
    guard let value else { return [] }
    if value.text == "any" { return Set(ErrorCatalogue.Operation.allCases) }
    let found = schema.texts(value, "operations")
    if found.isEmpty, case .list = value.content {
      schema.report(
        .badValue("catalogue", "operations", expected: "at least one, or any", at: value.span))
    }
    return Set(found.compactMap { schema.choice($0, "operations") })
  }

  private mutating func requestFields(_ value: YAMLValue?) -> ErrorCatalogue.RequestFields {
    guard let value,
      let fields = schema.fields(
        of: value, "request-fields", at: value.span, required: [],
        optional: ["listed", "elsewhere"])
    else { return ErrorCatalogue.RequestFields() }
    return ErrorCatalogue.RequestFields(
      listed: schema.texts(fields["listed"], "listed").map(\.text),
      elsewhere: schema.texts(fields["elsewhere"], "elsewhere").map(\.text))
  }

  private mutating func documentation(
    _ value: YAMLValue?, of code: ErrorCode
  ) -> ErrorCatalogue.Documentation {
    let own = ErrorCatalogue.Documentation(label: code.code, kind: .own)
    guard let value,
      let fields = schema.fields(
        of: value, "documentation", at: value.span, required: ["kind"], optional: ["label"]),
      let kind = schema.choice(fields["kind"], "kind", as: ErrorCatalogue.Documentation.Kind.self)
    else { return own }
    let label = schema.text(fields["label"], "label")
    switch kind {
    case .own: return own
    case .none: return ErrorCatalogue.Documentation(label: nil, kind: .none)
    case .otherCode, .article, .labelVariant:
      guard let label else {
        if fields["label"] == nil {
          schema.report(.missingField("catalogue", "label", "documentation", at: value.span))
        }
        return own
      }
      if kind == .otherCode { references.append(("documentation", label)) }
      return ErrorCatalogue.Documentation(label: label.text, kind: kind)
    }
  }

  private mutating func related(_ value: YAMLValue?) -> [ErrorCode] {
    schema.texts(value, "related").compactMap { found in
      references.append(("related", found))
      return ErrorCode(provider: provider, code: found.text, limits: schema.limits)
    }
  }
}

extension Advice {
  /// Stands in an entry whose advice was reported as wrong, until the file is refused.
  fileprivate static let placeholder = Advice(
    retry: .never, resolver: .developer, nextStep: .none, httpStatus: 500,
    httpStatusPassthrough: 500, severity: .error, outcome: .open)
}
