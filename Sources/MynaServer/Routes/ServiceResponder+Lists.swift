import HTTPTypes
import Hummingbird
import Myna
import MynaCatalogue
import MynaModel

extension ServiceResponder {
  /// Most codes of one answer, and how many there are unless the query says.
  static var mostCodes: Int { 1_000 }

  /// `GET /v1/locales`
  func locales(_ generation: Generation) -> Answer {
    let settings = generation.localizer.settings
    let served = generation.localizer.locales.map { locale -> JSONValue in
      let fallbacks = settings.locales.first { $0.identifier == locale }?.fallbacks ?? []
      return .object([
        .init("locale", .string(locale.description)),
        .init("fallbacks", .array(fallbacks.map { .string($0.description) })),
        .init("isSource", .boolean(locale == settings.sourceLocale)),
      ])
    }
    return .json(
      .object([.init("locales", .array(served))]), cacheControl: configuration.cacheControl)
  }

  /// `GET /v1/codes`: what the catalogues know, by provider and code.
  func codes(
    _ target: RequestTarget, _ generation: Generation
  ) throws(ServiceProblem) -> Answer {
    let limit = try limit(target["limit"])
    var catalogues = generation.localizer.catalogues
    if let provider = target["provider"] {
      catalogues.removeAll { !$0.provider.utf8.elementsEqual(provider.utf8) }
      guard !catalogues.isEmpty else {
        throw ServiceProblem(
          .notFound, "provider.unknown", "there is no catalogue of this provider")
      }
    }
    var entries = catalogues.flatMap(\.entries)
      .sorted { Self.bytes($0.code).lexicographicallyPrecedes(Self.bytes($1.code)) }
    if let after = target["after"].map({ Array($0.utf8) }) {
      entries.removeAll { !after.lexicographicallyPrecedes(Self.bytes($0.code)) }
    }
    let page = entries.prefix(limit)
    let next: JSONValue =
      if entries.count > page.count, let last = page.last {
        .string(last.code.description)
      } else {
        .null
      }
    return .json(
      .object([.init("codes", .array(page.map(Self.json))), .init("next", next)]),
      cacheControl: configuration.cacheControl)
  }

  private func limit(_ text: String?) throws(ServiceProblem) -> Int {
    guard let text else { return Self.mostCodes }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let limit = Int(text),
      (1...Self.mostCodes).contains(limit)
    else {
      throw ServiceProblem(
        .badRequest, "query.limit", "'limit' is a number from 1 to \(Self.mostCodes)")
    }
    return limit
  }

  private static func bytes(_ code: ErrorCode) -> [UInt8] { Array(code.description.utf8) }

  /// What a caller needs to render the code; nothing that only developers may read.
  private static func json(_ entry: ErrorCatalogue.Entry) -> JSONValue {
    .object([
      .init("provider", .string(entry.code.provider)), .init("code", .string(entry.code.code)),
      .init("retry", .string(entry.advice.retry.rawValue)),
      .init("outcome", .string(entry.advice.outcome.rawValue)),
      .init("httpStatus", .integer(entry.advice.httpStatus)),
      .init(
        "parameters",
        .array(
          entry.parameters.filter { $0.audiences.contains(.customer) }.map { parameter in
            .object([
              .init("name", .string(parameter.name)),
              .init("type", .string(parameter.type.name)),
            ])
          })),
    ])
  }
}
