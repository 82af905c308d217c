import Foundation
import MynaTestSupport
import Testing

/// The example app `tools/examples/checkout`; `tools/examples/check` builds and runs it.
@Suite("The checkout example")
struct CheckoutExampleTests {
  private static let folder = Folders.repository.appending(path: "tools/examples/checkout")
  private static let sources = ["FailureView", "Alipay.generated"]
    .map { folder.appending(path: "Sources/Checkout/\($0).swift").path(percentEncoded: false) }
  private static let wrong = Folders.files(
    below: folder.appending(path: "MustNotCompile"), withExtension: "swift"
  ).filter { $0.lastPathComponent != "Control.swift" }

  /// What the compiler is expected to say of a file: the comments `// error:`, of the line below.
  private func expectations(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { index, line in
        line.range(of: "// error: ").map {
          "\(file.lastPathComponent):\(index + 2): \(line[$0.upperBound...])"
        }
      }
  }

  private func check(_ file: URL) throws -> SwiftCompiler.Run {
    try SwiftCompiler.check([file.path(percentEncoded: false)] + Self.sources)
  }

  @Test("a mistake is an error where it is made, and the only one", arguments: wrong)
  func mistake(file: URL) throws {
    let expected = try expectations(of: file)
    #expect(expected.count == 1)
    let run = try check(file)
    #expect(run.status != 0)
    let errors = Set(run.errors)
    #expect(errors.count == 1, "\(run.output)")
    for (error, expected) in zip(errors, expected) {
      #expect(error.hasPrefix(expected), "\(error)")
    }
  }

  @Test("there is a file for each mistake")
  func mistakes() {
    #expect(
      Self.wrong.map { $0.deletingPathExtension().lastPathComponent } == [
        "AnyAudienceInView", "CauseForCustomer", "DeveloperTextInView", "MisspelledCode",
        "RenamedArgument", "RenamedCode", "RenamedKey", "UnknownTerm", "WrongArgumentType",
      ])
  }

  @Test("the same without mistakes compiles")
  func control() throws {
    let run = try check(Self.folder.appending(path: "MustNotCompile/Control.swift"))
    #expect(run.status == 0, "\(run.output)")
  }
}
