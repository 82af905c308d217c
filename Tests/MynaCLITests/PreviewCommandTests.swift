import MynaTestSupport
import Testing

/// `myna preview` as a command.
@Suite("myna preview")
struct PreviewCommandTests {
  private let locales = Folders.repository.appending(path: "Locales").path(percentEncoded: false)

  @Test("all locales stand side by side where there is room, in columns of the same width")
  func columns() throws {
    let run = try Command.run(["preview", locales, "limit.daily", "--width", "100"])
    #expect(run.status == 0 && run.error.isEmpty)
    #expect(run.lines.first == "limit.daily  customer")
    let title = try #require(run.lines.first { $0.contains("Daily limit exceeded") })
    #expect(title == "  Daily limit exceeded" + String(repeating: " ", count: 30) + "超出单日限额")
    #expect(!run.text.contains("\u{1B}"))
  }

  @Test("without room the locales stand one below the other")
  func narrow() throws {
    let run = try Command.run(["preview", locales, "limit.daily", "--width", "40"])
    #expect(run.lines.contains("  Daily limit exceeded") && run.lines.contains("  超出单日限额"))
    #expect(!run.lines.contains { $0.unicodeScalars.count > 40 })
  }

  @Test("a code shows both audiences, and one can be chosen")
  func code() throws {
    let both = try Command.run(["preview", locales, "UNKNOW", "-l", "en"])
    #expect(
      both.lines.filter { $0.hasSuffix("  customer") || $0.hasSuffix("  developer") }.count == 2)
    let one = try Command.run(["preview", locales, "UNKNOW", "-l", "en", "-a", "developer"])
    #expect(one.lines.first == "UNKNOW  developer")
    #expect(one.lines.contains("  cause") && one.lines.contains("  remedy"))
  }

  @Test("pseudo-locales are columns, and a terminal sees no control of theirs")
  func pseudo() throws {
    let run = try Command.run([
      "preview", locales, "limit.daily", "--pseudo", "ar-XB,en-XA", "--width", "200",
    ])
    #expect(run.text.contains("[Ðåîîļý ļîîɱîîţ éẋçééééđéđ~]"))
    #expect(!run.text.contains("\u{202E}") && !run.text.contains("u{202E}"))
  }

  @Test("the page is written whole")
  func page() throws {
    let folder = try TemporaryFolder()
    let run = try Command.run(["preview", locales, "limit", "--html", folder.path("a.html")])
    let bytes = try folder.read("a.html")
    #expect(run.status == 0 && run.text == "\(folder.path("a.html")): \(bytes.count) bytes\n")
    let html = String(decoding: bytes, as: UTF8.self)
    #expect(html.hasPrefix("<!doctype html>") && html.hasSuffix("</html>\n"))
    #expect(try folder.names() == ["a.html"])
  }

  @Test("a page that cannot be written, and a folder that is wrong, are errors")
  func failures() throws {
    let folder = try TemporaryFolder()
    let unwritable = try Command.run(["preview", locales, "--html", folder.path("no/such/a.html")])
    #expect(unwritable.status == 1 && !unwritable.error.isEmpty)
    #expect(try Command.run(["preview", folder.path]).status == 1)
    let unknown = try Command.run(["preview", locales, "nothing"])
    #expect(unknown.status == 1 && unknown.error.contains("[preview.nothing-selected]"))
  }

  @Test(
    "wrong usage is told",
    arguments: [
      [], ["L", "-l", "no tag"], ["L", "-a", "No One"], ["L", "--pseudo", "xx"], ["L", "-l", ","],
      ["L", "--width", "5"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try Command.run(["preview"] + arguments).status == 2)
  }
}
