import Foundation
import Logging
import MynaModel
import MynaServer
import MynaSyntax
import ServiceLifecycle
import Testing

/// A service that runs on free ports while a closure does.
struct RunningService: Sendable {
  let port: Int
  let adminPort: Int

  /// An answer.
  struct Answer {
    var status: Int
    /// Names in lower case.
    var headers: [String: String]
    var body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    var json: JSONValue? { try? JSONReader.read(body) }

    /// Identifier of the problem that it tells.
    var problem: String? {
      json?["type"]?.text.map { $0.replacing("urn:myna:problem:", with: "") }
    }
  }

  /// Starts a service, calls a closure, and stops the service.
  static func with(
    _ source: MessageSource = .embedded,
    configure: (inout ServiceConfiguration) -> Void = { _ in },
    _ body: (RunningService) async throws -> Void
  ) async throws {
    var configuration = ServiceConfiguration(
      source: source, address: .init("127.0.0.1", port: 0))
    configuration.adminAddress = .init("127.0.0.1", port: 0)
    configuration.watchInterval = .milliseconds(20)
    // Other tests keep all processors busy for many seconds.
    configuration.limits.headerSeconds = 100
    configuration.limits.bodySeconds = 100
    configure(&configuration)
    let (ports, found) = AsyncStream.makeStream(of: (isAdmin: Bool, port: Int).self)
    let service = try MessageService(
      configuration, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ) { isAdmin, port in
      found.yield((isAdmin, port))
    }
    let services = ServiceGroup(
      services: [service], logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await services.run() }
      var port = 0
      var adminPort = 0
      for await listener in ports {
        if listener.isAdmin { adminPort = listener.port } else { port = listener.port }
        if port != 0, adminPort != 0 { break }
      }
      let outcome: Result<Void, any Error>
      do {
        outcome = .success(try await body(RunningService(port: port, adminPort: adminPort)))
      } catch {
        outcome = .failure(error)
      }
      await services.triggerGracefulShutdown()
      try await group.waitForAll()
      try outcome.get()
    }
  }

  /// Asks with `GET`.
  func get(
    _ target: String, _ headers: [String: String] = [:], isAdmin: Bool = false
  ) async throws -> Answer {
    try await ask("GET", target, headers, isAdmin: isAdmin)
  }

  /// Asks with `POST` and a body in JSON.
  func post(
    _ target: String, _ body: String, _ headers: [String: String] = [:], isAdmin: Bool = false
  ) async throws -> Answer {
    var headers = headers
    headers["Content-Type"] = headers["Content-Type"] ?? "application/json"
    return try await ask("POST", target, headers, body: body, isAdmin: isAdmin)
  }

  /// Asks on a connection of its own.
  func ask(
    _ method: String, _ target: String, _ headers: [String: String] = [:], body: String = "",
    isAdmin: Bool = false
  ) async throws -> Answer {
    let port = isAdmin ? adminPort : port
    var headers = headers
    headers["Host"] = headers["Host"] ?? "localhost:\(port)"
    headers["Connection"] = "close"
    if !body.isEmpty { headers["Content-Length"] = String(body.utf8.count) }
    var request = "\(method) \(target) HTTP/1.1\r\n"
    for (name, value) in headers { request += "\(name): \(value)\r\n" }
    let bytes = await RawConnection.exchange(
      [Array((request + "\r\n" + body).utf8)], port: port)
    return try #require(bytes.flatMap(Answer.init), "the service closed without an answer")
  }

  /// Sends bytes as they are.
  func send(_ text: String...) async -> Answer? {
    await RawConnection.exchange(text.map { Array($0.utf8) }, port: port).flatMap(Answer.init)
  }

  /// Waits until an answer is as expected; gives up after some seconds.
  func wait(
    for target: String, isAdmin: Bool = false, until isExpected: (Answer) -> Bool
  ) async throws -> Bool {
    for _ in 0..<200 {
      if isExpected(try await get(target, isAdmin: isAdmin)) { return true }
      try await Task.sleep(for: .milliseconds(50))
    }
    return false
  }
}

extension RunningService.Answer {
  /// Reads an answer whose body ends where the connection does.
  init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.range(of: "\r\n\r\n") else { return nil }
    var lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
    let words = lines.removeFirst().split(separator: " ")
    guard words.count > 1, let status = Int(words[1]) else { return nil }
    self.status = status
    headers = Dictionary(
      lines.compactMap { line in
        line.firstIndex(of: ":").map {
          (
            line[..<$0].lowercased(),
            line[line.index(after: $0)...].trimmingCharacters(in: .whitespaces)
          )
        }
      }, uniquingKeysWith: { $0 + ", " + $1 })
    body = Array(text[end.upperBound...].utf8)
  }
}
