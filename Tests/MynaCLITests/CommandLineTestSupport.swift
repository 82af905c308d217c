import Foundation
import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

/// The built command.
enum Command {
  /// What a run gave.
  struct Run {
    var status: Int32
    var output: [UInt8]
    var error: String

    /// Standard output as text.
    var text: String { String(decoding: output, as: UTF8.self) }

    /// Standard output as lines, without the last line break.
    var lines: [String] {
      var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      if lines.last?.isEmpty == true { lines.removeLast() }
      return lines.map { String(decoding: Array($0), as: UTF8.self) }
    }

    /// Standard output as JSON, one value a line.
    func json() throws -> [JSONValue] {
      try lines.map { try JSONReader.read(Array($0.utf8), limits: TestLimits.generous) }
    }
  }

  /// The executables stand beside the test bundle.
  private static let folder: URL? = {
    let beside =
      [Bundle.main.executableURL, URL(filePath: CommandLine.arguments[0])]
      + CommandLine.arguments.filter { $0.contains(".xctest") }.map { URL(filePath: $0) }
    return beside.compactMap(\.self)
      .flatMap {
        [$0.deletingLastPathComponent(), $0.deletingLastPathComponent().appending(path: "..")]
      }
      .map(\.standardizedFileURL)
      .first {
        let path = $0.appending(path: "myna").path(percentEncoded: false)
        return FileManager.default.isExecutableFile(atPath: path)
      }
  }()

  /// Path of a built program.
  static func path(of program: String) throws -> String {
    try #require(folder, "the command 'myna' was not built").appending(path: program)
      .path(percentEncoded: false)
  }

  /// The bytes of a built program.
  static func bytes(of program: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: try path(of: program))))
  }

  /// Runs a built program with files for its streams, so that no pipe can fill up.
  static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
    output: String? = nil, by program: String = "myna"
  ) throws -> Run {
    try run(
      arguments, input: input, environment: environment, output: output,
      at: try path(of: program))
  }

  /// Runs a program that stands anywhere.
  static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
    output: String? = nil, at path: String
  ) throws -> Run {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = environment.merging(TestTools.environment) { own, _ in own }
    process.currentDirectoryURL = URL(filePath: folder.path)
    let inputFile = URL(filePath: try folder.write("input", input))
    let outputFile = URL(filePath: try output ?? folder.write("output", ""))
    let errorFile = URL(filePath: try folder.write("error", ""))
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: output == nil ? try folder.read("output") : [],
      error: String(decoding: try folder.read("error"), as: UTF8.self))
  }

  /// Runs the command with lines on standard input.
  static func run(_ arguments: [String], lines: [String]) throws -> Run {
    try run(arguments, input: Array(lines.map { $0 + "\n" }.joined().utf8))
  }
}
