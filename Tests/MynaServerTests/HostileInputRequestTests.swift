import Foundation
import MynaModel
import MynaTestSupport
import Testing

/// Requests that mean harm; the numbers are those of `tools/hostile`.
@Suite("Hostile input: requests", .timeLimit(.minutes(5)))
struct HostileInputRequestTests {
  private let path = "/v1/messages/alipay/UNKNOW?audience=customer"

  @Test(
    "a locale is one that is loaded, or it is refused (hostile case 57)",
    arguments: [
      ("../../etc/passwd", "locale.syntax"), ("en%0d%0aSet-Cookie:x", "locale.syntax"),
      (String(repeating: "a", count: 200), "locale.syntax"), ("zh_CN.UTF-8", "locale.syntax"),
      ("%00", "request.encoding"), ("xx", "locale.unknown"),
    ])
  func locales(locale: String, id: String) async throws {
    try await RunningService.with { service in
      let answer = try await service.get("\(path)&locale=\(locale)")
      #expect(answer.status == 400 && answer.problem == id)
      #expect(answer.headers["set-cookie"] == nil && !answer.text.contains("passwd"))
    }
  }

  @Test("an extension of a locale changes no digit (hostile case 57)")
  func extensions() async throws {
    try await RunningService.with { service in
      let target = "/v1/messages/alipay/BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR"
      let answer = try await service.get(
        "\(target)?audience=customer&locale=en-u-nu-arab&arg.limit=50000CNY")
      if answer.status == 200 {
        #expect(answer.text.contains("50,000.00"))
      } else {
        #expect(answer.status == 400 && answer.problem?.hasPrefix("locale.") == true)
      }
    }
  }

  @Test(
    "a body that is no text, or no JSON, is refused by name (hostile case 60)",
    arguments: [
      ([0x22, 0xFF, 0x22], "encoding.utf8"), ([0x7B, 0x7D, 0x20, 0x7B], "json.syntax"),
      ([0xEF, 0xBB, 0xBF, 0x7B, 0x7D], "json.syntax"), ([0xFF, 0xFE, 0x7B, 0x00], "encoding.utf8"),
    ] as [([UInt8], String)])
  func bodies(bytes: [UInt8], id: String) async throws {
    try await RunningService.with { service in
      let head =
        "POST /v1/render HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + "Content-Type: application/json\r\nContent-Length: \(bytes.count)\r\n\r\n"
      let answer = await RawConnection.exchange([Array(head.utf8) + bytes], port: service.port)
        .flatMap(RunningService.Answer.init)
      #expect(answer?.status == 400 && answer?.problem == id)
    }
  }

  @Test(
    "a head that is too large or ambiguous is refused (hostile case 62)",
    arguments: [
      "TRACE /healthz HTTP/1.1\r\nHost: a\r\n", "GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
      "GET /healthz HTTP/1.1\r\n", "GET /healthz\r\n",
      "GET /healthz HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: y\r\n", count: 200),
      "GET /healthz HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "x", count: 17_000))\r\n",
    ])
  func heads(head: String) async throws {
    try await RunningService.with(configure: { $0.limits.headerSeconds = 2 }) { service in
      if let answer = await service.send(head + "Connection: close\r\n\r\n") {
        #expect((400..<500).contains(answer.status), "\(answer.status)")
      }
      let after = try await service.get("/healthz")
      #expect(after.status == 200)
    }
  }

  @Test("an absolute target is that of its path, or refused (hostile case 62)")
  func absoluteTarget() async throws {
    try await RunningService.with { service in
      let answer = try await service.ask("GET", "http://evil.example/healthz")
      #expect(answer.status == 200 || (400..<500).contains(answer.status))
      #expect(!answer.text.contains("evil"))
    }
  }

  @Test(
    "ranges and long tags are ignored (hostile case 63)",
    arguments: [
      ["Range": "bytes=-"], ["Range": "bytes=9-3"], ["Range": "bytes=0-0,1-1,2-2"],
      ["Range": "bytes=-9223372036854775808"], ["Range": "bytes=9223372036854775807-"],
      ["Range": "x"], ["If-None-Match": String(repeating: "\"a\",", count: 2_500)],
      ["If-None-Match": "W/"], ["If-Range": "\"x\"", "Range": "bytes=0-1"],
    ])
  func ranges(headers: [String: String]) async throws {
    try await RunningService.with { service in
      let whole = try await service.get(path)
      for target in [path, "/", "/openapi.json"] {
        let answer = try await service.get(target, headers)
        #expect(answer.status == 200, "\(target)")
        if target == path { #expect(answer.body == whole.body) }
      }
    }
  }

  @Test(
    "a trace that is none is ignored (hostile case 64)",
    arguments: [
      "00-", "00", "", "-", "00-\u{FF}", "ff-00000000000000000000000000000000-0000000000000000-00",
      "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7", String(repeating: "0-", count: 2_000),
    ])
  func traces(trace: String) async throws {
    try await RunningService.with { service in
      let answer = try await service.get(path, ["traceparent": trace, "tracestate": trace])
      #expect(answer.status == 200)
      #expect(answer.headers["traceparent"] == nil)
    }
  }

  @Test("an answer says what it is, for whom, and from which messages (hostile case 65)")
  func headers() async throws {
    try await RunningService.with { service in
      var tags: Set<String> = []
      for (language, accept, type) in [
        ("zh-CN", "text/plain", "text/plain; charset=utf-8"),
        ("en", "text/plain", "text/plain; charset=utf-8"),
        ("zh-CN", "text/html", "text/html; charset=utf-8"),
        ("zh-CN", "application/json", "application/json"),
      ] {
        let answer = try await service.get(
          path, ["Accept-Language": language, "Accept": accept])
        #expect(answer.headers["content-type"] == type)
        #expect(answer.headers["x-content-type-options"] == "nosniff")
        #expect(answer.headers["vary"] == "Accept, Accept-Language")
        #expect(answer.headers["content-language"] == (language == "en" ? "en" : "zh-Hans"))
        let tag = try #require(answer.headers["etag"])
        #expect(tag.hasPrefix("\"") && tag.hasSuffix("\"") && tags.insert(tag).inserted)
      }
    }
  }

  @Test("all files of a folder that change at once are one generation in the end (hostile case 71)")
  func checkout() async throws {
    let sample = try SampleProject()
    try await RunningService.with(.folder(path: sample.folder.path)) { service in
      for round in 1...5 {
        for (name, text) in SampleProject.files([
          "en/customer.mf2": SampleBundle.customer("Round \(round).")
        ]) {
          try sample.folder.write(name, "# \(round)\n" + text)
        }
        let isShown = try await service.wait(for: SampleBundle.target) {
          $0.json?["fields"]?["body"]?.text == "Round \(round)."
        }
        #expect(isShown)
      }
      let isReady = try await service.wait(for: "/readyz") { $0.json?["status"]?.text == "ready" }
      #expect(isReady)
    }
  }

  @Test("a file that one of many breaks changes none of them (hostile case 72)")
  func allOrNothing() async throws {
    let sample = try SampleProject()
    try await RunningService.with(.folder(path: sample.folder.path)) { service in
      try sample.folder.write("pl/customer.mf2", [0xFF])
      try sample.folder.write("en/customer.mf2", SampleBundle.customer("New."))
      #expect(
        try await service.wait(for: "/readyz") { $0.json?["status"]?.text == "degraded" })
      let shown = try await service.get(SampleBundle.target)
      #expect(shown.json?["fields"]?["body"]?.text == "Your purse is empty.")
    }
  }
}
