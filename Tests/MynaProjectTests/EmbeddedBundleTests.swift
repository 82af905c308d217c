import CMynaEmbedded
import Myna
import MynaModel
import MynaProject
import MynaTestSupport
import Testing

@Suite("The messages that ship")
struct EmbeddedBundleTests {
  private static let folder = Folders.repository.appending(path: "Locales")
    .path(percentEncoded: false)

  @Test("the folder Locales has no problem")
  func noProblem() {
    let loaded = ProjectLoader.load(folder: Self.folder)
    #expect(loaded.findings.map(\.diagnostic).isEmpty)
    #expect(loaded.contents != nil)
  }

  @Test("the built-in bundle is that of the folder Locales")
  func inStep() throws {
    let contents = try #require(ProjectLoader.load(folder: Self.folder).contents)
    let embedded = UnsafeRawBufferPointer(
      start: myna_embedded_bundle_address(), count: Int(myna_embedded_bundle_size))
    // Written anew, because the version of ICU that compiled it is part of a bundle.
    let rewritten = try BundleFile.write(try BundleFile.read(Array(embedded)))
    let compiled = try BundleFile.write(contents)
    #expect(
      compiled == rewritten,
      "Locales has changed: run tools/embed and commit what it writes")
  }

  @Test("a localizer over the folder renders like the built-in one")
  func sameRendering() throws {
    let localizer = try Localizer(folder: Self.folder)
    for entry in localizer.catalogues.flatMap(\.entries) {
      for audience in [Audience.customer, .developer] {
        let code = entry.code.code
        #expect(
          localizer.render(code, for: audience, in: ["zh-CN"])
            == Localizer.embedded.render(code, for: audience, in: ["zh-CN"]))
      }
    }
  }
}
