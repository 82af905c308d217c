import Myna
import MynaCatalogue
import MynaCommandLine
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
      with: try Batch.arguments(request["args"], limits: limits), options: CodeRequest.renderOptions
    )
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
