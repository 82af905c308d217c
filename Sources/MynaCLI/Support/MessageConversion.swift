import MynaCommandLine
import MynaModel
import MynaRequests
import MynaSyntax

/// Rewrites messages of one syntax in another, one by one or a batch of them.
struct MessageConversion: Sendable {
  let from: MessageSyntax
  let to: MessageSyntax

  /// The message in the other syntax, if it can be said there.
  func convert(_ text: String) -> (text: String?, result: MessageConverter.Result) {
    let parsed = from.parse(text)
    guard let message = parsed.message else {
      let result = MessageConverter.Result(
        message: nil, diagnostics: parsed.diagnostics, renamed: [:])
      return (nil, result)
    }
    switch to {
    case .mf2:
      let result = MessageConverter.messageFormat2(from: message)
      return (result.message.map(MessagePrinter.print), result)
    case .json:
      return (message.json.map(JSONWriter.write), .init(message: message, diagnostics: []))
    case .mf1:
      let printed = MessageFormat1Printer.print(message)
      return (
        printed.text,
        MessageConverter.Result(message: message, diagnostics: printed.diagnostics, renamed: [:])
      )
    }
  }

  /// Answers a request of `myna convert --batch`.
  func answer(_ request: JSONValue) throws(RequestProblem) -> [JSONValue.Member] {
    let (converted, result) = convert(try RequestReader.text("source", of: request))
    var members: [JSONValue.Member] = []
    if let converted { members.append(.init("source", .string(converted))) }
    let renamed = result.renamed.sorted { $0.key < $1.key }
      .map { JSONValue.Member($0.key, .string($0.value)) }
    members.append(.init("renamed", .object(renamed)))
    members.append(.init("diagnostics", .array(result.diagnostics.map(\.json))))
    return members
  }
}
