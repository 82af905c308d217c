import Foundation
import MynaTestSupport
import Testing

/// A program of the machine that checks a kit.
struct Tool: Sendable {
  let path: String

  /// Finds a program; `nil` if it is not installed.
  init?(_ names: String...) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let found = names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { return nil }
    path = found
  }

  /// A program at a path.
  init?(path: String) {
    guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
    self.path = path
  }

  /// A program that a test built.
  init?(_ name: String, in folder: TemporaryFolder) {
    path = folder.path(name)
    guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
  }

  struct Run: Sendable {
    var status: Int32
    var output: String
    var error: String
  }

  /// Runs it in a folder, with files for its streams, so that no pipe can fill up.
  func run(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = URL(filePath: folder.path)
    let streams = try TemporaryFolder()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(
      forWritingTo: URL(filePath: streams.write("output", "")))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: streams.write("error", "")))
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: String(decoding: try streams.read("output"), as: UTF8.self),
      error: String(decoding: try streams.read("error"), as: UTF8.self))
  }

  static let node = Tool("node", "nodejs")
  static let chromium = Tool("chromium", "chromium-browser", "google-chrome")
  static let tsc = Tool("tsc")
  static let compiler = Tool("cc", "clang", "gcc")
  static let python = Tool("python3")
  static let java = Tool("java")
  static let javac = Tool("javac")
  static let swiftc = Tool("swiftc")
  static let kotlinc = Tool("kotlinc")

  /// Whether checks that take longer than a few seconds run too; `tools/kits` asks for them.
  static let runsSlowChecks = ProcessInfo.processInfo.environment["MYNA_KITS"] == "all"
}

/// A line for `tools/kits`.
enum KitReport {
  /// - Parameter differences: those that are explained; any other fails the test.
  static func write(_ platform: String, cases: Int, differences: Int, bytes: Int) {
    print("KIT\t\(platform)\t\(cases)\t\(differences)\t\(bytes)")
  }
}
