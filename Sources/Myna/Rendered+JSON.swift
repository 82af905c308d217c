import MynaCatalogue
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
