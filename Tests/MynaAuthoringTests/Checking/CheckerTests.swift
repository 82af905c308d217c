import MynaModel
import MynaProject
import Testing

@testable import MynaAuthoring

/// Levels, `@ignore`, order and completeness of findings.
struct CheckerTests {
  private func ids(_ sample: CheckSample, _ checks: [any Check] = [DoubleBlankCheck()]) -> [String]
  {
    Checker(checks).check(sample.load()).findings
      .filter { $0.diagnostic.id.hasPrefix("check.") }
      .map { "\($0.diagnostic.severity) \($0.diagnostic.id) \(CheckSample.describe($0))" }
  }

  private func blank(_ before: String = "", settings: String = "", frontmatter: String = "")
    -> CheckSample
  {
    CheckSample([
      "myna.yaml": CheckSample.project + settings,
      "pl/customer.mf2": frontmatter
        + CheckSample.customer(more: "\(before)\nbody.other = A  b {$note}."),
    ])
  }

  @Test("a finding has the level of its check")
  func level() {
    #expect(ids(blank()) == ["warning check.double-blank pl/customer.mf2:9:15   "])
  }

  @Test(
    "the project sets levels",
    arguments: [
      ("error", ["error check.double-blank pl/customer.mf2:9:15   "]),
      ("note", ["note check.double-blank pl/customer.mf2:9:15   "]), ("off", []),
    ])
  func levels(level: String, found: [String]) {
    #expect(ids(blank(settings: "checks: {check.double-blank: \(level)}\n")) == found)
  }

  @Test("a level for a check that there is not is an error at its place")
  func unknownLevel() {
    #expect(
      ids(CheckSample(["myna.yaml": CheckSample.project + "checks: {check.duoble: off}\n"])) == [
        "error check.unknown-check myna.yaml:15:10 check.duoble"
      ])
  }

  @Test(
    "a finding is passed over by a line with a reason",
    arguments: ["@ignore check.double-blank two columns", "@ignore check.double-blank 两栏"])
  func ignored(line: String) {
    #expect(ids(blank(line)) == [])
  }

  @Test("a line before the entries holds for the whole file")
  func ignoredInFile() {
    #expect(ids(blank(frontmatter: "@ignore check.double-blank two columns\n")) == [])
  }

  @Test(
    "a line without a reason, or for no check, is an error and passes nothing over",
    arguments: [
      ("@ignore check.double-blank", "check.ignore-reason"),
      ("@ignore check.double-blank .", "check.ignore-reason"),
      ("@ignore check.nothing because", "check.unknown-check"),
      ("@ignore", "check.unknown-check"),
    ])
  func wrongLine(line: String, id: String) {
    #expect(
      ids(blank(line)) == [
        "error \(id) pl/customer.mf2:8:1 \(line)",
        "warning check.double-blank pl/customer.mf2:9:15   ",
      ])
  }

  @Test("a line that passes nothing over is found")
  func unused() {
    let line = "@ignore check.edge-blank because"
    #expect(
      ids(blank(line), [DoubleBlankCheck(), EdgeBlankCheck()]) == [
        "warning check.unused-ignore pl/customer.mf2:8:1 \(line)",
        "warning check.double-blank pl/customer.mf2:9:15   ",
      ])
  }

  @Test("a line holds for its own entry only")
  func scope() {
    var sample = blank("@ignore check.double-blank because")
    sample.files["pl/customer.mf2"]? += "[more]\ntitle = a  b\n"
    #expect(ids(sample).map { $0.suffix(11) } == ["f2:12:10   "])
  }

  @Test("findings stand in the order of files and places, those of loading among them")
  func order() {
    let sample = CheckSample([
      "en/customer.mf2": CheckSample.customer(body: "A  b  c."),
      "zh-Hans/customer.mf2": CheckSample.customer(title: "{", body: "A  b."),
    ])
    let result = Checker([DoubleBlankCheck()]).check(sample.load())
    #expect(
      result.findings.map(CheckSample.describe) == [
        "en/customer.mf2:9:9   ", "en/customer.mf2:9:12   ", "zh-Hans/customer.mf2",
        "zh-Hans/customer.mf2:6:10 ", "zh-Hans/customer.mf2:9:9   ",
      ])
    #expect(result.count(.error) == 1)
  }

  @Test("many messages are judged, each once, and progress counts them all")
  func many() throws {
    let more = (0..<1_000).map { "body.form\($0) = A  b \($0)." }.joined(separator: "\n")
    var sample = CheckSample()
    sample.files["en/customer.mf2"] = CheckSample.customer(more: more)
    let progress = ProgressLog()
    let result = Checker([DoubleBlankCheck()]).check(sample.load()) { progress.add($0, $1) }
    #expect(result.count(.warning) == 1_000)
    let lines = result.findings.compactMap { $0.diagnostic.span?.start }
    #expect(lines == lines.sorted())
    #expect(progress.last == [result.messages, result.messages])
  }
}
