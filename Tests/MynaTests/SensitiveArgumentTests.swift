import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime
import Testing

/// Credentials and personal data, each parameter of that kind that ships.
@Suite("Sensitive arguments")
struct SensitiveArgumentTests {
  /// A parameter that is marked sensitive, and a code that has it.
  struct Subject: Sendable, CustomTestStringConvertible {
    var entry: ErrorCatalogue.Entry
    var parameter: ErrorCatalogue.Parameter

    var testDescription: String { "\(entry.code.code) \(parameter.name)" }

    static let all = shippedEntries.flatMap { entry in
      entry.parameters.filter(\.isSensitive).map { Subject(entry: entry, parameter: $0) }
    }
  }

  private static let secret = "S3CR3T-4711"

  /// A localizer whose text for developers shows the value, which no text that ships does.
  private func localizer(showing subject: Subject) throws -> Localizer {
    let shown = Message(
      body: .pattern([
        .text("Value: "), .expression(.init(operand: .variable(.init(subject.parameter.name)))),
      ]))
    let absent = Message(body: .pattern([.text("No value.")]))
    let tables = shippedLocales.compactMap { LocaleIdentifier($0) }.map { locale in
      var table = MessageTable(locale: locale)
      for field in Localizer.embedded.settings.fields(of: .developer) {
        table.add(
          MessageForm(name: "with-value", message: shown), key: subject.entry.developerKey,
          field: field, for: .developer)
        table.add(
          MessageForm(name: "", message: absent), key: subject.entry.developerKey, field: field,
          for: .developer)
      }
      return table
    }
    return try Localizer(
      LocalizerContents(
        settings: Localizer.embedded.settings,
        catalogues: [ErrorCatalogue(provider: "alipay", entries: [subject.entry])],
        tables: tables))
  }

  @Test("there are some")
  func count() {
    #expect(
      Set(Subject.all.map(\.parameter.name)).isSuperset(of: [
        "agreement_no", "account", "client_ip",
      ]))
  }

  @Test("developers read <redacted>, the long way and the short way", arguments: Subject.all)
  func developers(subject: Subject) throws {
    let localizer = try localizer(showing: subject)
    let code = subject.entry.code.code
    let arguments: Arguments = [subject.parameter.name: .string(Self.secret)]
    for locale in shippedLocales {
      let rendered = localizer.render(code, for: .developer, in: [locale], with: arguments)
      #expect(!String(reflecting: rendered).contains(Self.secret))
      for field in Localizer.embedded.settings.fields(of: .developer) {
        let expected = rendered[field] ?? ""
        #expect(expected.contains("<redacted>"), "\(expected)")
        #expect(
          localizer.text(of: code, field: field, for: .developer, in: [locale], with: arguments)
            == expected)
        var buffer = TextBuffer()
        localizer.write(
          code, field: field, for: .developer, in: [locale], with: arguments, to: &buffer)
        #expect(buffer.text == expected)
      }
    }
  }

  @Test("customers read the same with and without the value", arguments: Subject.all)
  func customers(subject: Subject) {
    let code = subject.entry.code.code
    let arguments: Arguments = [subject.parameter.name: .string(Self.secret)]
    for locale in shippedLocales {
      for field in ["title", "body"] {
        let plain = Localizer.embedded.text(of: code, field: field, for: .customer, in: [locale])
        #expect(
          Localizer.embedded.text(
            of: code, field: field, for: .customer, in: [locale], with: arguments) == plain)
        #expect(
          Localizer.embedded.render(code, for: .customer, in: [locale], with: arguments)[field]
            == plain)
      }
    }
  }

  @Test("a value that does not fit is in no diagnostic", arguments: Subject.all)
  func diagnostics(subject: Subject) throws {
    let localizer = try localizer(showing: subject)
    for value: ArgumentValue in [
      .money(Self.secret, "CNY"), .date(Self.secret), .list([.string(Self.secret)]),
      .string(Self.secret + String(repeating: "x", count: 100_000)),
    ] {
      let rendered = localizer.render(
        subject.entry.code.code, for: .developer, in: ["en"],
        with: [subject.parameter.name: value])
      #expect(!rendered.diagnostics.isEmpty)
      #expect(!String(reflecting: rendered).contains(Self.secret))
    }
  }

  @Test(
    "marked arguments are <redacted> in descriptions, mirrors and dumps", arguments: Subject.all)
  func descriptions(subject: Subject) {
    let arguments = Arguments(
      [(subject.parameter.name, .string(Self.secret))], sensitiveNames: [subject.parameter.name])
    var dumped = ""
    dump(arguments, to: &dumped)
    for text in [
      arguments.description, arguments.debugDescription, dumped, "\(arguments)",
      String(reflecting: arguments),
    ] {
      #expect(text.contains("<redacted>"))
      #expect(!text.contains(Self.secret))
    }
  }
}
