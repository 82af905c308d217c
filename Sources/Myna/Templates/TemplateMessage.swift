package import MynaModel

/// A rendered message as templates see it: members by name.
package struct TemplateMessage: Sendable {
  /// What a member is.
  package enum Member: Sendable {
    /// A text that was written for a place.
    case text(String, TextPlace)
    /// A word of ours, such as `zh-Hans` or `switch-method`: letters, digits and `-`.
    case word(String)
    /// The same message, written for another place.
    case message(TemplateMessage)
  }

  package let messages: Messages
  package let rendered: Rendered<Audience>
  /// Where its texts are put.
  package var place: TextPlace

  package init(_ rendered: Rendered<Audience>, of messages: Messages, at place: TextPlace = .html) {
    self.messages = messages
    self.rendered = rendered
    self.place = place
  }

  /// One field; without a name, or if the message has no such field, the last one: `body` of
  /// customers, `remedy` of developers.
  package func text(_ field: String? = nil) -> String {
    let named = rendered.fields.first { $0.name == field }
    return (named ?? rendered.fields.last).map { place.text(of: $0.parts) } ?? ""
  }

  /// The member of a name; `nil` if there is none. A field hides what else has its name.
  package func member(_ name: String) -> Member? {
    if messages.localizer.settings.fields(of: rendered.audience).contains(name)
      || rendered[name] != nil
    {
      return .text(text(name), place)
    }
    if let place = TextPlace(rawValue: name) {
      return .message(TemplateMessage(rendered, of: messages, at: place))
    }
    switch name {
    case "lang": return .word(rendered.locale.description)
    case "dir": return .word(rendered.direction.attribute)
    case "next_step_label":
      let parts = rendered.advice.map { messages.parts(of: $0.nextStep, in: rendered.locale) }
      return parts.map { .text(place.text(of: $0), place) }
    case "next_step": return (rendered.advice?.nextStep.rawValue).map(Member.word)
    case "retry": return (rendered.advice?.retry.rawValue).map(Member.word)
    case "outcome": return (rendered.advice?.outcome.rawValue).map(Member.word)
    case "severity": return (rendered.advice?.severity.rawValue).map(Member.word)
    default: return nil
    }
  }
}

extension Messages {
  /// What a page says about itself: `lang` and `dir`.
  package func word(_ name: String) -> String? {
    switch name {
    case "lang": locale.description
    case "dir": direction.attribute
    default: nil
    }
  }
}

extension TextDirection {
  /// The value of HTML's attribute `dir`.
  fileprivate var attribute: String { self == .unknown ? "auto" : rawValue }
}
