import Foundation
import MynaModel
import MynaTestSupport
import Testing

/// `myna check` as a command.
@Suite("myna check")
struct CheckCommandTests {
  private let customer = SampleProject.customer.replacing(
    "It did not work.", with: "It did  not work. Contact us.")

  private func sample() throws -> SampleProject {
    try SampleProject(["en/customer.mf2": customer])
  }

  private func check(_ sample: SampleProject, _ options: String...) throws -> Command.Run {
    try Command.run(["check", sample.folder.path, "--only", "check.double-blank"] + options)
  }

  @Test("the project's own folder is clean, every check on")
  func shipped() throws {
    let path = Folders.repository.appending(path: "Locales").path(percentEncoded: false)
    let run = try Command.run(["check", path, "--strict"])
    #expect(run.status == 0, "\(run.text)")
    #expect(run.text.hasSuffix("nothing found\n"))
    #expect(run.error.isEmpty)
  }

  @Test("a finding has its place, the line and a caret, and no colour in a pipe")
  func text() throws {
    let sample = try sample()
    let run = try check(sample)
    #expect(run.status == 0)
    #expect(
      run.lines == [
        "\(sample.folder.path)/en/customer.mf2:5:14: warning: 2 blanks stand in a row, expected one "
          + "[check.double-blank]",
        "  body = It did  not work. Contact us.", "               ^^",
        "  fix: keep one blank", "16 messages in 6 files: 1 warning; --fix mends 1",
      ])
  }

  @Test("warnings fail only with --strict")
  func strict() throws {
    #expect(try check(try sample(), "--strict").status == 1)
  }

  @Test("JSON counts lines, columns and bytes")
  func json() throws {
    let value = try #require(try check(try sample(), "--format", "json").json().first)
    #expect(value["warnings"] == .integer(1))
    let finding = try #require(value["findings"]?.elements?.first)
    #expect(finding["id"]?.text == "check.double-blank")
    #expect(finding["line"] == .integer(5))
    #expect(finding["column"] == .integer(14))
    #expect(finding["endColumn"] == .integer(16))
    #expect(finding["fixes"]?.elements?.first?["replacement"]?.text == " ")
  }

  @Test("SARIF names the rule, the region and the fix")
  func sarif() throws {
    let log = try #require(try check(try sample(), "--format", "sarif").json().first)
    #expect(log["version"]?.text == "2.1.0")
    let run = try #require(log["runs"]?.elements?.first)
    let rule = run["tool"]?["driver"]?["rules"]?.elements?.first
    #expect(rule?["id"]?.text == "check.double-blank")
    let result = try #require(run["results"]?.elements?.first)
    #expect(result["level"]?.text == "warning")
    let region = result["locations"]?.elements?.first?["physicalLocation"]?["region"]
    #expect(region?["startLine"] == .integer(5))
    #expect(region?["byteLength"] == .integer(2))
    #expect(result["fixes"]?.elements?.count == 1)
  }

  @Test("annotations are one line a finding, with what ends a value encoded")
  func github() throws {
    let sample = try sample()
    let run = try check(sample, "--format", "github")
    #expect(
      run.lines == [
        "::warning file=\(sample.folder.path)/en/customer.mf2,line=5,endLine=5,col=14,endColumn=16,"
          + "title=check.double-blank::2 blanks stand in a row, expected one"
      ])
  }

  @Test("--fix mends, says where, and a second run has nothing to do")
  func fix() throws {
    let sample = try sample()
    let run = try check(sample, "--fix", "--strict")
    #expect(run.status == 0, "\(run.text)")
    #expect(run.error == "\(sample.folder.path)/en/customer.mf2: 1 fix\n")
    let mended = String(decoding: try sample.folder.read("en/customer.mf2"), as: UTF8.self)
    #expect(mended == customer.replacing("did  not", with: "did not"))
    #expect(try check(sample, "--fix").error.isEmpty)
  }

  @Test("a release waits for translations that nobody has reviewed")
  func release() throws {
    let sample = try SampleProject([
      "myna.yaml": SampleProject.project + "release: {customer: reviewed}\n"
    ])
    let run = try check(sample, "--release")
    #expect(run.status == 1)
    #expect(run.text.contains("pl/customer.mf2:4:1: error: "))
    #expect(try check(sample).status == 0)
  }

  @Test("a file that cannot be written is a clear error and stays as it was")
  func readOnly() throws {
    let sample = try sample()
    let folder = sample.folder.path("en")
    chmod(folder, 0o500)
    defer { chmod(folder, 0o700) }
    let run = try check(sample, "--fix")
    // The superuser writes anywhere.
    guard getuid() != 0 else { return }
    #expect(run.status == 1)
    #expect(run.error.contains("[file.unwritable]"))
    #expect(try sample.folder.read("en/customer.mf2").elementsEqual(customer.utf8))
  }

  @Test("every check is listed, and each has a page")
  func manual() throws {
    let ids = try Command.run(["check", "--list"]).lines.map { $0.prefix { $0 != " " } }
    #expect(ids.count > 20)
    for id in ids {
      let page = try Command.run(["explain", String(id)])
      #expect(page.status == 0 && page.text.hasPrefix("\(id): "))
    }
  }

  @Test("the article about the checks is what the checks say")
  func article() throws {
    let file = Folders.repository.appending(
      path: "Sources/MynaAuthoring/MynaAuthoring.docc/looking-up-a-check.md")
    let article = try String(contentsOf: file, encoding: .utf8)
    #expect(try Command.run(["check", "--manual"]).text == article)
  }

  @Test(
    "wrong usage is told",
    arguments: [(["--only", "check.none"], "is no check"), (["--format", "xml"], "xml")])
  func usage(arguments: [String], says: String) throws {
    let run = try Command.run(["check"] + arguments)
    #expect(run.status == 2)
    #expect(run.error.contains(says))
  }

  @Test("a folder that is not there is an error")
  func missing() throws {
    let run = try Command.run(["check", "no-such-folder"])
    #expect(run.status == 1)
    #expect(run.text.contains("[file.not-found]"))
  }
}
