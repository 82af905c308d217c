import HTTPTypes
import Hummingbird
import MynaModel
import MynaRequests
import NIOCore

/// Why a request is not answered, told as `application/problem+json`.
///
/// Nothing of the request is repeated in it.
///
/// Source: RFC 9457.
struct ServiceProblem: Error {
  var status: HTTPResponse.Status
  /// Identifier, such as `query.unknown`.
  var id: String
  /// What was wrong and expected.
  var detail: String
  var headers: HTTPFields = [:]
  /// What else is known, each with its place.
  var diagnostics: [Diagnostic] = []

  init(_ status: HTTPResponse.Status, _ id: String, _ detail: String) {
    self.status = status
    self.id = id
    self.detail = detail
  }

  init(_ problem: RequestProblem) {
    self.init(.badRequest, problem.id, problem.message)
  }

  var answer: Answer {
    var members: [JSONValue.Member] = [
      .init("type", .string("urn:myna:problem:\(id)")),
      .init("title", .string(status.reasonPhrase)), .init("status", .integer(status.code)),
      .init("detail", .string(detail)),
    ]
    if !diagnostics.isEmpty {
      members.append(.init("diagnostics", .array(diagnostics.prefix(20).map(\.json))))
    }
    var bytes: [UInt8] = []
    JSONWriter.write(.object(members), to: &bytes)
    var fields = headers
    fields[.contentType] = AnswerType.problem.header
    fields[.cacheControl] = "no-store"
    return Answer(status, headers: fields, body: ByteBuffer(bytes: bytes))
  }
}
