import Foundation
import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

@Suite("Batches of any length")
struct BatchTests {
  private let request = #"{"code":"PAYMENT_FAIL","audience":"customer","locale":"en"}"#

  private func request(_ id: Int) -> String {
    #"{"id":\#(id),"code":"PAYMENT_FAIL","audience":"customer","locale":"en"}"#
  }

  private func run(_ text: String, _ options: [String] = []) throws -> Command.Run {
    try Command.run(["render", "--batch"] + options, input: Array(text.utf8))
  }

  /// Identifier or error of an answer.
  private func sign(_ answer: JSONValue) -> String {
    if case .number(let id)? = answer["id"] { return id }
    if case .number(let line)? = answer["error"]?["line"] { return "line \(line)" }
    return "?"
  }

  @Test(
    "order and line numbers hold over many blocks and threads (hostile case 93)",
    arguments: ["1", "2", "5"])
  func order(_ jobs: String) throws {
    let lines = (1...20_000).map { $0 % 100 == 0 ? "oops" : request($0) }
    let run = try run(lines.joined(separator: "\n") + "\n", ["--jobs", jobs])
    let expected = (1...20_000).map { $0 % 100 == 0 ? "line \($0)" : "\($0)" }
    #expect(try run.json().map(sign) == expected)
    #expect(run.status == 1)
    #expect(run.error == "myna: 200 lines are no requests\n")
  }

  @Test("bad lines are no failure of the run where that is wanted (hostile case 93)")
  func keepGoing() throws {
    let run = try run("oops\n\(request)\n", ["--keep-going"])
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
    #expect(try run.json().map { $0["error"] != nil } == [true, false])
  }

  @Test("all threads together write what one writes")
  func threads() throws {
    let codes = ["PAYMENT_FAIL", "SYSTEM_ERROR", "NO_SUCH_CODE", "é", "ACQ.BUYER_NOT_EXIST"]
    let lines = (0..<5_000).map { index in
      #"{"id":\#(index),"code":"\#(codes[index % 5])","audience":"\#(index % 3 == 0 ? "developer" : "customer")","locale":["zh-CN"]}"#
    }
    let text = lines.joined(separator: "\r\n")
    let one = try run(text, ["--jobs", "1"])
    #expect(one.lines.count == 5_000)
    #expect(try run(text, ["--jobs", "4"]).output == one.output)
  }

  @Test(
    "a line is a line however it ends (hostile case 93)",
    arguments: [
      ("", 0), ("\n", 1), ("\n\n", 2), ("\r\n", 1), (" ", 1), ("x", 1), ("x\n", 1), ("x\ny", 2),
      ("x\n\n", 2),
    ])
  func lineBreaks(_ text: String, _ count: Int) throws {
    #expect(try run(text).lines.count == count)
  }

  @Test(
    "a line that is too long gives one error, wherever it stands (hostile case 93)",
    arguments: ["1", "2"])
  func tooLong(_ jobs: String) throws {
    let long = String(repeating: "x", count: Limits().lineBytes + 1)
    let huge = String(repeating: "y", count: 3 * Limits().lineBytes)
    let fits = String(repeating: "z", count: Limits().lineBytes)
    let run = try run(
      [request(1), long, request(3), huge, fits, request(6), long].joined(separator: "\n"),
      ["--jobs", jobs])
    #expect(
      try run.json().map(sign) == ["1", "line 2", "3", "line 4", "line 5", "6", "line 7"])
    let ids = try run.json().map { $0["error"]?["id"]?.text }
    #expect(
      ids == [
        nil, "json.too-large", nil, "json.too-large", "json.syntax", nil, "json.too-large",
      ])
  }

  @Test(
    "output that cannot be written ends the run with an error (hostile case 94)",
    arguments: ["1", "2"])
  func fullDisk(_ jobs: String) throws {
    let text = Array(repeating: request, count: 3_000).joined(separator: "\n")
    let run = try Command.run(
      ["render", "--batch", "--jobs", jobs], input: Array(text.utf8), output: "/dev/full")
    #expect(run.status == 1)
    #expect(run.error.contains("No space left on device"))
  }

  @Test("who writes a line and waits gets its answer")
  func conversation() throws {
    let process = Process()
    process.executableURL = URL(filePath: try Command.path(of: "myna"))
    process.arguments = ["render", "--batch"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for id in 1...3 {
      try input.fileHandleForWriting.write(contentsOf: Data((request(id) + "\n").utf8))
      var answer = Data()
      while answer.last != 0x0A, let more = try output.fileHandleForReading.read(upToCount: 1) {
        answer += more
      }
      #expect(sign(try JSONReader.read(Array(answer.dropLast()))) == "\(id)")
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("a reader who goes away ends the run (hostile case 94)")
  func closedOutput() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "requests", Array(repeating: request + "\n", count: 200_000).joined())
    let process = Process()
    process.executableURL = URL(filePath: try Command.path(of: "myna"))
    process.arguments = ["render", "--batch"]
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: path))
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    _ = try output.fileHandleForReading.read(upToCount: 10)
    try output.fileHandleForReading.close()
    process.waitUntilExit()
    #expect(process.terminationStatus != 0)
  }

  @Test("the number of threads has limits", arguments: ["0", "65", "-1", "two"])
  func jobs(_ number: String) throws {
    #expect(try run("", ["--jobs=\(number)"]).status == 2)
  }

  @Test(
    "a batch of another verb takes the same way", arguments: ["format", "negotiate", "convert"])
  func verbs(_ verb: String) throws {
    let line = [
      "format": #"{"id":0,"source":"{$n :number}","args":{"n":1}}"#,
      "negotiate": #"{"id":0,"supported":["en","de"],"header":"de"}"#,
      "convert": #"{"id":0,"source":"{n, number}"}"#,
    ]
    let lines = Array(repeating: line[verb] ?? "", count: 5_000)
    let text = Array(lines.joined(separator: "\n").utf8)
    let one = try Command.run([verb, "--batch", "--jobs", "1"], input: text)
    #expect(one.status == 0)
    #expect(one.lines.count == 5_000)
    #expect(try Command.run([verb, "--batch", "--jobs", "3"], input: text).output == one.output)
  }
}
