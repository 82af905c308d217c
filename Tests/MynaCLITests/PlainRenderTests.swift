import Testing

@Suite("The short way of `myna render`")
struct PlainRenderTests {
  private static let daily = "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR"

  /// Command lines that are read without the argument parser, and some that only look like it.
  private static let lines: [[String]] = [
    [daily], [daily, "--locale", "zh-CN"], ["--locale", "fr,zh-SG", daily],
    [daily, "-l", "zh", "-a", "developer"], ["-a", "developer", "UNKNOW"],
    [daily, "--arg", "limit=50000CNY", "--arg", "methods=cash"],
    [daily, "--arg", "limit=five"], [daily, "--arg", "limit"], [daily, "--arg", "=5"],
    [daily, "--arg", "nonsense=1"], [daily, "--provider", "alipay"],
    [daily, "--provider", "nobody"], ["ACQ.\(daily)"], ["unknow"], ["NO_SUCH_CODE"],
    ["ACQ.BUYER_NOT_EXIST", "-a", "developer"], ["ALIN43911"], ["支付失败"],
    [daily, "--audience", "nobody"], [daily, "--audience", "No Body"],
    [daily, "--locale", "../../etc"], [daily, "--locale", ","], [daily, daily], [], [""],
    [daily, "--locale", "en", "--locale", "zh"], [daily, "--locale"], [daily, "--locale", "-x"],
    [daily, "--locale", ""], [daily, "--arg", "-x=1"], [daily, "--provider", "-"], ["-"],
    ["--", daily], [daily, "-x"], [daily, "-azh"], [daily, "--help"], ["help"],
    ["\u{1B}[2J\nFAKE\u{202E}", "--audience", "developer"],
  ]

  @Test("what is read without the argument parser gives the same as with it", arguments: lines)
  func same(words: [String]) throws {
    let short = try Command.run(["render"] + words)
    // A word that only the parser reads, and that changes nothing.
    let long = try Command.run(["render", "--format=text"] + words)
    #expect(short.output == long.output)
    #expect(short.error == long.error)
    #expect(short.status == long.status)
  }
}
