import HTTPTypes
import Hummingbird
import Logging
import Myna
import MynaErrors
import MynaHummingbird
import MynaModel
import MynaSyntax
import NIOCore
import NIOEmbedded
import Testing

/// The context of somebody's own server.
private struct ShopContext: LocalizedRequestContext {
  var coreContext: CoreRequestContextStorage
  var localization = RequestLocalization()

  init(source: Source) {
    coreContext = CoreRequestContextStorage(source: source)
  }
}

@Suite("Middleware for other servers")
struct MiddlewareTests {
  private struct Answer {
    var response: Response
    var json: JSONValue?
    var text: String
  }

  /// Asks a router of somebody's own that fails in every way.
  private func ask(_ path: String, _ languages: String? = nil) async throws -> Answer {
    let router = Router(context: ShopContext.self)
    router.add(middleware: LocalizationMiddleware())
    router.add(middleware: PaymentErrorMiddleware())
    router.get("pay/:code") { _, context -> String in
      throw PaymentError(
        code: context.parameters.get("code") ?? "", provider: "alipay",
        arguments: ["limit": .money("50000", "CNY"), "nosuch": .string("secret")])
    }
    router.get("text") { _, context in
      context.localization.render("BUYER_NOT_EXIST", for: .customer).body
    }
    router.get("other") { _, _ -> String in throw HTTPError(.conflict) }
    var fields = HTTPFields()
    fields[.acceptLanguage] = languages
    let request = Request(
      head: HTTPRequest(
        method: .get, scheme: "http", authority: "shop.example", path: path, headerFields: fields),
      body: RequestBody(buffer: ByteBuffer()))
    let context = ShopContext(
      source: ApplicationRequestContextSource(
        channel: EmbeddedChannel(), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    )
    let response = try await router.buildResponder().respond(to: request, context: context)
    let body = Body()
    try await response.body.write(body)
    return Answer(
      response: response, json: try? JSONReader.read(body.bytes),
      text: String(decoding: body.bytes, as: UTF8.self))
  }

  /// Collects a body.
  private final class Body: ResponseBodyWriter {
    var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) { bytes += buffer.readableBytesView }
    func finish(_ trailingHeaders: HTTPFields?) {}
  }

  @Test("an error that is thrown is told in the reader's language")
  func thrown() async throws {
    let answer = try await ask("/pay/BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", "zh-CN")
    #expect(answer.response.status.code == 402)
    #expect(answer.response.headers[.contentType] == "application/problem+json")
    #expect(answer.response.headers[.contentLanguage] == "zh-Hans")
    #expect(answer.response.headers[.vary] == "Accept-Language")
    #expect(answer.json?["title"]?.text == "超出单日限额")
    #expect(answer.json?["detail"]?.text?.contains("¥50,000.00") == true)
    #expect(answer.json?["advice"]?["nextStep"]?.text == "switch-method")
  }

  @Test("what is no parameter stays inside")
  func arguments() async throws {
    #expect(try await !ask("/pay/UNKNOW").text.contains("secret"))
  }

  @Test("a code that is not known has the generic text, and 502")
  func unknown() async throws {
    let answer = try await ask("/pay/nosuch")
    #expect(answer.response.status.code == 502)
    #expect(answer.json?["code"] == .null && answer.json?["type"]?.text == "about:blank")
    #expect(!answer.text.contains("nosuch"))
  }

  @Test("routes render in the reader's language")
  func text() async throws {
    let english = try await ask("/text", "de, en;q=0.5").text
    let chinese = try await ask("/text", "zh").text
    #expect(english.hasSuffix(".") && chinese.hasSuffix("。"))
  }

  @Test("other errors are left alone")
  func other() async throws {
    let answer = try await ask("/other")
    #expect(answer.response.status == .conflict)
    #expect(answer.response.headers[.contentType] != "application/problem+json")
  }
}
