import Foundation
import Testing

/// A repository of git for one test; nothing of the machine's configuration is read.
package struct GitRepository {
  private let folder: String

  /// Makes a folder a repository.
  package init(at folder: String) throws {
    self.folder = folder
    try run(["init", "-q", "-b", "main"])
  }

  /// Commits everything.
  package func commit(_ message: String) throws {
    try run(["add", "-A"])
    try run(["commit", "-q", "-m", message])
  }

  /// Runs git; returns its status.
  @discardableResult
  package func run(_ arguments: [String], expecting expected: Int32? = 0) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": folder, "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "a",
      "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a",
      "GIT_COMMITTER_EMAIL": "a@example.org",
    ].merging(TestTools.environment) { own, _ in own }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    if let expected {
      try #require(process.terminationStatus == expected, "git \(arguments.joined(separator: " "))")
    }
    return process.terminationStatus
  }
}
