import Foundation
import MynaModel
import MynaTestSupport
import Testing

/// Options of the number functions, with ICU 72's text for each.
@Suite("Number functions against ICU 72")
struct NumberFunctionsTests {
  static let file = Folders.conformance?.appending(path: "mf2/functions-icu72.json")
  static let cases = file.map(SuiteCase.load) ?? []

  @Test("the file is there and whole")
  func isComplete() {
    let name = "MessageFormat 2 number functions"
    guard Self.file != nil else { return ConformanceReport.printMissing(name) }
    let passed = Self.cases.count(where: Self.isRight)
    ConformanceReport.print(name, cases: Self.cases.count, passed: passed)
    #expect(Self.cases.count >= 320)
  }

  @Test(
    "every combination of options gives ICU's text", .enabled(if: file != nil), arguments: cases)
  func passes(_ test: SuiteCase) {
    let result = test.run()
    #expect(result.text == test.expectedText)
    #expect(result.errors == test.expectedErrors)
    #expect(result.programProblem == nil)
  }

  private static func isRight(_ test: SuiteCase) -> Bool {
    let result = test.run()
    return result.text == test.expectedText && result.errors == test.expectedErrors
  }
}
