import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime
import MynaSyntax
import Testing

/// Localizers over contents that are made here, for what the shipped ones do not have.
@Suite("Localizer: contents")
struct LocalizerContentsTests {
  private static let settings = LocalizationSettings(
    sourceLocale: .english,
    locales: [.init(.english), .init(locale("pl"), fallbacks: [.english])],
    audiences: [
      .init(.customer, fields: ["title", "body"]), .init(.developer, fields: ["cause"]),
    ], genericKey: "generic", unknownCodeKey: "unknown", ambiguousCodeKey: "ambiguous",
    parameters: [.init("methods", .terms, for: [.customer])])

  private static func locale(_ tag: String) -> LocaleIdentifier {
    LocaleIdentifier(tag) ?? .root
  }

  /// A table from lines `audience/key/field/form = message`.
  private func table(_ tag: String, _ lines: [(path: String, source: String)]) throws
    -> MessageTable
  {
    var table = MessageTable(locale: Self.locale(tag))
    for (path, source) in lines {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      let message = try #require(MessageParser.parse(source).message)
      table.add(
        MessageForm(name: parts[3], message: message), key: parts[1], field: parts[2],
        for: try #require(Audience(parts[0])))
    }
    return table
  }

  private func localizer(
    _ tables: [MessageTable], parameters: [ErrorCatalogue.Parameter] = [],
    settings: LocalizationSettings = Self.settings,
    operations: Set<ErrorCatalogue.Operation> = [.pay]
  ) throws -> Localizer {
    let entry = ErrorCatalogue.Entry(
      code: try #require(ErrorCode(provider: "shop", code: "C")),
      advice: Advice(
        retry: .never, resolver: .buyer, nextStep: .none, httpStatus: 402,
        httpStatusPassthrough: 402, severity: .info, outcome: .failed),
      disclosure: .specific, areas: ["a"], operations: operations, customerKey: "k",
      developerKey: "C",
      parameters: parameters, meaning: "m")
    let catalogue = ErrorCatalogue(provider: "shop", entries: [entry])
    return try Localizer(
      LocalizerContents(settings: settings, catalogues: [catalogue], tables: tables))
  }

  private static let generic = [
    (path: "customer/generic/title/", source: "Generic"),
    (path: "customer/generic/body/", source: "Generic text."),
  ]

  @Test("without any message there is still a sentence, and an error (hostile case 53)")
  func empty() throws {
    let rendered = try localizer([]).render("C", for: .customer, in: ["pl"])
    #expect(rendered.fields.first?.text.isEmpty == false)
    #expect(rendered.problems == ["message.missing"])
  }

  @Test("a missing customer message falls back to the generic one, never to a developer's")
  func genericFallback() throws {
    let tables = [try table("en", Self.generic + [("developer/C/cause/", "Secret cause.")])]
    let rendered = try localizer(tables).render("C", for: .customer, in: ["en"])
    #expect(rendered.body == "Generic text.")
    #expect(rendered.problems == ["message.fallback"])
  }

  @Test(
    "a key that lacks a field in one locale is answered by the next locale, whole (hostile case 53)"
  )
  func wholeKey() throws {
    let tables = [
      try table("en", [("customer/k/title/", "Title"), ("customer/k/body/", "Body.")]),
      try table("pl", [("customer/k/title/", "Tytuł")]),
    ]
    let rendered = try localizer(tables).render("C", for: .customer, in: ["pl"])
    #expect(rendered.fields.map(\.text) == ["Title", "Body."])
    #expect(rendered.locale == .english)
    #expect(rendered.problems == ["message.fallback"])
  }

  @Test("a form that fails gives way to a plainer one")
  func failingForm() throws {
    let tables = [
      try table(
        "en",
        [
          ("customer/k/title/", "Title"), ("customer/k/body/broken", "{1 :nothing}"),
          ("customer/k/body/", "Plain."),
        ])
    ]
    let rendered = try localizer(tables).render("C", for: .customer, in: ["en"])
    #expect(rendered.body == "Plain.")
    #expect(rendered.problems == ["mf2.unknown-function"])
  }

  @Test("names that are too long for the short way are not taken for one another")
  func longNames() throws {
    let lines = [
      (path: "cashier-of-the-first-floor/k/body/", source: "First."),
      (path: "cashier-of-the-second-floor/k/body/", source: "Second."),
      (path: "cashier-of-the-second-floor/k/a-field-with-a-very-long-name/", source: "Long."),
      (path: "cashier-of-the-second-floor/k/a-field-with-another-long-name/", source: "Other."),
    ]
    var settings = Self.settings
    let first = try #require(Audience("cashier-of-the-first-floor"))
    let second = try #require(Audience("cashier-of-the-second-floor"))
    settings.audiences += [
      .init(first, fields: ["body"]),
      .init(
        second,
        fields: ["body", "a-field-with-a-very-long-name", "a-field-with-another-long-name"]),
    ]
    let localizer = try localizer([try table("en", lines)], settings: settings)
    func text(_ field: String, _ audience: Audience) -> String {
      localizer.text(of: "C", field: field, for: audience, in: ["en"])
    }
    #expect(text("body", first) == "First.")
    #expect(text("body", second) == "Second.")
    #expect(text("a-field-with-a-very-long-name", second) == "Long.")
    #expect(text("a-field-with-another-long-name", second) == "Other.")
  }

  @Test(
    "the only operation of a code needs no telling, and of several none is guessed",
    arguments: [
      ([.pay], "To \u{2068}pay\u{2069}."), ([.pay, .refund], "Plain."), ([], "Plain."),
    ] as [(Set<ErrorCatalogue.Operation>, String)])
  func operation(operations: Set<ErrorCatalogue.Operation>, expected: String) throws {
    let lines = [
      ("customer/k/title/", "Title"), ("customer/k/body/of-operation", "To {$operation}."),
      ("customer/k/body/", "Plain."),
    ]
    var settings = Self.settings
    settings.parameters = [
      .init("operation", .enumeration(.listed(["pay", "refund"])), for: [.customer])
    ]
    let localizer = try localizer(
      [try table("en", lines)], settings: settings, operations: operations)
    #expect(localizer.text(of: "C", field: "body", for: .customer, in: ["en"]) == expected)
    #expect(localizer.render("C", for: .customer, in: ["en"]).body == expected)
    #expect(localizer.isWrittenDirectly("C", field: "body", for: .customer, in: ["en"]))
  }

  @Test(
    "terms are grouped by the name of their parameter in the singular",
    arguments: [("methods", "method"), ("method", "method"), ("shop_types", "shop_type")])
  func termGroup(name: String, group: String) {
    #expect(ErrorCatalogue.Parameter(name, .terms, for: [.customer]).termGroup == group)
  }

  @Test("a sensitive value is shown as redacted, and appears nowhere")
  func redacted() throws {
    let tables = [try table("en", [("developer/C/cause/with-ip", "From {$client_ip}.")])]
    let localizer = try localizer(
      tables, parameters: [.init("client_ip", .identifier, for: [.developer], isSensitive: true)])
    let rendered = localizer.render(
      "C", for: .developer, in: ["en"], with: ["client_ip": .string("203.0.113.9")],
      options: plainOptions)
    #expect(rendered.cause == "From <redacted>.")
    #expect(!String(reflecting: rendered).contains("203.0.113.9"))
  }

  @Test("what only developers may see leaves no trace in the customer's answer")
  func developerValue() throws {
    let tables = [
      try table(
        "en", Self.generic + [("customer/k/title/", "T"), ("customer/k/body/x", "{$trace}")])
    ]
    let localizer = try localizer(
      tables, parameters: [.init("trace", .text, for: [.developer])])
    let rendered = localizer.render(
      "C", for: .customer, in: ["en"], with: ["trace": .string("SELECT 1")])
    #expect(rendered.body == "Generic text.")
    #expect(!String(reflecting: rendered).contains("SELECT 1"))
  }

  @Test("an enumeration takes its values only")
  func enumeration() throws {
    let tables = [
      try table(
        "en",
        [
          ("customer/k/title/", "T"), ("customer/k/body/x", "{$state}"), ("customer/k/body/", "-"),
        ])
    ]
    let localizer = try localizer(
      tables, parameters: [.init("state", .enumeration(.listed(["OPEN"])), for: [.customer])])
    func body(_ value: String) -> String {
      localizer.render(
        "C", for: .customer, in: ["en"], with: ["state": .string(value)], options: plainOptions
      ).body
    }
    #expect(body("OPEN") == "OPEN")
    #expect(body("open") == "-")
    #expect(body("<b>") == "-")
  }
}
