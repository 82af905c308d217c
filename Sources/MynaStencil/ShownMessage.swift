import Myna
import Stencil

/// A message as a variable: `failure.title`, `failure.attribute.title`, `failure.lang`.
struct ShownMessage: DynamicMemberLookup, CustomStringConvertible {
  let message: TemplateMessage
  /// The field that is printed without a member.
  let field: String?

  /// A field, `lang` and `dir` of the locale that answered, advice, or the same message for another
  /// place.
  subscript(dynamicMember member: String) -> Any? {
    switch message.member(member) {
    case .text(let text, _), .word(let text): text
    case .message(let message): ShownMessage(message: message, field: field)
    case nil: nil
    }
  }

  /// The text that Stencil prints for the variable itself.
  var description: String { message.text(field) }
}
