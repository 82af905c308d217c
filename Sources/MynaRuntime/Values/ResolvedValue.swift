public import MynaModel

/// The value of an expression after its function ran: it can be formatted, selected on, and passed
/// on to another function.
///
/// Source: LDML 48, part 9, "Resolved Values".
public struct ResolvedValue: Sendable {
  /// What a function that takes this value as operand works on.
  public var argument: ArgumentValue
  /// Options that such a function may take over.
  public var options: ResolvedOptions
  /// How the value is formatted, and whether it selects.
  public var behavior: any ValueBehavior
  /// Direction that `u:dir` set, or that a function gave the value; `nil` where nobody did.
  public var direction: TextDirection?
  /// Whether `u:dir` asks for isolation.
  public var isIsolated = false
  /// Value of `u:id`.
  public var id: String?
  /// Source text of the operand, for parts and fallbacks: `$name`, `|literal|` or `:function`.
  public var source: String
  /// Whether it was made from an argument that is marked sensitive.
  var isSensitive = false
  /// Whether this stands for something that failed to resolve.
  var isFallback = false

  /// Creates a value.
  public init(
    _ argument: ArgumentValue, options: ResolvedOptions = ResolvedOptions(),
    behavior: any ValueBehavior, source: String = ""
  ) {
    self.argument = argument
    self.options = options
    self.behavior = behavior
    self.source = source
  }

  /// The value that stands for something that failed to resolve.
  static func fallback(_ source: String) -> ResolvedValue {
    var value = ResolvedValue(.string(""), behavior: FallbackBehavior(), source: source)
    value.isFallback = true
    return value
  }
}

/// How a resolved value is formatted and whether it selects.
public protocol ValueBehavior: Sendable {
  /// The word for its parts: `string`, `number`, `datetime` …
  var partType: String { get }

  /// Formats the value.
  func format(in context: inout FunctionContext) throws(FunctionError) -> FormattedValue

  /// What keys are compared with, or `nil` if the value does not select.
  func selector(in context: inout FunctionContext) throws(FunctionError) -> (any KeySelector)?
}

extension ValueBehavior {
  /// Values do not select unless they say so.
  public func selector(
    in context: inout FunctionContext
  ) throws(FunctionError) -> (any KeySelector)? { nil }
}

/// The two operations that selection needs (LDML 48, "Operations on Resolved Values").
public protocol KeySelector: Sendable {
  /// Whether a key matches the value. Keys are in Normalization Form C.
  func matches(_ key: String, in context: inout FunctionContext) throws(FunctionError) -> Bool

  /// Whether one matching key is better than another.
  func isBetter(_ key: String, than other: String) -> Bool
}

/// Formatted text and its fields.
public struct FormattedValue: Sendable {
  /// The text.
  public var text: String
  /// Its pieces, if parts are wanted and the function has any.
  public var fields: [RenderedPart.Field]
  /// Its direction; `nil` if only the reader's software can tell.
  public var direction: TextDirection?
  /// What was formatted, if parts are wanted; writers of speech and data go back to it.
  public var argument: ArgumentValue?

  /// Creates a formatted value.
  public init(
    _ text: String, fields: [RenderedPart.Field] = [], direction: TextDirection? = nil,
    argument: ArgumentValue? = nil
  ) {
    self.text = text
    self.fields = fields
    self.direction = direction
    self.argument = argument
  }
}

/// Formats to nothing and never selects.
struct FallbackBehavior: ValueBehavior {
  var partType: String { "fallback" }

  func format(in context: inout FunctionContext) throws(FunctionError) -> FormattedValue {
    FormattedValue("")
  }
}
