import Myna
import MynaCommandLine
import MynaErrors
import MynaModel
import MynaProject
import MynaSyntax

/// What `myna render --answer` asks for: the answer of a provider, and who reads what it means.
struct AnswerRequest {
  /// The file that holds the answer; `-` is standard input.
  var file: String
  /// Audience, locales, arguments, provider.
  var request: CodeRequest
  var format = RenderOutput.Format.text

  /// Writes what the answer means; what is wrong with it goes to standard error.
  func run(by localizer: Localizer) throws {
    guard let audience = Audience(request.audience),
      localizer.settings.audiences.contains(where: { $0.audience == audience })
    else {
      throw CommandFailure("the project has no audience '\(request.audience)' [audience.unknown]")
    }
    let answer = try envelope.decode(
      try read(), locales: request.locale.split(separator: ",").map(String.init),
      localizer: localizer)
    var problems = answer.diagnostics
    if var error = answer.error {
      let known = try CommandArguments.typed(
        request.arguments, entry: error.resolution.entry, settings: localizer.settings)
      for (name, value) in known { error.arguments[name] = value }
      let rendered = error.rendered(for: audience, options: CodeRequest.renderOptions)
      // The answer's diagnostics say it already, and of all its codes.
      problems += rendered.diagnostics.filter { !$0.id.hasPrefix("code.") }
      write(answer, error, rendered)
    } else {
      Output.standard.write(format == .json ? JSONWriter.write(json(answer)) + "\n" : "success\n")
    }
    for problem in problems { Terminal.report(problem, in: nil) }
    if problems.contains(where: { $0.severity != .note }) { throw CommandFailure("") }
  }

  private var envelope: ProviderEnvelope {
    get throws {
      let known = ProviderEnvelope.alipay
      guard request.provider == nil || request.provider == known.provider else {
        throw CommandFailure(
          "answers of '\(request.provider ?? "")' are not known, expected \(known.provider)")
      }
      return known
    }
  }

  /// The bytes, or one more than the limit allows, so that the decoder says so.
  private func read() throws -> [UInt8] {
    let limit = Limits().answerBytes
    guard file == "-" else { return try FileSystem.read(file, limit: limit) }
    var source = LineSource(limit: limit)
    var block: [UInt8] = []
    var bytes: [UInt8] = []
    while bytes.count <= limit, let kind = try source.next(into: &block) {
      guard kind == .lines else { return Array(repeating: 0x20, count: limit + 1) }
      bytes += block
    }
    return bytes
  }

  // MARK: Output

  private func write(
    _ answer: ProviderAnswer, _ error: PaymentError, _ rendered: Rendered<Audience>
  ) {
    if format == .json {
      guard case .object(let more) = rendered.json, case .object(let members) = json(answer) else {
        return
      }
      // What the answer is wrong about is told together with what the rendering is.
      let rest = more.filter { $0.key != "diagnostics" }
      Output.standard.write(JSONWriter.write(.object(members + rest)) + "\n")
      return
    }
    RenderOutput(format: .text).write(rendered)
    guard rendered.audience == .developer else { return }
    let facts = [
      answer.result.word, error.outcome.map { "outcome: \($0.rawValue)" },
      "received: \(error.codes.map(\.description).joined(separator: ", "))",
    ]
    let line = facts.compactMap(\.self).joined(separator: " · ")
    Output.standard.write(Terminal.dim(TerminalText.safe(line)) + "\n")
  }

  private func json(_ answer: ProviderAnswer) -> JSONValue {
    [
      "result": .string(answer.result.word),
      "outcome": answer.error?.outcome.map { .string($0.rawValue) } ?? .null,
      "received": .array(
        answer.codes.map { code in
          ["code": .string(code.text), "path": .array(code.path.map(JSONValue.string))]
        }),
      "diagnostics": .array(answer.diagnostics.map(\.json)),
    ]
  }
}

extension ProviderAnswer.Result {
  /// One word for the result.
  fileprivate var word: String {
    switch self {
    case .success: "success"
    case .open: "open"
    case .failure: "failure"
    }
  }
}
