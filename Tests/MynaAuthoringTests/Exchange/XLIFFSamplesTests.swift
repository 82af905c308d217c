import Foundation
import MynaAuthoring
import MynaModel
import MynaTestSupport
import Testing

/// The samples of the OASIS committee for XLIFF 2.1.
@Suite(
  "XLIFF 2.1 samples",
  .enabled(if: Folders.conformance != nil, Folders.howToGetConformance))
struct XLIFFSamplesTests {
  static let folder = Folders.conformance?.appending(path: "xliff/oasis-2.1")

  static func samples(_ path: String) -> [SourceText] {
    guard let folder else { return [] }
    return Folders.files(below: folder.appending(path: path), withExtension: "xlf").compactMap {
      file in
      (try? Data(contentsOf: file)).map {
        SourceText(name: file.lastPathComponent, bytes: Array($0))
      }
    }
  }

  @Test("each valid file is read", arguments: [("core/valid", 25), ("modules/valid", 34)])
  func valid(path: String, count: Int) {
    let samples = Self.samples(path)
    #expect(samples.count == count)
    var passed = 0
    for sample in samples {
      let problems = ExchangeFormat.xliff.problems(of: sample)
      #expect(problems.isEmpty, "\(sample.name): \(problems.map(\.message))")
      passed += problems.isEmpty ? 1 : 0
    }
    ConformanceReport.print("XLIFF 2.1 \(path)", cases: samples.count, passed: passed)
  }

  @Test("each invalid file of the core is refused, where it is wrong")
  func invalid() {
    let samples = Self.samples("core/invalid")
    #expect(samples.count == 60)
    var passed = 0
    for sample in samples {
      let problems = ExchangeFormat.xliff.problems(of: sample)
      let isRefused = problems.contains { $0.severity == .error && $0.span != nil }
      #expect(isRefused, "\(sample.name)")
      passed += isRefused ? 1 : 0
    }
    ConformanceReport.print("XLIFF 2.1 core/invalid", cases: samples.count, passed: passed)
  }

  @Test("each file with an invalid module is refused, with a place")
  func modules() {
    let samples = Self.samples("modules/invalid")
    #expect(samples.count == 22)
    var passed = 0
    for sample in samples {
      let problems = ExchangeFormat.xliff.problems(of: sample)
      let isRefused = problems.contains { $0.severity == .error && $0.span != nil }
      #expect(isRefused, "\(sample.name)")
      passed += isRefused ? 1 : 0
    }
    ConformanceReport.print("XLIFF 2.1 modules/invalid", cases: samples.count, passed: passed)
  }

  @Test("what a program cut, joined or stripped of annotations says the same")
  func inOut() {
    let samples = Self.samples("core/in-out")
    let pairs = samples.filter { $0.name.hasSuffix("_in.xlf") }
    #expect(pairs.count == 9)
    var passed = 0
    for before in pairs {
      let name = before.name.replacing("_in.xlf", with: "_out.xlf")
      guard let after = samples.first(where: { $0.name == name }) else {
        Issue.record("\(name) is missing")
        continue
      }
      let texts = XLIFFText.read(before)
      #expect(!texts.isEmpty)
      #expect(XLIFFText.read(after) == texts, "\(before.name)")
      passed += XLIFFText.read(after) == texts ? 1 : 0
    }
    ConformanceReport.print("XLIFF 2.1 core/in-out", cases: pairs.count, passed: passed)
  }
}
