import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

@Suite("The command")
struct CommandTests {
  private static let daily = "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR"

  @Test(
    "the exit status says how it went",
    arguments: [
      (["--help"], 0), (["--version"], 0), (["render", "--help"], 0), (["limits"], 0),
      (["list"], 0), (["render", daily], 0), (["render", "--all"], 0), (["explain", daily], 0),
      (["format", "Hello"], 0), (["render", "NO_SUCH_CODE"], 1), (["explain", "NO_SUCH_CODE"], 1),
      (["list", "--area", "nowhere"], 1), (["format", "{"], 1), (["format", "{$x}"], 1),
      (["format", "x", "--locale", "../../etc"], 1),
      (["render", daily, "--locales", "/nowhere"], 1),
      (["render", daily, "--bundle", "/nowhere"], 1),
      (["render", daily, "--audience", "nobody"], 1),
      ([], 0), (["dance"], 2), (["render"], 2), (["render", daily, "--all"], 2),
      (["render", daily, "--colour"], 2), (["render", daily, "--arg", "limit"], 2),
      (["render", daily, "--audience", "No Body"], 2), (["render", daily, "--format", "xml"], 2),
      (["format"], 2), (["format", "x", "--batch"], 2), (["format", "x", "--bidi", "maybe"], 2),
      (["format", "x", "--time-zone", "Asia/Nowhere"], 2),
      (["render", daily, "--locales", "a", "--bundle", "b"], 2),
    ] as [([String], Int32)])
  func status(arguments: [String], status: Int32) throws {
    let run = try Command.run(arguments)
    #expect(run.status == status)
    // What went wrong is told, and not among the results.
    #expect(run.error.isEmpty == (status == 0))
  }

  @Test("help names every verb and the exit status")
  func help() throws {
    let text = try Command.run(["--help"]).text
    for word in ["render", "format", "list", "explain", "compile", "limits", "EXIT STATUS"] {
      #expect(text.contains(word))
    }
  }

  @Test("a code is rendered for people")
  func render() throws {
    let run = try Command.run([
      "render", Self.daily, "--locale", "zh-CN", "--arg", "limit=50000CNY",
    ])
    #expect(run.lines.count == 2)
    #expect(run.text.contains("50,000.00"))
    #expect(run.text.contains("现金或信用卡"))
  }

  @Test(
    "a code is rendered for other contexts",
    arguments: [
      ("html", "<p lang=\"en\" dir=\"ltr\">Daily limit exceeded</p>"),
      ("attribute", "Daily limit exceeded"), ("terminal", "Daily limit exceeded"),
      ("markdown", "Daily limit exceeded"), ("speech", "Daily limit exceeded"),
      ("log", "code=alipay:\(daily) audience=customer locale=en key=limit.daily"),
      ("ssml", "<speak version=\"1.1\""),
    ])
  func contexts(format: String, start: String) throws {
    let run = try Command.run([
      "render", Self.daily, "--format", format, "--arg", "limit=50000CNY",
    ])
    #expect(run.status == 0)
    #expect(run.text.hasPrefix(start))
    #expect(run.text.contains("50000 Chinese yuan") == (format == "ssml" || format == "speech"))
  }

  @Test("without locales it is English, without audience the customer's")
  func defaults() throws {
    let run = try Command.run(["render", Self.daily])
    #expect(run.lines.last?.hasSuffix("such as cash or a credit card.") == true)
  }

  @Test("developers get cause, remedy and the facts")
  func developer() throws {
    let run = try Command.run(["render", "UNKNOW", "--audience", "developer"])
    #expect(run.lines.count == 3)
    #expect(run.text.contains("retry: query-first"))
  }

  @Test("one method alone, and none that the shop does not have")
  func methods() throws {
    let run = try Command.run(["render", Self.daily, "--arg", "methods=credit-card"])
    #expect(run.text.contains("such as a credit card."))
    #expect(!run.text.contains("cash"))
  }

  @Test("JSON has what a program needs")
  func json() throws {
    let run = try Command.run(["render", Self.daily, "--locale", "fr,zh-SG", "--format", "json"])
    let json = try #require(try run.json().first)
    #expect(json["code"]?.text == Self.daily)
    #expect(json["locale"]?.text == "zh-Hans")
    #expect(json["key"]?.text == "limit.daily")
    #expect(json["form"]?.text == "with-methods")
    #expect(json["advice"]?["retry"]?.text == "after-change")
    #expect(json["advice"]?["retryNote"] == nil)
    #expect(json["fields"]?.members?.map(\.key) == ["title", "body"])
    #expect(json["diagnostics"] == .array([]))
  }

  @Test("all codes are rendered, in the order of the catalogue")
  func all() throws {
    let run = try Command.run(["render", "--all", "--format", "json"])
    #expect(run.lines.count == 86)
    #expect(run.error.isEmpty)
  }

  @Test("a hostile code cannot move the cursor or forge a line (hostile cases 47, 52)")
  func hostileCode() throws {
    let run = try Command.run(["render", "\u{1B}[2J\nFAKE\u{202E}", "--audience", "developer"])
    for stream in [run.text, run.error] {
      #expect(!stream.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
      #expect(!stream.contains("\nFAKE"))
    }
  }

  @Test("the list has every code and its coverage")
  func list() throws {
    let json = try Command.run(["list", "--format", "json"]).json()
    #expect(json.count == 86)
    for code in json {
      for locale in ["en", "zh-Hans"] {
        #expect(code["coverage"]?[locale]?["customer"] == .boolean(true))
        #expect(code["coverage"]?[locale]?["developer"] == .boolean(true))
      }
    }
    let limits = try Command.run(["list", "--area", "limit"])
    #expect(limits.text.contains(Self.daily))
    #expect(!limits.text.contains("SYSTEM_ERROR"))
  }

  @Test("explain shows facts, spellings, messages and why")
  func explain() throws {
    let text = try Command.run(["explain", "aop.ACQ.SYSTEM_ERROR"]).text
    for word in [
      "alias", "query-first", "result.checking", "SYSTEM_ERROR", "zh-Hans", "by-operation",
    ] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test("explain asks whether a code near by was meant")
  func didYouMean() throws {
    let run = try Command.run(["explain", "BUYER_BALANCE_NOT_ENUOGH"])
    #expect(run.text.contains("Did you mean"))
    #expect(run.text.contains("BUYER_BALANCE_NOT_ENOUGH"))
  }

  @Test("explain tells what a spelling with several meanings may mean")
  func explainConflict() throws {
    let run = try Command.run(["explain", "ACQ.BUYER_NOT_EXIST"])
    #expect(run.status == 1)
    #expect(run.text.contains("alipay:BUYER_NOT_EXIST"))
  }

  @Test("a bundle that was compiled renders like the built-in one, and can be checked")
  func compile() throws {
    let folder = try TemporaryFolder()
    let bundle = folder.path("a.myna")
    let locales = Folders.repository.appending(path: "Locales").path(percentEncoded: false)
    #expect(try Command.run(["compile", locales, "--output", bundle]).status == 0)
    #expect(try Command.run(["compile", locales, "--output", bundle, "--check"]).status == 0)
    let arguments = ["render", "--all", "--locale", "zh"]
    let built = try Command.run(arguments)
    #expect(try Command.run(arguments + ["--bundle", bundle]).output == built.output)
    #expect(try Command.run(arguments + ["--locales", locales]).output == built.output)
    try folder.write("a.myna", "stale")
    #expect(try Command.run(["compile", locales, "--output", bundle, "--check"]).status == 1)
    #expect(try Command.run(arguments + ["--bundle", bundle]).status == 1)
  }

  @Test("a customer's bundle renders like the built-in one, and what is unknown is refused")
  func compileForCustomers() throws {
    let folder = try TemporaryFolder()
    let bundle = folder.path("a.myna")
    let locales = Folders.repository.appending(path: "Locales").path(percentEncoded: false)
    let compile = ["compile", locales, "--output", bundle]
    #expect(
      try Command.run(compile + ["--audience", "customer", "--locale", "zh-Hans"]).status == 0)
    let arguments = ["render", "--all", "--locale", "zh"]
    #expect(
      try Command.run(arguments + ["--bundle", bundle]).output == Command.run(arguments).output)
    let developer = try Command.run(
      ["render", Self.daily, "--audience", "developer", "--bundle", bundle])
    #expect(developer.status == 1)
    #expect(developer.error.contains("[audience.unknown]"))
    for (options, status, word) in [
      (["--locale", "fr"], 1, "en, zh-Hans"), (["--audience", "cashier"], 1, "developer"),
      (["--audience", ","], 2, "nobody"), (["--locale", "../en"], 2, "BCP 47"),
    ] as [([String], Int32, String)] {
      let run = try Command.run(compile + options)
      #expect(run.status == status)
      #expect(run.error.contains(word))
    }
  }

  @Test("a bundle is described, and its damage is found")
  func inspect() throws {
    let folder = try TemporaryFolder()
    let bundle = folder.path("a.myna")
    let locales = Folders.repository.appending(path: "Locales").path(percentEncoded: false)
    #expect(try Command.run(["compile", locales, "--output", bundle]).status == 0)
    let json = try #require(
      try Command.run(["inspect", bundle, "--verify", "--steps", "--format", "json"]).json().first)
    #expect(json["verified"] == .boolean(true))
    #expect(json["bytes"] == .integer(try folder.read("a.myna").count))
    #expect(json["codes"]?["alipay"] == .integer(86))
    let text = try Command.run(["inspect", bundle, "--steps"])
    #expect(text.status == 0)
    for word in [json["contentHash"]?.text ?? "?", "zh-Hans → en", "not compared", "86 of alipay"] {
      #expect(text.text.contains(word), "\(word)")
    }
    var bytes = try folder.read("a.myna")
    // In the last letters, which nothing but the checksum sees.
    bytes[bytes.count - 2] ^= 1
    try folder.write("a.myna", bytes)
    let damaged = try Command.run(["inspect", bundle, "--verify"])
    #expect(damaged.status == 1)
    #expect(damaged.output.isEmpty)
    #expect(damaged.error.contains("[bundle.checksum]"))
    #expect(try Command.run(["inspect", folder.path("missing")]).status == 1)
  }

  @Test("a broken folder is reported with path, line, caret and id, and nothing is rendered")
  func brokenFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("myna.yaml", "source-locale: en\nlocales: {en: {}}\nkeys: 1\n")
    let run = try Command.run(["render", Self.daily, "--locales", folder.path])
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("\(folder.path)/myna.yaml:3:7: error: "))
    #expect(run.error.contains("[project.bad-value]\n  keys: 1\n        ^"))
  }

  @Test(
    "output that cannot be written gives a status that is not 0, and the reason (hostile case 94)",
    arguments: [["render", "--all"], ["list"], ["limits"], ["--help"], ["format", "Hello"]])
  func fullDisk(arguments: [String]) throws {
    let run = try Command.run(arguments, output: "/dev/full")
    #expect(run.status == 1)
    #expect(run.error == "myna: cannot write the output: No space left on device\n")
  }

  @Test(
    "the environment changes no byte (hostile case 55)",
    arguments: [
      ["LANG": "de_DE.UTF-8"], ["LC_ALL": "ar_EG.UTF-8"], ["TZ": "Asia/Kolkata"],
      ["ICU_DATA": "/nowhere"], ["LANG": "C", "LC_ALL": "zh_TW", "TZ": "America/Los_Angeles"],
      ["ICU_TIMEZONE_FILES_DIR": "/nowhere"], ["NO_COLOR": "1"],
    ])
  func environment(environment: [String: String]) throws {
    for arguments in [
      ["render", "--all", "--locale", "zh"],
      ["render", Self.daily, "--arg", "limit=50000CNY", "--arg", "resets_on=2025-07-02"],
      [
        "format", "--locale", "xx", "{$n :number} {$d :datetime timeZoneStyle=long} {$d}",
        "--arg", "n=1234567.5", "--arg", "d=2025-07-01T00:00:00Z",
      ],
    ] {
      #expect(
        try Command.run(arguments, environment: environment).output
          == Command.run(arguments).output)
    }
  }
}

@Suite("The command `explain`")
struct ExplainCommandTests {
  @Test("the reasons of one audience and locale are one line of JSON")
  func json() throws {
    let run = try Command.run([
      "explain", "UNKNOW", "--audience", "customer", "--locale", "fr,zh-CN", "--format", "json",
    ])
    let reasons = try run.json()
    #expect(run.status == 0)
    #expect(reasons.count == 1)
    #expect(reasons.first?["locale"]?.text == "zh-Hans")
    #expect(reasons.first?["code"]?.text == "alipay:UNKNOW")
  }

  @Test("an unknown code is explained, and ends with status 1")
  func unknown() throws {
    let run = try Command.run(["explain", "UNKNOWX", "--locale", "en"])
    #expect(run.status == 1)
    #expect(run.text.contains("Did you mean"))
    #expect(run.text.contains("no whole message") || run.text.contains("which answers"))
  }

  @Test("an audience that the project does not have is refused")
  func audience() throws {
    let run = try Command.run(["explain", "UNKNOW", "--audience", "cashier"])
    #expect(run.status == 1)
    #expect(run.error.contains("audience.unknown"))
  }
}
