import ArgumentParser
import Myna
import MynaCatalogue
import MynaCommandLine
import MynaModel
import MynaRequests

/// `myna render`: renders a code, all codes, or a batch.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Renders an error code for the person who reads it.",
    discussion: """
      A code may come in any listed spelling: ACQ.…, lower case, full width, with blanks.
      Arguments are what the caller knows: money (limit=50000CNY), dates (resets_on=2025-07-02),
      counts, identifiers, and methods=cash,credit-card for the ways to pay that the shop offers.

      With --batch, reads one JSON object a line from standard input:
        {"id"?, "code", "audience", "locale": "zh-CN" or […], "args"?: {name: value}, "provider"?}
      and writes, in the same order:
        {"id", "code", "key", "form", "locale", "fields": {…}, "advice": {…}, "diagnostics": […]}
      A line that is no request gives {"error": …}, and the run goes on.

      With --answer, reads what the provider sent (JSON, XML, a form), whose most specific known
      code decides.
      """)

  @Argument(help: "The code, or the text that holds it.")
  var code: String?

  @Option(name: .shortAndLong, help: "Who reads it: customer, developer, or one of the project.")
  var audience = "customer"

  @Option(name: .shortAndLong, help: "Locales in order of preference, separated by commas.")
  var locale = "en"

  @Option(help: "An argument, name=value; can be repeated.")
  var arg: [String] = []

  @Option(help: "Whose code it is, such as alipay.")
  var provider: String?

  @Option(
    help: """
      Output: text, json, html, attribute (HTML), log, terminal, markdown, ssml or speech.
      """)
  var format = RenderOutput.Format.text

  @Flag(help: "Render every code of the catalogue.")
  var all = false

  @Flag(help: "Read requests from standard input, one JSON object a line.")
  var batch = false

  @Option(help: "Read the answer of a provider from a file, or - for standard input.")
  var answer: String?

  @OptionGroup var batches: BatchOptions
  @OptionGroup var pseudo: PseudoOption
  @OptionGroup var source: LocalizerSource

  func validate() throws {
    if [code != nil, answer != nil, all, batch].count(where: { $0 }) != 1 {
      throw ValidationError("Give a code, --answer, --all or --batch.")
    }
    if Audience(audience) == nil {
      throw ValidationError("--audience is a word of lower-case letters, such as customer.")
    }
  }

  func run() throws {
    let localizer = try pseudo.added(to: source.open())
    if batch {
      let limits = Limits()
      let bad = try Batch.run(limits: limits, threads: batches.threads) {
        RenderAnswerer(localizer, options: CodeRequest.renderOptions, limits: limits)
      }
      try batches.finish(bad: bad)
      return
    }
    if let answer {
      return try AnswerRequest(file: answer, request: request(""), format: format)
        .run(by: localizer)
    }
    let codes =
      all ? localizer.catalogues.flatMap { $0.entries.map(\.code.description) } : [code ?? ""]
    try RenderOutput(format: format, showsCodes: all).write(codes.map(request), by: localizer)
  }

  private func request(_ code: String) -> CodeRequest {
    var request = CodeRequest(code)
    request.audience = audience
    request.locale = locale
    request.arguments = arg
    request.provider = provider
    return request
  }
}
