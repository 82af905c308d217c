import MynaModel
import Testing

@testable import MynaAuthoring

/// A message of a page of the manual.
struct ManualCase: CustomTestStringConvertible, Sendable {
  var check: any Check
  var example: CheckManual.Example

  static func all(_ list: (CheckManual) -> [CheckManual.Example]) -> [ManualCase] {
    Checks.all.flatMap { check in
      list(check.manual).map { ManualCase(check: check, example: $0) }
    }
  }

  var testDescription: String { "\(check.manual.id): \(example.text)" }

  /// What the check finds in the message's entry.
  var findings: [String] {
    var sample = CheckSample()
    if example.locale != "en", let source = example.source {
      sample.files["en/customer.mf2"] = file(source)
    }
    sample.files["\(example.locale)/customer.mf2"] = file(example.text)
    let first = example.field == "title" ? 6 : 8
    let last = first + example.text.split(separator: "\n").count
    let lines = first..<last
    return sample.findings(of: check).filter { finding in
      let parts = finding.split(separator: ":")
      return finding.hasPrefix("\(example.locale)/customer.mf2:")
        && parts.count > 1 && Int(parts[1]).map(lines.contains) == true
    }
  }

  /// The message as a form before the plain one, where it may use arguments, or as the title.
  private func file(_ text: String) -> String {
    let text = text.replacing("\n", with: "\n  ")
    return example.field == "title"
      ? CheckSample.customer(title: text)
      : CheckSample.customer(
        before: example.syntax == .messageFormat1 ? "@syntax mf1" : "",
        more: "body.example = \(text)")
  }
}

/// Every page of the manual, and the messages that stand on it.
@Suite("The manual of the checks")
struct CheckManualTests {
  @Test("a bad example is found by its check", arguments: ManualCase.all(\.bad))
  func finds(example: ManualCase) {
    #expect(!example.findings.isEmpty)
  }

  @Test("a good example is left alone by its check", arguments: ManualCase.all(\.good))
  func leavesAlone(example: ManualCase) {
    #expect(example.findings == [])
  }

  @Test("there are messages to try, found and left alone")
  func examples() {
    #expect(ManualCase.all(\.bad).count > 50)
    #expect(ManualCase.all(\.good).count > 50)
  }

  @Test("ids are unique and of the area of checks")
  func ids() {
    let ids = Checks.all.map(\.manual.id)
    #expect(!ids.isEmpty)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("check.") })
  }

  @Test("a page has a summary of one line and an explanation", arguments: Checks.all.map(\.manual))
  func page(manual: CheckManual) {
    #expect(manual.summary.count < 100)
    #expect(!manual.summary.hasSuffix("."))
    #expect(manual.explanation.hasSuffix("."))
  }
}
