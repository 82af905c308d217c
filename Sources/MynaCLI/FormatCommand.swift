import ArgumentParser
import Myna
import MynaCommandLine
import MynaModel
import MynaRequests
import MynaRuntime
import MynaSyntax

/// `myna format`: formats one message, or a batch of messages.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Formats a message that is given as text.",
    discussion: """
      The message is Unicode MessageFormat 2, or MessageFormat 1 with --syntax mf1. Arguments are numbers (3, 1.50), money (50000CNY),
      ISO 8601 dates, or text.

      With --batch, reads one JSON object a line from standard input:
        {"id"?, "syntax": "mf2"|"mf1", "locale", "source", "args": {name: value},
         "bidi": "default"|"none", "timeZone"?, "parts"?: true, "apostrophes"?: "required"}
      and writes, in the same order:
        {"id", "text", "errors": [{"type", "message", "start", "end"}], "parts"?}
      Places are UTF-8 byte offsets. A value is a string, number or truth value, or
      {"type": "string|integer|decimal|date|datetime|money|list", "value", "currency"?}.
      A line that is no request gives {"error": …}.
      """)

  @Argument(help: "The message.")
  var message: String?

  @Option(name: .shortAndLong, help: "BCP 47 locale of the message.")
  var locale = "en"

  @Option(help: "Syntax of the message: mf2 or mf1.")
  var syntax = MessageSyntax.mf2

  @Option(help: "An argument, name=value; can be repeated.")
  var arg: [String] = []

  @Option(help: "IANA time zone for dates.")
  var timeZone = "UTC"

  @Option(help: "Isolation of placeholders: default or none.")
  var bidi = "none"

  @Flag(help: "Print the parts as JSON.")
  var parts = false

  @Flag(help: "Read requests from standard input, one JSON object a line.")
  var batch = false

  @Flag(help: "Register :test:function, :test:select and :test:format of the official suite.")
  var testFunctions = false

  @OptionGroup var batches: BatchOptions

  func validate() throws {
    if batch == (message != nil) {
      throw ValidationError("Give either a message or --batch.")
    }
    guard BidiIsolation(rawValue: bidi) != nil else {
      throw ValidationError("--bidi is 'default' or 'none'.")
    }
    guard RenderOptions.isKnownTimeZone(timeZone) else {
      throw ValidationError("--time-zone is an IANA name such as Asia/Shanghai, UTC or +08:00.")
    }
  }

  func run() throws {
    if batch {
      let formatter = MessageBatchFormatter(functions: functions)
      let bad = try Batch.run(limits: formatter.limits, threads: batches.threads) {
        (request) throws(RequestProblem) in try formatter.answer(request)
      }
      try batches.finish(bad: bad)
      return
    }
    var request = MessageRequest(message ?? "")
    request.locale = locale
    request.syntax = syntax
    request.arguments = arg
    request.timeZone = timeZone
    request.bidi = BidiIsolation(rawValue: bidi) ?? .none
    request.wantsParts = parts
    try request.write(functions: functions)
  }

  private var functions: FunctionRegistry {
    var functions = FunctionRegistry.standard
    if testFunctions {
      for (name, function) in TestFunction.all { functions[name] = function }
    }
    return functions
  }
}
