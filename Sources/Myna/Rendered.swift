public import MynaCatalogue
public import MynaModel

/// What was rendered for a code: the text of each field, where it came from, and what to do.
public struct Rendered: Hashable, Sendable {
  /// One field of a message.
  public struct Field: Hashable, Sendable {
    /// Name, such as `title`.
    public var name: String
    /// The text.
    public var text: String
    /// The pieces of the text.
    public var parts: [RenderedPart]
    /// Name of the form that was chosen; empty for the plainest.
    public var form: String
  }

  /// The code as it was given.
  public var requestedCode: String
  /// The catalogue's code; `nil` if it is not known or not certain.
  public var code: ErrorCode?
  /// Who it was rendered for.
  public var audience: Audience
  /// Key of the message.
  public var key: String
  /// The fields, in the order in which they are shown; never empty.
  public var fields: [Field]
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

  /// The text of a field, or `nil` if the audience's messages have no such field.
  public subscript(field: String) -> String? {
    fields.first { $0.name == field }?.text
  }

  /// The customer's headline; empty for other audiences.
  public var title: String { self["title"] ?? "" }
  /// What the customer reads; empty for other audiences.
  public var body: String { self["body"] ?? "" }
  /// What is wrong, for the developer; empty for other audiences.
  public var cause: String { self["cause"] ?? "" }
  /// What to do about it, for the developer; empty for other audiences.
  public var remedy: String { self["remedy"] ?? "" }

  /// Name of the form of the last field, which is the one with arguments (`body`, `remedy`).
  public var form: String { fields.last { !$0.form.isEmpty }?.form ?? "" }
}
