import MynaModel
import MynaProject
import Testing

@testable import MynaAuthoring

/// Precision and recall of the checks of language over the labelled corpus.
@Suite("The labelled corpus")
struct CheckCorpusTests {
  private static let precision = 0.98
  private static let recall = 0.95

  /// What the checks make of the corpus, the same for every test.
  private struct Outcome {
    var corpus: CheckCorpus
    var scores: [String: CheckScore]
    var differences: [String]
  }

  private static let outcome = Result { try judge() }

  private let corpus: CheckCorpus
  private let scores: [String: CheckScore]
  private let differences: [String]

  init() throws {
    let outcome = try Self.outcome.get()
    corpus = outcome.corpus
    scores = outcome.scores
    differences = outcome.differences
  }

  private static func judge() throws -> Outcome {
    let corpus = try CheckCorpus()
    let findings = try corpus.findings()
    var scores: [String: CheckScore] = [:]
    var differences: [String] = []
    for line in corpus.lines {
      let found = findings[line.number, default: []].map(\.id)
      for id in Set(found + line.expected).sorted() {
        let have = found.count { $0 == id }
        let want = line.expected.count { $0 == id }
        scores[id, default: CheckScore()].right += min(have, want)
        scores[id, default: CheckScore()].wrong += max(0, have - want)
        scores[id, default: CheckScore()].missed += max(0, want - have)
        if have != want { differences.append("\(line.number): \(id) \(have)/\(want) \(line.text)") }
      }
    }
    return Outcome(corpus: corpus, scores: scores, differences: differences)
  }

  @Test("it has at least 400 lines, good and bad, in both languages")
  func size() {
    #expect(corpus.lines.count >= 400)
    for locale in ["en", "zh-Hans"] {
      let lines = corpus.lines.filter { $0.locale == locale }
      #expect(lines.count { $0.expected.isEmpty } >= 80)
      #expect(lines.count { !$0.expected.isEmpty } >= 80)
    }
  }

  @Test("its labels name checks that there are")
  func labels() {
    let known = Set(CheckCorpus.checks.map(\.manual.id))
    #expect(Set(corpus.lines.flatMap(\.expected)).subtracting(known) == [])
  }

  @Test("every check of language has lines in which it is right", arguments: CheckCorpus.checks)
  func everyCheck(check: any Check) {
    #expect(scores[check.manual.id, default: CheckScore()].right >= 2)
  }

  @Test("checks of level error reach the precision and recall that are promised")
  func errors() {
    let errors = CheckCorpus.checks.map(\.manual).filter { $0.level == .error }
    judge(errors.map { scores[$0.id, default: CheckScore()] }.reduce(CheckScore(), +))
  }

  @Test("all checks together reach them as well, and the table says how")
  func all() {
    print(table)
    judge(scores.values.reduce(CheckScore(), +))
  }

  private func judge(_ score: CheckScore) {
    #expect(score.precision >= Self.precision, "\(differences)")
    #expect(score.recall >= Self.recall, "\(differences)")
  }

  private var table: String {
    var rows = ["check                            level    right wrong missed precision recall"]
    for manual in CheckCorpus.checks.map(\.manual) {
      rows.append(row(manual.id, manual.level.rawValue, scores[manual.id, default: CheckScore()]))
    }
    rows.append(row("all", "", scores.values.reduce(CheckScore(), +)))
    return (rows + differences).joined(separator: "\n")
  }

  private func row(_ id: String, _ level: String, _ score: CheckScore) -> String {
    func cell(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    func share(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
    return cell(id, 33) + cell(level, 9) + cell("\(score.right)", 6) + cell("\(score.wrong)", 6)
      + cell("\(score.missed)", 7) + cell(share(score.precision), 10) + share(score.recall)
  }
}
