import HTTPTypes
import Hummingbird
import Logging
import Myna
import MynaModel
import NIOCore
import Synchronization

/// Answers the requests of one listener.
struct ServiceResponder: HTTPResponder {
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
    let start = ContinuousClock.now
    let isBusy = metrics.begin() > configuration.limits.requestsInFlight
    defer { metrics.end() }
    var route: Route?
    var response: Response
    do throws(ServiceProblem) {
      if isBusy { throw ServiceProblem.busy }
      let asked = try target(of: request)
      let found = try self.route(of: request, asked)
      route = found
      // A request sees this generation only, however long it takes.
      let generation = reloader.store.current
      response = try await answer(found, request, asked, generation)
    } catch {
      response = error.response
    }
    response.headers[.xContentTypeOptions] = "nosniff"
    let status = response.status.code
    metrics.answered(route?.name ?? "other", request.method, status, since: start)
    if configuration.logsRequests { log(request, route, status, since: start) }
    return request.method == .head ? response.createHeadResponse() : response
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
    guard let route = Route(target.segments, isAdmin: isAdmin) else {
      throw ServiceProblem(.notFound, "request.path", "there is nothing at this path")
    }
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
    _ route: Route, _ request: Request, _ target: RequestTarget, _ generation: Generation
  ) async throws(ServiceProblem) -> Response {
    switch route {
    case .index: return IndexPage(generation, isAdmin: isAdmin).response
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
