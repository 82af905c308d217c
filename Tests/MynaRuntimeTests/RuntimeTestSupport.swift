import MynaModel
import MynaRuntime
import MynaSyntax
import MynaTestSupport
import Testing

/// Renders a message that is given as text; without isolation, as most tests ask about words.
func render(
  _ source: String, _ locale: String = "en", _ arguments: Arguments = [:],
  bidi: BidiIsolation = .none, functions: FunctionRegistry = .standard,
  change: (inout RenderOptions) -> Void = { _ in }
) throws -> RenderedMessage {
  let message = try #require(MessageParser.parse(source).message, "'\(source)' is no message")
  let identifier = try #require(LocaleIdentifier(locale))
  var options = RenderOptions()
  options.bidi = bidi
  change(&options)
  let renderer = MessageRenderer(locale: identifier, functions: functions)
  let rendered = renderer.render(message, arguments, options: options)
  let problem = ProgramComparison.problem(
    with: message, arguments, renderer: renderer, options: options, expected: rendered)
  #expect(problem == nil)
  return rendered
}

extension RenderedMessage {
  /// Identifiers of the problems, without `mf2.`.
  var problems: [String] {
    diagnostics.map { $0.id.hasPrefix("mf2.") ? String($0.id.dropFirst(4)) : $0.id }
  }
}

extension ArgumentValue {
  /// A number from its digits; invalid if they are none.
  static func number(_ text: String) -> ArgumentValue {
    do {
      return .decimal(try DecimalNumber(parsing: text))
    } catch {
      return .invalid(InvalidArgument(id: "number.syntax", text: text, expected: "a number"))
    }
  }
}
