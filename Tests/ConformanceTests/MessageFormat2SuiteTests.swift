import Foundation
import MynaModel
import MynaRuntime
import MynaSyntax
import MynaTestSupport
import Testing

/// The official test suite of Unicode MessageFormat, case by case.
@Suite("MessageFormat 2 official suite")
struct MessageFormat2SuiteTests {
  /// Cases of the suite at LDML 48.2.
  static let expectedCount = 461

  static let cases: [SuiteCase] =
    Folders.messageFormat2Suite.map { folder in
      Folders.files(below: folder.appending(path: "tests"), withExtension: "json")
        .flatMap(SuiteCase.load)
    } ?? []

  @Test("the suite is there and whole")
  func isComplete() {
    let name = "MessageFormat 2 official suite"
    guard Folders.messageFormat2Suite != nil else {
      return ConformanceReport.printMissing(name, ConformanceReport.suiteHint)
    }
    let passed = Self.cases.count { $0.problems.isEmpty }
    ConformanceReport.print(name, cases: Self.cases.count, passed: passed)
    #expect(Self.cases.count >= Self.expectedCount)
  }

  @Test(
    "every case gives the expected text, parts and errors",
    .enabled(
      if: Folders.messageFormat2Suite != nil,
      """
      get the folder `test` of unicode-org/message-format-wg at tag LDML48.2 and set \
      MYNA_MF2_SUITE to it
      """),
    arguments: cases)
  func passes(_ test: SuiteCase) {
    #expect(test.problems == [])
  }
}

/// One case of a file in the suite's format.
struct SuiteCase: Sendable, CustomTestStringConvertible {
  var file: String
  var source: String
  var locale: String
  var bidi: BidiIsolation
  var arguments: Arguments
  var expectedText: String?
  var expectedErrors: [String]
  var expectedParts: [JSONValue]?

  var testDescription: String { "\(file): \(source)" }

  static func load(_ file: URL) -> [SuiteCase] {
    guard let json = try? Folders.json(file), let tests = json["tests"]?.elements else { return [] }
    let defaults = json["defaultTestProperties"] ?? [:]
    return tests.compactMap { test in
      func property(_ name: String) -> JSONValue? { test[name] ?? defaults[name] }
      guard let source = property("src")?.text else { return nil }
      return SuiteCase(
        file: file.lastPathComponent, source: source, locale: property("locale")?.text ?? "en-US",
        bidi: property("bidiIsolation")?.text == "none" ? .none : .standard,
        arguments: arguments(property("params")), expectedText: property("exp")?.text,
        expectedErrors: property("expErrors")?.elements?.compactMap { $0["type"]?.text } ?? [],
        expectedParts: property("expParts")?.elements)
    }
  }

  private static func arguments(_ parameters: JSONValue?) -> Arguments {
    var arguments = Arguments()
    for parameter in parameters?.elements ?? [] {
      guard let name = parameter["name"]?.text, let value = parameter["value"] else { continue }
      switch value {
      case .string(let text) where parameter["type"]?.text == "datetime":
        arguments[name] = .date(text)
      case .string(let text): arguments[name] = .string(text)
      case .number(let text):
        arguments[name] = (try? DecimalNumber(parsing: text)).map(ArgumentValue.decimal)
      case .boolean(let flag): arguments[name] = .boolean(flag)
      case .null, .array, .object: break
      }
    }
    return arguments
  }

  /// What is not as expected.
  var problems: [String] {
    let result = run()
    var problems: [String] = []
    if let expectedText, result.text != expectedText {
      problems.append("text is '\(result.text ?? "")', expected '\(expectedText)'")
    }
    // At least one of the expected errors: the suite lists those of one implementation.
    let hasErrors =
      expectedErrors.isEmpty
      ? result.errors.isEmpty : !Set(expectedErrors).isDisjoint(with: result.errors)
    if !hasErrors { problems.append("errors are \(result.errors), expected \(expectedErrors)") }
    if let problem = result.programProblem { problems.append(problem) }
    if let expectedParts {
      let isSame =
        result.parts.count == expectedParts.count
        && zip(result.parts, expectedParts).allSatisfy { $0.contains($1) }
      if !isSame { problems.append("parts are \(result.parts), expected \(expectedParts)") }
    }
    return problems
  }

  struct Result {
    var text: String?
    var errors: [String]
    var parts: [JSONValue] = []
    /// How the program's text differs, or `nil`.
    var programProblem: String?
  }

  func run() -> Result {
    let parsed = MessageParser.parse(source)
    guard let message = parsed.message, let locale = LocaleIdentifier(locale) else {
      return Result(text: nil, errors: parsed.diagnostics.map(Self.errorType))
    }
    var functions = FunctionRegistry.standard
    for (name, function) in TestFunction.all { functions[name] = function }
    var options = RenderOptions()
    options.bidi = bidi
    options.wantsFields = true
    let renderer = MessageRenderer(locale: locale, functions: functions)
    let rendered = renderer.render(message, arguments, options: options)
    return Result(
      text: rendered.text, errors: rendered.diagnostics.map(Self.errorType),
      parts: rendered.parts.map(\.json),
      programProblem: ProgramComparison.problem(
        with: message, arguments, renderer: renderer, options: options, expected: rendered))
  }

  static func errorType(_ diagnostic: Diagnostic) -> String {
    diagnostic.id.hasPrefix("mf2.") ? String(diagnostic.id.dropFirst(4)) : diagnostic.id
  }
}

extension JSONValue {
  /// Whether every member of the expected value is here, with an equal value.
  func contains(_ expected: JSONValue) -> Bool {
    switch (self, expected) {
    case (.object, .object(let members)):
      members.allSatisfy { member in self[member.key].map { $0.contains(member.value) } ?? false }
    case (.array(let elements), .array(let expected)):
      elements.count == expected.count && zip(elements, expected).allSatisfy { $0.contains($1) }
    default: self == expected
    }
  }
}
