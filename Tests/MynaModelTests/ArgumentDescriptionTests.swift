import MynaModel
import Testing

@Suite("Descriptions of arguments")
struct ArgumentDescriptionTests {
  private let arguments = Arguments(
    [("limit", .money("50000", "CNY")), ("account", .string("2088-secret"))],
    sensitiveNames: ["account"])

  private func dumped(_ value: some Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text
  }

  @Test("a sensitive argument is redacted in every description")
  func redacted() {
    for text in [
      "\(arguments)", String(reflecting: arguments), "\([arguments])",
      dumped(arguments), dumped([arguments]),
    ] {
      #expect(!text.contains("secret"))
      #expect(text.contains("<redacted>"))
      #expect(text.contains("50000 CNY"))
    }
  }

  @Test("a sensitive argument keeps its value for rendering")
  func value() {
    #expect(arguments["account"] == .string("2088-secret"))
  }

  @Test("an argument that is marked stays so when its value changes")
  func marked() {
    var arguments: Arguments = ["a": .string("x-secret"), "b": .string("y")]
    arguments.markSensitive("a")
    arguments["a"] = .string("z-secret")
    #expect("\(arguments)" == "a: <redacted>, b: y")
    #expect(arguments.isSensitive("a"))
    #expect(!arguments.isSensitive("b"))
  }

  @Test("a value is described as callers write it, without what a terminal would obey")
  func values() {
    let values: [(ArgumentValue, String)] = [
      (.string("a\u{1B}b"), #"a\u{1B}b"#), (.decimal(3), "3"), (.money("1.50", "EUR"), "1.50 EUR"),
      (.date("2025-07-02"), "2025-07-02"), (.boolean(true), "true"),
      (.terms(["cash", "card"]), "cash, card"),
      (.list([.list([.string("x")])]), "[1 values]"), (.money("x", "CNY"), "invalid x"),
    ]
    for (value, text) in values { #expect(value.description == text) }
  }

  @Test("arguments whose value is not known are left out")
  func known() {
    let arguments = Arguments(known: [("limit", nil), ("count", .integer(3))])
    #expect(arguments.names == ["count"])
  }

  @Test("money is written in the source with a currency that has a name")
  func money() {
    #expect(Money(50000, .cny) == Money("50000", "CNY"))
    #expect(CurrencyCode.try.rawValue == "TRY")
  }
}
