import MynaTestSupport
import Testing

/// Pseudo-locales as options of verbs.
@Suite("myna … --pseudo")
struct PseudoOptionTests {
  @Test("a code is rendered in a pseudo-locale")
  func render() throws {
    let run = try Command.run(["render", "PAYMENT_FAIL", "--pseudo", "en-XA", "-l", "en-XA"])
    #expect(run.status == 0 && run.error.isEmpty)
    #expect(run.lines.first == "[Þåýýɱéñţ ñööţ çööɱþļééţééđ~]")
  }

  @Test("without the option the source locale answers")
  func without() throws {
    let run = try Command.run(["render", "PAYMENT_FAIL", "-l", "en-XA"])
    #expect(run.lines.first == "Payment not completed")
  }

  @Test("a bundle can hold pseudo-locales")
  func compile() throws {
    let folder = try TemporaryFolder()
    let locales = Folders.repository.appending(path: "Locales").path(percentEncoded: false)
    let compiled = try Command.run([
      "compile", locales, "-o", folder.path("test.myna"), "--pseudo", "ar-XB,zh-XC",
    ])
    #expect(compiled.status == 0, "\(compiled.error)")
    let run = try Command.run([
      "render", "PAYMENT_FAIL", "--bundle", folder.path("test.myna"), "-l", "zh-XC",
    ])
    #expect(run.lines.first == "Ｐａｙｎｃｏｍ")
    let right = try Command.run([
      "render", "PAYMENT_FAIL", "--bundle", folder.path("test.myna"), "-l", "ar-XB", "--format",
      "html",
    ])
    #expect(right.text.contains("<p lang=\"ar-XB\" dir=\"rtl\">"))
  }

  @Test("a name that is no pseudo-locale is wrong usage", arguments: ["fr", "", "en-XA,de", ","])
  func usage(names: String) throws {
    #expect(try Command.run(["render", "PAYMENT_FAIL", "--pseudo", names]).status == 2)
  }
}
