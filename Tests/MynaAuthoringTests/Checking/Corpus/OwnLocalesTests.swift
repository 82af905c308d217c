import MynaProject
import MynaTestSupport
import Testing

@testable import MynaAuthoring

/// The sentences that ship with the project.
@Suite("The project's own sentences")
struct OwnLocalesTests {
  @Test("every check of language finds nothing in them")
  func clean() {
    let folder = Folders.repository.appending(path: "Locales").path(percentEncoded: false)
    let loaded = ProjectLoader.load(folder: folder)
    let result = Checker(CheckCorpus.checks).check(loaded)
    #expect(result.messages > 300)
    #expect(result.findings.map { "\($0.diagnostic.id): \(CheckSample.describe($0))" } == [])
  }

  @Test("their glossary is read whole")
  func glossary() throws {
    let folder = Folders.repository.appending(path: "Locales").path(percentEncoded: false)
    let project = try #require(ProjectLoader.load(folder: folder).folder)
    let (glossary, problems) = GlossaryFile.load(of: project)
    #expect(problems == [])
    #expect(glossary.terms.count > 140)
  }
}
