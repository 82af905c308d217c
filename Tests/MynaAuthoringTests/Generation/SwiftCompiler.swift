import Foundation
import MynaTestSupport
import Testing

/// The compiler, with the built modules of the package.
enum SwiftCompiler {
  /// What a run gave.
  struct Run {
    var status: Int32
    var output: String

    /// The errors as `file:line: message`, without folders.
    var errors: [String] {
      output.split(separator: "\n").compactMap { line in
        guard let range = line.range(of: ": error: ") else { return nil }
        let place = line[..<range.lowerBound].split(separator: "/").last ?? ""
        let pieces = place.split(separator: ":")
        guard pieces.count == 3 else { return nil }
        return "\(pieces[0]):\(pieces[1]): \(line[range.upperBound...])"
      }
    }
  }

  /// The folder of the test bundle; built modules and module maps are below it.
  private static let products: URL? = {
    let places =
      [Bundle.main.executableURL, URL(filePath: CommandLine.arguments[0])]
      + CommandLine.arguments.filter { $0.contains(".xctest") }.map { URL(filePath: $0) }
    return places.compactMap(\.self)
      .flatMap {
        [$0.deletingLastPathComponent(), $0.deletingLastPathComponent().appending(path: "..")]
      }
      .map(\.standardizedFileURL)
      .first { exists($0.appending(path: "Modules/Myna.swiftmodule")) }
  }()

  private static func exists(_ url: URL) -> Bool {
    FileManager.default.fileExists(atPath: url.path(percentEncoded: false))
  }

  /// Checks types against the built modules.
  static func check(_ files: [String], module: String = "App") throws -> Run {
    let products = try #require(products, "the modules of the package were not found")
    let maps = ["CICU", "CMynaEmbedded"].flatMap {
      let map = products.appending(path: "\($0).build/module.modulemap")
      return ["-Xcc", "-fmodule-map-file=\(map.path(percentEncoded: false))"]
    }
    return try run(
      ["-typecheck", "-warnings-as-errors", "-swift-version", "6", "-parse-as-library"]
        + ["-module-name", module, "-package-name", "app"]
        + ["-I", products.appending(path: "Modules").path(percentEncoded: false)] + maps + files)
  }

  /// Runs the compiler and collects what it prints.
  static func run(_ arguments: [String]) throws -> Run {
    try start("swiftc", arguments)
  }

  /// Runs a program that the shell would find.
  static func start(_ program: String, _ arguments: [String]) throws -> Run {
    let folder = try TemporaryFolder()
    let output = URL(filePath: try folder.write("output", ""))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: String(decoding: try folder.read("output"), as: UTF8.self))
  }
}
