import Myna
import MynaModel
import Stencil

/// A message that a template asks for, after its variables were resolved.
struct MessageRequest {
  let messages: Messages
  let audience: Audience

  /// Takes an audience and a field by their names.
  ///
  /// - Throws: an error that names those which the project has.
  init(in context: Context, for audience: Any?, field: String?) throws {
    messages = try PageMessages.of(context)
    let settings = messages.localizer.settings
    let known = settings.audiences.map(\.audience)
    let name = Self.name(audience)
    guard let audience = known.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
      throw TemplateProblem.unknownAudience(name, known.map(\.name))
    }
    self.audience = audience
    let fields = settings.fields(of: audience)
    if let field, !fields.contains(field) {
      throw TemplateProblem.unknownField(field, of: audience.name, fields)
    }
  }

  func render(_ code: Any?, _ arguments: Arguments, at place: TextPlace) -> TemplateMessage {
    let rendered = messages.render(Self.name(code), for: audience, with: arguments)
    return TemplateMessage(rendered, of: messages, at: place)
  }

  /// A code or name: text, or a number such as 40004. Anything else is none, and an empty code gets
  /// the message for codes that nobody knows.
  private static func name(_ value: Any?) -> String {
    switch value {
    case let text as String: text
    case let audience as Audience: audience.name
    case let number as any BinaryInteger: "\(number)"
    case let value?: ((value as? any RawRepresentable)?.rawValue as? String) ?? ""
    case nil: ""
    }
  }
}
