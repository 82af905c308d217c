import Foundation
import MynaModel
import MynaRuntime
import MynaSyntax
import MynaTestSupport
import Testing

/// MessageFormat 1 patterns of ICU, messageformat (JS) and pyicumessageformat, with ICU 72's answers.
@Suite("MessageFormat 1 against ICU 72")
struct MessageFormat1CasesTests {
  static let file = Folders.conformance?.appending(path: "mf1/cases.json")
  static let cases = file.flatMap { try? Folders.json($0) }.map(MessageFormat1Case.load) ?? []

  @Test("the file is there and whole")
  func isComplete() {
    let name = "MessageFormat 1 cases"
    guard Self.file != nil else { return ConformanceReport.printMissing(name) }
    let passed = Self.cases.count { $0.problem == nil }
    ConformanceReport.print(name, cases: Self.cases.count, passed: passed)
    #expect(Self.cases.count >= 1370)
  }

  @Test("every pattern gives ICU's text or an error", .enabled(if: file != nil), arguments: cases)
  func passes(_ test: MessageFormat1Case) {
    #expect(test.problem == nil)
  }
}

/// One case.
struct MessageFormat1Case: Sendable, CustomTestStringConvertible {
  enum Expectation: Sendable {
    case text(String)
    case parseError
    case formatError
  }

  var pattern: String
  var locale: String
  var timeZone: String
  var arguments: Arguments
  var expectation: Expectation

  var testDescription: String { "\(locale): \(pattern)" }

  static func load(_ json: JSONValue) -> [MessageFormat1Case] {
    let tests = json.elements ?? json["cases"]?.elements ?? []
    return tests.compactMap { test in
      guard let pattern = test["pattern"]?.text else { return nil }
      let expectation: Expectation
      if let text = test["expect"]?.text {
        expectation = .text(text)
      } else {
        expectation = test["expectParseError"] != nil ? .parseError : .formatError
      }
      return MessageFormat1Case(
        pattern: pattern, locale: test["locale"]?.text ?? "en-US",
        timeZone: test["timeZone"]?.text ?? "UTC", arguments: arguments(test["args"]),
        expectation: expectation)
    }
  }

  /// Arguments in the form of ICU's types; a double keeps a fraction digit, as its type decides.
  static func arguments(_ json: JSONValue?) -> Arguments {
    var arguments = Arguments()
    for member in json?.members ?? [] {
      let value = member.value["value"] ?? member.value
      let type = member.value["type"]?.text
      let text: String =
        switch value {
        case .string(let text), .number(let text): text
        default: ""
        }
      switch (type, value) {
      case ("string"?, _), (nil, .string): arguments[member.key] = .string(text)
      case ("date"?, _): arguments[member.key] = date(text)
      default:
        let isWhole = type == "double" && !text.contains(".") && !text.contains("e")
        let number = try? DecimalNumber(parsing: isWhole ? text + ".0" : text)
        arguments[member.key] = number.map(ArgumentValue.decimal)
      }
    }
    return arguments
  }

  /// Milliseconds since 1970 as an ISO 8601 date.
  private static func date(_ milliseconds: String) -> ArgumentValue {
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    // Half a millisecond more, because the style cuts and a binary fraction may fall short.
    let seconds = ((Double(milliseconds) ?? 0) + 0.5) / 1000
    return .date(Date(timeIntervalSince1970: seconds).formatted(style))
  }

  var parsed: MessageParser.Result {
    MessageFormat1Parser.parse(pattern, limits: TestLimits.generous)
  }

  /// What is not as expected, or `nil`.
  var problem: String? {
    let result = run()
    switch expectation {
    case .parseError: return parsed.message == nil ? nil : "is accepted"
    case .formatError: return result?.isFailure == true ? nil : "gives '\(result?.text ?? "")'"
    case .text(let text):
      guard let result else { return "is refused: \(parsed.diagnostics)" }
      if let problem = result.programProblem { return problem }
      if result.isFailure { return "fails" }
      return result.text == text ? nil : "gives '\(result.text)', expected '\(text)'"
    }
  }

  struct Result {
    var text: String
    /// Whether an argument did not fit; a missing one is no failure to ICU.
    var isFailure: Bool
    /// How the program's text differs, or `nil`.
    var programProblem: String?
  }

  func run() -> Result? {
    guard let message = parsed.message, let locale = LocaleIdentifier(locale) else { return nil }
    var options = RenderOptions()
    options.bidi = .none
    options.timeZone = timeZone
    let renderer = MessageRenderer(locale: locale)
    let rendered = renderer.render(message, arguments, options: options)
    return Result(
      text: rendered.text,
      isFailure: rendered.diagnostics.contains { $0.id != "mf2.unresolved-variable" },
      programProblem: ProgramComparison.problem(
        with: message, arguments, renderer: renderer, options: options, expected: rendered))
  }
}
