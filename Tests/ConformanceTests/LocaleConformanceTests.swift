import Foundation
import Myna
import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

/// Locale cases of other projects: fluent-langneg and formatjs.
///
/// A case is named `file#number`, from 0. It passes, or it is listed with the reason why Myna
/// answers otherwise; a listed case that passes fails the run.
@Suite("Locales: fluent-langneg and formatjs")
struct LocaleConformanceTests {
  static let folder = Folders.conformance?.appending(path: "locale")

  static let exceptions: [String: String] = {
    let weight =
      "';0.9' is no weight: RFC 9110, §12.4.2, wants 'q='; the item is left out with a diagnostic"
    let extensions =
      "an identifier has no extensions: a request must not change digits and calendars (security.md)"
    return [
      "accepted_languages#0": weight, "accepted_languages#1": weight,
      "locale/parsing-ext#0": extensions, "locale/parsing-ext#1": extensions,
      "locale/parsing-ext#2": extensions, "locale/options-ext#0": extensions,
      "locale/options-ext#1": extensions, "locale/serialize-options#0": extensions,
      "locale/serialize-options#1": extensions,
    ]
  }()

  @Test("every case passes or is explained", .enabled(if: folder != nil))
  func cases() throws {
    let folder = try #require(Self.folder)
    let fluent = folder.appending(path: "fluent-langneg")
    var run = Run(exceptions: Self.exceptions)
    try run.file(fluent, "accepted_languages") { try Self.acceptedLanguages($0) }
    for name in ["parsing", "parsing-ext", "options", "options-ext", "serialize-options"] {
      try run.file(fluent, "locale/\(name)") { try Self.identifier($0) }
    }
    let negotiate = fluent.appending(path: "negotiate")
    for file in Folders.files(below: negotiate, withExtension: "json") {
      let strategy = file.deletingLastPathComponent().lastPathComponent
      let name = "negotiate/\(strategy)/\(file.deletingPathExtension().lastPathComponent)"
      try run.file(fluent, name) { try Self.negotiation($0, strategy: strategy) }
    }
    try run.file(folder, "matcher-formatjs") { try Self.bestFit($0) }
    ConformanceReport.print(
      "Locale negotiation", cases: run.seen.count, passed: run.passed, explained: run.explained)
    #expect(run.seen.count >= 107)
    #expect(Set(Self.exceptions.keys).subtracting(run.seen).isEmpty, "listed cases do not exist")
  }

  /// What came out, and what should have.
  typealias Outcome = (actual: [String], expected: [String])

  /// Counts cases and compares them with the list of exceptions.
  struct Run {
    let exceptions: [String: String]
    var passed = 0
    var explained = 0
    var seen: Set<String> = []

    mutating func file(
      _ folder: URL, _ name: String, _ outcome: (JSONValue) throws -> Outcome
    ) throws {
      let file = folder.appending(path: "\(name).json")
      for (index, test) in try #require(try Folders.json(file).elements).enumerated() {
        let id = "\(name)#\(index)"
        seen.insert(id)
        let (actual, expected) = try outcome(test)
        if exceptions[id] == nil {
          #expect(actual == expected, "\(id)")
          passed += actual == expected ? 1 : 0
        } else {
          #expect(actual != expected, "\(id) is listed as an exception and passes")
          explained += 1
        }
      }
    }
  }

  // MARK: Kinds of cases

  private static func texts(_ json: JSONValue?) throws -> [String] {
    try #require(json?.elements).compactMap(\.text)
  }

  private static func acceptedLanguages(_ test: JSONValue) throws -> Outcome {
    let header = try #require(test["input"]?.text)
    return (AcceptLanguage(header).ranges.map(\.description), try texts(test["output"]))
  }

  /// Filtering is the chain, matching the best of each desired locale, lookup the one best.
  private static func negotiation(_ test: JSONValue, strategy: String) throws -> Outcome {
    let input = try #require(test["input"]?.elements)
    let fallback = input.count > 2 ? input[2].text : nil
    let negotiator = LocaleNegotiator(supporting: try texts(input[1]), default: fallback)
    let desired = AcceptLanguage(tags: try texts(input[0]))
    let chain = negotiator.negotiate(desired).chain
    let actual =
      switch strategy {
      case "filtering": chain
      case "matching": negotiator.matches(for: desired).map(\.description)
      default: Array(chain.prefix(1))
      }
    return (actual, try texts(test["output"]))
  }

  private static func bestFit(_ test: JSONValue) throws -> Outcome {
    let negotiator = LocaleNegotiator(supporting: try texts(test["supported"]))
    let result = negotiator.negotiate(try texts(test["requested"]))
    return (result.locale.map { [$0] } ?? [], [try #require(test["expected"]?.text)])
  }

  /// Parses a tag, overrides subtags, and compares what the case names.
  private static func identifier(_ test: JSONValue) throws -> Outcome {
    let input = try #require(test["input"])
    let locale = try #require(input["string"]?.text.flatMap { LocaleIdentifier($0) })
    let options = input["options"]
    func subtag(_ name: String, _ value: String?) -> String? { options?[name]?.text ?? value }
    let subtags = [
      subtag("language", locale.language), subtag("script", locale.script),
      subtag("region", locale.region),
    ]
    let tag = (subtags.compactMap(\.self) + locale.variants).joined(separator: "-")
    let actual = try #require(LocaleIdentifier(tag))
    guard let output = test["output"], output.members != nil else {
      return ([actual.description], [test["output"]?.text ?? ""])
    }
    var expected = ["script", "region"].map { output[$0]?.text ?? "" }
    expected.insert(output["language"]?.text ?? "und", at: 0)
    expected += output["variants"]?.elements?.compactMap(\.text) ?? []
    // Extensions that are asked for are part of the answer; an identifier has none.
    expected += (output["extensions"]?["unicode"]?.members ?? []).map(\.key)
    return (
      [actual.language, actual.script ?? "", actual.region ?? ""] + actual.variants, expected
    )
  }
}
