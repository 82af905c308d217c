import Foundation
import Testing

@Suite("Answers without a task", .timeLimit(.minutes(5)))
struct DirectAnswerTests {
  private static let limit =
    "/v1/messages/alipay/BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR?audience=customer"

  @Test(
    "what is answered where it arrives is what its task answers",
    arguments: [
      limit, limit + "&arg.limit=50000CNY", limit + "&locale=zh-CN&arg.limit=50000CNY",
      limit + "&arg.limit=much", limit + "&arg.nothing=1", limit + "&locale=xx", limit + "&other=1",
      "/v1/messages/alipay/ACQ.SYSTEM_ERROR?audience=customer",
      "/v1/messages/alipay/NOTHING?audience=customer",
      "/v1/messages/alipay/%E4%B8%8D?audience=customer",
      "/v1/messages/alipay/%FF?audience=customer",
      "/v1/messages/nobody/A?audience=customer", "/v1/messages/alipay/A?audience=developer",
      "/v1/messages/alipay/A", "/v1/messages/alipay", "/v1/messages/",
    ],
    [
      "", "Accept-Language: zh-CN\r\n", "Accept: text/plain\r\n", "Accept: text/html\r\n",
      "Accept: application/problem+json\r\n", "Accept: image/png\r\n", "If-None-Match: *\r\n",
    ])
  func same(target: String, headers: String) async throws {
    try await RunningService.with { service in
      let direct = "GET \(target) HTTP/1.1\r\nHost: localhost\r\n\(headers)\r\n"
      let passed =
        "GET \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\(headers)\r\n"
      let answers = try await Self.answers(to: direct + passed, of: service)
      #expect(answers.count == 2 && answers.first == answers.last)
    }
  }

  @Test("answers keep their order when some of them have tasks")
  func order() async throws {
    try await RunningService.with { service in
      var requests = ""
      for code in ["SYSTEM_ERROR", "TRADE_HAS_CLOSE", "NOTHING"] {
        requests += "GET /v1/messages/alipay/\(code)?audience=customer HTTP/1.1\r\nHost: a\r\n\r\n"
        requests += "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
      }
      requests += "GET /nowhere HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
      let answers = try await Self.answers(to: requests, of: service)
      let shown = ["SYSTEM_ERROR", #"{"status":"ok"}"#, "TRADE_HAS_CLOSE", #"{"status":"ok"}"#]
      #expect(answers.count == 7)
      for (answer, part) in zip(answers, shown) { #expect(answer.last?.contains(part) == true) }
    }
  }

  @Test("a request with a body is left to its task, which reads it")
  func body() async throws {
    try await RunningService.with { service in
      let head = "GET \(Self.limit) HTTP/1.1\r\nHost: a\r\n"
      let answers = try await Self.answers(
        to: head + "Content-Length: 2\r\n\r\n{}" + head + "Connection: close\r\n\r\n", of: service)
      #expect(answers.count == 2 && answers.first == answers.last)
    }
  }

  @Test("an answer tells its date")
  func date() async throws {
    try await RunningService.with { service in
      let request = "GET \(Self.limit) HTTP/1.1\r\nHost: a\r\n"
      let bytes = await RawConnection.exchange(
        [Array((request + "\r\n" + request + "Connection: close\r\n\r\n").utf8)],
        port: service.port)
      let text = String(decoding: try #require(bytes), as: UTF8.self)
      #expect(text.lowercased().components(separatedBy: "\r\ndate: ").count == 3)
    }
  }

  /// The answers of a connection, each as its lines without the date, in order but for the body.
  private static func answers(
    to requests: String, of service: RunningService
  ) async throws -> [[String]] {
    let bytes = await RawConnection.exchange([Array(requests.utf8)], port: service.port)
    let text = String(decoding: try #require(bytes), as: UTF8.self)
    return text.components(separatedBy: "HTTP/1.1 ").dropFirst().map { answer in
      let parts = answer.components(separatedBy: "\r\n\r\n")
      let lines = (parts.first ?? "").lowercased().components(separatedBy: "\r\n")
        .filter { !$0.hasPrefix("date:") && !$0.hasPrefix("connection:") }
      return lines.sorted() + [parts.dropFirst().joined(separator: "\r\n\r\n")]
    }
  }
}
