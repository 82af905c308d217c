public import Mustache
import Myna
import MynaModel

/// A rendered message in the data of a template.
///
/// | in the template | gives |
/// |---|---|
/// | `{{failure.title}}`, `{{failure.body}}` | a field, escaped for the text of an element |
/// | `{{failure.attribute.title}}` | a field, escaped for a quoted attribute |
/// | `{{failure.url.body}}` | a field, percent-encoded as a piece of a URL |
/// | `{{{failure.text.body}}}` | the text as it is, for pages that are not HTML |
/// | `{{failure.lang}}`, `{{failure.dir}}` | language and direction of the locale that answered |
/// | `{{failure.next_step}}`, `{{failure.next_step_label}}` | what to do, as a word and as a label |
/// | `{{failure.retry}}`, `{{failure.outcome}}`, `{{failure.severity}}` | facts, as words |
///
/// A section `{{#failure}}…{{/failure}}` gives the same without the prefix. Texts are escaped here and
/// printed by the engine as they are, in `{{…}}` as in `{{{…}}}`; nothing in them is parsed as a
/// template.
public struct MessageValue: MustacheParent, MustacheCustomRenderable, Sendable {
  let message: TemplateMessage

  /// A member by its name.
  public func child(named name: String) -> Any? {
    switch message.member(name) {
    case .text(let text, let place): PrintedText.value(text, place)
    case .word(let word): word
    case .message(let message): MessageValue(message: message)
    case nil: nil
    }
  }

  /// The last field, for `{{{failure}}}`; with two braces the engine escapes it once more.
  public var renderText: String { PrintedText.text(message.text(), message.place) }

  /// A message is there.
  public var isNull: Bool { false }
}
