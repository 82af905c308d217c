import Foundation
import MynaTestSupport
import Testing

/// `myna` reads plain command lines itself, and starts `myna-workbench` for all others.
@Suite("The short way of the command")
struct PlainCommandLineTests {
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

  /// The same for messages.
  private static let messages: [[String]] = [
    ["Hello"], ["{$n :integer}", "--arg", "n=3"], ["{$n :integer}"], ["{broken"],
    ["{$d :datetime}", "--arg", "d=2025-07-02T10:00:00Z", "--time-zone", "Asia/Shanghai"],
    ["{$d}", "--time-zone", "No/Where"], ["{n, plural, one {x} other {y}}", "--syntax", "mf1"],
    ["{$n}", "--syntax", "mf3"], ["{$n}", "--locale", "../x"], ["{$n}", "--locale", "pl"],
    ["{$n}", "--bidi", "default", "--arg", "n=a"], ["{$n}", "--bidi", "all"],
    ["{$n}", "--arg", "n"], ["{$n}", "--parts", "--arg", "n=1"], ["a", "b"], [], ["--help"],
  ]

  private func expectSame(_ verb: String, _ words: [String]) throws {
    let short = try Command.run([verb] + words)
    let long = try Command.run([verb] + words, by: "myna-workbench")
    #expect(short.output == long.output)
    #expect(short.error == long.error)
    #expect(short.status == long.status)
  }

  @Test("a code is rendered as the workbench renders it", arguments: lines)
  func render(words: [String]) throws {
    try expectSame("render", words)
  }

  @Test("a message is formatted as the workbench formats it", arguments: messages)
  func format(words: [String]) throws {
    try expectSame("format", words)
  }

  @Test("without the workbench, codes are rendered and other verbs say what is missing")
  func alone() throws {
    let folder = try TemporaryFolder()
    let program = try folder.write("myna", try Command.bytes(of: "myna"))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let rendered = try Command.run(["render", Self.daily], at: program)
    #expect(rendered.status == 0)
    #expect(rendered.lines.count == 2)
    let listed = try Command.run(["list"], at: program)
    #expect(listed.status == 1)
    #expect(listed.output.isEmpty)
    #expect(listed.error.contains("myna-workbench': No such file or directory"))
  }

  @Test("the workbench is found through a link to the command")
  func linked() throws {
    let folder = try TemporaryFolder()
    let link = folder.path + "/m"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: Command.path(of: "myna"))
    #expect(try Command.run(["limits"], at: link).status == 0)
  }
}
