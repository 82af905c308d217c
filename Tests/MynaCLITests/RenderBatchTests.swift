import MynaModel
import MynaSyntax
import Testing

@Suite("Batches of codes")
struct RenderBatchTests {
  private func answer(_ request: String) throws -> JSONValue {
    try #require(try Command.run(["render", "--batch"], lines: [request]).json().first)
  }

  @Test("a code is rendered with everything that a program needs")
  func simple() throws {
    let json = try answer(
      #"{"id":"a","code":"ACQ.BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR","audience":"customer","locale":["fr","zh-CN"],"args":{"limit":{"type":"money","value":"50000","currency":"CNY"},"methods":["cash"]}}"#
    )
    #expect(
      json.members?.map(\.key).prefix(2) == ["id", "code"]
        && json["code"]?.text == "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR")
    #expect(json["key"]?.text == "limit.daily")
    #expect(json["form"]?.text == "with-limit")
    #expect(json["locale"]?.text == "zh-Hans")
    #expect(json["fields"]?["body"]?.text?.hasSuffix("例如现金。") == true)
    #expect(json["diagnostics"] == .array([]))
  }

  @Test("a customer's answer has no remark for developers")
  func audience() throws {
    let customer = try answer(#"{"code":"ACQ.BUYER_NOT_EXIST","audience":"customer"}"#)
    #expect(customer["candidates"] == nil)
    let developer = try answer(#"{"code":"ACQ.BUYER_NOT_EXIST","audience":"developer"}"#)
    #expect(developer["candidates"] == .array([.string("BUYER_NOT_EXIST")]))
  }

  @Test("an unknown code is no bad line")
  func unknown() throws {
    let run = try Command.run(
      ["render", "--batch"], lines: [#"{"code":"","audience":"customer","locale":"zh"}"#])
    #expect(run.status == 0)
    #expect(try run.json().first?["fields"]?["body"]?.text == "暂时无法完成此操作，请联系商家。")
  }

  @Test(
    "a line that is no request gives an error",
    arguments: [
      (#"{"audience":"customer"}"#, "json.missing"), (#"{"code":"X"}"#, "json.missing"),
      (#"{"code":5,"audience":"customer"}"#, "json.type"),
      (#"{"code":"X","audience":"nobody"}"#, "audience.unknown"),
      (#"{"code":"X","audience":"customer","locale":5}"#, "json.type"),
      (#"{"code":"X","audience":"customer","locale":[5]}"#, "json.type"),
    ])
  func badLines(line: String, id: String) throws {
    let run = try Command.run(["render", "--batch"], lines: [line])
    #expect(try run.json().first?["error"]?["id"]?.text == id)
    #expect(run.status == 1)
  }
}
