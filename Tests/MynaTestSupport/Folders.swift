package import Foundation
package import MynaModel
import MynaSyntax
package import Testing

/// Where tests find the repository and other people's conformance data.
package enum Folders {
  /// The root of the package.
  package static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Conformance data made by others: `MYNA_CONFORMANCE`, or `shared/conformance` beside the
  /// checkout; `nil` where neither exists. It is never part of the repository.
  package static let conformance: URL? = {
    let environment = ProcessInfo.processInfo.environment
    let candidates = [
      environment["MYNA_CONFORMANCE"].flatMap { $0.isEmpty ? nil : URL(filePath: $0) },
      repository.deletingLastPathComponent().appending(path: "shared/conformance"),
    ]
    return candidates.compactMap(\.self).first {
      !$0.path().isEmpty && FileManager.default.fileExists(atPath: $0.path(percentEncoded: false))
    }
  }()

  /// The official MessageFormat 2 suite: `MYNA_MF2_SUITE`, or that of the conformance folder.
  package static let messageFormat2Suite: URL? = {
    if let path = ProcessInfo.processInfo.environment["MYNA_MF2_SUITE"], !path.isEmpty {
      return URL(filePath: path)
    }
    return conformance?.appending(path: "mf2/official")
  }()

  /// Why a suite is skipped, for test runs.
  package static let howToGetConformance: Comment =
    "conformance data was not found: set MYNA_CONFORMANCE to its folder (see CONTRIBUTING.md)"

  /// All files below a folder with an extension, sorted by path.
  package static func files(below folder: URL, withExtension suffix: String) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == suffix }
      .sorted { $0.path() < $1.path() }
  }

  /// Reads a JSON file with the strict reader and limits that fit test data.
  package static func json(_ file: URL) throws -> JSONValue {
    var limits = TestLimits.generous
    limits.jsonDepth = 64
    return try JSONReader.read(Array(Data(contentsOf: file)), limits: limits)
  }
}
