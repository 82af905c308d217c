import MynaModel
import MynaProject
import Testing

@testable import MynaAuthoring

/// Reading `glossary.tsv`.
@Suite("The glossary file")
struct GlossaryFileTests {
  private let english = LocaleIdentifier.english
  private let chinese = LocaleIdentifier("zh-Hans") ?? .root

  private func read(_ text: String, limits: Limits = Limits()) -> (Glossary, [String]) {
    let source = SourceText(name: "glossary.tsv", text: text)
    let (glossary, problems) = GlossaryFile.read(
      source, locales: [english, chinese], limits: limits)
    return (
      glossary,
      problems.map { problem in
        let place = problem.span.map { source.position(at: $0.start) }
        return "\(place?.line ?? 0):\(place?.column ?? 0) \(problem.id)"
      }
    )
  }

  @Test("a line becomes a term with the words of each locale")
  func term() {
    let (glossary, problems) = read(
      """
      concept\taudience\tname\ten\tzh-Hans\tzh-Hans.also\tzh-Hans.forbidden\tzh-Hans.doubtful\tzh-Hans.except\tzh-Hans.expected\tnote
      top up\tcustomer; developer\t\ttop up\t充值\t\t冲值; 加值\t增值\t增值税\tyes\twhy
      """)
    #expect(problems == [])
    #expect(
      glossary.terms == [
        Glossary.Term(
          "top up", audiences: [.customer, .developer],
          words: [
            english: Glossary.Words("top up"),
            chinese: Glossary.Words(
              "充值", forbidden: ["冲值", "加值"], doubtful: ["增值"], exceptions: ["增值税"],
              isExpected: true),
          ], note: "why", line: 2)
      ])
  }

  @Test("Windows line ends and empty lines are read")
  func lineEnds() {
    let (glossary, problems) = read("concept\tnote\r\ncash\tx\r\n\r\ncard\t\r\n")
    #expect(problems == [])
    #expect(glossary.terms.map(\.concept) == ["cash", "card"])
    #expect(glossary.terms.map(\.note) == ["x", ""])
    #expect(glossary.terms.map(\.line) == [2, 4])
  }

  @Test(
    "a mistake is named at its place",
    arguments: [
      ("", "1:1 glossary.no-header"), ("note\n", "1:1 glossary.no-header"),
      ("concept\tfr\n", "1:9 glossary.unknown-column"),
      ("concept\tzh-Hans.wrong\n", "1:9 glossary.unknown-column"),
      ("concept\tconcept\n", "1:9 glossary.duplicate-column"),
      ("concept\tnote\ncash\n", "2:1 glossary.cells"),
      ("concept\tnote\ncash\tx\ty\n", "2:1 glossary.cells"),
      ("concept\tnote\n\tx\n", "2:1 glossary.no-concept"),
      ("concept\tname\ncash\tno\n", "2:6 glossary.bad-value"),
      ("concept\taudience\ncash\tcustomer;The Dev\n", "2:15 glossary.bad-value"),
      ("concept\tzh-Hans\ncash\t现金;现钞\n", "2:6 glossary.bad-value"),
      ("concept\tnote\ncash\tx\ncash\ty\n", "3:1 glossary.duplicate-concept"),
      ("concept\tzh-Hans.also\ncash\t现钞;现钞\n", "2:9 glossary.duplicate-word"),
      ("concept\tzh-Hans\tzh-Hans.forbidden\ncash\t现金\t现金\n", "2:1 glossary.contradiction"),
    ])
  func mistakes(text: String, problem: String) {
    #expect(read(text).1 == [problem])
  }

  @Test("one concept may have a line for each audience")
  func audiences() {
    #expect(read("concept\taudience\nshop\tcustomer\nshop\tdeveloper\n").1 == [])
  }

  @Test("terms, words and problems have limits")
  func limits() {
    var limits = Limits()
    limits.entriesPerFile = 1
    limits.keyBytes = 4
    limits.listItems = 1
    limits.diagnosticsPerFile = 2
    #expect(read("concept\na\nb\nc\n", limits: limits).1 == ["3:1 glossary.too-many"])
    #expect(
      read("concept\ten.also\na\tb;c;longer\n", limits: limits).1 == [
        "2:5 glossary.too-many", "2:7 glossary.too-many",
      ])
    #expect(read("concept\tx\ty\tz\n", limits: limits).1.count == 2)
  }

  @Test("a control character is a problem of loading, and the file is left out")
  func controls() throws {
    let sample = CheckSample(["glossary.tsv": "concept\nca\u{7}sh\n"])
    let loaded = sample.load()
    let finding = try #require(loaded.findings.first)
    #expect(CheckSample.describe(finding).hasPrefix("glossary.tsv:2:3"))
    #expect(loaded.folder?.glossarySource == nil)
  }

  @Test("a project without the file has an empty glossary")
  func missing() throws {
    var sample = CheckSample()
    sample.files["glossary.tsv"] = nil
    let folder = try #require(sample.load().folder)
    #expect(GlossaryFile.load(of: folder).0.terms == [])
    #expect(GlossaryFile.load(of: folder).1 == [])
  }

  @Test("a problem is among the findings of a check, with its place")
  func findings() {
    let sample = CheckSample(["glossary.tsv": "concept\tfr\ncash\tx\n"])
    let findings = Checker([ForbiddenTermCheck()]).check(sample.load()).findings
    #expect(
      findings.filter { $0.diagnostic.id.hasPrefix("glossary.") }.map(CheckSample.describe)
        == ["glossary.tsv:1:9 fr"])
  }
}
