/// A message in the data model of Unicode MessageFormat 2.
///
/// Every syntax is parsed into this model and every printer, check and compiler starts from it.
/// Strings are cooked: escapes are already resolved. Names keep the spelling of the source and are
/// compared by canonical equivalence, which is what `String`'s `==` does.
///
/// Source: LDML 48, part 9, "Interchange Data Model".
public struct Message: Hashable, Sendable {
  /// `.input` and `.local` declarations, in order.
  public var declarations: [Declaration]
  /// The pattern, or selectors and variants.
  public var body: Body
  /// Whose rules hold where the syntaxes differ at run time.
  public var dialect: Dialect
  /// Where it was written.
  public var provenance: Provenance

  /// Creates a message.
  public init(
    declarations: [Declaration] = [], body: Body, dialect: Dialect = .messageFormat2,
    provenance: Provenance = Provenance()
  ) {
    self.declarations = declarations
    self.body = body
    self.dialect = dialect
    self.provenance = provenance
  }

  /// Whose rules hold at run time.
  public enum Dialect: String, Hashable, Sendable {
    /// Unicode MessageFormat 2: a missing argument shows as `{$name}`.
    case messageFormat2 = "mf2"
    /// ICU MessageFormat 1: a missing argument shows as `{name}`, and patterns nest.
    case messageFormat1 = "mf1"
  }

  /// What is formatted: one pattern, or one of several.
  public enum Body: Hashable, Sendable {
    /// A message without selectors.
    case pattern(Pattern)
    /// A `.match` statement with its variants.
    case match(selectors: [VariableReference], variants: [Variant])
  }

  /// Binds a variable to an expression.
  public struct Declaration: Hashable, Sendable {
    /// `.input` re-declares an external argument; `.local` names a new value.
    public enum Kind: String, Hashable, Sendable {
      /// `.input {$name …}`: the operand is the variable itself.
      case input
      /// `.local $name = {…}`.
      case local
    }

    /// Input or local.
    public var kind: Kind
    /// Variable name, without `$`.
    public var name: String
    /// The bound expression.
    public var value: Expression
    /// Where it was written.
    public var provenance: Provenance

    /// Creates a declaration.
    public init(
      _ kind: Kind, name: String, value: Expression, provenance: Provenance = Provenance()
    ) {
      self.kind = kind
      self.name = name
      self.value = value
      self.provenance = provenance
    }
  }

  /// A pattern with one key per selector.
  public struct Variant: Hashable, Sendable {
    /// What a selector's value is compared with.
    public enum Key: Hashable, Sendable {
      /// A literal, matched by the selector's function.
      case literal(String)
      /// `*`: matches every value, and loses to every literal.
      case catchAll
    }

    /// The keys, one per selector.
    public var keys: [Key]
    /// The pattern.
    public var pattern: Pattern
    /// Where its keys were written.
    public var provenance: Provenance

    /// Creates a variant.
    public init(keys: [Key], pattern: Pattern, provenance: Provenance = Provenance()) {
      self.keys = keys
      self.pattern = pattern
      self.provenance = provenance
    }
  }

  /// Text and placeholders that are formatted as a unit.
  public struct Pattern: Hashable, Sendable, ExpressibleByArrayLiteral {
    /// One piece of a pattern.
    public enum Element: Hashable, Sendable {
      /// Translatable characters; never empty in a parsed message.
      case text(String)
      /// A placeholder that is formatted.
      case expression(Expression)
      /// A placeholder that marks up.
      case markup(Markup)
      /// A message inside a pattern: a plural, select or choice argument of MessageFormat 1.
      ///
      /// MessageFormat 2 has no such thing; converting flattens it into variants of the whole.
      /// It sees the variables of the messages around it.
      indirect case message(Message)
    }

    /// The pieces, in order.
    public var elements: [Element]

    /// Creates a pattern.
    public init(_ elements: [Element] = []) {
      self.elements = elements
    }

    /// Creates a pattern from its pieces.
    public init(arrayLiteral elements: Element...) {
      self.elements = elements
    }
  }

  /// An operand, a function, or both.
  public struct Expression: Hashable, Sendable {
    /// What the function works on; `nil` for `{:function}`.
    public var operand: Operand?
    /// How it is formatted or selected; `nil` for a bare operand.
    public var function: FunctionReference?
    /// Attributes, in source order; they never change the output.
    public var attributes: [Attribute]
    /// Where it was written, from `{` to `}`.
    public var provenance: Provenance

    /// Creates an expression.
    public init(
      operand: Operand? = nil, function: FunctionReference? = nil, attributes: [Attribute] = [],
      provenance: Provenance = Provenance()
    ) {
      self.operand = operand
      self.function = function
      self.attributes = attributes
      self.provenance = provenance
    }
  }

  /// The value that an expression or an option starts from.
  public enum Operand: Hashable, Sendable {
    /// A literal's cooked value; quoted and unquoted are the same.
    case literal(String)
    /// A variable.
    case variable(VariableReference)
  }

  /// A use of a variable.
  public struct VariableReference: Hashable, Sendable {
    /// Name, without `$`.
    public var name: String
    /// Where it was written.
    public var provenance: Provenance

    /// Creates a reference.
    public init(_ name: String, provenance: Provenance = Provenance()) {
      self.name = name
      self.provenance = provenance
    }
  }

  /// A function's name and options, as written.
  public struct FunctionReference: Hashable, Sendable {
    /// Name with namespace, without the leading colon: `number`, `myna:list`.
    public var name: String
    /// Options, in source order.
    public var options: [Option]
    /// Where it was written.
    public var provenance: Provenance

    /// Creates a reference.
    public init(_ name: String, options: [Option] = [], provenance: Provenance = Provenance()) {
      self.name = name
      self.options = options
      self.provenance = provenance
    }
  }

  /// A named setting of a function or a markup.
  public struct Option: Hashable, Sendable {
    /// Name with namespace.
    public var name: String
    /// Its value, a literal or a variable.
    public var value: Operand
    /// Where it was written.
    public var provenance: Provenance

    /// Creates an option.
    public init(_ name: String, _ value: Operand, provenance: Provenance = Provenance()) {
      self.name = name
      self.value = value
      self.provenance = provenance
    }
  }

  /// A remark for tools and translators; it never changes the output.
  public struct Attribute: Hashable, Sendable {
    /// Name with namespace, without `@`.
    public var name: String
    /// Its literal value, or `nil` for a bare attribute.
    public var value: String?

    /// Creates an attribute.
    public init(_ name: String, _ value: String? = nil) {
      self.name = name
      self.value = value
    }
  }

  /// An element around or within text, such as `{#strong}`; how it looks is the caller's choice.
  public struct Markup: Hashable, Sendable {
    /// Opening, standalone or closing.
    public enum Kind: String, Hashable, Sendable {
      /// `{#name}`.
      case open
      /// `{#name /}`.
      case standalone
      /// `{/name}`.
      case close
    }

    /// Opening, standalone or closing.
    public var kind: Kind
    /// Name with namespace.
    public var name: String
    /// Options, in source order.
    public var options: [Option]
    /// Attributes, in source order.
    public var attributes: [Attribute]
    /// Where it was written.
    public var provenance: Provenance

    /// Creates a markup.
    public init(
      _ kind: Kind, _ name: String, options: [Option] = [], attributes: [Attribute] = [],
      provenance: Provenance = Provenance()
    ) {
      self.kind = kind
      self.name = name
      self.options = options
      self.attributes = attributes
      self.provenance = provenance
    }
  }
}
