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
  ) throws(ServiceProblem) -> Answer {
    let localizer = generation.localizer
    guard generation.providers.contains(where: { $0.utf8.elementsEqual(provider.utf8) }) else {
      throw ServiceProblem(.notFound, "provider.unknown", "there is no catalogue of this provider")
    }
    let audience = try audience(target["audience"] ?? "", request, generation)
    let type = try answerType(request)
    let texts = try arguments(target)
    let locales: MessageAnswerer.Locales =
      if let tags = try locales(target["locale"], localizer) {
        .tags(tags)
      } else {
        .header(request.headers[.acceptLanguage] ?? "")
      }
    if type == .json,
      let (body, locale) = generation.answerers.withAnswerer({
        $0.answer(code, provider: provider, for: audience, in: locales, with: texts)
      })
    {
      metrics.rendered(audience, locale)
      return response(body, type, audience, locale, request, generation)
    }
    let arguments = ArgumentReader.values(
      texts, of: localizer.resolve(code, provider: provider).entry, settings: localizer.settings)
    // HTML has elements for what marks of isolation do.
    let options = type == .html ? RenderOptions() : .forPrograms
    let rendered: Rendered<Audience> =
      switch locales {
      case .tags(let tags):
        localizer.render(
          code, provider: provider, for: audience, in: tags, with: arguments, options: options)
      case .header(let header):
        localizer.render(
          code, provider: provider, for: audience, acceptLanguage: header, with: arguments,
          options: options)
      }
    metrics.rendered(rendered)
    let body = AnswerBody(rendered, problemTypeBase: configuration.problemTypeBase).bytes(as: type)
    return response(body, type, audience, rendered.locale, request, generation)
  }

  private func response(
    _ body: [UInt8], _ type: AnswerType, _ audience: Audience, _ locale: LocaleIdentifier,
    _ request: Request, _ generation: Generation
  ) -> Answer {
    let tag = EntityTag(body, type, of: generation)
    var headers = HTTPFields()
    headers.append(HTTPField(name: .contentLanguage, value: locale.description))
    headers.append(HTTPField(name: .eTag, value: tag.text))
    headers.append(HTTPField(name: .vary, value: "Accept, Accept-Language"))
    headers.append(
      HTTPField(
        name: .cacheControl, value: audience == .customer ? configuration.cacheControl : "no-store")
    )
    if tag.isNamed(in: request.headers[.ifNoneMatch]) {
      return Answer(.notModified, headers: headers)
    }
    headers.append(HTTPField(name: .contentType, value: type.header))
    return Answer(.ok, headers: headers, body: ByteBuffer(bytes: body))
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
    _ target: RequestTarget
  ) throws(ServiceProblem) -> [(name: String, text: String)] {
    let texts = target.parameters.filter { $0.name.hasPrefix("arg.") }
      .map { (name: String($0.name.dropFirst(4)), text: $0.text) }
    guard texts.count <= Limits().arguments else {
      throw ServiceProblem(
        .badRequest, "argument.too-large", "more than \(Limits().arguments) arguments")
    }
    return texts
  }
}
