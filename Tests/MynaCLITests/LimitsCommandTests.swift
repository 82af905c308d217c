import Foundation
import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

/// `myna limits` as a command.
@Suite("myna limits")
struct LimitsCommandTests {
  @Test("the article about limits is what the code says")
  func article() throws {
    let file = Folders.repository.appending(
      path: "Sources/MynaModel/MynaModel.docc/keeping-within-limits.md")
    let article = try String(contentsOf: file, encoding: .utf8)
    #expect(try Command.run(["limits", "--manual"]).text == article)
  }

  @Test("every limit is printed with what it limits")
  func text() throws {
    let run = try Command.run(["limits"])
    #expect(run.status == 0)
    for limit in Limits.all {
      #expect(run.lines.contains { $0.contains(" \(limit.name) ") && $0.hasSuffix(limit.summary) })
    }
  }

  @Test("a project's own values are shown")
  func project() throws {
    let sample = try SampleProject([
      "myna.yaml": SampleProject.project + "limits:\n  message-bytes: 4096\n"
    ])
    let run = try Command.run(["limits", "--locales", sample.folder.path, "--format", "json"])
    let json = try JSONReader.read(Array(run.text.utf8))
    #expect(json["message-bytes"]?["value"] == .integer(4096))
    #expect(json["message-bytes"]?["default"] == .integer(Limits().messageBytes))
  }
}
