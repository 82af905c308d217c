import Myna
public import Stencil

/// Filters and a tag for messages in Stencil templates.
///
/// ```swift
/// let environment = Environment(loader: loader, extensions: [MessageExtension()])
/// let messages = Messages(.embedded, acceptLanguage: header)  // once a request
/// try environment.renderTemplate(name: "failed.html", context: messages.context(["code": code]))
/// ```
///
/// | in the template | gives |
/// |---|---|
/// | `{{ code\|message:"customer" }}` | the message, escaped for the text of an element |
/// | `{{ code\|message_attribute:"customer","title" }}` | a field, escaped for a quoted attribute |
/// | `{{ code\|message_url:"customer" }}` | the message, percent-encoded as a piece of a URL |
/// | `{{ code\|message_text:"customer" }}` | the text as it is, for pages that are not HTML |
/// | `{% message code for "customer" with limit=order.limit as failure %}` | fields, language, next step |
///
/// Who reads is always said. A name of an audience or field that the project does not have is a
/// `TemplateSyntaxError` with its place; what is wrong with codes and arguments is not: the reader
/// gets a plainer text, and `Messages.whenRendered` hears of it.
public final class MessageExtension: Extension {
  /// Creates the extension.
  public override init() {
    super.init()
    registerTag("message", parser: MessageTag.parse)
    for (name, place) in [
      ("message", TextPlace.html), ("message_attribute", .attribute), ("message_url", .url),
      ("message_text", .text),
    ] {
      registerFilter(name) { (value: Any?, parameters: [Any?], context: Context) in
        try MessageFilter(name: name, place: place).text(of: value, parameters, in: context)
      }
    }
  }
}
