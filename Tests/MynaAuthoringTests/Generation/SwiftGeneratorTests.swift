import Myna
import MynaCatalogue
import MynaModel
import MynaTestSupport
import Testing

@testable import MynaAuthoring

@Suite("Generated Swift")
struct SwiftGeneratorTests {
  typealias Parameter = ErrorCatalogue.Parameter

  /// The compiler's verdict on generated source with more behind it.
  private func check(_ texts: String...) throws -> SwiftCompiler.Run {
    let folder = try TemporaryFolder()
    let files = try texts.enumerated().map { try folder.write("File\($0).swift", $1) }
    return try SwiftCompiler.check(files)
  }

  // MARK: What ships

  @Test(
    "the codes that ship compile with each access, without a warning",
    arguments: SwiftGenerator.Access.allCases)
  func shipped(access: SwiftGenerator.Access) throws {
    let text = try GenerationSamples.text(GenerationSamples.shipped, access: access)
    let folder = try TemporaryFolder()
    let file = try folder.write("Alipay.swift", text)
    let run = try SwiftCompiler.check([file])
    #expect(run.status == 0, "\(run.output)")
    #expect(text.contains("\n\(access == .internal ? "" : "\(access) ")struct Alipay"))
  }

  @Test("there is a member for each code")
  func members() throws {
    let source = ProviderSource(
      GenerationSamples.shipped.catalogues[0], in: GenerationSamples.shipped)
    #expect(
      source.members.map(\.code) == GenerationSamples.shipped.catalogues[0].entries.map(\.code.code)
    )
    #expect(Set(source.members.map(\.name)).count == 86)
  }

  @Test("the same contents give the same bytes")
  func stable() throws {
    let text = try GenerationSamples.text(GenerationSamples.shipped)
    #expect(
      try GenerationSamples.text(LocalizerContents(Localizer(GenerationSamples.shipped))) == text)
  }

  @Test("the customer's file holds no text, parameter or field of developers")
  func customer() throws {
    let text = try GenerationSamples.text(
      GenerationSamples.shipped.limited(toAudiences: [.customer]))
    for word in ["developer", "cause", "remedy", "agreement_no", "sensitive", "never shown"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("static func buyerPaymentAmountDayLimitError(\n"))
    #expect(text.contains("You") || text.contains("your daily limit of {$limit}"))
  }

  @Test("comments show the texts of every locale")
  func texts() throws {
    let text = try GenerationSamples.text(GenerationSamples.shipped)
    for line in [
      "  /// Daily limit exceeded\n", "  /// customer, en:\n", "  /// customer, zh-Hans:\n",
      "  /// developer, zh-Hans:\n", "  /// - `title`: 超出单日限额\n",
      "  /// - `body.with-limit`: 本次付款将超出您的单日限额（{$limit}）。请更换付款方式，例如{$methods}。\n",
      "  /// - `cause`: The total of the buyer's payments is above the buyer's daily limit.\n",
      "  ///   - `pay`: We couldn't complete this payment. Contact the merchant.\n",
      "  ///   - limit: `limit`, an amount of money.\n",
      "  ///   - agreementNo: `agreement_no`, an identifier, never shown to customers, sensitive, never shown or logged.\n",
    ] {
      #expect(text.contains(line), "\(line)")
    }
  }

  // MARK: Types

  @Test("each type of parameter has its type in Swift")
  func types() throws {
    let everybody: Set<Audience> = [.customer, .developer]
    let text = try GenerationSamples.text(
      GenerationSamples.contents(
        codes: ["X"],
        parameters: [
          Parameter("a_money", .money, for: everybody), Parameter("day", .date, for: everybody),
          Parameter("times", .count, for: everybody),
          Parameter("order_no", .identifier, for: everybody, isSensitive: true),
          Parameter("free", .text, for: everybody),
          Parameter("kind", .enumeration(.listed(["A", "b-c"])), for: everybody),
          Parameter("currency", .enumeration(.iso4217), for: everybody),
          Parameter("country", .enumeration(.iso3166), for: everybody),
          Parameter("methods", .terms, for: everybody), Parameter("things", .terms, for: everybody),
        ], terms: ["method.cash", "method.gift-card"]))
    for piece in [
      "aMoney: Money? = nil,", "day: DateTime? = nil,", "times: Int? = nil,",
      "orderNo: String? = nil,", "free: String? = nil,", "kind: Kind? = nil,",
      "currency: CurrencyCode? = nil,", "country: String? = nil,", "methods: [Method]? = nil,",
      "things: [String]? = nil\n",
      "enum Kind: String, CaseIterable, Sendable {\n    case a = \"A\"\n    case bC = \"b-c\"\n  }",
      "enum Method: String, CaseIterable, Sendable {\n    case cash\n    case giftCard = \"gift-card\"\n  }",
      "      .sensitive(\"order_no\").text(\"order_no\", orderNo)\n",
    ] {
      #expect(text.contains(piece), "\(piece)")
    }
    let run = try check(text)
    #expect(run.status == 0, "\(run.output)")
  }

  @Test("sets of values of one name get types of their own, and equal sets share one")
  func enumerations() throws {
    func contents(_ values: [[String]], shared: [String]?) -> LocalizerContents {
      var contents = GenerationSamples.contents(codes: values.indices.map { "CODE_\($0)" })
      for (index, values) in values.enumerated() {
        contents.catalogues[0].entries[index].parameters = [
          Parameter("kind", .enumeration(.listed(values)), for: [.customer])
        ]
      }
      contents.settings.parameters =
        shared.map {
          [Parameter("kind", .enumeration(.listed($0)), for: [.customer])]
        } ?? []
      return contents
    }
    func types(_ contents: LocalizerContents) -> [String] {
      ProviderSource(contents.catalogues[0], in: contents).enumerations.map(\.name)
    }
    #expect(types(contents([["a"], ["a"]], shared: nil)) == ["Kind"])
    #expect(types(contents([["a"], ["b"], ["a"]], shared: nil)) == ["Code0Kind", "Code1Kind"])
    #expect(types(contents([["a"], ["b"]], shared: ["b"])) == ["Code0Kind", "Kind"])
  }

  @Test("a parameter that nobody may see is not there")
  func hidden() throws {
    let text = try GenerationSamples.text(
      GenerationSamples.contents(codes: ["X"], parameters: [Parameter("secret", .text, for: [])]))
    #expect(!text.contains("secret"))
    #expect(text.contains("static var x: Shop { Shop(\"X\") }"))
  }

  // MARK: Hostile catalogues

  @Test("a hostile catalogue gives source that compiles and does nothing else")
  func hostile() throws {
    for text in SwiftCharactersTests.hostile {
      let codes = ["CODE", text, "\(text)\(text)", "default", "Type", "init"]
        .filter { ErrorCode(provider: "shop", code: $0) != nil }
      let parameters = [
        Parameter(text, .text, for: [.customer], defaultValue: text),
        Parameter(
          "in", .enumeration(.listed([text, "", "default", "self", text + " "])),
          for: [.customer]),
        Parameter("things", .terms, for: [.customer]),
      ]
      let contents = GenerationSamples.contents(
        codes: codes, parameters: parameters, shared: parameters, key: text, text: text,
        terms: ["thing.\(text)", "thing.none"])
      let source = try GenerationSamples.text(contents, access: .public)
      let run = try check(source)
      #expect(run.status == 0, "\(text): \(run.output)\n\(source)")
    }
  }

  @Test("codes that differ in nothing are refused, with both spellings")
  func duplicates() throws {
    do {
      _ = try SwiftGenerator().files(for: GenerationSamples.contents(codes: ["A_B", "A_B"]))
      Issue.record("was accepted")
    } catch {
      #expect(error.diagnostics.map(\.id) == ["generate.name-clash"])
      #expect(
        error.description
          == "catalogue of shop: error: 'A_B' and 'A_B' would both be 'aB' in Swift, expected spellings that differ in letters or digits [generate.name-clash]"
      )
    }
  }

  @Test("what is no name of a provider is refused", arguments: ["", "a b", "../x", "Shop"])
  func provider(name: String) {
    #expect(throws: DiagnosticError.self) {
      try SwiftGenerator().files(
        for: GenerationSamples.contents(provider: name, codes: ["A"]))
    }
  }

  @Test("a provider that is not there is named")
  func unknownProvider() {
    do {
      _ = try SwiftGenerator(providers: ["stripe"]).files(for: GenerationSamples.shipped)
      Issue.record("was accepted")
    } catch {
      #expect(
        error.diagnostics.map(\.message)
          == ["there is no catalogue of 'stripe', expected one of alipay"])
    }
  }

  // MARK: Changes

  @Test("changes since an older file are told by declaration")
  func changes() throws {
    let before = GenerationSamples.contents(codes: ["GONE", "KEPT", "TAKES"], text: "Old")
    var after = GenerationSamples.contents(codes: ["KEPT", "TAKES", "NEW"], text: "New")
    after.catalogues[0].entries[1].parameters = [Parameter("limit", .money, for: [.customer])]
    let file = try #require(try SwiftGenerator().files(for: after).first)
    let changes = file.changes(since: try GenerationSamples.text(before)).map(\.description)
    #expect(
      changes == [
        "+ typealias Money", "~ Key.generic (texts only)", "~ .kept (texts only)", "~ .takes",
        "+ .new", "- .gone",
      ])
    #expect(file.changes(since: file.text).isEmpty)
  }
}
