import MynaModel
import MynaRuntime
import Testing

@Suite("Lists")
struct ListFunctionTests {
  private static let english: ArgumentValue = .terms(["cash", "cheque", "card"])
  private static let chinese: ArgumentValue = .terms(["现金", "支票", "信用卡"])

  @Test(
    "values are joined by the rules of the locale",
    arguments: [
      ("en", "and", "cash, cheque, and card"), ("en", "or", "cash, cheque, or card"),
      ("en", "unit", "cash, cheque, card"), ("zh-Hans", "and", "现金、支票和信用卡"),
      ("zh-Hans", "or", "现金、支票或信用卡"), ("zh-Hans", "unit", "现金支票信用卡"),
    ])
  func types(locale: String, type: String, expected: String) throws {
    let list = locale == "en" ? Self.english : Self.chinese
    #expect(try render("{$l :myna:list type=\(type)}", locale, ["l": list]).text == expected)
  }

  @Test(
    "one value stands alone, two are joined by a word",
    arguments: [
      ("en", ["cash"], "cash"), ("en", ["cash", "card"], "cash or card"),
      ("zh-Hans", ["现金"], "现金"), ("zh-Hans", ["现金", "信用卡"], "现金或信用卡"),
    ])
  func few(locale: String, items: [String], expected: String) throws {
    #expect(
      try render("{$l :myna:list type=or}", locale, ["l": .terms(items)]).text == expected)
  }

  @Test("and is the default type")
  func standard() throws {
    #expect(
      try render("{$l :myna:list}", "en", ["l": .terms(["a", "b"])]).text == "a and b")
  }

  @Test("a single value is a list of one")
  func single() throws {
    #expect(try render("{$l :myna:list}", "en", ["l": .string("cash")]).text == "cash")
    #expect(try render("{cash :myna:list}").text == "cash")
  }

  @Test("items are shown as bare placeholders would be")
  func items() throws {
    let list: ArgumentValue = .list([.integer(1_000), .money("5", "JPY"), .boolean(true)])
    #expect(
      try render("{$l :myna:list type=unit}", "en", ["l": list]).text == "1,000, ¥5, true")
  }

  @Test("text of items is never read as a pattern")
  func inert() throws {
    let list: ArgumentValue = .terms(["{0}", "{1}"])
    #expect(try render("{$l :myna:list}", "en", ["l": list]).text == "{0} and {1}")
  }

  @Test(
    "what cannot be joined is a bad operand",
    arguments: [
      ArgumentValue.list([]), .list([.list([])]), .list([.string("a"), .list([.string("b")])]),
    ])
  func badOperands(list: ArgumentValue) throws {
    let result = try render("{$l :myna:list}", "en", ["l": list])
    #expect(result.text == "{$l}")
    #expect(result.problems == ["bad-operand"])
  }

  @Test("a list without operand is a bad operand")
  func noOperand() throws {
    #expect(try render("{:myna:list}").problems == ["bad-operand"])
  }

  @Test("a list with an item that is not valid cannot be used")
  func invalidItem() throws {
    let result = try render(
      "{$l :myna:list}", "en", ["l": .list([.string("a"), .money("1", "x")])])
    #expect(result.problems == ["currency.unknown", "unresolved-variable"])
  }

  @Test("another type is reported, and 'and' serves")
  func badType() throws {
    let result = try render("{$l :myna:list type=xor}", "en", ["l": .terms(["a", "b"])])
    #expect(result.text == "a and b")
    #expect(result.problems == ["bad-option"])
  }

  @Test("a list is no placeholder by itself")
  func bare() throws {
    let result = try render("{$l}", "en", ["l": .terms(["a"])])
    #expect(result.text == "{$l}")
    #expect(result.problems == ["bad-operand"])
  }

  @Test("sixty-four items are joined, sixty-five are refused")
  func limit() throws {
    func list(_ count: Int) -> Arguments {
      ["l": .terms(Array(repeating: "x", count: count))]
    }
    #expect(try render("{$l :myna:list}", "en", list(64)).diagnostics.isEmpty)
    #expect(
      try render("{$l :myna:list}", "en", list(65)).problems
        == ["argument.too-large", "unresolved-variable"])
  }
}
