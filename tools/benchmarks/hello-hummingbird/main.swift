import Hummingbird

// A route that returns a fixed JSON of a given size, and nothing else: what a service is measured by.
let size = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 512
let port = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 8080
let body = ByteBuffer(string: "{\"text\":\"\(String(repeating: "x", count: max(0, size - 11)))\"}")
let router = Router()
router.get("v1/messages/alipay/:code") { _, _ in
  Response(
    status: .ok, headers: [.contentType: "application/json"], body: ResponseBody(byteBuffer: body))
}
let application = Application(
  router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)))
try await application.runService()
