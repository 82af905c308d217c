public import MynaCatalogue
public import MynaModel

/// Why a rendering is what it is: the way from the code as it arrived to each text.
///
/// Meant for developers and translators; it names codes, keys and parameters, which are nothing for
/// customers. It holds no argument's value but what the texts themselves show.
public struct Explanation: Hashable, Sendable {
  /// A placeholder of a text, and what stands for it.
  public struct Placeholder: Hashable, Sendable {
    /// The operand as written: `$limit` or `|literal|`.
    public var source: String
    /// What kind of value was formatted: `string`, `number`, `datetime`, `list` …
    public var type: String
    /// The text that it gave.
    public var text: String
  }

  /// How one field came about.
  public struct Field: Hashable, Sendable {
    /// Name, such as `body`.
    public var name: String
    /// Name of the form that was chosen; empty for the plainest.
    public var form: String
    /// The more specific forms that were passed over, and what they lacked.
    public var passedOver: [PassedForm]
    /// The placeholders, in the order of the text.
    public var placeholders: [Placeholder]
    /// The text.
    public var text: String
  }

  /// The code as it was given, with hidden characters escaped.
  public var requestedCode: String
  /// How the code was found, or why not.
  public var resolution: CodeResolution
  /// Who it was rendered for.
  public var audience: Audience
  /// What became of the arguments.
  public var arguments: [ArgumentUse]
  /// The locales that would be asked, in order: what was asked for, as far as there are messages, and
  /// what stands in for it.
  public var chain: [LocaleIdentifier]
  /// The messages that were looked at, the last of which answered; empty if none was there.
  public var attempts: [RenderingAttempt]
  /// Key of the message that answered.
  public var key: String
  /// The locale that answered.
  public var locale: LocaleIdentifier
  /// The fields.
  public var fields: [Field]
  /// What went wrong on the way.
  public var diagnostics: [Diagnostic]
}

extension Rendered {
  /// Why this text.
  public var explanation: Explanation {
    Explanation(
      requestedCode: requestedCode, resolution: resolution, audience: audience,
      arguments: arguments, chain: chain, attempts: attempts, key: key, locale: locale,
      fields: fields.map { field in
        Explanation.Field(
          name: field.name, form: field.form, passedOver: field.passedOver,
          placeholders: field.parts.compactMap { part in
            switch part {
            case .value(let value):
              .init(source: value.source, type: value.type, text: value.text)
            case .fallback(let source):
              .init(source: source, type: "fallback", text: part.plainText)
            case .text, .markup, .isolation: nil
            }
          }, text: field.text)
      }, diagnostics: diagnostics)
  }
}
