import Foundation
import MynaFuzzing
import MynaTestSupport
import Testing

/// What the fuzzers have found, and what they start from, replayed.
///
/// A finding is minimised (`MynaFuzz TARGET -minimize_crash=1 FILE`) and kept under
/// `Fixtures/FailCases/<target>/`, in a file named after what went wrong.
@Suite struct FailCasesTests {
  private static let failCases = Folders.repository
    .appending(path: "Tests/MynaTestSupport/Fixtures/FailCases")
  private static let corpus = Folders.repository.appending(path: "tools/fuzz/corpus")

  @Test("what the fuzzers found stays mended", arguments: inputs(below: failCases))
  func replay(_ input: Input) throws {
    try input.replay()
  }

  @Test("the seeds of the fuzzers hold", arguments: inputs(below: corpus))
  func seeds(_ input: Input) throws {
    try input.replay()
  }

  @Test("there are fail cases, and every target has seeds")
  func isComplete() {
    #expect(!Self.inputs(below: Self.failCases).isEmpty)
    #expect(Set(Self.inputs(below: Self.corpus).map(\.target)) == Set(FuzzTarget.all.map(\.name)))
  }

  /// A file of a target.
  struct Input: CustomTestStringConvertible, Sendable {
    var target: String
    var file: URL

    var testDescription: String { "\(target)/\(file.lastPathComponent)" }

    /// Runs the target's checks on the bytes of the file.
    func replay() throws {
      let bytes = try Array(Data(contentsOf: file))
      let known = FuzzTarget.all.first { $0.name == self.target }
      let target = try #require(known, "no target has this name")
      try target.check(bytes)
    }
  }

  /// The files of all targets, sorted.
  private static func inputs(below folder: URL) -> [Input] {
    contents(of: folder).flatMap { target in
      contents(of: target).map { Input(target: target.lastPathComponent, file: $0) }
    }
  }

  private static func contents(of folder: URL) -> [URL] {
    let found = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (found ?? []).filter { !$0.lastPathComponent.hasPrefix(".") }
      .sorted { $0.path < $1.path }
  }
}
