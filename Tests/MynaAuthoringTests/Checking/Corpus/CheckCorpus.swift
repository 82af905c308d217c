import Foundation
import MynaModel
import MynaProject
import MynaTestSupport
import Testing

@testable import MynaAuthoring

/// Payment texts, good and bad, with what the checks of language should find in each.
struct CheckCorpus {
  /// A text with its labels.
  struct Line {
    var number: Int
    var locale: String
    var field: String
    var audience: String
    var text: String
    /// Ids of the findings, one for each.
    var expected: [String]
    /// The text of the source locale; empty if there is none.
    var source: String

    var key: String { "line-\(number)" }
    var file: String { "\(locale)/\(audience).mf2" }
  }

  let lines: [Line]

  /// Reads the fixture.
  init() throws {
    let file = Folders.repository.appending(
      path: "Tests/MynaTestSupport/Fixtures/checks/corpus.tsv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let cells = rows.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    lines = cells.enumerated().compactMap { number, cells in
      guard cells.count == 6, cells[0] != "locale" else { return nil }
      return Line(
        number: number + 1, locale: cells[0], field: cells[1], audience: cells[2], text: cells[3],
        expected: cells[4].split(separator: ",").map { "check.\($0)" }, source: cells[5])
    }
  }

  // MARK: As a project

  /// The checks that the corpus is about.
  static let checks: [any Check] = Checks.glossary + Checks.plainLanguage + Checks.chinese

  private static let project =
    CheckSample.project.replacing(
      "{type: terms, default: [cash, credit-card]}",
      with: """
        {type: terms, default: [cash, credit-card]}
          amount: {type: money}
          count: {type: count}
          day: {type: date}
          order: {type: identifier}
          note: {type: text, for: [customer, developer]}
        """)

  /// The texts as files of a project; the message of a line stands on one line of its file.
  func files() throws -> [String: String] {
    var files = ["myna.yaml": Self.project, "catalogue/shop.yaml": CheckSample.catalogue]
    let glossary = Folders.repository.appending(path: "Locales/glossary.tsv")
    files["glossary.tsv"] = try String(contentsOf: glossary, encoding: .utf8)
    for locale in ["en", "zh-Hans", "pl"] {
      files["\(locale)/customer.mf2"] = CheckSample.customer()
      files["\(locale)/developer.mf2"] = CheckSample.developer
      files["\(locale)/terms.mf2"] = ""
    }
    for line in lines {
      files[line.file, default: ""] += Self.entry(line.key, line.field, line.text)
      if !line.source.isEmpty {
        files["en/\(line.audience).mf2", default: ""] += Self.entry(
          line.key, line.field, line.source)
      }
    }
    return files
  }

  private static func entry(_ key: String, _ field: String, _ text: String) -> String {
    "[\(key)]\n\(field) = \(text)\n"
  }

  /// What the checks find in each line.
  func findings(_ checks: [any Check] = checks) throws -> [Int: [Diagnostic]] {
    let loaded = ProjectLoader.load(
      folder: "corpus", replacing: try files().mapValues { Array($0.utf8) })
    let ids = Set(checks.map(\.manual.id))
    var numbers: [String: Int] = [:]
    for line in lines { numbers["corpus/\(line.file)\t\(line.key)"] = line.number }
    var entries: [String: [(span: SourceSpan, number: Int)]] = [:]
    for file in try #require(loaded.folder).files {
      for entry in file.entries {
        guard let key = entry.place?.key, let number = numbers["\(file.source.name)\t\(key)"] else {
          continue
        }
        entries[file.source.name, default: []].append((entry.resource.span, number))
      }
    }
    var result: [Int: [Diagnostic]] = [:]
    for finding in Checker(checks).check(loaded).findings where ids.contains(finding.diagnostic.id)
    {
      guard let path = finding.diagnostic.source, let span = finding.diagnostic.span,
        let entry = entries[path]?.first(where: {
          $0.span.start <= span.start && span.start <= $0.span.end
        })
      else { continue }
      result[entry.number, default: []].append(finding.diagnostic)
    }
    return result
  }
}

/// How often a check is right.
struct CheckScore {
  /// Findings that the labels have as well.
  var right = 0
  /// Findings that they do not have.
  var wrong = 0
  /// Labels without a finding.
  var missed = 0

  var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
  var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }

  static func + (left: CheckScore, right: CheckScore) -> CheckScore {
    CheckScore(
      right: left.right + right.right, wrong: left.wrong + right.wrong,
      missed: left.missed + right.missed)
  }
}
