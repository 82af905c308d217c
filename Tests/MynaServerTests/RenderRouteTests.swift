import MynaModel
import Testing

@Suite("POST /v1/render")
struct RenderRouteTests {
  @Test("one request has one answer")
  func one() async throws {
    try await RunningService.with { service in
      let answer = try await service.post(
        "/v1/render", #"{"code":"BUYER_NOT_EXIST","audience":"customer","locale":"zh-CN"}"#)
      #expect(answer.status == 200)
      #expect(answer.json?["locale"]?.text == "zh-Hans")
      #expect(answer.headers["content-language"] == "zh-Hans")
    }
  }

  @Test("many requests are answered in their order, a bad one by an error (hostile case 68)")
  func many() async throws {
    try await RunningService.with { service in
      let answer = try await service.post(
        "/v1/render",
        #"[{"id":1,"code":"UNKNOW","audience":"customer"},7,{"id":"b","code":"X"},{"id":3,"code":"UNKNOW","audience":"customer","locale":"zh","args":{"x":1}}]"#
      )
      let items = answer.json?.elements ?? []
      #expect(answer.status == 200 && items.count == 4)
      #expect(items.map { $0["id"] } == [.number("1"), nil, "b", .number("3")])
      #expect(items[1]["error"]?["id"]?.text == "json.type")
      #expect(items[2]["error"]?["id"]?.text == "json.missing")
      #expect(items[3]["locale"]?.text == "zh-Hans")
    }
  }

  @Test("requests without a locale are answered in the header's")
  func header() async throws {
    try await RunningService.with { service in
      let answer = try await service.post(
        "/v1/render", #"[{"code":"UNKNOW","audience":"customer"}]"#, ["Accept-Language": "zh"])
      #expect(answer.json?.elements?.first?["locale"]?.text == "zh-Hans")
    }
  }

  @Test("a thousand requests are answered, and one more is too many (hostile case 68)")
  func thousand() async throws {
    try await RunningService.with { service in
      let item = #"{"code":"UNKNOW","audience":"customer"}"#
      func body(_ count: Int) -> String {
        "[" + Array(repeating: item, count: count).joined(separator: ",") + "]"
      }
      let most = try await service.post("/v1/render", body(1000))
      #expect(most.status == 200 && most.json?.elements?.count == 1000)
      #expect(most.text.components(separatedBy: "payment.confirm-in-app").count == 1001)
      let more = try await service.post("/v1/render", body(1001))
      #expect(more.status == 413 && more.problem == "request.too-many")
    }
  }

  @Test(
    "a body that is no request is refused by name (hostile case 60)",
    arguments: [
      ("", 400, "json.eof"), ("{", 400, "json.syntax"), ("{} x", 400, "json.syntax"),
      ("\u{FEFF}{}", 400, "json.syntax"), (#"{"a":1,"a":2}"#, 400, "json.duplicate-key"),
      ("5", 400, "json.type"), (#"{"audience":"customer"}"#, 400, "json.missing"),
      (String(repeating: "[", count: 33), 400, "json.too-deep"),
      (#"{"code":"X","audience":"customer","args":[]}"#, 400, "json.type"),
      (#"{"code":"X","audience":"customer","args":{"a":{}}}"#, 400, "argument.type"),
    ])
  func badBodies(body: String, status: Int, id: String) async throws {
    try await RunningService.with { service in
      let answer = try await service.post("/v1/render", body)
      #expect(answer.status == status)
      #expect(answer.problem == id)
    }
  }

  @Test("a key of combining marks is refused (hostile case 60)")
  func marks() async throws {
    try await RunningService.with { service in
      let key = "a" + String(repeating: "\u{0301}", count: 16_000)
      let answer = try await service.post("/v1/render", #"{"\#(key)":1}"#)
      #expect(answer.status == 400 && answer.problem == "text.stream-safe")
    }
  }

  @Test("a hundred thousand keys are refused (hostile case 60)")
  func keys() async throws {
    try await RunningService.with { service in
      let body = "{" + (0..<90_000).map { "\"\($0)\":1" }.joined(separator: ",") + "}"
      let answer = try await service.post("/v1/render", body)
      #expect(answer.status == 400 || answer.status == 413)
    }
  }

  @Test("one request has a smaller body than many (hostile case 58)")
  func large() async throws {
    try await RunningService.with { service in
      let text = String(repeating: "x", count: 70_000)
      let answer = try await service.post(
        "/v1/render", #"{"code":"\#(text)","audience":"customer"}"#)
      #expect(answer.status == 413 && answer.problem == "request.too-large")
    }
  }

  @Test(
    "a body of another kind is refused (hostile case 61)",
    arguments: [
      ["Content-Type": "text/plain"], ["Content-Type": "application/x-www-form-urlencoded"],
      ["Content-Encoding": "gzip"],
    ])
  func kinds(headers: [String: String]) async throws {
    try await RunningService.with { service in
      let answer = try await service.post("/v1/render", "{}", headers)
      #expect(answer.status == 415)
    }
  }

  @Test("a body that announces too much is refused before it comes (hostile case 58)")
  func announced() async throws {
    try await RunningService.with { service in
      let answer = await service.send(
        "POST /v1/render HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
          + "Content-Type: application/json\r\nContent-Length: 1073741824\r\n\r\n")
      #expect(answer?.status == 413)
    }
  }
}
