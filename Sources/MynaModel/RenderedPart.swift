/// One labeled piece of rendered output; the text of a rendering is its parts' texts in order.
public enum RenderedPart: Hashable, Sendable {
  /// Text of the message itself.
  case text(String)
  /// A formatted placeholder.
  case value(Value)
  /// A markup element; it has no text.
  case markup(Markup)
  /// A bidirectional isolate control (U+2066…U+2069) around a placeholder.
  case isolation(Unicode.Scalar)
  /// What stands for a placeholder that could not be formatted, such as `{$name}`.
  case fallback(source: String)

  /// A formatted placeholder.
  public struct Value: Hashable, Sendable {
    /// `string`, `number`, `datetime`, `list` … or a custom function's own word.
    public var type: String
    /// The formatted text.
    public var text: String
    /// Pieces of the text, such as the digits and the currency sign of an amount.
    public var fields: [Field]
    /// The operand as written: `$name` or `|literal|`.
    public var source: String
    /// Locale that formatted it.
    public var locale: String
    /// Direction of the text; `nil` if not known.
    public var direction: TextDirection?
    /// Value of the option `u:id`.
    public var id: String?
    /// What was formatted: the exact amount with its currency, the number or the date.
    ///
    /// `nil` if fields were not asked for, and for functions that do not tell. Rounding, units and
    /// percent are in ``text`` and ``fields`` only.
    public var argument: ArgumentValue?
    /// Whether it was made from an argument that is marked sensitive; a log must not hold it.
    public var isSensitive: Bool

    /// Creates a formatted placeholder.
    public init(
      type: String, text: String, fields: [Field] = [], source: String, locale: String,
      direction: TextDirection?, id: String? = nil, argument: ArgumentValue? = nil,
      isSensitive: Bool = false
    ) {
      self.type = type
      self.text = text
      self.fields = fields
      self.source = source
      self.locale = locale
      self.direction = direction
      self.id = id
      self.argument = argument
      self.isSensitive = isSensitive
    }
  }

  /// A piece of a formatted value.
  public struct Field: Hashable, Sendable {
    /// ECMA-402 name: `integer`, `group`, `decimal`, `fraction`, `currency`, `literal` …
    public var type: String
    /// The characters.
    public var text: String

    /// Creates a field.
    public init(_ type: String, _ text: String) {
      self.type = type
      self.text = text
    }
  }

  /// A markup element.
  public struct Markup: Hashable, Sendable {
    /// Opening, standalone or closing.
    public var kind: Message.Markup.Kind
    /// Name with namespace.
    public var name: String
    /// Resolved options, without those of the namespace `u:`.
    public var options: [String: String]
    /// Value of the option `u:id`.
    public var id: String?

    /// Creates a markup element.
    public init(
      kind: Message.Markup.Kind, name: String, options: [String: String] = [:], id: String? = nil
    ) {
      self.kind = kind
      self.name = name
      self.options = options
      self.id = id
    }
  }

  /// The characters that this part contributes to plain text.
  public var plainText: String {
    switch self {
    case .text(let text): text
    case .value(let value): value.text
    case .markup: ""
    case .isolation(let scalar): String(Character(scalar))
    case .fallback(let source): "{\(source)}"
    }
  }
}
