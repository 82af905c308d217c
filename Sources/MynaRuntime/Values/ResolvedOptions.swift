public import MynaModel

/// The options of a function call after their values were resolved.
///
/// Options whose variable failed to resolve are absent.
public struct ResolvedOptions: Sendable {
  /// A value, and whether it was written as a literal in the message.
  public struct Value: Sendable {
    /// The value.
    public var argument: ArgumentValue
    /// Whether it was set by a literal; some options must be.
    public var isLiteral: Bool

    /// The value as text, if it is text, a number or a truth value.
    public var text: String? {
      switch argument {
      case .string(let text): text
      case .decimal(let number): number.description
      case .boolean(let flag): flag ? "true" : "false"
      case .money, .date, .list, .invalid: nil
      }
    }
  }

  private var values: [(name: String, value: Value)] = []

  /// Creates an empty set of options.
  public init() {}

  /// The value of an option.
  public subscript(name: String) -> Value? {
    get { values.first { $0.name == name }?.value }
    set {
      values.removeAll { $0.name == name }
      if let newValue { values.append((name, newValue)) }
    }
  }

  /// The names, in order.
  public var names: [String] { values.map(\.name) }

  /// Returns these options, completed by those of an operand that are not set here.
  public func inheriting(_ operand: ResolvedOptions, except dropped: Set<String> = [])
    -> ResolvedOptions
  {
    var result = self
    for (name, value) in operand.values where self[name] == nil && !dropped.contains(name) {
      result.values.append((name, Value(argument: value.argument, isLiteral: false)))
    }
    return result
  }
}
