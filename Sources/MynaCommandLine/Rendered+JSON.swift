package import Myna
package import MynaCatalogue
package import MynaModel

extension Rendered {
  /// The rendering for programs.
  package var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("code", .string(code?.code ?? requestedCode)),
      .init("provider", code.map { .string($0.provider) } ?? .null),
      .init("resolution", .string(resolution.answer.word)),
      .init("audience", .string(audience.name)), .init("key", .string(key)),
      .init("form", .string(form)), .init("locale", .string(locale.description)),
      .init("direction", .string(direction.rawValue)),
      .init("fields", .object(fields.map { .init($0.name, .string($0.text)) })),
      .init("advice", advice.map { $0.json(for: audience) } ?? .null),
      .init("diagnostics", .array(diagnostics.map(\.json))),
    ]
    if audience == .developer, !resolution.candidates.isEmpty {
      let codes = resolution.candidates.map { JSONValue.string($0.code.code) }
      members.append(.init("candidates", .array(codes)))
    }
    return .object(members)
  }
}

extension CodeResolution.Answer {
  /// One word for the answer.
  package var word: String {
    switch self {
    case .known: "known"
    case .ambiguous: "ambiguous"
    case .conflict: "conflict"
    case .hint: "related"
    case .carrier: "carrier"
    case .unknown: "unknown"
    }
  }
}

extension Advice {
  /// The facts for programs; remarks in English are for developers.
  func json(for audience: Audience) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("retry", .string(retry.rawValue)), .init("resolver", .string(resolver.name)),
      .init("alsoResolvers", .array(alsoResolvers.map { .string($0.name) })),
      .init("nextStep", .string(nextStep.rawValue)), .init("httpStatus", .integer(httpStatus)),
      .init("httpStatusPassthrough", .integer(httpStatusPassthrough)),
      .init("severity", .string(severity.rawValue)), .init("outcome", .string(outcome.rawValue)),
    ]
    if audience == .developer { members.append(.init("retryNote", .string(retryNote))) }
    return .object(members)
  }
}

extension Explanation {
  /// The explanation for programs.
  package var json: JSONValue {
    [
      "requested": .string(requestedCode),
      "code": resolution.entry.map { .string($0.code.description) } ?? .null,
      "resolution": .string(resolution.answer.word),
      "path": .array(resolution.path.map { .string($0.explanation) }),
      "audience": .string(audience.name), "key": .string(key),
      "locale": .string(locale.description),
      "chain": .array(chain.map { .string($0.description) }),
      "attempts": .array(
        attempts.map {
          [
            "key": .string($0.key), "locale": .string($0.locale.description),
            "answered": .boolean($0.hasAnswered),
          ]
        }),
      "arguments": .array(
        arguments.map {
          ["name": .string($0.name), "outcome": .string($0.outcome.rawValue)]
        }),
      "fields": .array(fields.map(\.json)), "diagnostics": .array(diagnostics.map(\.json)),
    ]
  }
}

extension Explanation.Field {
  fileprivate var json: JSONValue {
    [
      "name": .string(name), "form": .string(form),
      "passedOver": .array(
        passedOver.map {
          ["form": .string($0.name), "missing": .array($0.missing.map { .string($0) })]
        }),
      "placeholders": .array(
        placeholders.map {
          ["source": .string($0.source), "type": .string($0.type), "text": .string($0.text)]
        }), "text": .string(text),
    ]
  }
}

extension Diagnostic {
  /// The diagnostic for programs.
  package var json: JSONValue {
    ["id": .string(id), "severity": .string(severity.rawValue), "message": .string(message)]
  }
}
