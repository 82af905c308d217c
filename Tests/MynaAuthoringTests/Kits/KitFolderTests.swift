import Foundation
import Myna
import MynaCatalogue
import MynaModel
import MynaProject
import MynaTestSupport
import Testing

@testable import MynaAuthoring

/// Kits as folders, and what cannot become one.
@Suite("Writing a kit")
struct KitFolderTests {
  private func kit(_ platform: Kit.Platform = .web) throws -> Kit {
    try Kit(platform, of: LocalizerContents(.embedded))
  }

  @Test("the same contents give the same bytes", arguments: Kit.Platform.allCases)
  func stable(platform: Kit.Platform) throws {
    let kit = try kit(platform)
    #expect(try self.kit(platform).files == kit.files)
    #expect(!kit.files.isEmpty)
    #expect(kit.files.map(\.path) == kit.files.map(\.path).sorted())
  }

  @Test("every file but a bundle says where it comes from", arguments: Kit.Platform.allCases)
  func marked(platform: Kit.Platform) throws {
    for file in try kit(platform).files where !file.path.hasSuffix(".myna") {
      #expect(file.text.prefix(1024).contains(Kit.mark), "\(file.path)")
    }
  }

  @Test(
    "a kit is written over itself, and no file is touched that is the same",
    arguments: Kit.Platform.allCases)
  func overItself(platform: Kit.Platform) throws {
    let folder = try TemporaryFolder()
    let kit = try kit(platform)
    try kit.write(to: folder.path("a/b"))
    for file in kit.files { #expect(try folder.read("a/b/\(file.path)") == file.bytes) }
    let first = try #require(kit.files.first)
    try folder.write("a/b/\(first.path)", "old \(Kit.mark)")
    try kit.write(to: folder.path("a/b"))
    #expect(try folder.read("a/b/\(first.path)") == first.bytes)
  }

  @Test("a file of another origin stops the whole, unless it may be replaced")
  func foreign() throws {
    let folder = try TemporaryFolder()
    try folder.write("README.md", "mine")
    #expect(
      performing: { try kit().write(to: folder.path) },
      throws: { ($0 as? DiagnosticError)?.id == "kit.foreign-file" })
    #expect(try folder.names() == ["README.md"])
    try kit().write(to: folder.path, replacing: .anyFile)
    #expect(try folder.read("README.md") != Array("mine".utf8))
  }

  @Test("a folder where a file should stand is told")
  func folderInTheWay() throws {
    let folder = try TemporaryFolder()
    try folder.write("myna.js/file", "mine")
    #expect(throws: DiagnosticError.self) { try kit().write(to: folder.path, replacing: .anyFile) }
  }

  // MARK: What apps cannot do

  /// Identifiers of the problems of a project whose generic message is one text.
  private func problems(_ body: String, _ parameters: String) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(
      "myna.yaml",
      """
      source-locale: en
      locales:
        en: {}
      catalogues: [codes.yaml]
      audiences:
        customer: {file: customer, fields: [title, body]}
        developer: {file: developer, fields: [cause, remedy]}
      keys: {generic: generic, unknown-code: unknown, ambiguous-code: unknown}
      parameters:
      \(parameters)
      """)
    try folder.write("codes.yaml", "provider: shop\nsnapshot: one\ncodes:\n  {}\n")
    try folder.write(
      "en/customer.mf2",
      "@locale en\n---\n\n[generic]\n\ntitle = t\n\nbody.x = \(body)\n\nbody = b\n")
    try folder.write(
      "en/developer.mf2", "@locale en\n---\n\n[unknown]\n\ncause = c\n\nremedy = r\n")
    try folder.write("en/terms.mf2", "@locale en\n---\n\n[word]\n\na = a\n")
    let loaded = ProjectLoader.load(folder: folder.path)
    let errors = loaded.findings.map(\.diagnostic).filter { $0.severity == .error }
    let contents = try #require(loaded.contents, "\(errors)")
    do {
      let customer = try contents.limited(toAudiences: [.customer])
      _ = try KitContents(customer)
      return []
    } catch {
      return error.diagnostics.map(\.id)
    }
  }

  @Test(
    "a message that apps can format makes a kit",
    arguments: [
      ("{$a :currency}", "money"), ("{$a}", "money"), ("{$a :date}", "date"),
      ("{$a :datetime dateLength=short timePrecision=second}", "date"), ("{$a :integer}", "count"),
      ("{$a :string}", "text"), ("{$a}", "text"), ("{#b}{$a}{/b}", "identifier"),
      ("{$a :myna:list type=and style=narrow}", "terms"),
      (".local $b = {$a :currency} {{{$b}}}", "money"),
      (".input {$a :number select=ordinal} .match $a one {{{$a}st}} * {{{$a}th}}", "count"),
      ("{|x|}{$a}", "count"),
    ])
  func possible(body: String, type: String) throws {
    #expect(try problems(body, "  a: {type: \(type), for: [customer]}") == [])
  }

  @Test(
    "a message that apps cannot format makes none, and says why",
    arguments: [
      ("{$a :currency currencyDisplay=name}", "money", "kit.option"),
      ("{$a :date calendar=japanese}", "date", "kit.option"),
      ("{$a :date timeZone=|+08:00|}", "date", "kit.option"),
      ("{$a :date timeZone=input}", "date", "kit.option"),
      ("{$a :date length=$b}", "date", "kit.option"),
      ("{$a :integer minimumIntegerDigits=3}", "count", "kit.option"),
      ("{$a :string}", "money", "kit.function"), ("{$a}", "date", "kit.function"),
      ("{$a}", "terms", "kit.function"), ("{$a :unit unit=meter}", "count", "kit.function"),
      (".input {$a :integer} {{{$a :string}}}", "count", "kit.expression"),
      (".local $b = {5 :integer} {{{$a}{$b}}}", "text", "kit.expression"),
      ("{$a}", "text, sensitive: true", "kit.sensitive"),
    ])
  func impossible(body: String, type: String, problem: String) throws {
    let parameters = "  a: {type: \(type), for: [customer]}\n  b: {type: text, for: [customer]}"
    #expect(try problems(body, parameters).contains(problem))
  }
}
