import Foundation
import MynaCatalogue
import MynaModel
import MynaProject
import Testing

struct ProjectFileTests {
  private static let source = """
    source-locale: en
    locales:
      en: {}
      zh-Hans: {fallbacks: [en]}
    catalogues: [catalogue/alipay.yaml]
    audiences:
      customer: {file: customer, fields: [title, body]}
      developer: {file: developer, fields: [cause, remedy]}
    keys: {generic: generic, unknown-code: unknown-code, ambiguous-code: ambiguous-code}
    """

  private static func read(_ text: String) -> FileReading<Project> {
    ProjectFile.read(Array(text.utf8), path: "myna.yaml")
  }

  private static func problems(_ text: String) -> [String] {
    let source = SourceText(name: "myna.yaml", text: text)
    return read(text).diagnostics.map { diagnostic in
      guard let span = diagnostic.span else { return diagnostic.id }
      let place = source.position(at: span.start)
      let marked = String(decoding: source.bytes[span.start..<span.end], as: UTF8.self)
      return "\(place.line):\(place.column) \(diagnostic.id) \(marked)"
    }
  }

  @Test("the project that ships is read")
  func shipped() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Locales/myna.yaml")
    let bytes = Array(try Data(contentsOf: path))
    let project = try ProjectFile.read(bytes, path: "myna.yaml").get()
    #expect(project.sourceLocale.description == "en")
    #expect(project.locales.map(\.identifier.description) == ["en", "zh-Hans"])
    #expect(project.locales.map { $0.fallbacks.map(\.description) } == [[], ["en"]])
    #expect(project.catalogues == ["catalogue/alipay.yaml"])
    #expect(project.audiences.map(\.audience) == [.customer, .developer])
    #expect(project.audiences.map(\.fields) == [["title", "body"], ["cause", "remedy"]])
    #expect(project.genericKey == "generic")
    #expect(project.parameters.map(\.name) == ["operation", "methods"])
    #expect(project.parameters.last?.defaultValue == "cash, credit-card")
    #expect(project.parameters.last?.type == .terms)
    #expect(project.hanLatinSpace == .always)
    #expect(project.limits == Limits())
  }

  @Test("a third audience is a line of data")
  func cashier() throws {
    let text = Self.source.replacing(
      "audiences:", with: "audiences:\n  cashier: {file: cashier, fields: [title, body]}")
    let project = try Self.read(text).get()
    #expect(project.audiences.map(\.audience.name) == ["cashier", "customer", "developer"])
  }

  @Test("levels of checks and the states that a release needs are read")
  func checks() throws {
    let text =
      Self.source + "\nchecks: {check.double-blank: off, check.measure-word: warning}"
      + "\nrelease: {customer: reviewed}"
    let project = try Self.read(text).get()
    #expect(project.checks == ["check.double-blank": .off, "check.measure-word": .warning])
    #expect(project.release == [.customer: .reviewed])
  }

  @Test(
    "a level, an id or a state that there is not is refused at its place",
    arguments: [
      ("checks: {check.double-blank: loud}", "10:30 project.bad-value loud"),
      ("checks: {Double: off}", "10:10 project.bad-value Double"),
      ("release: {cashier: reviewed}", "10:11 project.bad-value cashier"),
      ("release: {customer: perfect}", "10:21 project.bad-value perfect"),
    ])
  func wrongChecks(line: String, problem: String) {
    #expect(Self.problems(Self.source + "\n" + line) == [problem])
  }

  @Test("limits are set by their names")
  func limits() throws {
    let text = Self.source + "\nlimits: {message-bytes: 100, nesting-depth: 32}"
    let project = try Self.read(text).get()
    #expect(project.limits.messageBytes == 100)
    #expect(project.limits.nestingDepth == 32)
    #expect(project.limits.variants == Limits().variants)
  }

  @Test(
    "what is not right is reported where it stands",
    arguments: [
      ("source-locale: en", "source-locale: fr", "1:16 project.unknown-locale fr"),
      ("source-locale: en", "source-locale: EN", "1:16 project.bad-value EN"),
      ("zh-Hans:", "zh_Hans:", "4:3 project.bad-value zh_Hans"),
      ("zh-Hans:", "\"../x\":", "4:3 project.bad-value \"../x\""),
      ("[en]}", "[fr]}", "4:25 project.unknown-locale fr"),
      ("[en]}", "[zh-Hans]}", "4:25 project.fallback-cycle zh-Hans"),
      ("{fallbacks", "{fallback", "4:13 project.unknown-field fallback"),
      ("catalogue/alipay.yaml", "../a.yaml", "5:14 project.bad-value ../a.yaml"),
      ("catalogue/alipay.yaml", "/a.yaml", "5:14 project.bad-value /a.yaml"),
      ("catalogue/alipay.yaml", "a/./b.yaml", "5:14 project.bad-value a/./b.yaml"),
      ("catalogue/alipay.yaml", "a.json", "5:14 project.bad-value a.json"),
      ("catalogue/alipay.yaml", "\"a\\0.yaml\"", "5:14 project.bad-value \"a\\0.yaml\""),
      ("developer: {", "Developer: {", "8:3 project.bad-value Developer"),
      ("[cause, remedy]", "[]", "8:40 project.bad-value ["),
      ("file: developer", "file: ../x", "8:21 project.bad-value ../x"),
      ("generic: generic", "generic: \"a b\"", "9:17 project.bad-value \"a b\""),
      ("generic: generic, ", "", "9:7 project.missing-field {"),
      ("keys:", "typography: {han-latin-space: yes}\nkeys:", "9:31 project.bad-value yes"),
      ("keys:", "limits: {message-bytes: 99999}\nkeys:", "9:25 project.bad-value 99999"),
      ("keys:", "limits: {messages: 1}\nkeys:", "9:10 project.unknown-field messages"),
      ("keys:", "colour: red\nkeys:", "9:1 project.unknown-field colour"),
    ])
  func located(old: String, new: String, problem: String) {
    #expect(Self.problems(Self.source.replacing(old, with: new)).contains(problem))
    #expect(Self.read(Self.source.replacing(old, with: new)).value == nil)
  }

  @Test("a locale in another spelling is a duplicate or not canonical (hostile case 33)")
  func sameLocale() {
    let text = Self.source.replacing("zh-Hans:", with: "zh-Hans: {}\n  zh-hans:")
    #expect(Self.problems(text) == ["5:3 project.bad-value zh-hans"])
  }

  @Test("a locale with an extension is refused")
  func locale() {
    let text = Self.source.replacing("zh-Hans:", with: "zh-Hans-u-nu-arab:")
    #expect(Self.problems(text) == ["4:3 project.bad-value zh-Hans-u-nu-arab"])
  }

  @Test("fallbacks must not go in a circle (hostile case 32)")
  func cycle() {
    let text = Self.source.replacing("en: {}", with: "en: {fallbacks: [zh-Hans]}")
    #expect(
      Self.problems(text) == [
        "3:20 project.fallback-cycle zh-Hans", "4:25 project.fallback-cycle en",
      ])
  }
}
