import MynaTestSupport
import Testing

@Suite("myna generate swift")
struct GenerateCommandTests {
  private func folder(with changes: [String: String] = [:]) throws -> TemporaryFolder {
    var files = SampleProject.files()
    for name in files.keys {
      for (old, new) in changes { files[name] = files[name]?.replacing(old, with: new) }
    }
    return try SampleProject(files).folder
  }

  private func generate(_ locales: TemporaryFolder, _ options: String...) throws -> Command.Run {
    try Command.run(["generate", "swift", "--locales", locales.path] + options)
  }

  @Test("without an output the source goes to standard output, the same each time")
  func standardOutput() throws {
    let run = try Command.run(["generate", "swift", "--audience", "customer"])
    #expect(run.status == 0)
    #expect(run.lines.first == "// Made by `myna generate swift` for customer; do not edit.")
    #expect(run.text.contains("\nstruct Alipay: Myna.ProviderCode {\n"))
    #expect(try Command.run(["generate", "swift", "--audience", "customer"]).output == run.output)
  }

  @Test("a folder gets a file a provider, a name ending in .swift is the file")
  func files() throws {
    let locales = try folder()
    let output = try TemporaryFolder()
    let run = try generate(locales, "-o", output.path)
    #expect(run.text == "\(output.path)/Shop.generated.swift\n")
    #expect(try output.names() == ["Shop.generated.swift"])
    _ = try generate(locales, "-o", output.path("Codes.swift"), "--provider", "shop")
    #expect(
      try output.read("Codes.swift").elementsEqual(output.read("Shop.generated.swift")))
  }

  @Test("the codes of the example app are up to date")
  func example() throws {
    let folder = Folders.repository
    let run = try Command.run([
      "generate", "swift", "--audience", "customer", "--check",
      "--locales", folder.appending(path: "Locales").path(percentEncoded: false), "--output",
      folder.appending(path: "tools/examples/checkout/Sources/Checkout")
        .path(percentEncoded: false),
    ])
    #expect(run.status == 0, "\(run.error)")
  }

  @Test("a bundle gives what its folder gives")
  func bundle() throws {
    let locales = try folder()
    let bundle = locales.path("shop.myna")
    #expect(try Command.run(["compile", locales.path, "-o", bundle]).status == 0)
    #expect(
      try Command.run(["generate", "swift", "--bundle", bundle]).text == generate(locales).text)
  }

  @Test("--check is silent about a file that is up to date, and writes nothing")
  func current() throws {
    let locales = try folder()
    let output = try TemporaryFolder()
    _ = try generate(locales, "-o", output.path, "--access", "public")
    let before = try output.read("Shop.generated.swift")
    let run = try generate(locales, "-o", output.path, "--access", "public", "--check")
    #expect(run.status == 0 && run.text.isEmpty && run.error.isEmpty)
    #expect(try output.read("Shop.generated.swift") == before)
  }

  @Test(
    "--check names the declarations that differ, and leaves the file as it was",
    arguments: [
      (["NO_MONEY": "EMPTY_PURSE"], ["  + .emptyPurse", "  - .noMoney"]),
      (
        ["purse": "wallet"],
        [
          "  ~ .noMoney (texts only)", "  + Key.wallet", "  - Key.purse",
        ]
      ),
      (["amount:": "sum:"], ["  ~ .noMoney"]),
      (["Your purse is empty": "No money left"], ["  ~ .noMoney (texts only)"]),
    ])
  func stale(changes: [String: String], expected: [String]) throws {
    let output = try TemporaryFolder()
    _ = try generate(folder(), "-o", output.path)
    let before = try output.read("Shop.generated.swift")
    let run = try generate(folder(with: changes), "-o", output.path, "--check")
    #expect(run.status == 1)
    for line in expected { #expect(run.error.contains(line + "\n"), "\(run.error)") }
    #expect(run.error.contains("[generate.stale]"))
    #expect(try output.read("Shop.generated.swift") == before)
  }

  @Test("--check reports files that are missing, and those of providers that are gone")
  func missing() throws {
    let output = try TemporaryFolder()
    try output.write(
      "Gone.generated.swift", "// Made by `myna generate swift` for customer, developer")
    try output.write("Other.generated.swift", "// Made by another program")
    let run = try generate(folder(), "-o", output.path, "--check")
    #expect(run.status == 1)
    #expect(run.error.contains("Shop.generated.swift: does not exist\n"))
    #expect(run.error.contains("Gone.generated.swift: is no longer generated\n"))
    #expect(!run.error.contains("Other.generated.swift"))
  }

  @Test(
    "wrong usage is status 2",
    arguments: [
      ["--check"], ["--access", "secret"], ["--audience", ","], ["--audience", "Customer"],
    ])
  func usage(options: [String]) throws {
    #expect(try Command.run(["generate", "swift"] + options).status == 2)
  }

  @Test("an audience or a provider that is not there is status 1")
  func unknown() throws {
    let audience = try Command.run(["generate", "swift", "--audience", "cashier"])
    #expect(audience.status == 1 && audience.error.contains("[audience.unknown]"))
    let provider = try Command.run(["generate", "swift", "--provider", "stripe"])
    #expect(provider.status == 1 && provider.error.contains("[generate.unknown-provider]"))
  }
}
