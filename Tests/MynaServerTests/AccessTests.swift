import MynaModel
import Testing

@Suite("Who may read what")
struct AccessTests {
  private let target = "/v1/messages/alipay/UNKNOW?audience=developer"
  private let token = "0123456789abcdef"

  @Test("texts for developers are off")
  func off() async throws {
    try await RunningService.with { service in
      let answer = try await service.get(target)
      #expect(answer.status == 403 && answer.problem == "audience.off")
      let many = try await service.post(
        "/v1/render", #"[{"code":"UNKNOW","audience":"developer"}]"#)
      #expect(many.json?.elements?.first?["error"]?["id"]?.text == "audience.off")
    }
  }

  @Test(
    "a token opens them, and nothing else does",
    arguments: [
      (nil, 401), ("Bearer 0123456789abcdef", 200), ("bearer 0123456789abcdef", 200),
      ("Bearer 0123456789abcdeF", 401), ("Bearer 0123456789abcde", 401), ("Bearer ", 401),
      ("Basic 0123456789abcdef", 401), ("0123456789abcdef", 401),
    ] as [(String?, Int)])
  func tokens(header: String?, status: Int) async throws {
    try await RunningService.with(configure: {
      $0.developerTokens = ["other-token-of-ours", token]
    }) { service in
      let answer = try await service.get(target, header.map { ["Authorization": $0] } ?? [:])
      #expect(answer.status == status)
      #expect(answer.headers["www-authenticate"] == (status == 401 ? "Bearer" : nil))
    }
  }

  @Test("operators read them, and nobody keeps a copy")
  func admin() async throws {
    try await RunningService.with { service in
      let answer = try await service.get(target, isAdmin: true)
      #expect(answer.status == 200)
      #expect(answer.json?["fields"]?["cause"]?.text?.isEmpty == false)
      #expect(answer.headers["cache-control"] == "no-store")
    }
  }

  @Test("only operators reload")
  func reload() async throws {
    try await RunningService.with { service in
      #expect(try await service.ask("POST", "/admin/reload").status == 404)
      let answer = try await service.ask("POST", "/admin/reload", isAdmin: true)
      #expect(answer.json?["outcome"]?.text == "unchanged")
    }
  }

  @Test(
    "a page of a browser cannot reload",
    arguments: ["Origin", "Sec-Fetch-Site"])
  func pages(header: String) async throws {
    try await RunningService.with { service in
      let answer = try await service.ask(
        "POST", "/admin/reload", [header: "http://localhost"], isAdmin: true)
      #expect(answer.status == 403 && answer.problem == "request.origin")
    }
  }

  @Test(
    "operators ask under a name that no site can own",
    arguments: [
      ("localhost", 200), ("127.0.0.1:1", 200), ("[::1]:80", 200), ("LOCALHOST:5", 200),
      ("evil.example", 421), ("127.0.0.1.evil.example", 421), ("localhost.evil.example", 421),
    ])
  func adminHosts(host: String, status: Int) async throws {
    try await RunningService.with { service in
      let answer = try await service.get("/healthz", ["Host": host], isAdmin: true)
      #expect(answer.status == status)
    }
  }

  @Test("the public address can be bound to names")
  func publicHosts() async throws {
    try await RunningService.with(configure: { $0.hosts = ["messages.example"] }) { service in
      #expect(try await service.get("/healthz", ["Host": "Messages.Example:80"]).status == 200)
      let other = try await service.get("/healthz", ["Host": "localhost"])
      #expect(other.status == 421 && other.problem == "request.misdirected")
    }
  }

  @Test(
    "other methods are refused with those that are allowed (hostile case 62)",
    arguments: [
      ("PUT", "/v1/locales", "GET, HEAD"), ("DELETE", "/", "GET, HEAD"),
      ("TRACE", "/healthz", "GET, HEAD"), ("OPTIONS", "/v1/render", "POST"),
      ("GET", "/v1/render", "POST"), ("PROPFIND", "/v1/codes", "GET, HEAD"),
    ])
  func methods(method: String, path: String, allowed: String) async throws {
    try await RunningService.with { service in
      let answer = try await service.ask(method, path)
      #expect(answer.status == 405 && answer.headers["allow"] == allowed)
      #expect(answer.headers["access-control-allow-origin"] == nil)
    }
  }
}
