import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime
import MynaTestSupport
import Testing

@Suite("A rendered code in other contexts")
struct RenderedOutputTests {
  private static let daily = "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR"

  @Test("is HTML with language and direction")
  func html() {
    let shown = MynaTests.render(
      Self.daily, in: ["zh-CN"],
      with: ["limit": .money("50000", "CNY"), "methods": .terms(["cash"])])
    #expect(
      shown.html() == """
        <p lang="zh-Hans" dir="ltr">超出单日限额</p>
        <p lang="zh-Hans" dir="ltr">本次付款将超出您的单日限额（¥50,000.00）。请更换付款方式，例如现金。</p>
        """)
    #expect(shown.html("title") == "超出单日限额")
    #expect(shown.html("nothing").isEmpty)
  }

  @Test("marks parameters as code for developers")
  func markup() throws {
    let shown = MynaTests.render("ILLEGAL_SIGN", for: .developer)
    #expect(shown.html("remedy").contains("<code>sign_type</code>"))
    #expect(
      shown.text(of: "remedy", by: MarkdownOutput(markup: .formatting)).contains("`sign_type`"))
    #expect(shown.text(of: "remedy", by: PlainTextOutput()) == shown["remedy"])
  }

  @Test("is speech with the name of the currency")
  func ssml() {
    var options = plainOptions
    options.wantsFields = true
    let shown = Localizer.embedded.render(
      Self.daily, for: Audience.customer, in: ["en"], with: ["limit": .money("50000", "CNY")],
      options: options)
    #expect(
      shown.ssml().contains(
        "daily limit of <say-as interpret-as=\"currency\">50000 Chinese yuan</say-as>."))
  }

  @Test("is one line of a log with facts, arguments and text")
  func logLine() {
    let arguments: Arguments = [
      "limit": .money("50000", "CNY"), "methods": .terms(["cash"]), "unknown": .string("x-secret"),
    ]
    let shown = MynaTests.render(Self.daily, with: arguments)
    let line = shown.logLine(with: arguments)
    #expect(
      line.hasPrefix(
        """
        code=alipay:BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR audience=customer locale=en \
        key=limit.daily form=with-limit retry=after-change outcome=failed severity=warning http=402
        """))
    #expect(line.contains(" arg.limit=\"50000 CNY\" "))
    #expect(line.contains(" arg.unknown=<redacted> "))
    #expect(line.contains(" title=\"Daily limit exceeded\" "))
    #expect(!line.contains("secret") && !line.contains("\n"))
  }

  @Test("holds no sensitive value in a log line, for any code and audience")
  func sensitive() {
    for entry in shippedEntries where !entry.parameters.isEmpty {
      var arguments = Arguments(
        entry.parameters.map { parameter in
          let isText = parameter.type == .text || parameter.type == .identifier
          return (parameter.name, isText ? .string("71730-secret") : parameter.sample)
        })
      // Every other one is sensitive by the catalogue or because the caller says so.
      for name in arguments.names { arguments.markSensitive(name) }
      for audience in [Audience.customer, .developer] {
        let shown = MynaTests.render(entry.code.code, for: audience, with: arguments)
        #expect(!shown.logLine(with: arguments).contains("71730"), "\(entry.code)")
      }
    }
  }

  @Test("says that a code is not known, which cannot break the line (hostile case 48)")
  func unknown() {
    let line = MynaTests.render("NO\nSUCH level=error", for: .developer).logLine()
    #expect(line.hasPrefix("code=\"NO\\\\u{A}SUCH level=error\" known=no audience=developer"))
  }
}
