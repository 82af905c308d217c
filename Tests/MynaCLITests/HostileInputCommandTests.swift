import Foundation
import MynaModel
import MynaTestSupport
import Testing

/// Commands that are given harmful files, lines or options; the numbers are those of `tools/hostile`.
@Suite("Hostile input: commands")
struct HostileInputCommandTests {
  @Test("amounts of a batch keep every digit that JSON gave them (hostile case 38)")
  func exactNumbers() throws {
    for digits in ["12345678901234567890.12", "0.30000000000000004", "0.1"] {
      let run = try Command.run(
        ["format", "--batch"],
        lines: [
          #"{"source":"{$n :number useGrouping=never maximumFractionDigits=20}","args":{"n":\#(digits)}}"#
        ])
      #expect(try run.json().first?["text"]?.text == digits)
    }
  }

  @Test(
    "an argument of a request that is no value is refused with its name (hostile cases 37, 41)",
    arguments: [
      (#"{"type":"decimal","value":"NaN"}"#, "number.syntax"),
      (#"{"type":"decimal","value":"1e999999999"}"#, "number.range"),
      (#"{"type":"money","value":"1,5","currency":"CNY"}"#, "number.syntax"),
      (#"{"type":"money","value":"5","currency":"USDX"}"#, "currency.unknown"),
      (#"{"type":"date","value":"yesterday"}"#, "date.syntax"),
      (#"{"type":"dance","value":1}"#, "argument.type"), (#"{}"#, "argument.type"),
    ])
  func arguments(value: String, id: String) throws {
    let run = try Command.run(
      ["format", "--batch"], lines: [#"{"source":"{$amount}","args":{"amount":\#(value)}}"#])
    #expect(run.text.contains(id), "\(run.text)")
  }

  @Test(
    "each line has one answer with its number, whatever stands in it (hostile case 93)",
    arguments: ["render", "format"])
  func lines(verb: String) throws {
    let good =
      verb == "render"
      ? #"{"code":"UNKNOW","audience":"customer","locale":"en"}"# : #"{"source":"fine"}"#
    var input: [UInt8] = []
    for line in [good, "", "{", good + "\r", "\u{FEFF}" + good] {
      input += Array(line.utf8) + [0x0A]
    }
    input += [0xC0, 0xAF, 0x0A] + Array(good.utf8.prefix(10))
    let run = try Command.run([verb, "--batch"], input: input)
    let answers = try run.json()
    #expect(
      answers.map { $0["error"]?["line"] } == [
        nil, .integer(2), .integer(3), nil, .integer(5), .integer(6), .integer(7),
      ])
    #expect(answers[5]["error"]?["id"]?.text == "encoding.utf8")
    #expect(run.status == 1)
    #expect(try Command.run([verb, "--batch", "--keep-going"], input: input).status == 0)
  }

  @Test(
    "no output that is not written ends with status 0 (hostile case 94)",
    arguments: [
      ["render", "UNKNOW"], ["render", "--all", "--format", "json"], ["explain", "UNKNOW"],
      ["format", "Hello"], ["list"], ["limits"], ["negotiate", "--help"],
    ])
  func fullOutput(arguments: [String]) throws {
    let run = try Command.run(arguments, output: "/dev/full")
    #expect(run.status != 0, "\(arguments)")
  }

  @Test(
    "wrong usage is status 2, and nothing is written (hostile case 96)",
    arguments: [
      ["render", "--no-such-option"], ["render", "UNKNOW", "--format", "pdf"], ["no-such-verb"],
      ["format", "a", "b"], ["format", "--batch", "--jobs", "0"],
      ["check", "--only", "check.none"],
    ])
  func usage(arguments: [String]) throws {
    let run = try Command.run(arguments)
    #expect(run.status == 2, "\(run.error)")
    #expect(run.output.isEmpty && !run.error.isEmpty)
  }

  @Test("an output that is a folder is an error, and the folder stays (hostile case 96)")
  func folderAsOutput() throws {
    let sample = try SampleProject()
    try sample.folder.write("out/kept", "x")
    for arguments in [
      ["compile", sample.folder.path, "--output", sample.folder.path("out")],
      ["export", "po", sample.folder.path, "--locale", "pl", "-o", sample.folder.path("out")],
    ] {
      let run = try Command.run(arguments)
      #expect(run.status == 1, "\(run.error)")
      #expect(run.error.contains("[file."), "\(run.error)")
    }
    #expect(try sample.folder.read("out/kept") == Array("x".utf8))
  }

  @Test("a locale file that is a link is not formatted through it (hostile case 90)")
  func link() throws {
    let sample = try SampleProject()
    let target = try TemporaryFolder()
    try target.write("victim.mf2", "a=1\n")
    let path = sample.folder.path("pl/customer.mf2")
    try FileManager.default.removeItem(atPath: path)
    try #require(symlink(target.path("victim.mf2"), path) == 0)
    for arguments in [
      ["fmt", path], ["update", sample.folder.path], ["check", sample.folder.path],
    ] {
      let run = try Command.run(arguments)
      #expect(run.status == 1, "\(arguments): \(run.error)")
      #expect((run.error + run.text).contains("file.kind"), "\(run.error)")
    }
    // A folder's own files are formatted, and links in it passed over.
    #expect(try Command.run(["fmt", sample.folder.path]).status == 0)
    #expect(try target.read("victim.mf2") == Array("a=1\n".utf8))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path).hasSuffix("victim.mf2"))
  }

  @Test("formatting keeps the mode of a file (hostile case 90)")
  func mode() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.mf2", "a=1\n")
    try #require(chmod(path, 0o640) == 0)
    #expect(try Command.run(["fmt", folder.path]).status == 0)
    #expect(try folder.read("a.mf2") == Array("a = 1\n".utf8))
    var status = stat()
    try #require(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test(
    "a bundle that is none, or not there, is refused by name (hostile case 82)",
    arguments: [("empty", "bundle.magic"), ("missing", "file.not-found"), ("", "file.kind")])
  func bundles(name: String, id: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("empty", "")
    let run = try Command.run(
      ["render", "UNKNOW", "--bundle", name.isEmpty ? folder.path : folder.path(name)])
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.error.contains("[\(id)]"), "\(run.error)")
  }

  @Test(
    "compile that is killed at any moment leaves the old bundle or the new one (hostile case 83)")
  func killedCompile() throws {
    let sample = try SampleProject()
    let bundle = sample.folder.path("a.myna")
    let compile = ["compile", sample.folder.path, "--output", bundle]
    #expect(try Command.run(compile).status == 0)
    let new = try sample.folder.read("a.myna")
    var generator = SeededGenerator(seed: 83)
    let begin = ContinuousClock.now
    #expect(try Command.run(compile).status == 0)
    let whole = (ContinuousClock.now - begin) / .microseconds(1)
    var killed = 0
    for _ in 0..<25 {
      try sample.folder.write("a.myna", "old")
      let process = Process()
      process.executableURL = URL(filePath: try Command.path(of: "myna-workbench"))
      process.arguments = compile
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(Double.random(in: 0...max(1, whole), using: &generator)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let bytes = try sample.folder.read("a.myna")
      #expect(bytes == Array("old".utf8) || bytes == new)
      killed += process.terminationReason == .uncaughtSignal ? 1 : 0
    }
    #expect(killed > 0)
  }
}
