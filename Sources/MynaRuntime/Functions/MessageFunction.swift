public import MynaModel

/// A function that messages can call by name; implement it to add your own.
///
/// A function gets the resolved operand and options and returns a resolved value. It must not
/// change anything outside, and should be quick. Its name should have a namespace, such as
/// `shop:size`; `myna:` and `u:` are taken, names without one belong to Unicode.
///
/// ```swift
/// struct Shout: MessageFunction {
///   func resolve(
///     operand: ResolvedValue?, options: ResolvedOptions, in context: inout FunctionContext
///   ) throws(FunctionError) -> ResolvedValue {
///     guard case .string(let text)? = operand?.argument else { throw .badOperand("no text") }
///     return ResolvedValue(.string(text), behavior: TextBehavior(text.uppercased()))
///   }
/// }
/// ```
///
/// Source: LDML 48, part 9, "Function Resolution".
public protocol MessageFunction: Sendable {
  /// Resolves one expression that calls this function.
  ///
  /// - Throws: the reason why there is no value; the placeholder then shows its fallback. Problems
  ///   that leave a value are reported through the context instead.
  func resolve(
    operand: ResolvedValue?, options: ResolvedOptions, in context: inout FunctionContext
  ) throws(FunctionError) -> ResolvedValue
}

/// Why a function has no value, or a value does not select or format.
public struct FunctionError: Error, Hashable, Sendable {
  /// The specification's name in kebab case, such as `bad-operand`.
  public var type: String
  /// What is wrong, then what was expected.
  public var message: String

  /// Creates an error of any type; prefer the named ones.
  public init(type: String, _ message: String) {
    self.type = type
    self.message = message
  }

  /// The operand is missing, of the wrong type, or not in the right format.
  public static func badOperand(_ message: String) -> FunctionError {
    FunctionError(type: "bad-operand", message)
  }

  /// An option is missing, unknown, or has a value that cannot be used.
  public static func badOption(_ message: String) -> FunctionError {
    FunctionError(type: "bad-option", message)
  }

  /// A key of a variant is none that the function knows.
  public static func badVariantKey(_ message: String) -> FunctionError {
    FunctionError(type: "bad-variant-key", message)
  }

  /// The combination is valid but cannot be done here.
  public static func unsupportedOperation(_ message: String) -> FunctionError {
    FunctionError(type: "unsupported-operation", message)
  }
}

/// What a function may know about the message it is called in.
public struct FunctionContext: Sendable {
  /// Locale of the message.
  public let locale: LocaleIdentifier
  /// Direction of the message.
  public let direction: TextDirection
  /// Time zone that dates are shown in unless the message or the value says otherwise.
  public let timeZone: String
  /// Whether the caller wants fields, not text alone.
  public let wantsFields: Bool
  /// Sizes that values must keep.
  public let limits: Limits
  /// ICU's formatters for the locale.
  let formatters: FormatterCache
  private(set) var problems: [FunctionError] = []

  init(
    locale: LocaleIdentifier, direction: TextDirection, timeZone: String, wantsFields: Bool,
    limits: Limits, formatters: FormatterCache
  ) {
    self.locale = locale
    self.direction = direction
    self.timeZone = timeZone
    self.wantsFields = wantsFields
    self.limits = limits
    self.formatters = formatters
  }

  /// Reports a problem that leaves a value, such as an option that is ignored.
  public mutating func report(_ problem: FunctionError) {
    problems.append(problem)
  }

  mutating func takeProblems() -> [FunctionError] {
    defer { problems.removeAll() }
    return problems
  }
}

/// The functions that messages can call, by name.
public struct FunctionRegistry: Sendable {
  private var functions: [String: any MessageFunction]
  /// Whether the names of ``standard`` mean what they mean there; programs count on it.
  package private(set) var isStandard: Bool

  /// Creates a registry.
  public init(_ functions: [String: any MessageFunction] = [:]) {
    self.functions = functions
    isStandard = false
  }

  private init(standard functions: [String: any MessageFunction]) {
    self.functions = functions
    isStandard = true
  }

  /// The function of a name, without the leading colon.
  public subscript(name: String) -> (any MessageFunction)? {
    get { functions[name] }
    set {
      functions[name] = newValue
      if Self.standard.functions[name] != nil { isStandard = false }
    }
  }

  /// Names of all functions, sorted.
  public var names: [String] { functions.keys.sorted() }

  /// The functions of LDML 48 and those of the namespace `myna:`.
  public static let standard = FunctionRegistry(standard: [
    "string": StringFunction(),
    "number": NumberFunction(kind: .number),
    "integer": NumberFunction(kind: .integer),
    "offset": OffsetFunction(),
    "percent": NumberFunction(kind: .percent),
    "currency": NumberFunction(kind: .currency),
    "unit": NumberFunction(kind: .unit),
    "date": DateTimeFunction(kind: .date),
    "time": DateTimeFunction(kind: .time),
    "datetime": DateTimeFunction(kind: .datetime),
    "myna:list": ListFunction(),
    // What MessageFormat 1 does, for messages that were parsed from it.
    "myna:argument": ClassicArgumentFunction(),
    "myna:number": ClassicNumberFunction(),
    "myna:date": ClassicDateFunction(kind: .date),
    "myna:time": ClassicDateFunction(kind: .time),
    "myna:spellout": RuleBasedFunction(type: .spellout),
    "myna:ordinal": RuleBasedFunction(type: .ordinal),
    "myna:duration": RuleBasedFunction(type: .duration),
    "myna:plural": PluralFunction(),
    "myna:select": SelectFunction(),
    "myna:choice": ChoiceFunction(),
  ])
}
