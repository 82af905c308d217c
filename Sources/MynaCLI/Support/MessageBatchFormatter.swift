import MynaCommandLine
import MynaModel
import MynaRequests
import MynaRuntime
import MynaSyntax
import Synchronization

/// Answers the requests of `myna format --batch`.
final class MessageBatchFormatter: Sendable {
  let functions: FunctionRegistry
  let limits = Limits()
  /// Renderers by locale; a batch usually has few locales and many messages.
  private let renderers = Mutex(BoundedCache<String, MessageRenderer>(64))

  init(functions: FunctionRegistry) {
    self.functions = functions
  }

  func answer(_ request: JSONValue) throws(RequestProblem) -> [JSONValue.Member] {
    let syntax = try MessageSyntax(request["syntax"])
    let source = try RequestReader.text("source", of: request)
    let renderer = try renderer(request["locale"]?.text ?? "en")
    let arguments = try RequestReader.arguments(request["args"], limits: limits)
    let options = try options(request)
    let parsed = syntax.parse(
      source, apostrophes: try MessageSyntax.apostrophes(request["apostrophes"]), limits: limits)
    guard let message = parsed.message else { return [errors(parsed.diagnostics)] }
    let rendered = renderer.render(message, arguments, options: options)
    var members: [JSONValue.Member] = [
      .init("text", .string(rendered.text)), errors(rendered.diagnostics),
    ]
    if options.wantsFields {
      members.append(.init("parts", .array(rendered.parts.map(\.json))))
    }
    return members
  }

  private func renderer(_ tag: String) throws(RequestProblem) -> MessageRenderer {
    if let known = renderers.withLock({ $0[tag] }) { return known }
    guard let locale = LocaleIdentifier(tag, limits: limits) else {
      throw RequestProblem("locale.syntax", "'locale' is no locale identifier")
    }
    let renderer = MessageRenderer(locale: locale, functions: functions)
    renderers.withLock { $0.insert(renderer, for: tag) }
    return renderer
  }

  private func options(_ request: JSONValue) throws(RequestProblem) -> RenderOptions {
    var options = RenderOptions()
    options.limits = limits
    if let bidi = request["bidi"] {
      guard let strategy = bidi.text.flatMap(BidiIsolation.init) else {
        throw RequestProblem("bidi.unknown", "'bidi' is neither default nor none")
      }
      options.bidi = strategy
    }
    if let zone = request["timeZone"] {
      guard let name = zone.text, RenderOptions.isKnownTimeZone(name) else {
        throw RequestProblem("zone.unknown", "'timeZone' is no time zone")
      }
      options.timeZone = name
    }
    options.wantsFields = request["parts"]?.flag == true
    return options
  }

  private func errors(_ diagnostics: [Diagnostic]) -> JSONValue.Member {
    let errors = diagnostics.map { diagnostic -> JSONValue in
      let id = diagnostic.id
      var members: [JSONValue.Member] = [
        .init("type", .string(id.hasPrefix("mf") ? String(id.dropFirst(4)) : id)),
        .init("message", .string(diagnostic.message)),
      ]
      if let span = diagnostic.span {
        members.append(.init("start", .integer(span.start)))
        members.append(.init("end", .integer(span.end)))
      }
      return .object(members)
    }
    return .init("errors", .array(errors))
  }
}
