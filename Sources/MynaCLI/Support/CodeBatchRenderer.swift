import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime
import MynaSyntax

/// Answers the requests of `myna render --batch`.
struct CodeBatchRenderer {
  let localizer: Localizer
  let limits = Limits()

  func answer(_ request: JSONValue) throws(BatchProblem) -> [JSONValue.Member] {
    let code = try Batch.text("code", of: request)
    let name = try Batch.text("audience", of: request)
    guard let audience = Audience(name),
      localizer.settings.audiences.contains(where: { $0.audience == audience })
    else { throw BatchProblem("audience.unknown", "'audience' is none of the project's audiences") }
    let rendered = localizer.render(
      code, provider: request["provider"]?.text, for: audience, in: try locales(request["locale"]),
      with: try Batch.arguments(request["args"], limits: limits), options: CodeRequest.options)
    return rendered.json.members ?? []
  }

  private func locales(_ json: JSONValue?) throws(BatchProblem) -> [String] {
    switch json {
    case nil, .null?: return []
    case .string(let tag)?: return [tag]
    case .array(let elements)?:
      let tags = elements.compactMap(\.text)
      guard tags.count == elements.count else {
        throw BatchProblem("json.type", "'locale' holds something else than strings")
      }
      return tags
    default: throw BatchProblem("json.type", "'locale' is neither a string nor an array")
    }
  }
}

extension Rendered {
  /// The rendering for programs.
  var json: JSONValue {
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
  var word: String {
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
