import HTTPTypes
import Hummingbird
import Myna
import MynaCatalogue
import MynaModel
import MynaRequests
import MynaRuntime
import NIOCore

extension ServiceResponder {
  /// `GET /v1/messages/{provider}/{code}`
  func message(
    _ provider: String, _ code: String, _ request: Request, _ target: RequestTarget,
    _ generation: Generation
  ) throws(ServiceProblem) -> Response {
    let localizer = generation.localizer
    guard localizer.catalogues.contains(where: { $0.provider.utf8.elementsEqual(provider.utf8) })
    else {
      throw ServiceProblem(.notFound, "provider.unknown", "there is no catalogue of this provider")
    }
    let audience = try audience(target["audience"] ?? "", request, generation)
    let type = try answerType(request)
    let arguments = try arguments(target, code, provider, localizer)
    var options = RenderOptions()
    // Marks of isolation are for text that is mixed with other text; HTML has elements for it.
    if type != .html { options.bidi = .none }
    let locales = try locales(target["locale"], localizer)
    let rendered: Rendered<Audience> =
      if let locales {
        localizer.render(
          code, provider: provider, for: audience, in: locales, with: arguments, options: options)
      } else {
        localizer.render(
          code, provider: provider, for: audience,
          acceptLanguage: request.headers[.acceptLanguage] ?? "", with: arguments, options: options)
      }
    metrics.rendered(rendered)
    return response(rendered, as: type, request, generation)
  }

  private func response(
    _ rendered: Rendered<Audience>, as type: AnswerType, _ request: Request,
    _ generation: Generation
  ) -> Response {
    let body = AnswerBody(rendered, problemTypeBase: configuration.problemTypeBase).bytes(as: type)
    let tag = EntityTag(body, type, of: generation)
    var headers: HTTPFields = [
      .contentLanguage: rendered.locale.description, .eTag: tag.text,
      .vary: "Accept, Accept-Language",
    ]
    let isForCustomers = rendered.audience == .customer
    let cacheControl = isForCustomers ? configuration.cacheControl : "no-store"
    if tag.isNamed(in: request.headers[.ifNoneMatch]) {
      headers[.cacheControl] = cacheControl
      return Response(status: .notModified, headers: headers)
    }
    return .bytes(body, type.header, cacheControl: cacheControl, headers: headers)
  }

  /// The audience of that name, if the asker may read what is written for it.
  func audience(
    _ name: String, _ request: Request, _ generation: Generation
  ) throws(ServiceProblem) -> Audience {
    guard !name.isEmpty else {
      throw ServiceProblem(.badRequest, "audience.missing", "'audience' is missing")
    }
    let audience: Audience
    do throws(RequestProblem) {
      audience = try RenderRequest.audience(name, settings: generation.localizer.settings)
    } catch {
      throw ServiceProblem(error)
    }
    // Every audience but the customer's may be told what customers must not read.
    if audience != .customer { try checkAccess(request) }
    return audience
  }

  private func checkAccess(_ request: Request) throws(ServiceProblem) {
    if isAdmin { return }
    guard !configuration.developerTokens.isEmpty else {
      throw ServiceProblem(
        .forbidden, "audience.off", "only texts for customers are served here")
    }
    guard let header = request.headers[.authorization],
      BearerToken(header).isOne(of: configuration.developerTokens)
    else {
      var problem = ServiceProblem(
        .unauthorized, "audience.token", "this audience needs a bearer token")
      problem.headers[.wwwAuthenticate] = "Bearer"
      throw problem
    }
  }

  private func answerType(_ request: Request) throws(ServiceProblem) -> AnswerType {
    guard
      let type = AnswerType.preferred(
        by: request.headers[.accept], among: [.json, .plain, .html, .problem])
    else {
      throw ServiceProblem(
        .notAcceptable, "request.accept",
        "texts are \(AnswerType.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return type
  }

  /// The locales that the query asks for; `nil` if it asks for none, and the header decides.
  private func locales(
    _ text: String?, _ localizer: Localizer
  ) throws(ServiceProblem) -> [String]? {
    guard let text else { return nil }
    let tags = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard tags.count <= Limits().locales, tags.allSatisfy({ LocaleIdentifier($0) != nil }) else {
      throw ServiceProblem(
        .badRequest, "locale.syntax", "'locale' is one or more locale identifiers, as in zh-CN,en")
    }
    guard tags.contains(where: { localizer.bestMatch(forTag: $0) != nil }) else {
      throw ServiceProblem(.badRequest, "locale.unknown", "there are no messages in this locale")
    }
    return tags
  }

  private func arguments(
    _ target: RequestTarget, _ code: String, _ provider: String, _ localizer: Localizer
  ) throws(ServiceProblem) -> Arguments {
    let texts = target.parameters.filter { $0.name.hasPrefix("arg.") }
      .map { (name: String($0.name.dropFirst(4)), text: $0.text) }
    guard !texts.isEmpty else { return Arguments() }
    guard texts.count <= Limits().arguments else {
      throw ServiceProblem(
        .badRequest, "argument.too-large", "more than \(Limits().arguments) arguments")
    }
    return ArgumentReader.values(
      texts, of: localizer.resolve(code, provider: provider).entry, settings: localizer.settings)
  }
}
