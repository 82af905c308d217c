import Foundation
import Myna
import MynaModel
import MynaRuntime
import Testing

@Suite("GET /v1/messages")
struct MessageRouteTests {
  private let path = "/v1/messages/alipay/BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR"

  @Test("a code is rendered with arguments of the query in the language of the header")
  func simple() async throws {
    try await RunningService.with { service in
      let answer = try await service.get(
        "\(path)?audience=customer&arg.limit=50000CNY&arg.methods=cash",
        ["Accept-Language": "fr, zh-CN;q=0.5"])
      #expect(answer.status == 200)
      #expect(answer.headers["content-language"] == "zh-Hans")
      #expect(answer.headers["vary"] == "Accept, Accept-Language")
      #expect(answer.headers["content-type"] == "application/json")
      #expect(answer.headers["x-content-type-options"] == "nosniff")
      let body = answer.json?["fields"]?["body"]?.text
      #expect(body == "本次付款将超出您的单日限额（¥50,000.00）。请更换付款方式，例如现金。")
      #expect(answer.json?["advice"]?["retry"]?.text == "after-change")
    }
  }

  @Test("the query's locale outweighs the header")
  func queryLocale() async throws {
    try await RunningService.with { service in
      let answer = try await service.get(
        "\(path)?audience=customer&locale=fr,en", ["Accept-Language": "zh-CN"])
      #expect(answer.headers["content-language"] == "en")
    }
  }

  @Test("the text of the query and of the library are the same for every code and locale")
  func sameAsLibrary() async throws {
    try await RunningService.with { service in
      var count = 0
      for entry in Localizer.embedded.catalogues.flatMap(\.entries) {
        for locale in ["en", "zh-Hans"] {
          let code = try #require(
            entry.code.code.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
          let answer = try await service.get(
            "/v1/messages/alipay/\(code)?audience=customer&locale=\(locale)",
            ["Accept": "text/plain"])
          var options = RenderOptions()
          options.bidi = .none
          let shown = Localizer.embedded.render(
            entry.code.code, provider: "alipay", for: .customer, in: [locale], options: options)
          #expect(answer.status == 200)
          #expect(answer.text == "\(shown.title)\n\(shown.body)\n")
          count += 1
        }
      }
      #expect(count == 172)
    }
  }

  @Test(
    "the type of the answer is what is accepted",
    arguments: [
      (nil, "application/json"), ("*/*", "application/json"),
      ("text/plain", "text/plain; charset=utf-8"), ("text/html", "text/html; charset=utf-8"),
      ("application/problem+json", "application/problem+json"),
      ("text/plain;q=0.2, text/html;q=0.9", "text/html; charset=utf-8"),
      ("application/*;q=0.1, text/*", "text/plain; charset=utf-8"),
      ("application/json;q=0, */*", "text/plain; charset=utf-8"),
      ("image/png, text/html", "text/html; charset=utf-8"),
    ] as [(String?, String)])
  func types(accept: String?, type: String) async throws {
    try await RunningService.with { service in
      let headers = accept.map { ["Accept": $0] } ?? [:]
      let answer = try await service.get("\(path)?audience=customer", headers)
      #expect(answer.headers["content-type"] == type)
    }
  }

  @Test("HTML names language and direction")
  func html() async throws {
    try await RunningService.with { service in
      let answer = try await service.get(
        "\(path)?audience=customer&locale=zh", ["Accept": "text/html"])
      #expect(answer.text.hasPrefix(#"<p lang="zh-Hans" dir="ltr">超出单日限额</p>"#))
    }
  }

  @Test("a problem has the customer's words, and code and advice for the caller")
  func problem() async throws {
    try await RunningService.with { service in
      let json = try await service.get(
        "\(path)?audience=customer", ["Accept": "application/problem+json"]
      ).json
      #expect(json?["type"]?.text == "urn:myna:code:alipay:BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR")
      #expect(json?["title"]?.text == "Daily limit exceeded")
      #expect(json?["status"] == .integer(402))
      #expect(json?["detail"]?.text?.contains("daily limit") == true)
      #expect(json?["advice"]?["nextStep"]?.text == "switch-method")
    }
  }

  @Test("what is in hand is not sent again")
  func notModified() async throws {
    try await RunningService.with { service in
      let first = try await service.get("\(path)?audience=customer")
      let tag = try #require(first.headers["etag"])
      #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
      for header in [tag, "\"x\", W/\(tag)", "*"] {
        let again = try await service.get(
          "\(path)?audience=customer", ["If-None-Match": header])
        #expect(again.status == 304 && again.body.isEmpty)
        #expect(again.headers["etag"] == tag)
      }
      let other = try await service.get(
        "\(path)?audience=customer&arg.limit=1CNY", ["If-None-Match": tag])
      #expect(other.status == 200 && other.headers["etag"] != tag)
      let chinese = try await service.get(
        "\(path)?audience=customer&locale=zh", ["If-None-Match": tag])
      #expect(chinese.status == 200)
    }
  }

  @Test("HEAD answers as GET does, without the body")
  func head() async throws {
    try await RunningService.with { service in
      let get = try await service.get("\(path)?audience=customer")
      let head = try await service.ask("HEAD", "\(path)?audience=customer")
      #expect(head.body.isEmpty && head.status == 200)
      #expect(head.headers["etag"] == get.headers["etag"])
      #expect(head.headers["content-length"] == String(get.body.count))
    }
  }

  @Test("a code that is not known has the generic text and is not repeated")
  func unknown() async throws {
    try await RunningService.with { service in
      let answer = try await service.get("/v1/messages/alipay/%3Cscript%3E?audience=customer")
      #expect(answer.status == 200)
      #expect(answer.json?["code"] == .null)
      #expect(!answer.text.contains("script"))
      #expect(answer.json?["fields"]?["body"]?.text?.isEmpty == false)
    }
  }

  @Test("a customer's answer says nothing of spellings and problems")
  func customerMembers() async throws {
    try await RunningService.with { service in
      let answer = try await service.get("\(path)?audience=customer&arg.limit=lots&arg.nosuch=1")
      let keys = answer.json?.members?.map(\.key) ?? []
      #expect(
        keys == [
          "code", "provider", "audience", "key", "form", "locale", "direction", "fields", "advice",
        ])
      #expect(answer.json?["form"]?.text?.contains("limit") == false)
      #expect(!answer.text.contains("nosuch"))
    }
  }

  @Test(
    "a request that is none is refused by name, and not repeated (hostile case 57)",
    arguments: [
      ("/v1/messages/alipay/X", 400, "audience.missing"),
      ("/v1/messages/alipay/X?audience=nobody", 400, "audience.unknown"),
      ("/v1/messages/nobody/X?audience=customer", 404, "provider.unknown"),
      ("/v1/messages/alipay/X?audience=customer&limit=5CNY", 400, "query.unknown"),
      ("/v1/messages/alipay/X?audience=customer&audience=customer", 400, "query.duplicate"),
      ("/v1/messages/alipay/X?audience=customer&locale=../../etc/passwd", 400, "locale.syntax"),
      ("/v1/messages/alipay/X?audience=customer&locale=%00", 400, "request.encoding"),
      ("/v1/messages/alipay/X?audience=customer&locale=en%0d%0aSet-Cookie:x", 400, "locale.syntax"),
      ("/v1/messages/alipay/X?audience=customer&locale=zh_CN.UTF-8", 400, "locale.syntax"),
      ("/v1/messages/alipay/X?audience=customer&locale=fr", 400, "locale.unknown"),
      ("/v1/messages/alipay/X?audience=customer&locale=", 400, "query.empty"),
      ("/v1/messages/alipay/X?audience=customer&arg.=1", 400, "query.unknown"),
      ("/v1/messages/alipay/X?audience=customer&arg.a%5B%5D=1", 400, "query.unknown"),
      ("/v1/messages/alipay/%ff?audience=customer", 400, "request.encoding"),
      ("/v1/messages/alipay/%4?audience=customer", 400, "request.encoding"),
      ("/v1/messages/alipay?audience=customer", 404, "request.path"),
      ("/v1/messages/alipay/X/Y?audience=customer", 404, "request.path"),
      ("/v1/../etc/passwd", 404, "request.path"), ("//", 404, "request.path"),
      ("*", 400, "request.target"),
      ("/v1/codes?after=\(String(repeating: "a", count: 257))", 400, "request.text-too-long"),
      (
        "/v1/messages/alipay/\(String(repeating: "a", count: 257))?audience=customer", 400,
        "request.text-too-long"
      ),
    ])
  func refusals(target: String, status: Int, id: String) async throws {
    try await RunningService.with { service in
      let answer = try await service.get(target)
      #expect(answer.status == status)
      #expect(answer.problem == id)
      #expect(answer.headers["content-type"] == "application/problem+json")
      #expect(!answer.text.contains("passwd") && answer.headers["set-cookie"] == nil)
    }
  }

  @Test("a run of combining marks is refused before anything hashes it")
  func combiningMarks() async throws {
    try await RunningService.with { service in
      let marks = String(repeating: "%CC%81", count: 200)
      for target in ["/v1/messages/alipay/X\(marks)?audience=customer", "/v1/codes?after=\(marks)"]
      {
        let answer = try await service.get(target)
        #expect(answer.problem == "text.stream-safe")
      }
    }
  }

  @Test("a target that is too long is refused (hostile cases 57, 62)")
  func longTarget() async throws {
    try await RunningService.with { service in
      let answer = try await service.get(
        "\(path)?audience=customer&locale=\(String(repeating: "a", count: 3000))")
      #expect(answer.status == 414 && answer.problem == "request.target-too-long")
    }
  }

  @Test("no type that is accepted is 406")
  func notAcceptable() async throws {
    try await RunningService.with { service in
      let answer = try await service.get("\(path)?audience=customer", ["Accept": "image/png"])
      #expect(answer.status == 406 && answer.problem == "request.accept")
    }
  }

  @Test(
    "a header of languages that is none is no reason to refuse (hostile case 56)",
    arguments: [
      "*", "../../etc", "en;q=1e9", "en;q=NaN", "zh-Hant-HK, *;q=0.1", "\u{FF45}\u{FF4E}",
      String(repeating: "en;q=0.1,", count: 1000),
    ])
  func languages(header: String) async throws {
    try await RunningService.with { service in
      let answer = try await service.get("\(path)?audience=customer", ["Accept-Language": header])
      #expect(answer.status == 200 && answer.headers["content-language"] == "en")
    }
  }
}
