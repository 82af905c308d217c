import Myna
import MynaCommandLine
import MynaModel
import MynaRequests
import MynaRuntime
import MynaSyntax
import Synchronization

/// Answers the requests of `myna negotiate --batch`.
final class BatchNegotiation: Sendable {
  let limits = Limits()
  /// Negotiators by default and supported tags; a batch usually has few lists and many readers.
  private let negotiators = Mutex(BoundedCache<[String?], LocaleNegotiator>(64))

  init() {}

  func answer(_ request: JSONValue) throws(RequestProblem) -> [JSONValue.Member] {
    guard let supported = try Self.tags("supported", of: request) else {
      throw RequestProblem("json.missing", "'supported' is missing")
    }
    let negotiator = negotiator(
      supported, default: try RequestReader.optionalText("default", of: request))
    return negotiator.negotiate(try desired(request)).json
  }

  private func desired(_ request: JSONValue) throws(RequestProblem) -> AcceptLanguage {
    let tags = try Self.tags("desired", of: request)
    let header = try RequestReader.optionalText("header", of: request)
    switch (tags, header) {
    case (let tags?, nil): return AcceptLanguage(tags: tags, limits: limits)
    case (nil, let header?): return AcceptLanguage(header, limits: limits)
    case (nil, nil):
      // `"header": null` says that the request had none.
      if request["header"] != nil { return AcceptLanguage([]) }
      throw RequestProblem("json.missing", "'desired' or 'header' is missing")
    case (_?, _?):
      throw RequestProblem("json.conflict", "both 'desired' and 'header' are given, expected one")
    }
  }

  private func negotiator(_ supported: [String], default tag: String?) -> LocaleNegotiator {
    let key = [tag] + supported
    // Long tags are none, and not worth remembering.
    let isMemorable = key.allSatisfy { ($0 ?? "").utf8.count <= limits.localeBytes }
    if isMemorable, let known = negotiators.withLock({ $0[key] }) { return known }
    let made = LocaleNegotiator(supporting: supported, default: tag, limits: limits)
    if isMemorable { negotiators.withLock { $0.insert(made, for: key) } }
    return made
  }

  private static func tags(
    _ name: String, of request: JSONValue
  ) throws(RequestProblem) -> [String]? {
    guard let value = request[name], value != .null else { return nil }
    guard let tags = value.elements?.compactMap(\.text), tags.count == value.elements?.count else {
      throw RequestProblem("json.type", "'\(name)' is no array of strings")
    }
    return tags
  }
}
