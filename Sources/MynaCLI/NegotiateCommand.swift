import ArgumentParser
import Myna
import MynaCommandLine
import MynaModel
import MynaRequests
import MynaSyntax

/// `myna negotiate`: chooses among supported locales, once or for a batch.
struct NegotiateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "negotiate",
    abstract: "Chooses the locales that serve a reader best.",
    discussion: """
      Prints the supported locales to ask in turn, best first, then the default; each as it was
      spelled. Matching is CLDR's; a script that the reader did not ask for is never chosen.

      EXAMPLE
        myna negotiate --supported en,zh-Hans,es-419 --desired 'zh-TW,es-MX;q=0.8' --default en

      With --batch, reads one JSON object a line from standard input:
        {"id"?, "supported": […], "desired": […] or "header": "zh-TW,en;q=0.8", "default"?}
      and writes, in the same order:
        {"id", "locale", "chain": […], "diagnostics": […]}
      The locale is null when none serves the reader and there is no default.
      A line that is no request gives {"error": …}.
      """)

  @Option(help: "Supported locales, separated by commas.")
  var supported: String?

  @Option(help: "What the reader asks for, as in Accept-Language: zh-TW,en;q=0.8.")
  var desired: String?

  @Option(name: .customLong("default"), help: "The locale that answers when no other does.")
  var defaultLocale: String?

  @Option(help: "Output: text or json.")
  var format = RenderOutput.Format.text

  @Flag(help: "Read requests from standard input, one JSON object a line.")
  var batch = false

  @OptionGroup var batches: BatchOptions

  func validate() throws {
    let hasOptions = supported != nil || desired != nil || defaultLocale != nil
    if batch ? hasOptions : supported == nil || desired == nil {
      throw ValidationError("Give either --supported and --desired, or --batch.")
    }
  }

  func run() throws {
    if batch {
      let negotiation = BatchNegotiation()
      let bad = try Batch.run(limits: negotiation.limits, threads: batches.threads) {
        (request) throws(RequestProblem) in try negotiation.answer(request)
      }
      try batches.finish(bad: bad)
      return
    }
    let tags = (supported ?? "").split { $0 == "," || $0 == " " }.map(String.init)
    let negotiator = LocaleNegotiator(supporting: tags, default: defaultLocale)
    let header = desired ?? ""
    let preference = AcceptLanguage(header)
    let result = negotiator.negotiate(preference)
    if format == .json {
      Output.standard.write(JSONWriter.write(.object(result.json)) + "\n")
    } else {
      for (index, tag) in result.chain.enumerated() {
        Output.standard.write((index == 0 ? Terminal.bold(tag) : tag) + "\n")
      }
    }
    for diagnostic in negotiator.diagnostics { Terminal.report(diagnostic, in: nil) }
    let source = SourceText(name: "--desired", text: header)
    for diagnostic in preference.diagnostics { Terminal.report(diagnostic, in: source) }
    if result.locale == nil {
      throw CommandFailure("no supported locale serves the reader [locale.no-match]")
    }
    if !result.diagnostics.isEmpty { throw CommandFailure("") }
  }
}

extension NegotiatedLocales {
  /// The result for programs.
  var json: [JSONValue.Member] {
    [
      .init("locale", locale.map { .string($0) } ?? .null),
      .init("chain", .array(chain.map { .string($0) })),
      .init("diagnostics", .array(diagnostics.map(\.json))),
    ]
  }
}
