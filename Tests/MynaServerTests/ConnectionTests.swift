import Foundation
import MynaModel
import Testing

@Suite("Connections", .timeLimit(.minutes(5)))
struct ConnectionTests {
  @Test(
    "what is no request is refused or closed, and the service goes on (hostile cases 58, 62)",
    arguments: [
      "GET /healthz HTTP/1.1\r\n\r\n", "GET /healthz\r\n\r\n", "\0\0\0\0\r\n\r\n",
      "GET /healthz HTTP/9.9\r\nHost: a\r\n\r\n",
      "GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
      "POST /v1/render HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n{}",
      "POST /v1/render HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}",
      "POST /v1/render HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "x", count: 20_000))\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\n\(String(repeating: "X: y\r\n", count: 200))\r\n",
    ])
  func garbage(request: String) async throws {
    try await RunningService.with(configure: { $0.limits.headerSeconds = 2 }) { service in
      if let answer = await service.send(request) {
        #expect((400..<500).contains(answer.status))
      }
      let after = try await service.get("/healthz")
      #expect(after.status == 200)
    }
  }

  @Test(
    "a request that comes a byte at a time is given up (hostile case 59)",
    arguments: [
      ["GET /hea", "l", "t", "h", "z", " "],
      [
        "POST /v1/render HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
          + "Content-Length: 100\r\n\r\n", "{", "\"", "a", "\"", ":",
      ], [""],
    ])
  func slow(pieces: [String]) async throws {
    try await RunningService.with(configure: {
      $0.limits.headerSeconds = 1
      $0.limits.bodySeconds = 1
    }) { service in
      let answer = await RawConnection.exchange(
        pieces.map { Array($0.utf8) }, port: service.port, pause: 0.6)
      #expect(answer != nil, "the service did not close the connection")
    }
  }

  @Test("many silent connections keep nobody else waiting (hostile case 59)")
  func silent() async throws {
    try await RunningService.with { service in
      let close = RawConnection.open(400, port: service.port)
      defer { close() }
      let answer = try await service.get("/healthz")
      #expect(answer.status == 200)
    }
  }

  @Test("more requests than allowed at a time are told to come back")
  func busy() async throws {
    try await RunningService.with(configure: { $0.limits.requestsInFlight = 1 }) { service in
      let head =
        "POST /v1/render HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
        + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n"
      // Both hold their bodies back, so whichever comes second finds the other in flight.
      let gate = RawConnection.Gate()
      let answers = await withTaskGroup(of: RunningService.Answer?.self) { group in
        for _ in 0..<2 {
          group.addTask {
            await RawConnection.exchange(
              [Array(head.utf8), Array("{}".utf8)], port: service.port, gate: gate
            ).flatMap(RunningService.Answer.init)
          }
        }
        var answers: [RunningService.Answer?] = []
        for await answer in group {
          gate.open()
          answers.append(answer)
        }
        return answers
      }
      #expect(answers.map { $0?.status } == [503, 400])
      #expect(answers.first??.headers["retry-after"] == "1")
      let after = try await service.get("/healthz")
      #expect(after.status == 200)
    }
  }

  @Test("requests on one connection are answered in their order")
  func pipelined() async throws {
    try await RunningService.with { service in
      let answers = await RawConnection.exchange(
        [
          Array(
            ("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
              + "GET /nothing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").utf8)
        ], port: service.port)
      let text = String(decoding: try #require(answers), as: UTF8.self)
      #expect(
        text.components(separatedBy: "HTTP/1.1 ").dropFirst().map { $0.prefix(3) } == [
          "200", "404",
        ])
    }
  }
}
