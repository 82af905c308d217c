import HTTPTypes
import Hummingbird
import MynaModel
import NIOCore

extension Response {
  /// An answer of bytes.
  static func bytes(
    _ bytes: [UInt8], _ contentType: String, cacheControl: String = "no-store",
    headers: HTTPFields = [:]
  ) -> Response {
    var headers = headers
    headers[.contentType] = contentType
    headers[.cacheControl] = cacheControl
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// An answer in JSON.
  static func json(_ value: JSONValue, cacheControl: String) -> Response {
    var bytes: [UInt8] = []
    JSONWriter.write(value, to: &bytes)
    return .bytes(bytes, AnswerType.json.header, cacheControl: cacheControl)
  }
}
