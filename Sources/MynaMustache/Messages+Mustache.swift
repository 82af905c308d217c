public import Myna
public import MynaModel

extension Messages {
  /// Returns data for a template, in which sections named `message` turn codes into messages.
  ///
  /// ```swift
  /// let page = messages.page(for: .customer, ["orders": [["code": "PAYMENT_FAIL"]]])
  /// template.render(page)
  /// ```
  ///
  /// `{{#message}}{{code}}{{/message}}` is the message of a code, escaped for HTML;
  /// `{{#message.attribute.title}}{{code}}{{/message.attribute.title}}` a field, for a quoted
  /// attribute. Arguments are those that stand beside the code under the name `arguments`. A page says
  /// its language by `{{messages.lang}}` and `{{messages.dir}}`.
  ///
  /// - Parameters:
  ///   - reader: who reads the page.
  ///   - values: the data; what stands in it under the names `message` and `messages` is not reached.
  public func page(for reader: some Reader, _ values: [String: Any] = [:]) -> MessagePage {
    MessagePage(source: MessageSource(messages: self, audience: reader.audience), value: values)
  }

  /// Returns a message for the data of a template: `{{failure.title}}`, `{{failure.lang}}`.
  public func message(
    _ code: String, for reader: some Reader, with arguments: Arguments = Arguments()
  ) -> MessageValue {
    let rendered = render(code, for: reader.audience, with: arguments)
    return MessageValue(message: TemplateMessage(rendered, of: self))
  }
}
