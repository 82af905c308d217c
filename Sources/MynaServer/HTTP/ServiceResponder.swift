import HTTPTypes
import Hummingbird
import Logging
import Myna
import MynaModel
import NIOCore
import Synchronization

/// Answers the requests of one listener.
final class ServiceResponder: HTTPResponder {
  typealias Context = ServiceContext

  let configuration: ServiceConfiguration
  let reloader: Reloader
  let metrics: ServiceMetrics
  /// Whether operators ask here.
  let isAdmin: Bool
  let logger: Logger

  init(
    _ configuration: ServiceConfiguration, reloader: Reloader, metrics: ServiceMetrics,
    isAdmin: Bool, logger: Logger
  ) {
    self.configuration = configuration
    self.reloader = reloader
    self.metrics = metrics
    self.isAdmin = isAdmin
    self.logger = logger
  }

  func respond(to request: Request, context: ServiceContext) async throws -> Response {
    let start = begin()
    defer { metrics.end() }
    var route: Route?
    var answer: Answer
    do throws(ServiceProblem) {
      let asked = try asked(request, start)
      route = asked.route
      answer = try await self.answer(asked, request)
    } catch {
      answer = error.answer
    }
    note(&answer, request, route, start)
    return request.method == .head ? answer.response.createHeadResponse() : answer.response
  }

  /// Answers what most ask for, the text of one code, without leaving the event loop; `nil` for
  /// everything else, of which nothing is counted then.
  func respondDirectly(to head: HTTPRequest) -> Answer? {
    guard head.method == .get, head.path?.hasPrefix("/v1/messages/") == true else { return nil }
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    let start = begin()
    defer { metrics.end() }
    var route: Route?
    var answer: Answer
    do throws(ServiceProblem) {
      let asked = try asked(request, start)
      route = asked.route
      guard case .message(let provider, let code) = asked.route else { throw .noSuchPath }
      answer = try message(provider, code, request, asked.target, asked.generation)
    } catch {
      answer = error.answer
    }
    note(&answer, request, route, start)
    return answer
  }

  /// When a request began, and whether it is one too many.
  private struct Start {
    var time: ContinuousClock.Instant
    var isBusy: Bool
  }

  /// What a request asks for.
  private struct Asked {
    var target: RequestTarget
    var route: Route
    /// A request sees this generation only, however long it takes.
    var generation: Generation
  }

  private func begin() -> Start {
    Start(
      time: .now, isBusy: metrics.begin() > configuration.limits.requestsInFlight)
  }

  private func asked(_ request: Request, _ start: Start) throws(ServiceProblem) -> Asked {
    if start.isBusy { throw ServiceProblem.busy }
    let target = try target(of: request)
    return Asked(
      target: target, route: try route(of: request, target), generation: reloader.store.current)
  }

  private func note(_ answer: inout Answer, _ request: Request, _ route: Route?, _ start: Start) {
    answer.headers.append(HTTPField(name: .xContentTypeOptions, value: "nosniff"))
    let status = answer.status.code
    metrics.answered(route?.name ?? "other", request.method, status, since: start.time)
    if configuration.logsRequests { log(request, route, status, since: start.time) }
  }

  private func target(of request: Request) throws(ServiceProblem) -> RequestTarget {
    let target = request.head.path ?? ""
    guard target.utf8.count <= configuration.limits.targetBytes else {
      throw ServiceProblem(
        .uriTooLong, "request.target-too-long",
        "path and query have at most \(configuration.limits.targetBytes) bytes")
    }
    try checkHost(request)
    return try RequestTarget(target, limits: Limits())
  }

  /// A page of another site must not reach the service by a name of its own.
  private func checkHost(_ request: Request) throws(ServiceProblem) {
    guard let authority = request.head.authority, !authority.isEmpty else {
      throw ServiceProblem(.badRequest, "request.host", "the request names no host")
    }
    guard !request.headers.contains(where: { $0.name.canonicalName == "host" }) else {
      throw ServiceProblem(.badRequest, "request.host", "the request names two hosts")
    }
    guard !configuration.hosts.isEmpty || isAdmin else { return }
    let host = HostName(authority)
    guard configuration.hosts.contains(where: { host.isSame($0) }) || isAdmin && host.isLocal else {
      throw ServiceProblem(
        .misdirectedRequest, "request.misdirected", "the service is not asked for under this host")
    }
  }

  private func route(
    of request: Request, _ target: RequestTarget
  ) throws(ServiceProblem) -> Route {
    guard let route = Route(target.segments, isAdmin: isAdmin) else { throw .noSuchPath }
    guard route.methods.contains(request.method) else {
      var problem = ServiceProblem(
        .methodNotAllowed, "request.method", "the method is not one of this path")
      problem.headers[.allow] = route.methods.map(\.rawValue).joined(separator: ", ")
      throw problem
    }
    let allowed = route.parameters
    for (name, _) in target.parameters
    where !allowed.contains(name) && !(route.takesArguments && RequestTarget.isArgument(name)) {
      throw ServiceProblem(
        .badRequest, "query.unknown",
        allowed.isEmpty
          ? "the path takes no parameters"
          : "the parameters are \(allowed.joined(separator: ", "))"
            + (route.takesArguments ? " and arg.NAME" : ""))
    }
    return route
  }

  private func answer(
    _ asked: Asked, _ request: Request
  ) async throws(ServiceProblem) -> Answer {
    let target = asked.target
    let generation = asked.generation
    switch asked.route {
    case .index: return IndexPage(generation, isAdmin: isAdmin).answer
    case .health: return .json(.object([.init("status", "ok")]), cacheControl: "no-store")
    case .readiness: return readiness(generation)
    case .metrics:
      return .bytes(metrics.exposition(), "text/plain; version=0.0.4; charset=utf-8")
    case .description:
      return .bytes(
        OpenAPIDocument(generation, isAdmin: isAdmin).bytes, AnswerType.json.header)
    case .locales: return locales(generation)
    case .codes: return try codes(target, generation)
    case .message(let provider, let code):
      return try message(provider, code, request, target, generation)
    case .render: return try await render(request, generation)
    case .reload: return try await reload(request)
    }
  }

  private func log(
    _ request: Request, _ route: Route?, _ status: Int, since start: ContinuousClock.Instant
  ) {
    let elapsed = (ContinuousClock.now - start).components
    logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue)", "path": "\(request.head.path ?? "")",
        "route": "\(route?.name ?? "other")", "status": "\(status)",
        "microseconds": "\(elapsed.seconds * 1_000_000 + elapsed.attoseconds / 1_000_000_000_000)",
      ])
  }
}

extension ServiceProblem {
  static var noSuchPath: ServiceProblem {
    ServiceProblem(.notFound, "request.path", "there is nothing at this path")
  }

  static var busy: ServiceProblem {
    var problem = ServiceProblem(
      .serviceUnavailable, "service.busy", "too many requests are being answered")
    problem.headers[.retryAfter] = "1"
    return problem
  }
}

/// The host of a request, without its port.
struct HostName {
  private let name: Substring.UTF8View

  init(_ authority: String) {
    let text = authority.utf8
    if text.first == UInt8(ascii: "["), let end = text.firstIndex(of: UInt8(ascii: "]")) {
      name = text[text.index(after: text.startIndex)..<end]
    } else {
      name = text[..<(text.firstIndex(of: UInt8(ascii: ":")) ?? text.endIndex)]
    }
  }

  func isSame(_ other: String) -> Bool {
    name.elementsEqual(other.utf8) { $0 == $1 || ($0 | 0x20) == ($1 | 0x20) && $0 >= 0x40 }
  }

  /// Whether it is `localhost` or an address in digits, which no other site can own.
  var isLocal: Bool {
    if isSame("localhost") { return true }
    let isNumber = name.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    let isIPv6 = name.allSatisfy {
      (0x30...0x3A).contains($0) || (0x61...0x66).contains($0 | 0x20) || $0 == UInt8(ascii: ".")
    }
    return !name.isEmpty && (isNumber || name.contains(UInt8(ascii: ":")) && isIPv6)
  }
}
