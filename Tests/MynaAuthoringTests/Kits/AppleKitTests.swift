import Foundation
import Myna
import MynaModel
import MynaRuntime
import MynaSyntax
import MynaTestSupport
import Testing

@testable import MynaAuthoring

/// The kit for Apple's systems: its catalogue read as Foundation does, and its Swift run on Linux.
@Suite("The kit for Apple")
struct AppleKitTests {
  private let kit: Kit

  init() throws {
    kit = try Kit(.apple, of: LocalizerContents(.embedded))
  }

  private func catalogue() throws -> JSONValue {
    let file = try #require(kit.files.first { $0.path == "Myna.xcstrings" })
    return try JSONReader.read(file.bytes, limits: TestLimits.generous)
  }

  @Test("the catalogue has the form of Xcode's, and every string a text")
  func form() throws {
    let catalogue = try catalogue()
    #expect(catalogue["version"]?.text == "1.0")
    #expect(catalogue["sourceLanguage"]?.text == "en")
    let strings = try #require(catalogue["strings"]?.members)
    #expect(strings.count > 100)
    for entry in strings {
      let localizations = try #require(entry.value["localizations"]?.members)
      #expect(!localizations.isEmpty)
      for localization in localizations {
        let unit = localization.value["stringUnit"]
        #expect(unit?["state"]?.text == "translated")
        #expect(unit?["value"]?.text?.isEmpty == false)
      }
    }
  }

  @Test("the strings give the texts of the localizer")
  func sameTexts() throws {
    let contents = KitCase.contents
    let catalogue = try AppleCatalogue(contents)
    for test in KitCase.all {
      let writer = KitValueWriter(test)
      let locale = try #require(contents.locales.first { $0.tag == test.expected.locale })
      let key = try #require(locale.keys.first { $0.name == test.expected.key })
      for field in key.fields {
        let shown = field.forms.lazy.compactMap { form -> String? in
          let base = [key.name, field.name, form.name].filter { !$0.isEmpty }.joined(separator: ".")
          return text(of: form, base, writer, catalogue, locale.tag)
        }.first
        #expect(
          shown == test.expected.fields[field.name], "\(test.code) \(test.locale) \(test.arguments)"
        )
      }
    }
    let bytes = AppleRuntime.source.utf8.count
    KitReport.write("apple, strings", cases: KitCase.all.count, differences: 0, bytes: bytes)
  }

  /// Does what the look-up does, with Myna's own formatters and English plurals.
  private func text(
    of form: KitForm, _ base: String, _ writer: KitValueWriter, _ catalogue: AppleCatalogue,
    _ locale: String
  ) -> String? {
    let values = KitCase.contents.values
    guard values.names(in: form).allSatisfy({ writer.value(named: $0) != nil }) else { return nil }
    let plan = ApplePlan(form, values)
    var key = base
    for selector in form.message.selectors where selector.kind == .text {
      guard case .string(let text)? = writer.value(named: selector.argument) else { return nil }
      key += "." + (plan.listed(selector).contains(text) ? text : "*")
    }
    var format: String
    switch catalogue.strings[key]?[locale] {
    case nil: return nil
    case .plain(let text): format = text
    case .plural(let position, let variations):
      guard case .decimal(let count)? = writer.value(named: plan.arguments[position - 1]) else {
        return nil
      }
      let category = count.intValue == 1 ? "one" : "other"
      format = variations.first { $0.category == category }?.text ?? ""
      let shown = MessageNumber.text(count, locale)
      format = format.replacing("%arg", with: shown)
    }
    for (index, name) in plan.arguments.enumerated() {
      if case .string(let text)? = writer.value(named: name) {
        format = format.replacing("%\(index + 1)$@", with: text)
      }
    }
    return writer.spaced(format.replacing("%%", with: "%"))
  }

  @Test(
    "a percent sign is no placeholder",
    arguments: [("5 %", "5 %%"), ("%", "%%"), ("a", "a"), ("%@", "%%@")])
  func percent(text: String, escaped: String) {
    #expect(AppleCatalogue.escaped(text) == escaped)
  }

  // MARK: Run on Linux

  @Test(
    "the Swift files need nothing but Foundation",
    .enabled(if: Tool.swiftc != nil, "swiftc is not installed"))
  func typeChecks() throws {
    let folder = try TemporaryFolder()
    try kit.write(to: folder.path)
    let run = try #require(Tool.swiftc).run(
      [
        "-typecheck", "-swift-version", "6", "-warnings-as-errors", "MynaMessages.swift",
        "MynaMessages+Data.swift",
      ],
      in: folder)
    #expect(run.status == 0, "\(run.error)")
  }

  @Test(
    "the Swift files give the texts of the localizer, and understand its spellings",
    .enabled(if: Tool.swiftc != nil, "swiftc is not installed"),
    .enabled(if: Tool.runsSlowChecks, "tools/kits runs it"))
  func sameTextsOnLinux() throws {
    let folder = try TemporaryFolder()
    try kit.write(to: folder.path)
    let spellings = KitSpellingCase.all
    let tags = ["en", "en-GB", "zh-CN", "zh-Hans-SG", "zh-TW", "zh-HK", "fr", "no tag", ""]
    try folder.write(
      "cases.json",
      JSONWriter.write([
        "cases": .array(KitCase.all.map(\.json)),
        "codes": .array(spellings.map { .string($0.text) }),
        "locales": .array(tags.map(JSONValue.string)),
      ]))
    let script = Folders.repository.appending(
      path: "Tests/MynaAuthoringTests/Scripts/apple-main.swift.txt")
    try folder.write("main.swift", Data(contentsOf: script))
    let built = try #require(Tool.swiftc).run(
      ["main.swift", "MynaMessages.swift", "MynaMessages+Data.swift", "-o", "compare"], in: folder)
    try #require(built.status == 0, "\(built.error)")
    let run = try #require(Tool("compare", in: folder)).run(
      ["Myna.xcstrings", "cases.json"], in: folder)
    try #require(run.status == 0, "\(run.error)")
    var limits = TestLimits.generous
    limits.jsonMembers = 100_000
    let result = try JSONReader.read(Array(run.output.utf8), limits: limits)
    let differences = try #require(result["differences"]?.elements)
    KitDifference.expectExplained(differences)
    let codes = try #require(result["codes"]?.elements)
    try #require(codes.count == spellings.count)
    for (spelling, code) in zip(spellings, codes) {
      #expect(code.text.map { "\($0)" } == spelling.code, "\(spelling.text)")
    }
    let chosen = result["locales"]?.elements?.compactMap(\.text)
    #expect(chosen == tags.map { Localizer.embedded.fallbackChain(for: [$0])[0].description })
    KitReport.write(
      "apple, Swift on Linux", cases: KitCase.all.count, differences: differences.count,
      bytes: AppleRuntime.source.utf8.count)
  }
}

/// Numbers as the localizer writes them.
enum MessageNumber {
  static func text(_ number: DecimalNumber, _ locale: String) -> String {
    let message = Message(
      body: .pattern([
        .expression(Message.Expression(operand: .variable(.init("n")), function: .init("integer")))
      ]))
    let renderer = MessageRenderer(locale: LocaleIdentifier(locale) ?? .english)
    var options = RenderOptions()
    options.bidi = .none
    return renderer.render(message, ["n": .decimal(number)], options: options).text
  }
}
