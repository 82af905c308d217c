import Foundation
import Myna
import MynaCatalogue
import MynaModel
import MynaProject
import MynaRuntime
import MynaSyntax
import MynaTestSupport
import Testing

@testable import MynaAuthoring

/// Values to try messages with.
@Suite("Sample arguments")
struct SampleArgumentsTests {
  /// Samples of a project whose one message has parameters.
  private func samples(_ properties: String, code: String = "") throws -> SampleArguments {
    let project = try PreviewSample(
      customer: "[generic]\ntitle = T\n\(properties)\nbody.with = {$x}\nbody = B\n",
      parameters: code)
    return SampleArguments(of: project.folder)
  }

  private let subject = SampleArguments.Subject(.customer, "generic")

  @Test(
    "an example is read as the type of its parameter",
    arguments: [
      ("(money) an amount example=\"50000 CNY\"", ArgumentValue.money("50000", "CNY")),
      ("(date) a day example=\"2025-07-02\"", .date("2025-07-02")),
      ("(count) days example=\"360\"", .integer(360)),
      ("(identifier) a code example=\"0742\"", .string("0742")),
      ("(enum) what example=\"refund\"", .string("refund")),
      ("(terms) methods example=\"cash, paypal\"", .terms(["cash", "paypal"])),
      ("example=\"12\"", .integer(12)),
    ])
  func examples(note: String, value: ArgumentValue) throws {
    #expect(try samples("@param $x \(note)").value(of: "x", of: subject) == value)
  }

  @Test(
    "without an example that fits, a value of the type serves",
    arguments: [
      ("(money) an amount", ArgumentValue.money("100.00", "CNY")),
      ("(money) an amount example=\"much\"", .money("100.00", "CNY")),
      ("(count) days example=\"1.5\"", .integer(3)),
      ("(date) a day example=\"tomorrow\"", .date("2025-07-02")),
      ("(terms) methods example=\" , \"", .terms([])),
      ("", .string("example")),
    ])
  func usual(note: String, value: ArgumentValue) throws {
    #expect(try samples("@param $x \(note)").value(of: "x", of: subject) == value)
  }

  @Test("the catalogue's type counts more than that of a note, and an unknown value is not taken")
  func declared() throws {
    let samples = try samples(
      "@param $x (money) it example=\"green\"", code: "x: {type: enum, values: [red, blue]}")
    #expect(samples.value(of: "x", of: subject) == .string("red"))
  }

  @Test(
    "a note has a name, a type, a text and an example, and all but the name can be missing",
    arguments: [
      ("$limit (money) the limit example=\"1 CNY\"", ("limit", "money", "the limit", "1 CNY")),
      ("$limit", ("limit", "", "", nil)), ("$limit the limit", ("limit", "", "the limit", nil)),
      ("$limit (money", ("limit", "", "(money", nil)),
      ("$limit example=\"open", ("limit", "", "", "open")),
    ])
  func notes(text: String, expected: (String, String, String, String?)) throws {
    let note = try #require(ParameterNote(text))
    #expect(note.name == expected.0 && note.type == expected.1)
    #expect(note.text == expected.2 && note.example == expected.3)
  }

  @Test(
    "a property that names no argument is no note", arguments: ["", "limit (money)", "$", "$ x"])
  func noNote(text: String) {
    #expect(ParameterNote(text) == nil)
  }

  // MARK: Variants

  private func variants(
    _ source: String, locale: String = "en", properties: String = ""
  ) throws -> [SampleCase] {
    let message = try #require(MessageParser.parse(source).message)
    let locale = try #require(LocaleIdentifier(locale))
    return try samples(properties).cases(
      of: message, of: subject, by: MessageRenderer(locale: locale))
  }

  @Test(
    "every plural category of a language is reached",
    arguments: [
      ("en", "one *", 2), ("pl", "one few many *", 4), ("ar", "zero one two few many *", 6),
      ("zh", "*", 1), ("cy", "zero one two few many *", 6), ("lt", "one few many *", 4),
    ])
  func plurals(locale: String, keys: String, count: Int) throws {
    let words = keys.split(separator: " ")
    let source =
      ".input {$x :number} .match $x " + words.map { "\($0) {{\($0)}}" }.joined(separator: " ")
    let cases = try variants(source, locale: locale, properties: "@param $x example=\"5\"")
    #expect(cases.compactMap(\.variant) == Array(0..<count))
  }

  @Test("ordinal categories are reached")
  func ordinals() throws {
    let cases = try variants(
      ".input {$x :number select=ordinal} .match $x one {{1}} two {{2}} few {{3}} * {{4}}")
    #expect(cases.count == 4)
  }

  @Test("a category that the language does not know has no case")
  func unreachable() throws {
    let cases = try variants(".input {$x :integer} .match $x one {{a}} * {{b}}", locale: "zh")
    #expect(cases.compactMap(\.variant) == [1])
  }

  @Test("exact numbers, words and offsets are reached")
  func exact() throws {
    let number = ".input {$x :integer} .match $x 0 {{a}} 7777 {{b}} one {{c}} * {{d}}"
    #expect(try variants(number).count == 4)
    let word = ".input {$x :string} .match $x pay {{a}} |*| {{b}} * {{c}}"
    #expect(try variants(word).map(\.keys) == [[.literal("pay")], [.literal("*")], [.catchAll]])
    let offset =
      ".input {$x :integer} .local $y = {$x :offset subtract=1} .match $y 0 {{a}} one {{b}} * {{c}}"
    #expect(try variants(offset).count == 3)
  }

  @Test("every combination of several selectors is reached")
  func several() throws {
    let cases = try variants(
      """
      .input {$n :number} .input {$w :string} .input {$o :number select=ordinal}
      .match $n $w $o
      one red two {{0}} one red * {{1}} one * few {{2}} * blue * {{3}} 42 * * {{4}} * * * {{5}}
      """)
    #expect(cases.compactMap(\.variant) == [0, 1, 2, 3, 4, 5])
  }

  @Test("the patterns of MessageFormat 1 count as variants, numbered arguments too")
  func classic() throws {
    let message = try #require(
      MessageFormat1Parser.parse(
        "{0, plural, =0{none} one{one} other{{1, select, a{A} other{B}}}}"
      ).message)
    let cases = try samples("").cases(
      of: message, of: subject, by: MessageRenderer(locale: .english))
    #expect(cases.count >= 4)
    #expect(cases.allSatisfy { Set($0.arguments.names) == ["0", "1"] })
  }

  @Test("a message without variants has one case with all its arguments")
  func plain() throws {
    let cases = try variants("{$x} and {$y :number}")
    #expect(cases.count == 1 && cases[0].variant == nil)
    #expect(cases[0].arguments.names == ["x", "y"])
  }

  @Test("six selectors with many keys end within the limit", .timeLimit(.minutes(1)))
  func bomb() throws {
    let names = (0..<6).map { "s\($0)" }
    let keys = (0..<40).map { key in names.map { _ in "\(key)" }.joined(separator: " ") }
    let source =
      names.map { ".input {$\($0) :number}" }.joined()
      + ".match " + names.map { "$\($0)" }.joined(separator: " ") + " "
      + keys.map { "\($0) {{x}}" }.joined(separator: " ") + " * * * * * * {{y}}"
    #expect(try !variants(source).isEmpty)
  }

  // MARK: What ships

  @Test("every variant of every shipped message has a case whose arguments render whole")
  func shipped() throws {
    let loaded = ProjectLoader.load(
      folder: Folders.repository.appending(path: "Locales").path(percentEncoded: false))
    let folder = try #require(loaded.folder)
    let samples = SampleArguments(of: folder)
    var count = 0
    for file in folder.files {
      for entry in file.entries {
        let message = try #require(entry.message)
        let cases = samples.cases(of: entry, in: file)
        #expect(cases.count == message.patterns.count, "\(entry.key)")
        for sample in cases {
          let shown = MessageRenderer(locale: file.locale).render(message, sample.arguments)
          #expect(shown.diagnostics.isEmpty, "\(entry.key)")
          count += 1
        }
      }
    }
    #expect(count > 700)
  }
}
