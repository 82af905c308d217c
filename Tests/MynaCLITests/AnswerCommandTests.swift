import MynaSyntax
import MynaTestSupport
import Testing

@Suite("The command: answers of providers")
struct AnswerCommandTests {
  private static let paid = Array(
    #"{"alipay_trade_pay_response":{"code":"40004","msg":"Business Failed","sub_code":"ACQ.TRADE_HAS_SUCCESS"}}"#
      .utf8)

  @Test("an answer from standard input is rendered for the customer, without its codes")
  func customer() throws {
    let run = try Command.run(["render", "--answer", "-"], input: Self.paid)
    #expect(run.status == 0)
    #expect(
      run.lines == ["Already paid", "This order is already paid. You don't need to pay again."])
    #expect(run.error.isEmpty)
  }

  @Test("a developer reads the codes too")
  func developer() throws {
    let run = try Command.run(
      ["render", "--answer", "-", "--audience", "developer"], input: Self.paid)
    #expect(
      run.lines.last
        == "failure · outcome: succeeded · received: ACQ.TRADE_HAS_SUCCESS, 40004")
  }

  @Test("an answer in a file gives JSON for programs")
  func json() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("answer.json", Self.paid)
    let run = try Command.run([
      "render", "--answer", path, "--format", "json", "--locale", "zh-CN",
    ])
    let value = try #require(try run.json().first)
    #expect(value["result"]?.text == "failure")
    #expect(value["outcome"]?.text == "succeeded")
    #expect(value["code"]?.text == "TRADE_HAS_SUCCESS")
    #expect(
      value["received"]?.elements?.compactMap { $0["code"]?.text } == [
        "ACQ.TRADE_HAS_SUCCESS", "40004",
      ])
    #expect(value["fields"]?["title"]?.text?.isEmpty == false)
  }

  @Test("a success says so")
  func success() throws {
    let answer = Array("<alipay><is_success>T</is_success></alipay>".utf8)
    #expect(try Command.run(["render", "--answer", "-"], input: answer).lines == ["success"])
  }

  @Test("what cannot be read is told, and the customer's sentence is there")
  func unreadable() throws {
    for answer in [[], Array("{".utf8), Array(repeating: UInt8(ascii: "x"), count: 300_000)] {
      let run = try Command.run(["render", "--answer", "-"], input: answer)
      #expect(run.status == 1)
      #expect(run.lines.last == "We're checking the result. Don't pay again yet.")
      #expect(!run.error.isEmpty)
    }
  }

  @Test(
    "wrong usage is told",
    arguments: [
      (["--answer", "-", "PAYMENT_FAIL"], 2), (["--answer", "-", "--all"], 2),
      (["--answer", "/nowhere"], 1), (["--answer", "-", "--provider", "shop"], 1),
      (["--answer", "-", "--audience", "nobody"], 1), (["--answer", "-", "--arg", "limit"], 2),
    ] as [([String], Int32)])
  func usage(arguments: [String], status: Int32) throws {
    let run = try Command.run(["render"] + arguments, input: Self.paid)
    #expect(run.status == status)
    #expect(!run.error.isEmpty)
  }
}
