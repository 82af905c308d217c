import Foundation
import MynaTestSupport
import Testing

@Suite("Clients of the documentation")
struct ClientPageTests {
  /// A program of the page, and what stands under it.
  struct Program: Sendable, CustomStringConvertible {
    var language: String
    var source: String
    var output: String

    var description: String { language }

    /// Name of its file, and the command that runs it.
    var file: (name: String, command: [String])? {
      switch language {
      case "bash": ("client.sh", ["bash"])
      case "python": ("client.py", ["python3"])
      case "javascript": ("client.mjs", ["node"])
      case "java": ("Client.java", ["java"])
      default: nil
      }
    }
  }

  /// The programs of `calling-the-service.md` that have an output.
  static let programs: [Program] = {
    let page = Folders.repository
      .appending(path: "Sources/MynaServer/MynaServer.docc/calling-the-service.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    var programs: [Program] = []
    var block: (language: String, lines: [Substring])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if var open = block {
        if line == "```" {
          let source = open.lines.map { $0 + "\n" }.joined()
          if !open.language.isEmpty {
            programs.append(Program(language: open.language, source: source, output: ""))
          } else if programs.last?.output == "" {
            programs[programs.count - 1].output = source
          }
          block = nil
        } else {
          open.lines.append(line)
          block = open
        }
      } else if line.hasPrefix("```") {
        block = (String(line.dropFirst(3)), [])
      }
    }
    return programs
  }()

  @Test("the page has programs in four languages")
  func languages() {
    #expect(Set(Self.programs.map(\.language)) == ["bash", "python", "javascript", "java"])
  }

  @Test("a program prints what stands under it", arguments: programs)
  func prints(program: Program) async throws {
    let file = try #require(program.file)
    guard Self.isInstalled(file.command[0]) else {
      print("not run, as '\(file.command[0])' is not installed: \(program.language)")
      return
    }
    let folder = try TemporaryFolder()
    try await RunningService.with { service in
      let source = program.source.replacing(
        "localhost:8080", with: "127.0.0.1:\(service.port)")
      let path = try folder.write(file.name, source)
      let output = try await Self.output(of: file.command + [path])
      #expect(output == program.output)
    }
  }

  private static func isInstalled(_ program: String) -> Bool {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
  }

  /// Runs a command on a thread of its own: the service needs all of its own.
  private static func output(of words: [String]) async throws -> String {
    try await withCheckedThrowingContinuation { continuation in
      Thread {
        continuation.resume(
          with: Result {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = words
            let pipe = Pipe()
            process.standardOutput = pipe
            try process.run()
            let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            return String(decoding: bytes, as: UTF8.self)
          })
      }.start()
    }
  }
}
