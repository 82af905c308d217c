import HTTPTypes
import Hummingbird
import MynaModel
import NIOCore

/// What a request is answered with.
struct Answer {
  var status: HTTPResponse.Status
  var headers: HTTPFields
  var body: ByteBuffer

  init(_ status: HTTPResponse.Status, headers: HTTPFields, body: ByteBuffer = ByteBuffer()) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// An answer of bytes.
  static func bytes(
    _ bytes: [UInt8], _ contentType: String, cacheControl: String = "no-store",
    headers: HTTPFields = [:]
  ) -> Answer {
    var headers = headers
    headers[.contentType] = contentType
    headers[.cacheControl] = cacheControl
    return Answer(.ok, headers: headers, body: ByteBuffer(bytes: bytes))
  }

  /// An answer in JSON.
  static func json(_ value: JSONValue, cacheControl: String) -> Answer {
    var bytes: [UInt8] = []
    JSONWriter.write(value, to: &bytes)
    return .bytes(bytes, AnswerType.json.header, cacheControl: cacheControl)
  }

  /// The answer as Hummingbird sends it.
  var response: Response {
    Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body))
  }
}
