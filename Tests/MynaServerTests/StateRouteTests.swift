import Myna
import MynaModel
import Testing

@Suite("What a service says of itself")
struct StateRouteTests {
  @Test("it is healthy and ready")
  func ready() async throws {
    try await RunningService.with { service in
      #expect(try await service.get("/healthz").json == .object([.init("status", "ok")]))
      let ready = try await service.get("/readyz").json
      #expect(ready?["status"]?.text == "ready" && ready?["generation"] == .integer(1))
      #expect(ready?["content"]?.text?.utf8.count == 32)
    }
  }

  @Test("metrics are lines that Prometheus reads, and no request can name one")
  func metrics() async throws {
    try await RunningService.with { service in
      _ = try await service.get("/v1/messages/alipay/nosuch%22code?audience=customer")
      _ = try await service.ask("PROPFIND", "/pot")
      let answer = try await service.get("/metrics")
      #expect(answer.headers["content-type"]?.hasPrefix("text/plain; version=0.0.4") == true)
      let line =
        /(# TYPE [a-z_]+ (counter|gauge|histogram)|[a-z_]+(\{[a-z]+="[^"\\\n]*"(,[a-z]+="[^"\\\n]*")*\})? [0-9.e+-]+)/
      for text in answer.text.split(separator: "\n") {
        #expect(text.wholeMatch(of: line) != nil, "\(text)")
      }
      #expect(answer.text.contains("myna_unknown_codes_total 1\n"))
      let other = #"myna_http_requests_total{route="other",method="other",status="404"} 1"#
      #expect(answer.text.contains(other))
      #expect(!answer.text.contains("nosuch") && !answer.text.contains("pot"))
    }
  }

  @Test("all codes and all locales are listed")
  func lists() async throws {
    try await RunningService.with { service in
      let codes = try await service.get("/v1/codes")
      #expect(codes.text.components(separatedBy: "\"code\":").count == 87)
      #expect(codes.text.hasSuffix("\"next\":null}"))
      let locales = try await service.get("/v1/locales").json?["locales"]?.elements
      #expect(locales?.map { $0["locale"]?.text } == ["en", "zh-Hans"])
    }
  }

  @Test("pages of codes hold each code once")
  func pages() async throws {
    try await RunningService.with { service in
      var seen: [String] = []
      var after: String? = ""
      while let last = after {
        let query = last.isEmpty ? "" : "&after=\(last)"
        let page = try await service.get("/v1/codes?provider=alipay&limit=20\(query)").json
        seen += page?["codes"]?.elements?.compactMap { $0["code"]?.text } ?? []
        after = page?["next"]?.text
      }
      #expect(seen.count == 86 && Set(seen).count == 86)
    }
  }

  @Test(
    "a page that is none is refused",
    arguments: [
      ("limit=0", "query.limit"), ("limit=1001", "query.limit"), ("limit=-1", "query.limit"),
      ("limit=x", "query.limit"), ("provider=nobody", "provider.unknown"),
    ])
  func badPages(query: String, id: String) async throws {
    try await RunningService.with { service in
      let answer = try await service.get("/v1/codes?\(query)")
      #expect(answer.problem == id)
    }
  }

  @Test("parameters that customers may not read are not listed")
  func parameters() async throws {
    try await RunningService.with { service in
      let codes = try await service.get("/v1/codes").json?["codes"]?.elements ?? []
      var hidden = 0
      for entry in Localizer.embedded.catalogues.flatMap(\.entries) {
        let listed = codes.first { $0["code"]?.text == entry.code.code }?["parameters"]?.elements
        let expected = entry.parameters.filter { $0.audiences.contains(.customer) }.map(\.name)
        hidden += entry.parameters.count - expected.count
        #expect(listed?.compactMap { $0["name"]?.text } == expected)
      }
      #expect(hidden > 0)
    }
  }

  @Test("the description names every path, and the one for operators only to them")
  func description() async throws {
    try await RunningService.with { service in
      let paths = [
        "/v1/messages/{provider}/{code}", "/v1/render", "/v1/codes", "/v1/locales", "/healthz",
        "/readyz", "/metrics", "/", "/openapi.json",
      ]
      let described = try await service.get("/openapi.json").json
      #expect(described?["openapi"]?.text == "3.1.0")
      #expect(described?["paths"]?.members?.map(\.key) == paths)
      let operators = try await service.get("/openapi.json", isAdmin: true).json
      #expect(operators?["paths"]?.members?.map(\.key) == paths + ["/admin/reload"])
    }
  }

  @Test("the page for people shows every code's text and loads nothing")
  func index() async throws {
    try await RunningService.with { service in
      let page = try await service.get("/")
      #expect(page.headers["content-security-policy"]?.hasPrefix("default-src 'none'") == true)
      #expect(!page.text.contains("<script"))
      #expect(page.text.components(separatedBy: "<tr><td>").count == 87)
      #expect(page.text.contains("请更换付款方式"))
    }
  }
}
