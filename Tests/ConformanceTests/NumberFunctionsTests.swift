import Foundation
import MynaTestSupport
import Testing

/// Options of the number functions, with ICU 72's text for each.
@Suite("Number functions against ICU 72")
struct NumberFunctionsTests {
  static let file = Folders.conformance?.appending(path: "mf2/functions-icu72.json")
  static let cases = file.map(SuiteCase.load) ?? []

  @Test("the file is there and whole", .enabled(if: file != nil, Folders.howToGetConformance))
  func isComplete() {
    print("MF2 number functions: \(Self.cases.count) cases")
    #expect(Self.cases.count >= 320)
  }

  @Test(
    "every combination of options gives ICU's text",
    .enabled(if: file != nil, Folders.howToGetConformance), arguments: cases)
  func passes(_ test: SuiteCase) {
    let result = test.run()
    #expect(result.text == test.expectedText)
    #expect(result.errors == test.expectedErrors)
  }
}
