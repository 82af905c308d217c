public import MynaCatalogue
public import MynaModel

/// What was rendered for a code: the text of each field, where it came from, and what to do.
///
/// The type says who reads it: a view of the checkout that takes a `Rendered<Customer>` cannot be
/// given a text for developers.
public struct Rendered<For: Reader>: Hashable, Sendable {
  /// One field of a message.
  public typealias Field = RenderedField

  /// The code as it was given.
  public var requestedCode: String
  /// The catalogue's code; `nil` if it is not known or not certain.
  public var code: ErrorCode?
  /// Who it was rendered for.
  public let reader: For
  /// Key of the message.
  public var key: String
  /// The fields, in the order in which they are shown; never empty.
  public var fields: [RenderedField]
  /// The locale that answered.
  public var locale: LocaleIdentifier
  /// Direction of the text.
  public var direction: TextDirection
  /// What to do; `nil` if the code is not known or not certain.
  public var advice: Advice?
  /// How the code was found, or why not. Meant for developers.
  public var resolution: CodeResolution
  /// What went wrong on the way. Meant for developers.
  public var diagnostics: [Diagnostic]
  /// The locales that would be asked, in order. Meant for developers.
  public var chain: [LocaleIdentifier]
  /// The messages that were looked at, the last of which answered. Meant for developers.
  public var attempts: [RenderingAttempt]
  /// What became of the arguments. Meant for developers.
  public var arguments: [ArgumentUse]

  /// The audience that it was rendered for.
  public var audience: Audience { reader.audience }

  /// The text of a field, or `nil` if the audience's messages have no such field.
  public subscript(field: String) -> String? {
    fields.first { $0.name == field }?.text
  }

  /// Name of the form of the last field, which is the one with arguments (`body`, `remedy`).
  public var form: String { fields.last { !$0.form.isEmpty }?.form ?? "" }
}

/// One field of a message that was rendered for a code.
public struct RenderedField: Hashable, Sendable {
  /// Name, such as `title`.
  public var name: String
  /// The text.
  public var text: String
  /// The pieces of the text.
  public var parts: [RenderedPart]
  /// Name of the form that was chosen; empty for the plainest.
  public var form: String
  /// The more specific forms that were passed over, in their order.
  public var passedOver: [PassedForm] = []
}

/// A form of a message that was not chosen.
public struct PassedForm: Hashable, Sendable {
  /// Name of the form; empty for the plainest.
  public var name: String
  /// Names of the arguments that it needs and that were not there; empty if it did not render whole,
  /// which a diagnostic then tells.
  public var missing: [String]

  /// Creates a form that was not chosen.
  public init(name: String, missing: [String]) {
    self.name = name
    self.missing = missing
  }
}

/// A message that was looked at.
public struct RenderingAttempt: Hashable, Sendable {
  /// Key of the message.
  public var key: String
  /// Where it was looked for.
  public var locale: LocaleIdentifier
  /// Whether it answered: there, with all fields of the audience.
  public var hasAnswered: Bool
}

/// What became of one argument.
public struct ArgumentUse: Hashable, Sendable {
  /// What became of it.
  public enum Outcome: String, Hashable, Sendable {
    /// Messages may use it.
    case admitted
    /// Nobody supplied it, and its default stands for it.
    case defaulted
    /// The audience may not see it.
    case hidden
    /// It is no parameter of the code.
    case unknown
    /// It is not of its parameter's type, or beyond a limit; a diagnostic says which.
    case refused
  }

  /// Name, with what a terminal would obey escaped.
  public var name: String
  /// What became of it.
  public var outcome: Outcome

  /// Creates a note of an argument.
  public init(name: String, outcome: Outcome) {
    self.name = name
    self.outcome = outcome
  }
}

extension Rendered where For == Customer {
  /// The headline.
  public var title: String { self["title"] ?? "" }
  /// What happened, and what to do.
  public var body: String { self["body"] ?? "" }

  /// Takes what was rendered for an audience that was chosen at run time; `nil` if that was another.
  public init?(_ rendered: Rendered<Audience>) {
    guard rendered.audience == .customer else { return nil }
    self.init(rendered, for: .customer)
  }
}

extension Rendered where For == Developer {
  /// What is wrong.
  public var cause: String { self["cause"] ?? "" }
  /// What to do about it.
  public var remedy: String { self["remedy"] ?? "" }

  /// Takes what was rendered for an audience that was chosen at run time; `nil` if that was another.
  public init?(_ rendered: Rendered<Audience>) {
    guard rendered.audience == .developer else { return nil }
    self.init(rendered, for: .developer)
  }
}

extension Rendered where For == Audience {
  /// The customer's headline; empty for other audiences.
  public var title: String { self["title"] ?? "" }
  /// What the customer reads; empty for other audiences.
  public var body: String { self["body"] ?? "" }
  /// What is wrong, for the developer; empty for other audiences.
  public var cause: String { self["cause"] ?? "" }
  /// What to do about it, for the developer; empty for other audiences.
  public var remedy: String { self["remedy"] ?? "" }
}

extension Rendered {
  /// Says by type for whom a text was rendered; the caller has seen to it that it was.
  init(_ rendered: Rendered<Audience>, for reader: For) {
    self.init(
      requestedCode: rendered.requestedCode, code: rendered.code, reader: reader,
      key: rendered.key, fields: rendered.fields, locale: rendered.locale,
      direction: rendered.direction, advice: rendered.advice, resolution: rendered.resolution,
      diagnostics: rendered.diagnostics, chain: rendered.chain, attempts: rendered.attempts,
      arguments: rendered.arguments)
  }
}
