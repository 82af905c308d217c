import HTTPTypes
import Hummingbird
import MynaModel

extension ServiceResponder {
  /// `GET /readyz`: which generation answers, and whether a newer one was refused.
  ///
  /// It is ready as long as it answers; operators also read why a load was refused.
  func readiness(_ generation: Generation) -> Answer {
    let health = reloader.store.health
    var members: [JSONValue.Member] = [
      .init("status", health.refusal.isEmpty ? "ready" : "degraded"),
      .init("generation", .integer(generation.number)),
      .init("content", .string(generation.contentHash)),
      .init("signed", generation.signature.map { .number(String($0.generation)) } ?? .null),
      .init("loaded", .number(String(Int(generation.loaded)))),
      .init("locales", .array(generation.localizer.locales.map { .string($0.description) })),
      .init("refused", .integer(health.refused)),
    ]
    if isAdmin {
      members.append(.init("diagnostics", .array(health.refusal.prefix(20).map(Self.json))))
    }
    return .json(.object(members), cacheControl: "no-store")
  }

  /// `POST /admin/reload`
  func reload(_ request: Request) async throws(ServiceProblem) -> Answer {
    // A page in the operator's browser sends one of these; a command sends none.
    let isFromPage = request.headers.contains { field in
      ["origin", "sec-fetch-site"].contains(field.name.canonicalName)
    }
    guard !isFromPage else {
      throw ServiceProblem(.forbidden, "request.origin", "pages of a browser may not reload")
    }
    switch await reloader.reload(because: "request") {
    case .accepted(let number): return Self.reloaded("accepted", number)
    case .unchanged(let number): return Self.reloaded("unchanged", number)
    case .refused(let diagnostics):
      var problem = ServiceProblem(
        .conflict, "reload.refused", "the source was refused, and the old generation goes on")
      problem.diagnostics = diagnostics
      throw problem
    }
  }

  private static func reloaded(_ outcome: String, _ number: Int) -> Answer {
    .json(
      .object([.init("outcome", .string(outcome)), .init("generation", .integer(number))]),
      cacheControl: "no-store")
  }

  /// A diagnostic with its place.
  private static func json(_ diagnostic: Diagnostic) -> JSONValue {
    var members = diagnostic.json.members ?? []
    if let source = diagnostic.source { members.append(.init("file", .string(source))) }
    if let span = diagnostic.span { members.append(.init("offset", .integer(span.start))) }
    return .object(members)
  }
}
