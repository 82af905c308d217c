import Mustache
import Myna
import MynaModel

/// The messages of a request, for one reader.
struct MessageSource: Sendable {
  let messages: Messages
  let audience: Audience

  /// Renders the code that the inside of a section gives where the section stands.
  func message(_ inside: String, in page: MessagePage, at place: TextPlace) -> TemplateMessage {
    let rendered = messages.render(
      page.text(of: inside), for: audience, with: page.arguments)
    return TemplateMessage(rendered, of: messages, at: place)
  }

  /// What stands under the name `message`: a section, and the same by place and member.
  ///
  /// - Parameters:
  ///   - place: where the text is put.
  ///   - member: a field or another member; without it the message itself.
  func section(
    in page: MessagePage, at place: TextPlace = .html, member: String? = nil
  ) -> MustacheLambda {
    MustacheLambda { inside in
      // The engine calls with nothing when a path goes on behind this name.
      guard !inside.isEmpty else {
        return MessageSections(source: self, page: page, place: place, isWhole: member == nil)
      }
      let message = self.message(inside, in: page, at: place)
      guard let member else { return SectionText(PrintedText.text(message.text(), place)) }
      switch message.member(member) {
      case .text(let text, let place): return SectionText(PrintedText.text(text, place))
      case .word(let word): return SectionText(word)
      case .message, nil: return nil
      }
    }
  }
}

/// The paths that begin with `message`: `message.title`, `message.attribute.title`.
struct MessageSections: MustacheParent, CustomStringConvertible {
  let source: MessageSource
  let page: MessagePage
  let place: TextPlace
  /// Whether no member was named yet.
  let isWhole: Bool

  func child(named name: String) -> Any? {
    guard isWhole else { return nil }
    let isField = source.messages.localizer.settings.fields(of: source.audience).contains(name)
    if !isField, let place = TextPlace(rawValue: name) {
      return source.section(in: page, at: place)
    }
    return source.section(in: page, at: place, member: name)
  }

  /// A section without a code prints nothing.
  var description: String { "" }
}
