public import Myna
import Stencil

extension Messages {
  /// Returns the context of a template: values, and these messages for filters and tags.
  ///
  /// The messages are found under the name `messages`, which `values` cannot take. A page says its
  /// language by them: `<html lang="{{ messages.lang }}" dir="{{ messages.dir }}">`.
  public func context(_ values: [String: Any] = [:]) -> [String: Any] {
    var context = values
    context[PageMessages.name] = PageMessages(messages: self)
    return context
  }
}

/// The messages of a request, as a value of a context.
struct PageMessages: DynamicMemberLookup {
  static let name = "messages"

  let messages: Messages

  /// `lang` and `dir` of the page.
  subscript(dynamicMember member: String) -> Any? { messages.word(member) }

  /// The messages of a request.
  static func of(_ context: Context) throws -> Messages {
    guard let page = context[name] as? PageMessages else { throw TemplateProblem.noMessages }
    return page.messages
  }
}
