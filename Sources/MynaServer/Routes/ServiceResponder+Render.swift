import HTTPTypes
import Hummingbird
import Myna
import MynaModel
import MynaRequests
import MynaRuntime
import MynaSyntax
import NIOCore

extension ServiceResponder {
  /// `POST /v1/render`: one request, or an array of them, answered in its order.
  func render(
    _ request: Request, _ generation: Generation
  ) async throws(ServiceProblem) -> Answer {
    let bytes = try await body(of: request)
    guard bytes.count > Self.quickBytes else { return try render(bytes, request, generation) }
    // The other connections of the event loop do not wait for it.
    return try await withTaskExecutorPreference(globalConcurrentExecutor) {
      () throws(ServiceProblem) in
      try render(bytes, request, generation)
    }
  }

  /// Largest body that is answered on the event loop, in bytes.
  private static let quickBytes = 4096

  private func render(
    _ bytes: [UInt8], _ request: Request, _ generation: Generation
  ) throws(ServiceProblem) -> Answer {
    let json = try read(bytes)
    guard let items = json.elements else {
      guard bytes.count <= configuration.limits.bodyBytes else {
        throw tooLarge(configuration.limits.bodyBytes)
      }
      let rendered = try rendered(json, request, generation)
      let body = AnswerBody(rendered, problemTypeBase: configuration.problemTypeBase).bytes(
        as: .json)
      return .bytes(
        body, AnswerType.json.header,
        headers: [.contentLanguage: rendered.locale.description, .vary: "Accept-Language"])
    }
    guard items.count <= configuration.limits.items else { throw tooManyItems }
    var output = [UInt8(ascii: "[")]
    for (index, item) in items.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      JSONWriter.write(answer(item, request, generation), to: &output)
    }
    output.append(contentsOf: "]\n".utf8)
    return .bytes(output, AnswerType.json.header, headers: [.vary: "Accept-Language"])
  }

  /// The answer of one of many requests; a bad one is an error of its own.
  private func answer(_ item: JSONValue, _ request: Request, _ generation: Generation) -> JSONValue
  {
    let id = item["id"].map { [JSONValue.Member("id", $0)] } ?? []
    do throws(ServiceProblem) {
      let rendered = try rendered(item, request, generation)
      let answer = AnswerBody(rendered, problemTypeBase: configuration.problemTypeBase).json
      return .object(id + (answer.members ?? []))
    } catch {
      let members: [JSONValue.Member] = [
        .init("id", .string(error.id)), .init("message", .string(error.detail)),
      ]
      return .object(id + [.init("error", .object(members))])
    }
  }

  private func rendered(
    _ json: JSONValue, _ request: Request, _ generation: Generation
  ) throws(ServiceProblem) -> Rendered<Audience> {
    guard case .object = json else {
      throw ServiceProblem(
        .badRequest, "json.type", "a request is \(json.kind), expected an object")
    }
    let asked: RenderRequest
    do throws(RequestProblem) {
      asked = try RenderRequest(
        json: json, settings: generation.localizer.settings, limits: Limits())
    } catch {
      throw ServiceProblem(error)
    }
    _ = try audience(asked.audience.name, request, generation)
    var options = RenderOptions()
    options.bidi = .none
    let rendered: Rendered<Audience> =
      if asked.locales.isEmpty {
        generation.localizer.render(
          asked.code, provider: asked.provider, for: asked.audience,
          acceptLanguage: request.headers[.acceptLanguage] ?? "", with: asked.arguments,
          options: options)
      } else {
        asked.render(by: generation.localizer, options: options)
      }
    metrics.rendered(rendered)
    return rendered
  }

  private func body(of request: Request) async throws(ServiceProblem) -> [UInt8] {
    let type = request.headers[.contentType].map { header in
      String(decoding: header.utf8.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
        .trimmingBlanks.lowercased()
    }
    guard type == AnswerType.json.rawValue else {
      throw ServiceProblem(.unsupportedMediaType, "request.type", "the body is application/json")
    }
    guard request.headers[.contentEncoding] == nil else {
      throw ServiceProblem(
        .unsupportedMediaType, "request.encoded", "the body is sent without an encoding")
    }
    let limit = configuration.limits.batchBytes
    if let announced = request.headers[.contentLength].flatMap({ Int($0) }), announced > limit {
      throw tooLarge(limit)
    }
    do {
      let buffer = try await request.body.collect(upTo: limit)
      return Array(buffer.readableBytesView)
    } catch let error as HTTPError where error.status == .contentTooLarge {
      throw tooLarge(limit)
    } catch is NIOTooManyBytesError {
      throw tooLarge(limit)
    } catch {
      // The connection ended before the body did; nobody reads the answer.
      throw ServiceProblem(.badRequest, "request.body", "the body did not arrive whole")
    }
  }

  private func read(_ bytes: [UInt8]) throws(ServiceProblem) -> JSONValue {
    var limits = Limits()
    limits.jsonMembers = max(limits.jsonMembers, configuration.limits.items)
    do throws(JSONReader.Problem) {
      return try JSONReader.read(bytes, limits: limits)
    } catch {
      if error.id == "json.too-large", bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "[") {
        throw tooManyItems
      }
      throw ServiceProblem(.badRequest, error.id, "\(error.message) at byte \(error.offset)")
    }
  }

  private var tooManyItems: ServiceProblem {
    ServiceProblem(
      .contentTooLarge, "request.too-many",
      "a body has at most \(configuration.limits.items) requests")
  }

  private func tooLarge(_ limit: Int) -> ServiceProblem {
    ServiceProblem(
      .contentTooLarge, "request.too-large", "the body has at most \(limit) bytes")
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = Substring(self).utf8.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = text.last, last == 0x20 || last == 0x09 { text = text.dropLast() }
    return String(Substring(text))
  }
}
